/** What the tracker may follow of the staff's sheets: cells of recognised columns that hold no figure yet, and the rows of each ledger. */
import type { RecognisedTable } from "../intake/types";
import type { BlankCell, LedgerCells, WatchedLedger } from "../tracker/data/ledgerCells";
import { valueAt, type CellRange, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/sheet";

/** Below a table without totals new rows are watched this far, as long as the column is empty there. */
const WATCHED_BELOW = 50;

/** Kinds whose rows are records. */
const watchedKinds: ReadonlySet<RecognisedTable["kind"]> = new Set(["parcel", "task", "fund", "project", "progress", "target"]);

export function ledgerCells(workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): LedgerCells {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const tableOfRow = new Map<string, RecognisedTable>();
  for (const table of tables) if (table.kind !== "unknown") for (const row of table.dataRows) tableOfRow.set(`${table.sheet}\n${row}`, table);
  const merged = new Map([...sheets].map(([name, { merges }]) => [name, mergedCells(merges)]));
  const formulas = new Map([...sheets].map(([name, sheet]) => [name, new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`))]));
  const blank = (sheet: string, row: number, field: string): BlankCell | null => {
    const table = tableOfRow.get(`${sheet}\n${row}`);
    const found = table?.columns.filter((column) => column.field === field) ?? [];
    const [column] = found;
    const snapshot = sheets.get(sheet);
    // Two columns of one field: which of them will be filled in is not known.
    if (column === undefined || found.length > 1 || snapshot === undefined) return null;
    const at = `${row},${column.column}`;
    const value = valueAt(snapshot, row, column.column);
    if ((value !== null && typeof value !== "string") || merged.get(sheet)?.has(at) === true || formulas.get(sheet)?.has(at) === true) return null;
    return { row, column: column.column, text: value ?? "", unit: column.unit };
  };
  const watched = tables.flatMap((table) => {
    const snapshot = sheets.get(table.sheet);
    return snapshot === undefined || !watchedKinds.has(table.kind) || table.dataRows.length === 0 ? [] : watch(table, snapshot, formulas.get(table.sheet) ?? new Set());
  });
  return { blank, watched };
}

function mergedCells(merges: readonly CellRange[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    // A merge that runs down whole columns would fill memory; no ledger cell is in one that long.
    for (let row = top; row <= Math.min(bottom, top + 10_000); row += 1) for (let column = left; column <= Math.min(right, left + 200); column += 1) cells.add(`${row},${column}`);
  }
  return cells;
}

/** The column with the most entries (of those best one that is empty below the table), from below the header past the last row. */
function watch(table: RecognisedTable, sheet: SheetSnapshot, formulas: ReadonlySet<string>): WatchedLedger[] {
  const filled = (row: number, column: number): boolean => valueAt(sheet, row, column) !== null || formulas.has(`${row},${column}`);
  const entries = (column: number): number => table.dataRows.reduce((sum, row) => sum + (filled(row, column) ? 1 : 0), 0);
  let best = { column: -1, count: 1 };
  for (const { column } of table.columns) {
    const count = entries(column) * 2 + (filled(table.range.bottom + 1, column) ? 0 : 1);
    if (count > best.count) best = { column, count };
  }
  if (best.column < 0) return [];
  const top = Math.max(...table.headerRows, table.range.top - 1) + 1;
  let bottom = table.range.bottom + 1;
  while (bottom < table.range.bottom + WATCHED_BELOW && table.totalRows.length === 0 && !filled(bottom + 1, best.column)) bottom += 1;
  let count = 0;
  for (let row = top; row <= bottom; row += 1) if (filled(row, best.column)) count += 1;
  return [{ sheet: table.sheet, range: { top, left: best.column, bottom, right: best.column }, count }];
}
