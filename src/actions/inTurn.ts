/** Actions that read, decide and write go through one port one after the other: none decides on what another is about to change. */
import type { WorkbookPort } from "../workbook/port";

const queues = new WeakMap<WorkbookPort, Promise<unknown>>();

/** Runs `job` once every job asked for earlier through this port is over, whatever became of it. */
export function inTurn<T>(port: WorkbookPort, job: () => Promise<T>): Promise<T> {
  const run = (queues.get(port) ?? Promise.resolve()).then(job);
  queues.set(port, run.catch(() => undefined));
  return run;
}
