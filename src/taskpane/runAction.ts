/** Actions of the pane over a port: what they tell while they run, and how they end. Loaded with the first of them, not with the pane. */
import { connect } from "../actions/connect";
import { fieldNames } from "../actions/fieldNames";
import { refresh } from "../actions/refresh";
import { ActionRefused } from "../actions/refused";
import { removeTracker } from "../actions/removeTracker";
import { sheetsOfTracker } from "../actions/sheetsOfTracker";
import { snapshot, snapshotSummary } from "../actions/snapshot";
import { computeTracker, type Tracked, type TrackOptions } from "../actions/track";
import { WriteRefused, type WorkbookPort } from "../workbook/port";
import type { ActionControl, ActionName, ActionOutcome, Work, WorkOutcome } from "./port";

class Cancelled extends Error {}

/** The port with its phases told, given up on request as long as nothing is written. */
function observed(port: WorkbookPort, { onPhase, signal }: ActionControl): WorkbookPort {
  const heed = (): void => { if (signal.aborted) throw new Cancelled(); };
  /** Computing holds the thread: what the pane shows is painted first. */
  const painted = () => new Promise<void>((resolve) => { setTimeout(resolve, 20); });
  return {
    async read() {
      onPhase("reading");
      const workbook = await port.read();
      onPhase("computing");
      await painted();
      heed();
      return workbook;
    },
    refuse: (plan) => port.refuse(plan),
    async write(plan) {
      await painted();
      heed();
      onPhase("writing");
      await port.write(plan);
    },
  };
}

type Door = (port: WorkbookPort, options: TrackOptions) => Promise<Tracked | null>;

const doors: Readonly<Record<ActionName, Door>> = {
  connect, refresh, snapshot,
  review: async (port, options) => computeTracker(await port.read(), options),
  undo: async (port) => {
    // What was filled in counts as staff's only once somebody has written, and then 撤销接入 is not offered.
    const holds = sheetsOfTracker(await port.read()).filter((sheet) => sheet.holds !== null && sheet.holds !== "typed");
    if (holds.length > 0) throw new ActionRefused([`${holds.map(({ name }) => `“${name}”`).join("、")}里已有人工内容，没有移除。请在“更多—设置—移除跟踪表”看过清单再定。`]);
    await removeTracker(port);
    return null;
  },
};

/** What a person can act on; null for an error that no one foresaw. Errors of Excel's port bear their words in the message. */
function reasonsOf(error: unknown): readonly string[] | null {
  if (error instanceof ActionRefused) return error.reasons;
  if (error instanceof WriteRefused) return error.refusals.map(({ message }) => message);
  return error instanceof Error && "refusal" in error ? [error.message] : null;
}

/** Any work over a port, ended as the pane shows it. Rejects only for what no one foresaw. */
export async function runWork<T>(work: Work<T>, port: WorkbookPort, control: ActionControl, today: number): Promise<WorkOutcome<T>> {
  try {
    return { kind: "done", value: await work(observed(port, control), today) };
  } catch (error) {
    if (error instanceof Cancelled) return { kind: "cancelled" };
    const messages = reasonsOf(error);
    if (messages === null) throw error;
    return { kind: "refused", messages };
  }
}

/** @param today 1900 serial of the machine's day: 数据截至日 where neither settings nor ledgers name one */
export async function runAction(action: ActionName, port: WorkbookPort, control: ActionControl, today: number): Promise<ActionOutcome> {
  const end = await runWork((observedPort) => doors[action](observedPort, { asOf: null, settingsFile: null, today, ...(control.corrections !== undefined && { mapping: control.corrections }) }), port, control, today);
  if (end.kind !== "done") return end;
  const tracked = end.value;
  return { kind: "done", summary: tracked !== null && action === "snapshot" ? snapshotSummary(tracked) : null, review: tracked && { ...tracked, fieldNames } };
}
