/** A table on pages: rows as high as their text, the header again on every page, a unit's rows never apart unless a page cannot hold them. */
import { runsText, type Paper, type PaperTable } from "../../../actions/bulletins/preview";
import { linesOf, type Piece } from "./lines";
import type { Pages } from "./page";

/** Above and below the text of a cell. */
const PAD = 1.5;
const BORDER = 0.5;

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly lines: readonly (readonly Piece[])[];
  readonly align: "left" | "center" | "right";
  readonly head: boolean;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function boxesOf({ table, squares, size, side }: PaperTable, widths: readonly number[], pages: Pages): readonly Box[] {
  return squares.flatMap((squaresOfRow, row) => squaresOfRow.flatMap((square, column): readonly Box[] => {
    if (square.kind === "covered") return [];
    const head = row < table.header.length;
    const room = sum(widths.slice(column, column + square.columns)) - 2 * side;
    const lines = linesOf(runsText(square.cell.runs), room, 0, pages.measure({ font: head ? "first" : "body", size }));
    return [{ row, column, rows: square.rows, columns: square.columns, lines, align: square.cell.align ?? table.columns[column]?.align ?? "left", head }];
  }));
}

/** What a cell over several rows needs beyond their own heights is shared out among them. */
function heightsOf(boxes: readonly Box[], count: number, line: number): readonly number[] {
  const need = ({ lines }: Box): number => lines.length * line + 2 * PAD;
  const heights = new Array<number>(count).fill(line + 2 * PAD);
  for (const box of boxes) if (box.rows === 1) heights[box.row] = Math.max(heights[box.row] ?? 0, need(box));
  for (const box of boxes) {
    if (box.rows === 1) continue;
    const more = need(box) - sum(heights.slice(box.row, box.row + box.rows));
    if (more > 0) for (let row = box.row; row < box.row + box.rows; row += 1) heights[row] = (heights[row] ?? 0) + more / box.rows;
  }
  return heights;
}

/** Rows that go together: first row and how many. */
function groupsOf(boxes: readonly Box[], from: number, count: number): readonly (readonly [number, number])[] {
  const groups: [number, number][] = [];
  for (let row = from; row < count;) {
    let end = row + 1;
    for (let at = row; at < end; at += 1) for (const box of boxes) if (box.row === at) end = Math.max(end, at + box.rows);
    groups.push([row, Math.min(end, count) - row]);
    row = end;
  }
  return groups;
}

const widthsOf = ({ table }: PaperTable, pages: Pages): readonly number[] => {
  const shares = sum(table.columns.map(({ width }) => width));
  return table.columns.map(({ width }) => (width * pages.width) / shares);
};

/** The header and the first rows that go with it: what a heading above the table is kept together with. */
export function leadHeight(pages: Pages, item: PaperTable): number {
  const boxes = boxesOf(item, widthsOf(item, pages), pages);
  const heights = heightsOf(boxes, item.squares.length, item.line);
  const head = item.table.header.length;
  const [first] = groupsOf(boxes, head, item.squares.length);
  return sum(heights.slice(0, head + (first?.[1] ?? 0)));
}

export function setTable(pages: Pages, item: PaperTable, sheet: Pick<Paper, "landscape">): void {
  const { table, squares, size, line, side } = item;
  const widths = widthsOf(item, pages);
  const boxes = boxesOf(item, widths, pages);
  const heights = heightsOf(boxes, squares.length, line);
  const at = (column: number): number => pages.left + sum(widths.slice(0, column));
  const setRows = (first: number, count: number): void => {
    const tops = Array.from({ length: count + 1 }, (_, index) => pages.y + sum(heights.slice(first, first + index)));
    for (const box of boxes) {
      if (box.row < first || box.row >= first + count) continue;
      const top = tops[box.row - first] ?? 0;
      const bottom = tops[Math.min(count, box.row - first + box.rows)] ?? top;
      const [left, right] = [at(box.column), at(box.column + box.columns)];
      pages.rule([left, top], [right, top], BORDER);
      pages.rule([left, bottom], [right, bottom], BORDER);
      pages.rule([left, top], [left, bottom], BORDER);
      pages.rule([right, top], [right, bottom], BORDER);
      const start = top + (bottom - top - box.lines.length * line) / 2;
      const type = { font: box.head ? "first" : "body", size, line } as const;
      box.lines.forEach((words, index) => pages.setLine(words, type, left + side, start + index * line, right - left - 2 * side, box.align, false));
    }
    pages.y = tops[count] ?? pages.y;
  };
  const head = table.header.length;
  const headHeight = sum(heights.slice(0, head));
  const [first] = groupsOf(boxes, head, squares.length);
  const heightOf = ([row, count]: readonly [number, number]): number => sum(heights.slice(row, row + count));
  // The header never stands alone at the foot of a page.
  if (!pages.atTop && pages.y + headHeight + (first === undefined ? 0 : heightOf(first)) > pages.bottom) pages.begin(sheet);
  setRows(0, head);
  for (const group of groupsOf(boxes, head, squares.length)) {
    const top = pages.y;
    if (top + heightOf(group) > pages.bottom && heightOf(group) + headHeight <= pages.bottom - pages.top) {
      pages.begin(sheet);
      setRows(0, head);
    }
    setRows(...group);
  }
  pages.y += 6;
}
