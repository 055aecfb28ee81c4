/** A sheet with its merged areas indexed: what stands at a cell, and which merged area covers it. Nothing is copied. */
import { type CellRange, type CellValue, type SheetSnapshot, valueAt } from "../workbook/sheet";
import { isBlank } from "./headerText";

export interface SheetView {
  readonly sheet: SheetSnapshot;
  /** The merged area that covers the cell, or null. */
  readonly mergeAt: (row: number, column: number) => CellRange | null;
  /** The cell's own value; in a merged area the value of its first cell. */
  readonly filled: (row: number, column: number) => CellValue;
}

/** Merged areas by column, from top to bottom; areas never overlap, so one search finds the one. */
export function viewOf(sheet: SheetSnapshot): SheetView {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of sheet.merges) {
    const right = Math.min(merge.right, sheet.columnCount - 1);
    for (let column = merge.left; column <= right; column++) {
      const list = byColumn.get(column);
      if (list === undefined) byColumn.set(column, [merge]);
      else list.push(merge);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top);

  const mergeAt = (row: number, column: number): CellRange | null => {
    const list = byColumn.get(column);
    if (list === undefined) return null;
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const merge = list[middle];
      if (merge === undefined) return null;
      if (row < merge.top) high = middle - 1;
      else if (row > merge.bottom) low = middle + 1;
      else return merge;
    }
    return null;
  };
  const filled = (row: number, column: number): CellValue => {
    const own = valueAt(sheet, row, column);
    if (!isBlank(own)) return own;
    const merge = mergeAt(row, column);
    return merge === null ? own : valueAt(sheet, merge.top, merge.left);
  };
  return { sheet, mergeAt, filled };
}

/** Columns of the row's own non-blank cells, from `left` to `right`. */
export function ownCells(view: SheetView, row: number, left = 0, right = view.sheet.columnCount - 1): number[] {
  const values = view.sheet.values[row];
  const columns: number[] = [];
  if (values === undefined) return columns;
  const last = Math.min(right, values.length - 1);
  for (let column = left; column <= last; column++) if (!isBlank(values[column] ?? null)) columns.push(column);
  return columns;
}
