/** What the cells of one sheet in memory hold: sparse rows of cells, nothing computed. */
import type { CellInput, CellRange, CellValue } from "./model";

export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

const EMPTY: MemoryCell = { value: null, formula: null };

export class MemoryCells {
  private readonly rows = new Map<number, Map<number, MemoryCell>>();

  at(row: number, column: number): MemoryCell {
    return this.rows.get(row)?.get(column) ?? EMPTY;
  }

  put(row: number, column: number, input: CellInput, result: (formula: string) => CellValue): void {
    const cell: MemoryCell = "formula" in input ? { value: result(input.formula), formula: input.formula } : { value: input.value, formula: null };
    let line = this.rows.get(row);
    if (cell.value === null && cell.formula === null) {
      line?.delete(column);
      if (line?.size === 0) this.rows.delete(row);
      return;
    }
    if (line === undefined) this.rows.set(row, (line = new Map()));
    line.set(column, cell);
  }

  setResult(row: number, column: number, value: CellValue): void {
    const cell = this.at(row, column);
    if (cell.formula !== null) this.rows.get(row)?.set(column, { ...cell, value });
  }

  clear({ top, left, bottom, right }: CellRange): void {
    for (const [row, line] of this.rows) {
      if (row < top || row > bottom) continue;
      for (const column of line.keys()) if (column >= left && column <= right) line.delete(column);
      if (line.size === 0) this.rows.delete(row);
    }
  }

  formulas(): readonly { readonly row: number; readonly column: number; readonly formula: string }[] {
    return [...this.rows].flatMap(([row, line]) => [...line].flatMap(([column, { formula }]) => (formula === null ? [] : [{ row, column, formula }])));
  }

  mapFormulas(changed: (formula: string) => string): void {
    for (const line of this.rows.values()) {
      for (const [column, cell] of line) if (cell.formula !== null) line.set(column, { ...cell, formula: changed(cell.formula) });
    }
  }

  extent(): CellRange | null {
    let extent: CellRange | null = null;
    for (const [row, line] of this.rows) {
      for (const column of line.keys()) {
        extent = extent === null ? { top: row, bottom: row, left: column, right: column } : {
          top: Math.min(extent.top, row), bottom: Math.max(extent.bottom, row), left: Math.min(extent.left, column), right: Math.max(extent.right, column),
        };
      }
    }
    return extent;
  }
}
