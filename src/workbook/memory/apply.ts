/** A plan carried out on plain data: what a host would show after it. */
import { absoluteAddress, quoteSheet } from "../address";
import { sheetCells } from "../grid";
import { WRITING_MARK } from "../interrupted";
import type { PlanCell, SheetPlan, SheetRange, WritePlan } from "../plan";
import { MARK_PREFIX, markName } from "../port";
import { sheetOfReference } from "../role";
import { tabOrder } from "../tabOrder";
import type { CellValue, SheetFormula, SheetSnapshot, WorkbookName, WorkbookSnapshot } from "../sheet";

/** 1904 serials are this much smaller. */
const DAYS_TO_1904 = 1462;
const GENERAL = "General";

function shownValue(cell: PlanCell, dateSystem: 1900 | 1904): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("day" in cell) return dateSystem === 1904 ? cell.day - DAYS_TO_1904 : cell.day;
  return "formula" in cell ? shownValue(cell.result, dateSystem) : cell.text;
}

function put<T>(rows: T[][], row: number, column: number, item: T, empty: T): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(empty);
  cells[column] = item;
}

/** The sheet that a plan describes, as it reads after writing. */
export function plannedSheet(plan: SheetPlan, styles: WritePlan["styles"], dateSystem: 1900 | 1904): SheetSnapshot {
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  const formulas: SheetFormula[] = [];
  for (const block of plan.blocks) {
    block.cells.forEach((line, down) => line.forEach((cell, right) => {
      const [row, column] = [block.row + down, block.column + right];
      put(values, row, column, shownValue(cell, dateSystem), null);
      if (typeof cell === "object" && cell !== null && "formula" in cell) formulas.push({ row, column, formula: cell.formula });
    }));
  }
  for (const { range, style } of plan.styled) {
    const format = styles[style]?.numberFormat ?? GENERAL;
    for (let row = range.top; row <= Math.min(range.bottom, values.length - 1); row++) {
      const last = Math.min(range.right, (values[row]?.length ?? 0) - 1);
      for (let column = range.left; column <= last; column++) put(formats, row, column, format, GENERAL);
    }
  }
  return {
    name: plan.name,
    visibility: "visible",
    role: plan.role,
    ...sheetCells(values, formats),
    formulas: formulas.sort((one, other) => one.row - other.row || one.column - other.column),
    merges: plan.merges,
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
}

const refersTo = ({ sheet, range }: SheetRange): string => `${quoteSheet(sheet)}!${absoluteAddress(range)}`;

/** Names that are kept, then marks and names of the plan; a name of the plan replaces the one of the same name. */
function namesAfter(plan: WritePlan, before: WorkbookSnapshot, sheets: readonly SheetSnapshot[]): readonly WorkbookName[] {
  const added = [
    ...plan.sheets.map(({ role, name }) => ({ name: markName(role), refersTo: `${quoteSheet(name)}!$A$1`, sheet: null })),
    ...plan.names.map(({ name, target }) => ({ name, refersTo: refersTo(target), sheet: null })),
  ];
  const replaced = new Set(added.map(({ name }) => name.toLowerCase()));
  const present = new Set(sheets.map(({ name }) => name));
  const kept = before.names.filter(({ name, sheet, refersTo: reference }) => {
    if (sheet !== null) return present.has(sheet);
    if (replaced.has(name.toLowerCase()) || name === WRITING_MARK) return false;
    const target = sheetOfReference(reference);
    return !name.startsWith(MARK_PREFIX) || target === null || present.has(target);
  });
  return [...kept, ...added];
}

/** Sheets of ours in their order, then the staff's, untouched. */
export function appliedPlan(plan: WritePlan, given: WorkbookSnapshot): WorkbookSnapshot {
  const before = withoutRoles(given, plan.remove ?? []);
  const roles = new Set(plan.sheets.map(({ role }) => role));
  const planned = plan.sheets.map((sheet) => plannedSheet(sheet, plan.styles, before.dateSystem));
  const ours = new Map([...before.sheets.filter(({ role }) => role !== null && !roles.has(role)), ...planned].map((sheet) => [sheet.role ?? "", sheet]));
  const order = tabOrder(before.sheets.flatMap(({ role }) => role ?? []), plan);
  const sheets = [...order.flatMap((role) => ours.get(role) ?? []), ...before.sheets.filter(({ role }) => role === null)];
  return { dateSystem: before.dateSystem, sheets, names: namesAfter(plan, before, sheets) };
}

/** The workbook without these sheets, their marks and the names that refer to them. */
function withoutRoles(workbook: WorkbookSnapshot, roles: readonly string[]): WorkbookSnapshot {
  const gone = new Set(workbook.sheets.filter(({ role }) => role !== null && roles.includes(role)).map(({ name }) => name));
  if (gone.size === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => !gone.has(name)),
    names: workbook.names.filter(({ sheet, refersTo: reference }) => !gone.has(sheet ?? sheetOfReference(reference) ?? "")),
  };
}
