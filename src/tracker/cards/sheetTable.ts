/** A table of ours read back by its header texts: cells by column name, each with its address, blank as null. */
import { readDay } from "../../campaign/calendar/readDay";
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../../workbook/sheet";

export interface SheetTable {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** A title and a note stand above; staff may have put a few rows more. */
const SEARCHED_ROWS = 30;

const ERROR_TEXT = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;

const textOf = (value: CellValue): string => (value === null ? "" : isCellError(value) ? value.error : String(value));

/** The first row that has all of `needed`; null where there is none. The leftmost of two columns of one name counts. */
export function findTable(sheet: SheetSnapshot, needed: readonly string[]): SheetTable | null {
  for (let row = 0; row < Math.min(sheet.rowCount, SEARCHED_ROWS); row += 1) {
    const columns = new Map<string, number>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = textOf(valueAt(sheet, row, column)).trim();
      if (text !== "" && !columns.has(text)) columns.set(text, column);
    }
    if (needed.every((header) => columns.has(header))) return { headerRow: row, columns };
  }
  return null;
}

export const isBlankRow = (sheet: SheetSnapshot, row: number): boolean =>
  (sheet.values[row] ?? []).every((value) => value === null || (typeof value === "string" && value.trim() === ""));

/** As it can be written again. */
export const rawCell = (value: CellValue): PlanCell => (isCellError(value) ? value.error : value);

/** Reads the cells of one row; what is wrong is a finding at its cell. */
export class RowReader {
  readonly findings: Finding[] = [];

  constructor(private readonly sheet: SheetSnapshot, private readonly table: SheetTable, private readonly row: number, private readonly dateSystem: 1900 | 1904, private readonly code: string) {}

  raw(header: string): CellValue {
    const column = this.table.columns.get(header);
    return column === undefined ? null : valueAt(this.sheet, this.row, column);
  }

  /** As it stands; null where it is blank. */
  text(header: string): string | null {
    const value = this.raw(header);
    const text = textOf(value);
    // An error that was written back is its text: it is no more readable for that.
    if (isCellError(value) || ERROR_TEXT.test(text)) return this.report(header, `单元格为错误值${text}，请恢复原来的内容`);
    return text === "" ? null : text;
  }

  /** Null with a finding where it is blank. */
  needed(header: string): string | null {
    const text = this.text(header);
    return text === null && textOf(this.raw(header)) === "" ? this.report(header, `“${header}”是空的，请恢复原来的内容`) : text;
  }

  whole(header: string): number | null {
    const value = this.raw(header);
    const number = typeof value === "number" ? value : typeof value === "string" && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
    return number !== null && Number.isInteger(number) && number > 0 ? number : null;
  }

  day(header: string): number | null {
    const value = this.raw(header);
    if (value === null || value === "") return null;
    const read = typeof value === "number" || typeof value === "string" ? readDay(value, { year: null, dateSystem: this.dateSystem }) : null;
    return read?.kind === "day" ? read.day : this.report(header, `“${textOf(value)}”不是有效日期，请填如 2025-9-30`);
  }

  word<T>(header: string, words: readonly { readonly word: string; readonly value: T }[]): T | null {
    const text = this.needed(header)?.trim() ?? null;
    if (text === null) return null;
    const known = words.find(({ word }) => word === text);
    return known === undefined ? this.report(header, `“${text}”不在可选项内，请填：${words.map(({ word }) => word).join("、")}`) : known.value;
  }

  report(header: string, message: string): null {
    const cell = cellAddress(this.row, this.table.columns.get(header) ?? 0);
    this.findings.push({ severity: "error", code: this.code, sheet: this.sheet.name, cell, message: `「${this.sheet.name}」${cell}：${message}。` });
    return null;
  }
}
