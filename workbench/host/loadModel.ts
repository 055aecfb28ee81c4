/** Fills a model with a workbook that a port has read: the file the page opened, or a test's grids. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import type { CellInput, SheetModel, WorkbookModel } from "./model";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Cells, formats and parts of one sheet. */
export function fillSheet(sheet: SheetModel, from: SheetSnapshot): void {
  const formulas = new Map(from.formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  const range = { top: 0, left: 0, bottom: from.rowCount - 1, right: from.columnCount - 1 };
  if (from.rowCount > 0) {
    sheet.setCells(range, Array.from({ length: from.rowCount }, (_, row) => Array.from({ length: from.columnCount }, (__, column): CellInput | undefined => {
      const formula = formulas.get(`${row} ${column}`);
      if (formula !== undefined) return { formula };
      const value = from.values[row]?.[column] ?? null;
      return value === null ? undefined : { value, text: typeof value === "string" };
    })));
  }
  from.numberFormats.forEach((row, rowIndex) => {
    // Runs of one format in a row are one call.
    for (let start = 0, end = 0; start < row.length; start = end) {
      end = start + 1;
      while (end < row.length && row[end] === row[start]) end++;
      const format = row[start] ?? "General";
      if (format !== "General") sheet.setNumberFormat({ top: rowIndex, bottom: rowIndex, left: start, right: end - 1 }, format);
    }
  });
  for (const row of from.hiddenRows) sheet.setHidden("row", row, row, true);
  for (const column of from.hiddenColumns) sheet.setHidden("column", column, column, true);
  sheet.setPart("merges", from.merges);
  sheet.setPart("tables", from.tables.map((table) => ({ ...table, id: `{T-${table.name}}` })));
  sheet.setPart("visibility", VISIBILITY[from.visibility]);
}

/** @param setResult takes cached results, for a model that does not compute; a grid computes its own. */
export function loadModel(
  model: WorkbookModel,
  workbook: WorkbookSnapshot,
  setResult?: (sheetId: string, row: number, column: number, value: SheetSnapshot["values"][number][number]) => void,
): void {
  for (const from of workbook.sheets) {
    const sheet = model.addSheet(from.name, model.sheets().length);
    fillSheet(sheet, from);
    if (setResult === undefined) continue;
    for (const { row, column } of from.formulas) setResult(sheet.id, row, column, from.values[row]?.[column] ?? null);
  }
  model.setNames(workbook.names);
}
