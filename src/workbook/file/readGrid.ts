/**
 * Values and number formats of a sheet while it is read: dense rows from A1 as far as there are values, rows of equal formats
 * shared, so that 1.5 million cells cost little more than their values. A sheet whose far corner is used is refused, not padded.
 */
import type { CellValue } from "../sheet";
import { FileRefused } from "./guardRefused";
import { GENERAL } from "./readStyles";

const EMPTY: never[] = [];

/** Cells held for a workbook, empty ones between values included: 20 million take about 200 MB. */
export const CELL_LIMIT = 20_000_000;

export interface CellBudget {
  left: number;
}

function sameRow(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((format, index) => format === other[index]);
}

export class SheetGrid {
  readonly values: CellValue[][] = [];
  readonly formats: string[][] = [];
  columnCount = 0;
  /** Formats of the row being read; they are kept only if the row has a value. */
  private rowFormats: string[] = [];
  private lastFormats: string[] = EMPTY;

  constructor(
    private readonly sheet: string,
    private readonly budget: CellBudget,
  ) {}

  setFormat(column: number, format: string): void {
    if (format === GENERAL) return;
    while (this.rowFormats.length < column) this.rowFormats.push(GENERAL);
    this.rowFormats[column] = format;
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === null) return;
    while (this.values.length <= row) this.values.push(EMPTY);
    let cells = this.values[row] ?? EMPTY;
    if (cells === EMPTY) this.values[row] = cells = [];
    if (column >= cells.length) {
      this.budget.left -= column + 1 - cells.length;
      if (this.budget.left < 0) throw this.tooManyCells();
      while (cells.length < column) cells.push(null);
      this.columnCount = Math.max(this.columnCount, column + 1);
    }
    cells[column] = value;
  }

  endRow(row: number): void {
    const formats = this.rowFormats;
    this.rowFormats = [];
    const width = this.values[row]?.length ?? 0;
    if (formats.length > width) formats.length = width;
    while (formats.length > 0 && formats[formats.length - 1] === GENERAL) formats.pop();
    if (formats.length === 0) return;
    if (!sameRow(formats, this.lastFormats)) this.lastFormats = formats;
    while (this.formats.length < row) this.formats.push(EMPTY);
    this.formats[row] = this.lastFormats;
  }

  private tooManyCells(): FileRefused {
    return new FileRefused("tooManyCells", `工作表“${this.sheet}”占用的区域过大，超出本程序可处理的范围。请删去远离表格的零散单元格，另存后再试。`);
  }
}
