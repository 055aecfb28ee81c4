/** A1 addresses ⇄ zero-based rows and columns. Sheet names are quoted whenever Excel might need it. */
import type { CellRange } from "./sheet";

/** `columnLetters(0)` → `"A"`, `columnLetters(27)` → `"AB"`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `columnIndex("AB")` → 27. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `cellAddress(2, 1)` → `"B3"`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `rangeAddress({top:0,left:0,bottom:4,right:2})` → `"A1:C5"`; a single cell → `"A1"`. */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** `absoluteAddress(…)` → `"$A$1:$C$5"`. */
export const absoluteAddress = (range: CellRange): string =>
  rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** `quoteSheet("7月 进度")` → `'7月 进度'`, with inner quotes doubled. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `"A1:C5"`, `"$B$3"` → range; anything else → null. */
export function parseRange(address: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (match === null) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  return { top: Number(firstRow) - 1, left: columnIndex(firstColumn), bottom: Number(lastRow) - 1, right: columnIndex(lastColumn) };
}
