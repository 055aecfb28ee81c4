/** Whether a sheet is still there, and whether it may be written: asked before every change. */
import { HostError } from "../hostError";
import type { CellRange, SheetModel } from "../model";
import type { Session } from "../session";

/** The sheet, or Excel's answer for an object whose sheet was deleted. */
export function live(sheet: SheetModel, session: Session): SheetModel {
  if (!session.model.sheets().some(({ id }) => id === sheet.id)) throw new HostError("ItemNotFound");
  return sheet;
}

const MOST_LOOKED_AT = 10_000;

/** Unlocked cells of a protected sheet may be written; a range too large to look at is taken as locked. */
export function checkWritable(sheet: SheetModel, range: CellRange | null, session: Session): void {
  live(sheet, session);
  if (session.model.readOnly) throw new HostError("AccessDenied");
  if (!sheet.part("protected")) return;
  const count = range === null ? Infinity : (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (range === null || count > MOST_LOOKED_AT) throw new HostError("AccessDenied");
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (sheet.look(row, column).locked) throw new HostError("AccessDenied");
    }
  }
}

export function checkStructure(session: Session): void {
  if (session.model.readOnly || session.model.structureProtected) throw new HostError("AccessDenied");
}
