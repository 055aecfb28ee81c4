/** Formulas as Excel shows them, from what a file holds: prefixes of newer functions dropped, shared formulas moved to their cell. */
import { columnIndex, columnLetters } from "../address";

/** Strings, quoted sheet names and bracketed names: nothing in them is a reference of this sheet. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/;

/** `shownFormula("_xlfn.XLOOKUP(A1,B:B,C:C)")` → `"=XLOOKUP(A1,B:B,C:C)"`. */
export function shownFormula(text: string): string {
  if (!text.includes("_xl")) return `=${text}`;
  const plain = text.split(QUOTED).map((part, index) => (index % 2 === 1 ? part : part.replace(/_xl(?:fn|ws|pm)\./g, "")));
  return `=${plain.join("")}`;
}

const REFERENCE = /(?<![\p{L}\p{N}_.\\$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;
/** `A:A`, `3:5`, a table's brackets: forms that are left to the master's text. */
const BEYOND_CELLS = /\[|(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_(])|(?<![\p{L}\p{N}_.$])\$?\d+:\$?\d+/u;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * The formula (no leading `=`) of a cell `down` rows and `right` columns from the cell of `text`: relative references move.
 * Null when that is not simple: whole columns or rows, table references, or a reference that would leave the grid.
 *
 * @example movedFormula("A2*$B$1", 1, 0) // "A3*$B$1"
 */
export function movedFormula(text: string, down: number, right: number): string | null {
  if (down === 0 && right === 0) return text;
  const parts = text.split(QUOTED);
  if (parts.some((part, index) => (index % 2 === 0 ? BEYOND_CELLS.test(part) : part.startsWith("[")))) return null;
  let left = false;
  const moved = parts.map((part, index) =>
    index % 2 === 1
      ? part
      : part.replace(REFERENCE, (_, columnFixed: string, letters: string, rowFixed: string, digits: string) => {
          const column = columnIndex(letters) + (columnFixed === "" ? right : 0);
          const row = Number(digits) + (rowFixed === "" ? down : 0);
          if (column < 0 || column >= LAST_COLUMN || row < 1 || row > LAST_ROW) left = true;
          return `${columnFixed}${columnLetters(column)}${rowFixed}${row}`;
        }),
  );
  return left ? null : moved.join("");
}
