/** Which sheets are ours: a workbook-wide name `GJ_sheet_<role>` that refers to a cell of the sheet. */
import { MARK_PREFIX } from "./port";
import type { WorkbookName } from "./sheet";

/** `'百日''看板'!$A$1` → `百日'看板`; `Sheet1!$A$1` → `Sheet1`; `#REF!`, a constant or another workbook's sheet → null. */
export function sheetOfReference(refersTo: string): string | null {
  const text = refersTo.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')+)'!/.exec(text)?.[1];
  const name = quoted === undefined ? /^([^'!()+\-*/^&=<>,;{}"]+)!/.exec(text)?.[1] : quoted.replaceAll("''", "'");
  return name === undefined || name.includes("[") || name.startsWith("#") ? null : name;
}

/**
 * Roles by sheet name, from the names of a workbook. A name that is local to a sheet is no mark: when a person copies one of
 * our sheets, Excel gives the copy such a name, and the copy is theirs. Of two marks on one sheet the first counts.
 *
 * @example rolesOfSheets([{ name: "GJ_sheet_board", refersTo: "'百日看板'!$A$1", sheet: null }]).get("百日看板") // "board"
 */
export function rolesOfSheets(names: readonly WorkbookName[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const { name, refersTo, sheet } of names) {
    if (sheet !== null || !name.startsWith(MARK_PREFIX) || name === MARK_PREFIX) continue;
    const marked = sheetOfReference(refersTo);
    if (marked !== null && !roles.has(marked)) roles.set(marked, name.slice(MARK_PREFIX.length));
  }
  return roles;
}

/**
 * Sheets of the staff's that are copies of ours: Excel gives a copied sheet the names of the original, local to the copy.
 *
 * @example copiesOfOurs([{ name: "GJ_sheet_board", refersTo: "'百日看板 (2)'!$A$1", sheet: "百日看板 (2)" }]) // Set { "百日看板 (2)" }
 */
export const copiesOfOurs = (names: readonly WorkbookName[]): ReadonlySet<string> =>
  new Set(names.flatMap(({ name, sheet }) => (sheet !== null && name.startsWith(MARK_PREFIX) ? [sheet] : [])));
