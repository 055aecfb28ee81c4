/** 看出处: which figure is asked about, and the way through the figures by keyboard: one stop of the Tab key, arrows between them. */
import { useMemo, useState } from "preact/hooks";
import type { Figure } from "../../actions/bulletins/preview";
import { nextFigure } from "./figures";

export interface Asking {
  /** The same for a figure whenever it is drawn from one bulletin. */
  idOf(figure: Figure): number;
  /** The figure that Tab goes to. */
  readonly stop: number;
  readonly shown: number | null;
  open(figure: Figure, id: number): void;
  focus(id: number): void;
  onKey(event: KeyboardEvent, open: () => void): void;
}

const focusFigure = (id: number): void => document.getElementById(`gj-figure-${id}`)?.focus();

export function useSources(figures: readonly Figure[]): { readonly asking: Asking; readonly asked: { readonly figure: Figure; readonly id: number } | null; close(): void } {
  const [asked, setAsked] = useState<{ readonly figure: Figure; readonly id: number; readonly of: readonly Figure[] } | null>(null);
  const [stop, setStop] = useState(0);
  const ids = useMemo(() => new Map(figures.map((figure, index) => [figure, index])), [figures]);
  // An answer about a bulletin that has been composed anew is about nothing.
  const current = asked !== null && asked.of === figures ? asked : null;
  const at = Math.min(stop, Math.max(0, figures.length - 1));
  return {
    asked: current,
    close: () => {
      setAsked(null);
      if (current !== null) focusFigure(current.id);
    },
    asking: {
      idOf: (figure) => ids.get(figure) ?? 0,
      stop: at, shown: current?.id ?? null,
      open: (figure, id) => setAsked({ figure, id, of: figures }),
      focus: setStop,
      onKey(event, open) {
        const next = nextFigure(event.key, at, figures.length);
        if (next === null && event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        if (next === null) open();
        else focusFigure(next);
      },
    },
  };
}
