/** `cellName({sheet, row: 2, column: 1})` → `"B3"`: how a finding names a cell. The floor below the port has no A1 of its own. */
import type { CellRef } from "../records";

export function cellName({ row, column }: CellRef): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
