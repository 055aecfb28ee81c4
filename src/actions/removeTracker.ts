/** 移除看板: takes exactly our sheets, marks and names out of the workbook; refuses while anything of the staff's refers to them. */
import { cellAddress } from "../workbook/address";
import { isBrokenOff } from "../workbook/beforeImage";
import { MARK_PREFIX, type WorkbookPort } from "../workbook/port";
import { sheetOfReference } from "../workbook/role";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { refuseLost } from "./lostSheets";
import { ActionRefused } from "./refused";

export interface RemovedTracker {
  /** Names of the sheets that are gone. */
  readonly sheets: readonly string[];
}

const SHOWN = 10;

/** @throws ActionRefused where there is no tracker or a write that broke off has taken people's work, or where a formula or name of the staff's refers to it (it would become #REF!) */
export async function removeTracker(port: WorkbookPort): Promise<RemovedTracker> {
  const workbook = await port.read();
  refuseLost(workbook);
  const ours = workbook.sheets.filter(({ role }) => role !== null);
  // A first write that broke off left sheets that were not there before: the port takes them away.
  if (ours.length === 0 && !isBrokenOff(workbook.names)) throw new ActionRefused(["这个工作簿里没有本工具生成的工作表，无需移除。"]);
  const places = referencesTo(workbook, new Set(ours.map(({ name }) => name)));
  if (places.length > 0) {
    const more = places.length > SHOWN ? `等${places.length}处` : "";
    throw new ActionRefused([`有公式或名称引用本工具的工作表，移除后会变成 #REF!，未移除：${places.slice(0, SHOWN).join("、")}${more}。请先把这些公式改为数值或删除，再移除。`]);
  }
  await port.write({ styles: {}, sheets: [], names: [], active: null, remove: ours.flatMap(({ role }) => (role === null ? [] : [role])) });
  return { sheets: ours.map(({ name }) => name) };
}

/** Formulas of the staff's sheets and names of theirs that refer to one of `sheets` or to a name that stands on one. */
export function referencesTo(workbook: WorkbookSnapshot, sheets: ReadonlySet<string>): string[] {
  const onOurs = workbook.names.filter(({ refersTo }) => sheets.has(sheetOfReference(refersTo) ?? ""));
  const isOurs = (name: string): boolean => name.startsWith(MARK_PREFIX) || name.startsWith("GJ_") || name.startsWith("_xlnm.") || name.startsWith("Print_");
  const names = new Set(onOurs.map(({ name }) => name.toLowerCase()));
  const places: string[] = [];
  for (const sheet of workbook.sheets) {
    if (sheets.has(sheet.name)) continue;
    for (const { row, column, formula } of sheet.formulas) if (mentions(formula, sheets, names)) places.push(`「${sheet.name}」${cellAddress(row, column)}`);
  }
  for (const { name, refersTo, sheet } of workbook.names) {
    if (isOurs(name) || (sheet !== null && sheets.has(sheet))) continue;
    if (mentions(refersTo, sheets, names)) places.push(`名称“${name}”`);
  }
  return places;
}

/** Text in quotes says nothing; a sheet is named in front of `!`, with or without apostrophes. */
function mentions(formula: string, sheets: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const [, quoted, plain] of bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu)) {
    const parts = (quoted?.replaceAll("''", "'") ?? plain ?? "").split(":");
    if (parts.some((name) => sheets.has(name))) return true;
  }
  return [...bare.replace(/'(?:[^']|'')+'!/g, "").matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu)].some(([word]) => names.has(word.toLowerCase()));
}
