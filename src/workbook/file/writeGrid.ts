/** A sheet of the plan as a grid: the last block wins a cell, the last styled range wins its look. */
import type { CellStyle, PlanCell, SheetPlan } from "../plan";
import type { CellRange } from "../sheet";
import type { Edges } from "./styleXml";

/** Cells with a value or a style on one sheet; above it the plan is refused as too large. */
export const MOST_CELLS = 3_000_000;

export interface SheetGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Sparse: `cells[row]?.[column]`. */
  readonly cells: readonly (readonly PlanCell[] | undefined)[];
  /** Row by row: 0, or the style's number in `styleNames` plus one, times 16, plus `edgeBits`. */
  readonly looks: Uint32Array;
}

export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns from A1 that blocks and styles cover. */
export function extentOf(sheet: SheetPlan): Extent {
  let rowCount = 0;
  let columnCount = 0;
  for (const { row, column, cells } of sheet.blocks) {
    rowCount = Math.max(rowCount, row + cells.length);
    for (const line of cells) columnCount = Math.max(columnCount, column + line.length);
  }
  for (const { range } of sheet.styled) {
    rowCount = Math.max(rowCount, range.bottom + 1);
    columnCount = Math.max(columnCount, range.right + 1);
  }
  return { rowCount, columnCount };
}

const LEFT = 1;
const RIGHT = 2;
const TOP = 4;
const BOTTOM = 8;

export const edgesOf = (look: number): Edges => ({
  left: (look & LEFT) !== 0,
  right: (look & RIGHT) !== 0,
  top: (look & TOP) !== 0,
  bottom: (look & BOTTOM) !== 0,
});

/** Sides of the cell that carry the border: `outline` runs around the range, the others are of each cell. */
function edgeBits(style: CellStyle | undefined, range: CellRange, row: number, column: number): number {
  switch (style?.border?.sides) {
    case undefined:
      return 0;
    case "all":
      return LEFT | RIGHT | TOP | BOTTOM;
    case "top":
      return TOP;
    case "bottom":
      return BOTTOM;
    case "outline":
      return (
        (column === range.left ? LEFT : 0) | (column === range.right ? RIGHT : 0) | (row === range.top ? TOP : 0) | (row === range.bottom ? BOTTOM : 0)
      );
  }
}

/** Index into `styleNames` of the style of a cell, −1 for none. */
export const styleOf = ({ looks, rowCount, columnCount }: SheetGrid, row: number, column: number): number =>
  row < rowCount && column < columnCount ? Math.floor((looks[row * columnCount + column] ?? 0) / 16) - 1 : -1;

export function gridOf(sheet: SheetPlan, styles: Readonly<Record<string, CellStyle>>, styleNames: readonly string[]): SheetGrid {
  const { rowCount, columnCount } = extentOf(sheet);
  const cells: PlanCell[][] = [];
  for (const block of sheet.blocks) {
    block.cells.forEach((line, down) => {
      const row = (cells[block.row + down] ??= []);
      line.forEach((cell, right) => (row[block.column + right] = cell));
    });
  }
  const numbers = new Map(styleNames.map((name, index) => [name, index + 1]));
  const looks = new Uint32Array(rowCount * columnCount);
  for (const { range, style } of sheet.styled) {
    const number = (numbers.get(style) ?? 0) * 16;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        looks[row * columnCount + column] = number + edgeBits(styles[style], range, row, column);
      }
    }
  }
  return { rowCount, columnCount, cells, looks };
}
