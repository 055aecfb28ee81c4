/** A long list, some at a time: hundreds of rows would make the pane slow. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";

const STEP = 30;

export function MoreList<T>({ items, children }: { readonly items: readonly T[]; readonly children: (item: T, index: number) => ComponentChildren }) {
  const { texts } = usePane();
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul class="cards">{items.slice(0, shown).map(children)}</ul>
      {left > 0 && <button type="button" class="more" onClick={() => setShown(shown + STEP)}>{texts.more(Math.min(STEP, left))}</button>}
    </>
  );
}
