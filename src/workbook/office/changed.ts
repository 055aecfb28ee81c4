/** Whether what a plan was made from is still so: what staff typed into their sheets, not what formulas make of it. */
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet";

/** Results of formulas may change by themselves (a day passes): they are left out. */
function typed({ values, formulas }: SheetSnapshot): string {
  const computed = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  return JSON.stringify(values.map((row, at) => row.map((value, column) => computed.get(`${at} ${column}`) ?? value)));
}

/**
 * Name of the first of the staff's sheets that is new, gone, renamed or typed into; null if none is.
 *
 * @example changedSheet(read, await port.read()) // null, while nobody types
 */
export function changedSheet(seen: WorkbookSnapshot, now: WorkbookSnapshot): string | null {
  const theirs = ({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] => sheets.filter(({ role }) => role === null);
  const [before, after] = [theirs(seen), theirs(now)];
  const changed = after.find((sheet) => {
    const old = before.find(({ name }) => name === sheet.name);
    return old === undefined || typed(old) !== typed(sheet);
  });
  return changed?.name ?? before.find(({ name }) => !after.some((sheet) => sheet.name === name))?.name ?? null;
}
