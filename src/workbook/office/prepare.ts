/**
 * The first request of a write: the prepared mark, then every sheet of the plan there, empty, marked and in its place. Formulas
 * and charts may point to any of them from then on. Sheets that are not ours are not named here.
 */
import { quoteSheet, absoluteAddress } from "../address";
import { WRITING_MARK } from "../interrupted";
import type { NamePlan, SheetPlan, WritePlan } from "../plan";
import { markName } from "../port";
import { sheetOfReference } from "../role";
import type { WorkbookName } from "../sheet";
import type { Outline, SheetOutline } from "./outline";

export interface PreparedSheet {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  /** A column nobody gave a width. */
  readonly standardColumn: Excel.RangeFormat;
}

/** A name that nobody gave: two of our sheets may swap theirs. */
const passingName = (role: string): string => `~${role}`;

function empty(sheet: Excel.Worksheet, { charts, tables, filtered }: SheetOutline): void {
  for (const name of charts) sheet.charts.getItem(name).delete();
  for (const { name } of tables) sheet.tables.getItem(name).convertToRange();
  if (filtered) sheet.autoFilter.remove();
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear("All");
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.format.useStandardHeight = true;
  whole.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
  sheet.visibility = "Visible";
}

/** Adds the name, or moves the one there is: what refers to it must not lose it for a moment. */
function setName({ workbook }: Excel.RequestContext, names: readonly WorkbookName[], name: string, formula: string): void {
  const held = names.find((other) => other.sheet === null && other.name.toLowerCase() === name.toLowerCase());
  if (held === undefined) workbook.names.add(name, formula);
  else workbook.names.getItem(held.name).formula = formula;
}

const reference = ({ target }: NamePlan): string => `=${quoteSheet(target.sheet)}!${absoluteAddress(target.range)}`;

/** Sheets to be taken away give up their names at once and go last: Excel keeps one visible sheet at any moment. */
function putAside({ workbook }: Excel.RequestContext, { remove = [] }: WritePlan, outline: Outline) {
  const gone = outline.sheets.filter(({ role }) => role !== null && remove.includes(role));
  const lost = (name: WorkbookName): boolean => name.sheet === null && gone.some((sheet) => sheet.name === sheetOfReference(name.refersTo));
  for (const { name } of outline.names.filter(lost)) workbook.names.getItem(name).delete();
  const sheets = gone.map(({ id, role }) => {
    const sheet = workbook.worksheets.getItem(id);
    sheet.name = passingName(role ?? "");
    return sheet;
  });
  return { names: outline.names.filter((name) => !lost(name)), removeAll: () => sheets.forEach((sheet) => sheet.delete()) };
}

export function prepare(context: Excel.RequestContext, plan: WritePlan, outline: Outline): readonly PreparedSheet[] {
  const { worksheets } = context.workbook;
  const held = (role: string): SheetOutline | undefined => outline.sheets.find((sheet) => sheet.role === role);
  setName(context, outline.names, WRITING_MARK, '="prepared"');
  const { names, removeAll } = putAside(context, plan, outline);
  const found = plan.sheets.map((sheet) => ({ plan: sheet, old: held(sheet.role) }));
  const sheets = found.map(({ plan: sheetPlan, old }) => {
    if (old === undefined) return { plan: sheetPlan, sheet: null };
    const sheet = worksheets.getItem(old.id);
    empty(sheet, old);
    if (old.name !== sheetPlan.name) sheet.name = passingName(sheetPlan.role);
    return { plan: sheetPlan, sheet };
  });
  const ready = sheets.map(({ plan: sheetPlan, sheet: old }) => {
    const sheet = old ?? worksheets.add(sheetPlan.name);
    if (old !== null && held(sheetPlan.role)?.name !== sheetPlan.name) sheet.name = sheetPlan.name;
    return { plan: sheetPlan, sheet };
  });
  removeAll();
  const roles = new Set([...plan.sheets.map(({ role }) => role), ...(plan.remove ?? [])]);
  const others = outline.sheets.filter(({ role }) => role !== null && !roles.has(role)).map(({ id }) => worksheets.getItem(id));
  [...ready.map(({ sheet }) => sheet), ...others].forEach((sheet, position) => void (sheet.position = position));
  for (const { role, name } of plan.sheets) setName(context, names, markName(role), `=${quoteSheet(name)}!$A$1`);
  for (const name of plan.names) setName(context, names, name.name, reference(name));
  return ready.map(({ plan: sheetPlan, sheet }) => {
    sheet.load("id,standardWidth");
    const standardColumn = sheet.getRange("XFD:XFD").format;
    standardColumn.load("columnWidth");
    return { plan: sheetPlan, sheet, standardColumn };
  });
}
