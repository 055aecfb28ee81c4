/** What staff wrote outside our cells, put back on a sheet that is made anew: rows above the header, and days with a style that shows them. */
import type { PlanCell } from "../workbook/plan";
import { isDayCell } from "../workbook/staffCells";
import { area, type SheetBuilder } from "./sheetBuilder";
import type { StyleName } from "./styles";

/** Gives each cell that holds a day the style of a day. */
export function styleDays(sheet: SheetBuilder, row: number, column: number, cells: readonly PlanCell[], style: StyleName): void {
  cells.forEach((cell, at) => { if (isDayCell(cell)) sheet.style(area(row, column + at, row, column + at), style); });
}

/** A cell of the staff's, a day as a day. */
export function putTyped(sheet: SheetBuilder, row: number, column: number, cell: PlanCell, style: StyleName): void {
  sheet.put(row, column, [cell]).style(area(row, column, row, column), isDayCell(cell) ? "inputDay" : style);
}

/** Puts rows that stood above the header from `row` on, each cell in its column. @returns the row of the header */
export function putAbove(sheet: SheetBuilder, row: number, above: readonly (readonly PlanCell[])[]): number {
  above.forEach((cells, at) => {
    sheet.put(row + at, 0, cells, "footnote");
    styleDays(sheet, row + at, 0, cells, "dataDay");
  });
  return row + above.length;
}
