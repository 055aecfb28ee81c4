/** Whether what a plan was made from is still so: what people typed into their sheets and ours, not what formulas make of it. */
import type { WritePlan } from "./plan";
import type { Refusal } from "./port";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet";

/** Sheets of ours that hold nothing but what the tool computes, and what people note there all the same. */
const COMPUTED_ROLES: ReadonlySet<string> = new Set(["board", "monthRanking", "tidyData"]);

/** Whether nothing but 刷新看板 makes the sheet whole. */
export const isComputed = (role: string): boolean => COMPUTED_ROLES.has(role);

/** Whether a write over this sheet could take people's work: theirs, and those of ours that they fill in or that are the only record. */
export const holdsWork = (role: string | null): boolean => role === null || !COMPUTED_ROLES.has(role);

/** As long as all ledgers together, and nobody's place to write: reading it once more would double the wait before each write. */
const TOO_LONG = "tidyData";

/**
 * Whether a plan depends on what stands in the sheet: every sheet of the staff's, and those of ours that it writes over or takes
 * away. Of what is computed there only formulas and constants are compared, so that a day that passes changes nothing.
 */
export function concerns({ sheets, remove = [] }: WritePlan): (sheet: { readonly role: string | null }) => boolean {
  const roles = new Set([...sheets.map(({ role }) => role), ...remove]);
  return ({ role }) => role === null || (role !== TOO_LONG && roles.has(role));
}

/** Results of formulas may change by themselves (a day passes): they are left out. */
function typed({ values, formulas }: SheetSnapshot): string {
  const computed = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  return JSON.stringify(values.map((row, at) => row.map((value, column) => computed.get(`${at} ${column}`) ?? value)));
}

/**
 * Name of the first sheet that the plan depends on and that is new, gone, renamed or typed into; null if none is.
 *
 * @example changedSheet(read, await port.read(), plan) // null, while nobody types
 */
export function changedSheet(seen: WorkbookSnapshot, now: WorkbookSnapshot, plan: WritePlan): string | null {
  const [before, after] = [seen.sheets.filter(concerns(plan)), now.sheets.filter(concerns(plan))];
  const changed = after.find((sheet) => {
    const old = before.find(({ name }) => name === sheet.name);
    return old === undefined || typed(old) !== typed(sheet);
  });
  return changed?.name ?? before.find(({ name }) => !after.some((sheet) => sheet.name === name))?.name ?? null;
}

export const changedMeanwhile = (sheet: string): Refusal =>
  ({ code: "changedMeanwhile", sheet, message: `工作表“${sheet}”在计算期间被修改，未写入。请再试一次。` });
