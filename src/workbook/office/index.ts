/** The workbook that is open in Excel, behind the port of all hosts. */
import type { WritePlan } from "../plan";
import { WriteRefused } from "../port";
import type { WorkbookPort } from "../port";
import type { WorkbookSnapshot } from "../sheet";
import { refuseHost } from "./officeErrors";
import { readOutline } from "./outline";
import { readWorkbook } from "./readWorkbook";
import { OfficeFailure, inQueue, runExcel } from "./run";
import { refuseIn, writeInto } from "./write";

export { WriteInterrupted } from "./interrupted";
export { isBrokenOff } from "../beforeImage";
export { OfficeFailure } from "./run";

/**
 * Needs `Office.onReady`. `read` throws `OfficeFailure`; `write` throws `WriteRefused` while nothing is changed, and
 * `WriteInterrupted` once it has begun; all with Chinese messages.
 */
export function officePort(): WorkbookPort {
  /** What plans are made from: the last reading, until something is written. */
  let seen: WorkbookSnapshot | null = null;
  return {
    read: () => inQueue(async () => (seen = await runExcel(async (context) => (await readWorkbook(context)).workbook))),
    refuse: (plan: WritePlan) => inQueue(async () => {
      const host = refuseHost();
      return host.length > 0 ? host : runExcel(async (context) => refuseIn(plan, await readOutline(context))).catch(refusalOf);
    }),
    write: (plan: WritePlan) => inQueue(async () => {
      const host = refuseHost();
      if (host.length > 0) throw new WriteRefused(host);
      try {
        await runExcel((context) => writeInto(context, plan, seen));
      } catch (error) {
        if (error instanceof OfficeFailure) throw new WriteRefused([error.refusal]);
        throw error;
      } finally {
        seen = null;
      }
    }),
  };
}

function refusalOf(error: unknown) {
  if (error instanceof OfficeFailure) return [error.refusal];
  throw error;
}
