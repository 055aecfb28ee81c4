/** The tracker of the open workbook, read when asked; a change of any cell only marks it as stale. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PanePort } from "../port";
import { readTracker, trackerNames, type TrackerReading } from "../readTracker";

export type TrackerState =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly reason: string }
  | TrackerReading;

export interface TrackerView {
  readonly state: TrackerState;
  readonly busy: boolean;
  readonly stale: boolean;
  refresh(): void;
}

export function useTracker(port: PanePort): TrackerView {
  const [state, setState] = useState<TrackerState>({ kind: "reading" });
  const [busy, setBusy] = useState(true);
  const [stale, setStale] = useState(false);
  const latest = useRef(0);

  const refresh = useCallback(() => {
    // An answer that a later question has overtaken is dropped.
    latest.current += 1;
    const asked = latest.current;
    setBusy(true);
    setStale(false);
    const settle = (next: TrackerState) => {
      if (asked !== latest.current) return;
      setState(next);
      setBusy(false);
    };
    port.readNames(trackerNames).then((cells) => settle(readTracker(cells)), (error: unknown) => settle({ kind: "failed", reason: port.readFailure(error) }));
  }, [port]);

  useEffect(() => {
    refresh();
    const watching = port.watchSheets(() => setStale(true));
    // Without it the pane still works: it is only not told of changes.
    watching.catch(() => undefined);
    return () => void watching.then((stop) => stop(), () => undefined);
  }, [port, refresh]);

  return { state, busy, stale, refresh };
}
