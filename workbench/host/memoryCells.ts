/** The cells of one sheet in memory: sparse rows of cells, ranges of looks laid over them, nothing computed. */
import type { CellInput, CellLook, CellRange, CellValue } from "./model";

export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** How a range looks, laid over what was there before: whole columns cost as little as one cell. */
interface Layer<T> {
  readonly range: CellRange;
  readonly value: T;
}

const covers = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;
const within = (inner: CellRange, outer: CellRange): boolean => covers(outer, inner.top, inner.left) && covers(outer, inner.bottom, inner.right);

/** The last layer that covers a cell counts; layers that a `put` hides wholly are dropped. */
export class Layers<T> {
  private layers: Layer<T>[] = [];

  put(range: CellRange, value: T): void {
    this.layers = this.layers.filter((layer) => !within(layer.range, range));
    this.layers.push({ range, value });
  }

  /** Over what is there, hiding nothing: for changes of a part. */
  lay(range: CellRange, value: T): void {
    this.layers.push({ range, value });
  }

  at(row: number, column: number): T | undefined {
    for (let index = this.layers.length - 1; index >= 0; index--) {
      const layer = this.layers[index];
      if (layer !== undefined && covers(layer.range, row, column)) return layer.value;
    }
    return undefined;
  }

  /** All layers over a cell, first to last. */
  over(row: number, column: number): readonly T[] {
    return this.layers.filter(({ range }) => covers(range, row, column)).map(({ value }) => value);
  }

  /** Over what is there, as `others` has it within `source`. */
  paste(others: Layers<T>, source: CellRange, target: CellRange): void {
    const [down, across] = [target.top - source.top, target.left - source.left];
    const pasted = others.layers.flatMap(({ range, value }): readonly Layer<T>[] => {
      const part = { top: Math.max(range.top, source.top), bottom: Math.min(range.bottom, source.bottom), left: Math.max(range.left, source.left), right: Math.min(range.right, source.right) };
      return part.top > part.bottom || part.left > part.right ? [] : [{ value, range: { top: part.top + down, bottom: part.bottom + down, left: part.left + across, right: part.right + across } }];
    });
    this.layers.push(...pasted);
  }

  ranges(): readonly CellRange[] {
    return this.layers.map(({ range }) => range);
  }
}

/** Ranges up to this size are kept cell by cell: a ledger's formats come row by row. */
const LARGE = 1_000_000;

/** A word for each cell: whole columns and sheets as layers, all else cell by cell over them. */
export class CellWords {
  private readonly whole = new Layers<string>();
  private readonly rows = new Map<number, Map<number, string>>();

  put(range: CellRange, word: string): void {
    const { top, left, bottom, right } = range;
    if ((bottom - top + 1) * (right - left + 1) > LARGE) {
      for (const [row, line] of this.rows) {
        if (row < top || row > bottom) continue;
        for (const column of line.keys()) if (column >= left && column <= right) line.delete(column);
      }
      this.whole.put(range, word);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      let line = this.rows.get(row);
      if (line === undefined) this.rows.set(row, (line = new Map()));
      for (let column = left; column <= right; column++) line.set(column, word);
    }
  }

  at(row: number, column: number): string | undefined {
    return this.rows.get(row)?.get(column) ?? this.whole.at(row, column);
  }

  /** Smallest range with a word other than `plain`, whole columns and sheets aside. */
  extent(plain: string): CellRange | null {
    let extent: CellRange | null = null;
    for (const [row, line] of this.rows) {
      for (const [column, word] of line) {
        if (word === plain) continue;
        extent = extent === null ? { top: row, bottom: row, left: column, right: column } : {
          top: Math.min(extent.top, row), bottom: Math.max(extent.bottom, row), left: Math.min(extent.left, column), right: Math.max(extent.right, column),
        };
      }
    }
    return extent;
  }
}

export type LookChange = Partial<CellLook>;

export const PLAIN_LOOK: CellLook = {
  fontName: "宋体", fontSize: 11, bold: false, italic: false, underline: "None", fontColor: "#000000", fill: null,
  horizontal: "General", vertical: "Center", wrap: false, shrink: false, indent: 0, locked: true, borders: {},
};

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
