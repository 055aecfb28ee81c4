/** Source cells in one cell of text, and back: `宗地台账!H5:H9；'7月 进度'!C3`. Rows that follow each other in a column are a range. */
import type { CellRef } from "../../campaign/records";
import { parseRange, quoteSheet } from "../../workbook/address";
import { columnRuns } from "../../workbook/columnRuns";

const PLAIN = /^[\p{L}\p{N}_]+$/u;
const PART = /^(?:'((?:[^']|'')+)'|([^'!；]+))!([A-Z]+\d+(?::[A-Z]+\d+)?)(?:；|$)/u;
/** A range of ours is one column of rows; anything longer was not written by us. */
const MOST_CELLS = 100_000;

/** @example sourceText([{ sheet: "台账", row: 4, column: 7 }, { sheet: "台账", row: 5, column: 7 }]) → "台账!H5:H6" */
export const sourceText = (cells: readonly CellRef[]): string =>
  columnRuns(cells).map(({ sheet, address }) => `${PLAIN.test(sheet) ? sheet : quoteSheet(sheet)}!${address}`).join("；");

/** Null where the text is not one that `sourceText` gives. */
export function parseSources(text: string): readonly CellRef[] | null {
  const cells: CellRef[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const found = PART.exec(rest);
    const range = parseRange(found?.[3] ?? "");
    if (found === null || range === null || range.left !== range.right || range.bottom < range.top || range.top < 0) return null;
    const sheet = found[1] === undefined ? (found[2] ?? "") : found[1].replaceAll("''", "'");
    for (let row = range.top; row <= range.bottom; row += 1) cells.push({ sheet, row, column: range.left });
    if (cells.length > MOST_CELLS) return null;
    rest = rest.slice(found[0].length);
  }
  return cells;
}
