/**
 * The pane without its looks: what it knows, and what a button of pane or ribbon does to that. One action at a time, in the
 * order of asking; a change of the workbook only marks it as stale.
 */
import { keepLeaderChoice, leaderChosen } from "./leaderChoice";
import type { Notice } from "./notice";
import type { ActionName, PanePort, Phase, Review, Work, WorkOutcome } from "./port";
import { CORRECTIONS, keptCorrections } from "./keptCorrections";
import { forLeaders, wishes, type Place } from "./places";
import { readTracker, trackerNames, type TrackerReading } from "./readTracker";

export type TrackerState =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "none"; readonly empty: boolean }
  | Exclude<TrackerReading, { readonly kind: "none" }>;

export interface Job {
  /** Null: the work of a page. */
  readonly action: ActionName | null;
  readonly phase: Phase;
  /** Seconds since it began; null while it is too young to be worth a word. */
  readonly seconds: number | null;
}

export interface PaneState {
  readonly place: Place;
  readonly tracker: TrackerState;
  /** The last write broke off: what the tracker shows may be incomplete until it is refreshed. */
  readonly interrupted: boolean;
  readonly review: Review | null;
  readonly job: Job | null;
  readonly notice: Notice | null;
  readonly stale: boolean;
  /** Counts up whenever the workbook changes, by us or by others, also while we work: what a page has read before is old. */
  readonly version: number;
  /** The version that our last write, or the opening, left: until others change something it is `version`. */
  readonly written: number;
  /** How many things 今天要办 lists; null until it has been read. */
  readonly due: number | null;
  /** 领导视图: large type, nothing that writes. */
  readonly leader: boolean;
  /** What a button of the ribbon or another page asks of the page that is shown, until that has taken it up. */
  readonly wish: string | null;
}

/** How the work of a page is told. */
export interface Telling<T> {
  /** False: it only reads, and the figures of 今日 stay as they are. */
  readonly writes: boolean;
  /** What the toast says; null or absent: nothing, it is seen on the page. */
  readonly said?: (value: T) => string | null;
  /** What takes it back, offered beside the words. */
  readonly undo?: (value: T) => Work<unknown> | null;
}

export type Glance<T> = WorkOutcome<T> | { readonly kind: "broken"; readonly name: string };

export interface Session {
  readonly port: PanePort;
  /** What pages want to find again when they are opened the next time, by a key of their own (`useKept`). */
  readonly kept: Map<string, unknown>;
  state(): PaneState;
  /** @returns what ends the listening */
  subscribe(listen: () => void): () => void;
  /** Reads for the first time; what was asked before waits for it. @returns what ends the session */
  start(): () => void;
  /** A button of the ribbon, by its FunctionName; resolves when all is done. */
  command(name: string): Promise<void>;
  run(action: ActionName): Promise<void>;
  /** The work of a page, in its turn. @returns what it gives, or null where it ended otherwise, which is shown */
  work<T>(work: Work<T>, telling: Telling<T>): Promise<T | null>;
  /**
   * A reading that nobody asked for: no progress, no lock, given up as soon as anything else begins or `signal` says so.
   *
   * @param reviewOf what of it the pages about the ledgers can show, until they are read anew
   */
  glance<T>(work: Work<T>, signal: AbortSignal, reviewOf: (value: T) => Review): Promise<Glance<T>>;
  /** Something that has been done, or not, outside the workbook: copied, downloaded, refused. */
  say(notice: Extract<Notice, { readonly kind: "said" | "refused" }>): void;
  /** Puts the sheets of a file into an empty workbook. @returns whether it was done; else why not is shown */
  insertSheets(base64: string): Promise<boolean>;
  cancel(): void;
  show(place: Place, wish?: string | null): void;
  /** The wish has been taken up. */
  granted(): void;
  noteDue(count: number | null): void;
  /** Reads the figures once more, where that had failed. */
  readAgain(): Promise<void>;
  setLeader(on: boolean): void;
  jump(sheet: string, cell: string | null): Promise<void>;
  jumpToRow(name: string, row: number): Promise<void>;
  dismiss(): void;
}

/** Below this a person does not feel a wait, and a word would only flicker. */
const QUIET = 300;

const isAction = (name: string): name is "connect" | "refresh" | "snapshot" => ["connect", "refresh", "snapshot"].includes(name);
/** Pages that show what the ledgers give. */
const needsReview: readonly Place[] = ["intake", "audit", "ranking"];

/** 撤销接入 is offered until anyone has written since: by then the tracker's sheets may hold what staff put there. */
export const undoesConnect = ({ notice, version }: Pick<PaneState, "notice" | "version">): boolean => notice?.kind === "done" && notice.undo === version;

const unforeseen = (error: unknown) => ({ kind: "broken", name: error instanceof Error ? error.name : "Error" }) as const;

export function createSession(port: PanePort): Session {
  let state: PaneState = {
    place: "today", tracker: { kind: "reading" }, interrupted: false, review: null, job: null, notice: null, stale: false, version: 0, written: 0, due: null, leader: port.readOnly || leaderChosen(), wish: null,
  };
  let stop = new AbortController();
  let glancing = new AbortController();
  let begin = (): void => undefined;
  let last: Promise<void> = new Promise((resolve) => { begin = resolve; });
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    for (const listen of listeners) listen();
  };
  const inTurn = (job: () => Promise<void>): Promise<void> => (last = last.then(job));

  async function readFigures(): Promise<Pick<PaneState, "tracker" | "interrupted">> {
    try {
      const named = await port.readNames(trackerNames);
      const reading = readTracker(named);
      const tracker: TrackerState = reading.kind === "none" ? { kind: "none", empty: !(await port.hasContent()) } : reading;
      return { tracker, interrupted: named.interrupted === true };
    } catch (error) {
      return { tracker: { kind: "failed", reason: port.readFailure(error) }, interrupted: state.interrupted };
    }
  }

  /** A job with its phases, seconds and cancelling; the figures are read again where it may have written, whatever its end. */
  async function perform<E>(action: ActionName | null, writes: boolean, job: (control: { signal: AbortSignal; onPhase: (phase: Phase) => void }) => Promise<E>) {
    stop = new AbortController();
    glancing.abort();
    const before = state.version;
    set({ job: { action, phase: "reading", seconds: null }, notice: null });
    const change = (part: Partial<Job>): void => { if (state.job !== null) set({ job: { ...state.job, ...part } }); };
    const slow = setTimeout(() => change({ seconds: 0 }), QUIET);
    const tick = setInterval(() => change({ seconds: (state.job?.seconds ?? 0) + 1 }), 1000);
    const end = await job({ signal: stop.signal, onPhase: (phase) => change({ phase }) }).catch(unforeseen);
    // A write that failed may have changed our sheets all the same.
    const figures = writes ? await readFigures() : {};
    clearTimeout(slow);
    clearInterval(tick);
    // What others changed meanwhile came after our reading: what we wrote does not know it.
    const isAlone = state.version === before;
    set({ job: null, ...figures, ...(writes && { version: state.version + 1, written: isAlone ? state.version + 1 : state.version }) });
    return { end, isAlone };
  }

  async function act(action: ActionName): Promise<void> {
    const writes = action !== "review";
    if (writes && state.leader) return set({ notice: { kind: "locked" } });
    if (action === "undo" && !undoesConnect(state)) return;
    // In a tracked workbook corrections are saved on their page, after their effect has been seen.
    const isFirst = action === "connect" && state.tracker.kind === "none";
    const corrections = isFirst ? keptCorrections(session.kept) : [];
    const { end, isAlone } = await perform(action, writes, (control) => port.run(action, corrections.length === 0 ? control : { ...control, corrections }));
    // Sheets that hold staff's work are removed by their list only.
    if (end.kind !== "done") return set({ notice: end, ...(action === "undo" && end.kind === "refused" && { place: "settings" as const }) });
    if (isFirst) session.kept.delete(CORRECTIONS);
    // A review is seen on its page; what was written is said.
    set({
      notice: writes ? { ...end, action, undo: isFirst && isAlone ? state.version : null } : null, review: end.review,
      ...(writes && isAlone && { stale: false }),
    });
  }

  async function workOf<T>(work: Work<T>, { writes, said, undo }: Telling<T>): Promise<T | null> {
    if (writes && state.leader) {
      set({ notice: { kind: "locked" } });
      return null;
    }
    const { end }: { readonly end: WorkOutcome<T> | ReturnType<typeof unforeseen> } = await perform(null, writes, (control) => port.work(work, control));
    if (end.kind !== "done") {
      set({ notice: end });
      return null;
    }
    const message = said?.(end.value) ?? null;
    const back = undo?.(end.value) ?? null;
    set({
      // What was computed before it is old.
      ...(writes && { review: null }),
      notice: message === null ? null : { kind: "said", message, undo: back === null ? null : () => takeBack(back) },
    });
    return end.value;
  }

  async function takeBack(back: Work<unknown>): Promise<void> {
    let isDone = false;
    await session.work(async (...given) => { await back(...given); isDone = true; }, { writes: true });
    if (isDone) set({ notice: { kind: "undone" } });
  }

  const run = (action: ActionName): Promise<void> => inTurn(() => act(action));
  const show = (place: Place, wish: string | null = null): void => {
    set({ place, wish });
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

  const session: Session = {
    port, run, show,
    kept: new Map(),
    async work(work, telling) {
      let value: Awaited<ReturnType<typeof work>> | null = null;
      await inTurn(async () => { value = await workOf(work, telling); });
      return value;
    },
    async insertSheets(base64) {
      let isDone = false;
      await inTurn(async () => {
        if (state.leader) return set({ notice: { kind: "locked" } });
        const { end } = await perform(null, true, async ({ onPhase }) => {
          onPhase("writing");
          const refusal = await port.insertSheets(base64);
          return refusal === null ? null : { kind: "refused" as const, messages: [refusal] };
        });
        isDone = end === null;
        set({ notice: end });
      });
      return isDone;
    },
    async glance(work, signal, reviewOf) {
      await last;
      glancing.abort();
      const own = new AbortController();
      glancing = own;
      if (signal.aborted || state.job !== null) return { kind: "cancelled" };
      signal.addEventListener("abort", () => own.abort());
      const end = await port.work(work, { signal: own.signal, onPhase: () => undefined }).catch(unforeseen);
      if (own.signal.aborted) return { kind: "cancelled" };
      if (end.kind === "done" && state.review === null) set({ review: reviewOf(end.value) });
      return end;
    },
    say: (notice) => set({ notice }),
    granted: () => set({ wish: null }),
    noteDue(due) { if (due !== state.due) set({ due }); },
    readAgain: () => inTurn(async () => set({ ...(await readFigures()), stale: false })),
    setLeader(leader) {
      keepLeaderChoice(leader);
      set({ leader: leader || port.readOnly, place: "today", wish: null, notice: null });
    },
    state: () => state,
    subscribe(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    start() {
      void inTurn(async () => set(await readFigures()));
      begin();
      const watching = port.watchSheets(() => set({ stale: true, version: state.version + 1 }));
      // Without it the pane still works: it is only not told of changes.
      watching.catch(() => undefined);
      return () => void watching.then((end) => end(), () => undefined);
    },
    command(name) {
      if (isAction(name)) {
        set({ place: state.place === "help" ? "today" : state.place });
        return run(name);
      }
      const { place, wish } = wishes[name] ?? { place: "today", wish: null };
      if (state.leader && !forLeaders(place)) {
        set({ notice: { kind: "locked" } });
        return last;
      }
      if (place !== "audit") show(place, wish);
      else set({ place, wish });
      return place === "audit" ? run("review") : last;
    },
    cancel: () => stop.abort(),
    jump: (sheet, cell) => lead(port.selectCell(sheet, cell)),
    jumpToRow: (name, row) => lead(port.selectRow(name, row)),
    dismiss: () => set({ notice: null }),
  };
  return session;
}
