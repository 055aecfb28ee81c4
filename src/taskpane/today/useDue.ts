/** What is due today, read in idle time: once after the opening, again after each of our writes, and on request. */
import { useEffect, useState } from "preact/hooks";
import type { Due } from "../../actions/due";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import type { Review, Work } from "../port";
import type { PaneState } from "../session";

export interface DueReading {
  /** Null: nothing has been read yet. */
  readonly due: Due | null;
  /** The workbook has changed since, by others. */
  readonly isOld: boolean;
  readonly isReading: boolean;
  /** Chinese, where the workbook says why it was not read; empty where nobody knows; null: nothing failed. */
  readonly failure: string | null;
  again(): void;
}

interface Kept {
  readonly due: Due | null;
  readonly version: number;
  readonly written: number;
  readonly failure: string | null;
}

/** Left to what the user does first. */
const AFTER = 400;

/** @returns what calls it off */
function whenIdle(job: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === "function") idle = requestIdleCallback(job, { timeout: 3000 });
    else job();
  }, AFTER);
  return () => {
    clearTimeout(timer);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}

/** Comes with the actions, which are fetched for the first reading only. */
const reading: Work<{ readonly due: Due; readonly review: Review }> = async (port, today) => {
  const [{ dueToday }, { computeTracker }, { fieldNames }] = await Promise.all([import("../../actions/due"), import("../../actions/track"), import("../../actions/fieldNames")]);
  const workbook = await port.read();
  const tracked = computeTracker(workbook, { asOf: null, settingsFile: null, today });
  const { intake, settings, computed, findings, asOf } = tracked;
  return { due: dueToday(workbook, tracked, today), review: { intake, settings, computed, findings, asOf, fieldNames } };
};

export function useDue({ tracker, job, version, written }: PaneState): DueReading {
  const { session } = usePane();
  const [kept, keep] = useKept<Kept | null>("today/due", null);
  const [asked, ask] = useState(0);
  const isWanted = tracker.kind === "tracker" && job === null && (kept === null || kept.written !== written);
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = new AbortController();
    const callOff = whenIdle(() => {
      void session.glance(reading, stop.signal, ({ review }) => review).then((end) => {
        if (stop.signal.aborted || end.kind === "cancelled") return;
        if (end.kind === "done") keep({ due: end.value.due, version, written, failure: null });
        else keep({ due: kept?.due ?? null, version, written, failure: end.kind === "refused" ? end.messages.join("\n") : "" });
      });
    });
    return () => {
      callOff();
      stop.abort();
    };
  }, [isWanted, version, written, asked]);
  return {
    due: kept?.due ?? null, isReading: isWanted, failure: isWanted ? null : kept?.failure ?? null,
    isOld: kept !== null && kept.version !== version,
    again() {
      keep(kept === null ? null : { ...kept, written: -1, failure: null });
      ask(asked + 1);
    },
  };
}
