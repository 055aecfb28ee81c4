/** Source cells as places to go to: cells of a column that follow each other are one range. */
import type { CellRef } from "../../campaign/records";
import { rangeAddress } from "../../workbook/address";

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** @example placesOf([{ sheet: "台账", row: 4, column: 7 }, { sheet: "台账", row: 5, column: 7 }]) → [{ sheet: "台账", cell: "H5:H6" }] */
export function placesOf(cells: readonly CellRef[]): readonly Place[] {
  const runs: { sheet: string; column: number; top: number; bottom: number }[] = [];
  for (const { sheet, row, column } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.sheet === sheet && last.column === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ sheet, column, top: row, bottom: row });
  }
  return runs.map(({ sheet, column, top, bottom }) => ({ sheet, cell: rangeAddress({ top, left: column, bottom, right: column }) }));
}
