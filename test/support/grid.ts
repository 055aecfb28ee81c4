/** Workbooks as literal grids: a test reads like the sheet it is about. */
import { parseRange } from "../../src/workbook/address";
import { sheetCells } from "../../src/workbook/grid";
import { rolesOfSheets } from "../../src/workbook/role";
import type { CellError, CellRange, CellValue, SheetSnapshot, SheetTable, WorkbookName, WorkbookSnapshot } from "../../src/workbook/sheet";

/** A cell that is more than its value. */
export interface RichCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

export type GridCell = CellValue | RichCell;

export interface GridSheet {
  readonly name: string;
  /** From A1. */
  readonly cells: readonly (readonly GridCell[])[];
  /** `"A1:C1"`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot["visibility"];
  readonly tables?: readonly SheetTable[];
}

export interface GridFixture {
  readonly sheets: readonly GridSheet[];
  readonly dateSystem?: 1900 | 1904;
  readonly names?: readonly WorkbookName[];
}

/** `error("#REF!")`. */
export const error = (shown: string): CellError => ({ error: shown });

/** `formula("=A1*2", 4)`: with its cached result. */
export const formula = (text: string, result: CellValue): RichCell => ({ value: result, formula: text });

/** `shown(46204, "yyyy-mm-dd")`, `shown(formula("=A1", 1), "0%")`. */
export const shown = (cell: GridCell, format: string): RichCell => ({ ...richCell(cell), format });

export const richCell = (cell: GridCell): RichCell =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell };

/** `range("B2:C3")`; throws on anything else: a typing error in a test. */
export function range(address: string): CellRange {
  const parsed = parseRange(address);
  if (parsed === null) throw new Error(`not a range: ${address}`);
  return parsed;
}

/** The snapshot of one literal sheet. */
export function sheetOf(sheet: GridSheet, role: string | null = null): SheetSnapshot {
  const cells = sheet.cells.map((row) => row.map(richCell));
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    role,
    ...sheetCells(cells.map((row) => row.map(({ value }) => value)), cells.map((row) => row.map(({ format }) => format ?? "General"))),
    formulas: cells.flatMap((row, rowIndex) =>
      row.flatMap((cell, column) => (cell.formula === undefined ? [] : [{ row: rowIndex, column, formula: cell.formula }])),
    ),
    merges: (sheet.merges ?? []).map(range),
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? [],
    tables: sheet.tables ?? [],
  };
}

/** The snapshot that a port gives for these grids. */
export function snapshotOf({ sheets, dateSystem = 1900, names = [] }: GridFixture): WorkbookSnapshot {
  const roles = rolesOfSheets(names);
  return { dateSystem, sheets: sheets.map((sheet) => sheetOf(sheet, roles.get(sheet.name) ?? null)), names };
}
