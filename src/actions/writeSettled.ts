/**
 * A plan is written only while what it was made from still stands: the workbook is read again just before. Where somebody has
 * typed meanwhile, into a ledger or into a sheet of ours, the plan is made once more from that; the second time it is refused.
 */
import { changedMeanwhile, changedSheet } from "../workbook/changed";
import type { WritePlan } from "../workbook/plan";
import { WriteRefused, type WorkbookPort } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { inTurn } from "./inTurn";

const TRIES = 2;

/**
 * @param make what is written, from what was read; what it throws comes through, with nothing written
 * @throws WriteRefused `changedMeanwhile` with the sheet that does not come to rest
 */
export const writeSettled = <T extends { readonly plan: WritePlan }>(port: WorkbookPort, make: (workbook: WorkbookSnapshot) => T): Promise<T> =>
  inTurn(port, async () => {
    let workbook = await port.read();
    let changed: string | null = null;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const made = make(workbook);
      const again = await port.read();
      changed = again === workbook ? null : changedSheet(workbook, again, made.plan);
      if (changed === null) {
        await port.write(made.plan);
        return made;
      }
      workbook = again;
    }
    throw new WriteRefused([changedMeanwhile(changed ?? "")]);
  });
