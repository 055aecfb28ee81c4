/** `cellName({sheet, row: 2, column: 1})` → `"B3"`: how a finding names a cell. The floor below the port has no A1 of its own. */
import type { CellRef } from "../records";

export function cellName({ row, column }: CellRef): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** So many cells are named in one finding. */
const named = 5;

/**
 * Cells of one sheet for a finding: the first to lead to, and the first few to read.
 *
 * @example cellNames([G5, G9]) → { first: "G5", shown: "G5、G9" }; of seven: "G5、G6、G7、G8、G9等"
 */
export function cellNames(cells: readonly CellRef[]): { readonly first: string | null; readonly shown: string } {
  const names = cells.slice(0, named).map(cellName);
  return { first: names[0] ?? null, shown: `${names.join("、")}${cells.length > named ? "等" : ""}` };
}
