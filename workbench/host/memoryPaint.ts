/** What every cell of a sheet in memory has, entered or not: its number format, its look. */
import type { CellRange } from "./model";

type Change<T> = (before: T) => T;

/** A change of many cells at once, over what was there before: whole columns cost as little as one cell. */
interface Layer<T> {
  readonly range: CellRange;
  readonly change: Change<T>;
}

/** Ranges up to this size are kept cell by cell: a ledger's formats come row by row. */
const LARGE = 1_000_000;

const covers = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;
const within = (inner: CellRange, outer: CellRange): boolean => covers(outer, inner.top, inner.left) && covers(outer, inner.bottom, inner.right);
const isLarge = ({ top, left, bottom, right }: CellRange): boolean => (bottom - top + 1) * (right - left + 1) > LARGE;

function common(a: CellRange, b: CellRange): CellRange | null {
  const part = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return part.top > part.bottom || part.left > part.right ? null : part;
}

/** Cells alike keep sharing one value: each is changed once. */
function once<T>(change: Change<T>): Change<T> {
  const known = new Map<T, T>();
  return (before) => {
    let after = known.get(before);
    if (after === undefined) known.set(before, (after = change(before)));
    return after;
  };
}

/** A value for each cell: whole columns and sheets as layers, all else cell by cell over them. */
export class MemoryPaint<T> {
  private layers: readonly Layer<T>[] = [];
  private readonly rows = new Map<number, Map<number, T>>();

  constructor(private readonly plain: T) {}

  at(row: number, column: number): T {
    return this.rows.get(row)?.get(column) ?? this.underneath(row, column);
  }

  put(range: CellRange, value: T): void {
    if (!isLarge(range)) {
      this.paint(range, () => value);
      return;
    }
    this.bare(range);
    this.layers = [...this.layers.filter((layer) => !within(layer.range, range)), { range, change: () => value }];
  }

  change(range: CellRange, change: Change<T>): void {
    const changed = once(change);
    if (!isLarge(range)) {
      this.paint(range, (row, column) => changed(this.at(row, column)));
      return;
    }
    for (const [line, column] of this.painted(range)) line.set(column, changed(line.get(column) as T));
    this.layers = [...this.layers, { range, change: changed }];
  }

  /** Over what is there, as `others` has it within `source`; both ranges are of one shape. */
  paste(others: MemoryPaint<T>, source: CellRange, target: CellRange): void {
    const [down, across] = [target.top - source.top, target.left - source.left];
    if (!isLarge(target)) {
      this.paint(target, (row, column) => others.at(row - down, column - across));
      return;
    }
    this.put(target, this.plain);
    const moved = ({ top, left, bottom, right }: CellRange): CellRange => ({ top: top + down, left: left + across, bottom: bottom + down, right: right + across });
    const pasted = others.layers.flatMap(({ range, change }): readonly Layer<T>[] => {
      const part = common(range, source);
      return part === null ? [] : [{ range: moved(part), change }];
    });
    this.layers = [...this.layers, ...pasted];
    for (const [line, column, row] of others.painted(source)) this.line(row + down).set(column + across, line.get(column) as T);
  }

  /** Smallest range with anything but the plain value, whole columns, rows and sheets aside. */
  extent(): CellRange | null {
    let extent: CellRange | null = null;
    for (const [row, line] of this.rows) {
      for (const [column, value] of line) {
        if (value === this.plain) continue;
        extent = extent === null ? { top: row, bottom: row, left: column, right: column } : {
          top: Math.min(extent.top, row), bottom: Math.max(extent.bottom, row), left: Math.min(extent.left, column), right: Math.max(extent.right, column),
        };
      }
    }
    return extent;
  }

  private underneath(row: number, column: number): T {
    return this.layers.reduce((value, { range, change }) => (covers(range, row, column) ? change(value) : value), this.plain);
  }

  private line(row: number): Map<number, T> {
    let line = this.rows.get(row);
    if (line === undefined) this.rows.set(row, (line = new Map<number, T>()));
    return line;
  }

  private paint({ top, left, bottom, right }: CellRange, value: (row: number, column: number) => T): void {
    for (let row = top; row <= bottom; row++) {
      const line = this.line(row);
      for (let column = left; column <= right; column++) line.set(column, value(row, column));
    }
  }

  private bare(range: CellRange): void {
    for (const [line, column] of this.painted(range)) line.delete(column);
  }

  /** The cells kept one by one within a range. */
  private *painted({ top, left, bottom, right }: CellRange): Iterable<readonly [line: Map<number, T>, column: number, row: number]> {
    for (const [row, line] of this.rows) {
      if (row < top || row > bottom) continue;
      for (const column of line.keys()) if (column >= left && column <= right) yield [line, column, row];
    }
  }
}
