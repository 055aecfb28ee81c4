/** Cells that follow each other in a column, as one range. */
import { rangeAddress } from "./address";

export interface ColumnRun {
  readonly sheet: string;
  /** As Excel names it: H5:H6, or H5 where it is one cell. */
  readonly address: string;
}

/** @example columnRuns([{ sheet: "台账", row: 4, column: 7 }, { sheet: "台账", row: 5, column: 7 }]) → [{ sheet: "台账", address: "H5:H6" }] */
export function columnRuns(cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): readonly ColumnRun[] {
  const runs: { sheet: string; column: number; top: number; bottom: number }[] = [];
  for (const { sheet, row, column } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.sheet === sheet && last.column === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ sheet, column, top: row, bottom: row });
  }
  return runs.map(({ sheet, column, top, bottom }) => ({ sheet, address: rangeAddress({ top, left: column, bottom, right: column }) }));
}
