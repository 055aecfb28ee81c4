/**
 * The pane without its looks: what it knows, and what a button of pane or ribbon does to that. One action at a time, in the
 * order of asking; a change of the workbook only marks it as stale.
 */
import type { ActionName, ActionOutcome, PanePort, Phase, Review } from "./port";
import { readTracker, trackerNames, type TrackerReading } from "./readTracker";

export const places = ["today", "intake", "audit", "ranking"] as const;
export type Place = (typeof places)[number] | "help";

export type TrackerState =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "none"; readonly empty: boolean }
  | Exclude<TrackerReading, { readonly kind: "none" }>;

export interface Job {
  readonly action: ActionName;
  readonly phase: Phase;
  /** Seconds since it began; null while it is too young to be worth a word. */
  readonly seconds: number | null;
}

export type Notice =
  | { readonly kind: "done"; readonly action: ActionName; readonly review: Review | null; readonly summary: string | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "notLoaded" }
  | { readonly kind: "refused"; readonly messages: readonly string[] }
  /** The name of an error that no one foresaw. */
  | { readonly kind: "broken"; readonly name: string };

export interface PaneState {
  readonly place: Place;
  readonly tracker: TrackerState;
  readonly review: Review | null;
  readonly job: Job | null;
  readonly notice: Notice | null;
  readonly stale: boolean;
}

export interface Session {
  readonly port: PanePort;
  state(): PaneState;
  /** @returns what ends the listening */
  subscribe(listen: () => void): () => void;
  /** Reads for the first time; what was asked before waits for it. @returns what ends the session */
  start(): () => void;
  /** A button of the ribbon, by its FunctionName; resolves when all is done. */
  command(name: string): Promise<void>;
  run(action: ActionName): Promise<void>;
  cancel(): void;
  show(place: Place): void;
  jump(sheet: string, cell: string | null): Promise<void>;
  jumpToRow(name: string, row: number): Promise<void>;
  dismiss(): void;
}

/** Below this a person does not feel a wait, and a word would only flicker. */
const QUIET = 300;

const isAction = (name: string): name is ActionName => ["connect", "refresh", "snapshot"].includes(name);
const needsReview: readonly Place[] = ["intake", "audit", "ranking"];

const unforeseen = (error: unknown) => ({ kind: "broken", name: error instanceof Error ? error.name : "Error" }) as const;

export function createSession(port: PanePort): Session {
  let state: PaneState = { place: "today", tracker: { kind: "reading" }, review: null, job: null, notice: null, stale: false };
  let stop = new AbortController();
  let begin = (): void => undefined;
  let last: Promise<void> = new Promise((resolve) => { begin = resolve; });
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    for (const listen of listeners) listen();
  };
  const inTurn = (job: () => Promise<void>): Promise<void> => (last = last.then(job));

  async function readFigures(): Promise<TrackerState> {
    try {
      const reading = readTracker(await port.readNames(trackerNames));
      return reading.kind === "none" ? { kind: "none", empty: !(await port.hasContent()) } : reading;
    } catch (error) {
      return { kind: "failed", reason: port.readFailure(error) };
    }
  }

  async function perform(action: ActionName): Promise<void> {
    stop = new AbortController();
    set({ job: { action, phase: "reading", seconds: null }, notice: null });
    const change = (part: Partial<Job>): void => { if (state.job !== null) set({ job: { ...state.job, ...part } }); };
    const slow = setTimeout(() => change({ seconds: 0 }), QUIET);
    const tick = setInterval(() => change({ seconds: (state.job?.seconds ?? 0) + 1 }), 1000);
    let end: ActionOutcome | ReturnType<typeof unforeseen>;
    try {
      end = await port.run(action, { signal: stop.signal, onPhase: (phase) => change({ phase }) });
    } catch (error) {
      end = unforeseen(error);
    }
    // A write that failed may have changed our sheets all the same.
    const tracker = action === "review" ? state.tracker : await readFigures();
    clearTimeout(slow);
    clearInterval(tick);
    if (end.kind !== "done") return set({ job: null, notice: end, tracker });
    // A review is seen on its page; what was written is said.
    set({ job: null, notice: action === "review" ? null : { ...end, action }, tracker, review: end.review, stale: false });
  }

  const run = (action: ActionName): Promise<void> => inTurn(() => perform(action));
  const show = (place: Place): void => {
    set({ place });
    if (needsReview.includes(place) && state.review === null && state.job === null) void run("review");
  };
  async function lead(going: Promise<string | null>): Promise<void> {
    try {
      const refusal = await going;
      set({ notice: refusal === null ? null : { kind: "refused", messages: [refusal] } });
    } catch (error) {
      set({ notice: unforeseen(error) });
    }
  }

  return {
    port, run, show,
    state: () => state,
    subscribe(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    start() {
      void inTurn(async () => set({ tracker: await readFigures() }));
      begin();
      const watching = port.watchSheets(() => { if (state.job === null) set({ stale: true }); });
      // Without it the pane still works: it is only not told of changes.
      watching.catch(() => undefined);
      return () => void watching.then((end) => end(), () => undefined);
    },
    command(name) {
      if (isAction(name)) {
        set({ place: state.place === "help" ? "today" : state.place });
        return run(name);
      }
      set({ place: name === "help" ? "help" : name === "audit" ? "audit" : "today" });
      return name === "audit" ? run("review") : Promise.resolve();
    },
    cancel: () => stop.abort(),
    jump: (sheet, cell) => lead(port.selectCell(sheet, cell)),
    jumpToRow: (name, row) => lead(port.selectRow(name, row)),
    dismiss: () => set({ notice: null }),
  };
}
