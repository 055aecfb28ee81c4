/** Source cells as places to go to: cells of a column that follow each other are one range. */
import type { CellRef } from "../../campaign/records";
import { columnRuns } from "../../workbook/columnRuns";

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** @example placesOf([{ sheet: "台账", row: 4, column: 7 }, { sheet: "台账", row: 5, column: 7 }]) → [{ sheet: "台账", cell: "H5:H6" }] */
export function placesOf(cells: readonly CellRef[]): readonly Place[] {
  return columnRuns(cells).map(({ sheet, address }) => ({ sheet, cell: address }));
}
