/** Reading one sheet of settings: sections, cells by header, and what is wrong with a cell, said at the cell. */
import { readDay } from "../../campaign/calendar/readDay";
import { readNumber } from "../../campaign/quantity/readNumber";
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../../workbook/sheet";
import { headingName, HINT } from "./layout";
import type { Words } from "./words";

/** One row of a section: its cells by header text. */
export interface SectionRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** A row of a section that has something wrong: it is written again as staff typed it, with the message beside it. */
export interface TroubledRow {
  readonly heading: string;
  /** What stands in the section's first column, or what the section's own `keyOf` makes of the row. */
  readonly key: string;
  /** An entry was read in spite of it. */
  readonly adopted: boolean;
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly message: string;
}

/** A single entry that has something wrong. */
export interface TroubledSingle {
  readonly key: string;
  readonly raw: CellValue;
  readonly message: string;
}

export class SheetReader {
  readonly findings: Finding[] = [];
  readonly troubledRows: TroubledRow[] = [];
  readonly troubledSingles: TroubledSingle[] = [];
  private readonly singles = new Map<string, number>();
  private reported: string[] = [];

  constructor(readonly sheet: SheetSnapshot, private readonly dateSystem: 1900 | 1904) {}

  /** Makes the rows under a heading known to `single`: key in the first column, entry in the second. */
  openSingles(heading: string): void {
    for (const row of this.rowsUnder(heading)) this.singles.set(this.text(row, 0) ?? "", row);
  }

  single<T>(key: string, read: (row: number, column: number) => T | null): T | null {
    const row = this.singles.get(key);
    if (row === undefined) return null;
    this.reported = [];
    const value = read(row, 1);
    if (this.reported.length > 0) this.troubledSingles.push({ key, raw: this.value(row, 1), message: this.reported.join("") });
    return value;
  }

  /** Entries of a section; null where the sheet has no such section. */
  section<T>(heading: string, keyHeader: string, read: (row: SectionRow) => T | null, keyOf?: (entry: T) => string): T[] | null {
    const [headerRow, ...rows] = this.rowsUnder(heading);
    if (headerRow === undefined) return null;
    const columns = new Map<string, number>();
    for (let column = 0; column < this.sheet.columnCount; column += 1) {
      const text = this.text(headerRow, column);
      if (text !== null && !columns.has(text)) columns.set(text, column);
    }
    if (!columns.has(keyHeader)) {
      this.report(headerRow, 0, `“${heading}”下一行应为表头（含“${keyHeader}”），未读取这一节；请恢复表头后刷新。`);
      return null;
    }
    const entryOf = (row: number): T | null => {
      if ([...columns].every(([header, column]) => header === HINT || this.value(row, column) === null)) return null;
      this.reported = [];
      const entry = read({ row, columns });
      if (this.reported.length > 0) {
        this.troubledRows.push({
          heading, key: keyOf === undefined ? this.text(row, columns.get(keyHeader) ?? 0) ?? "" : entry === null ? `#${row}` : keyOf(entry),
          adopted: entry !== null, message: this.reported.join(""),
          cells: new Map([...columns].map(([header, column]) => [header, this.value(row, column)])),
        });
      }
      return entry;
    };
    return rows.map(entryOf).filter((entry) => entry !== null);
  }

  /** Filled rows between this heading and the next one. */
  rowsUnder(heading: string): number[] {
    const name = headingName(heading);
    let row = 0;
    while (row < this.sheet.rowCount && headingName(this.text(row, 0)) !== name) row += 1;
    const rows: number[] = [];
    for (row += 1; row < this.sheet.rowCount && headingName(this.text(row, 0)) === null; row += 1) {
      if ((this.sheet.values[row] ?? []).some((value) => value !== null && value !== "")) rows.push(row);
    }
    return rows;
  }

  at<T>({ row, columns }: SectionRow, header: string, read: (row: number, column: number) => T | null): T | null {
    const column = columns.get(header);
    return column === undefined ? null : read(row, column);
  }

  value(row: number, column: number): CellValue {
    const value = valueAt(this.sheet, row, column);
    return typeof value === "string" && value.trim() === "" ? null : value;
  }

  text(row: number, column: number): string | null {
    const value = this.value(row, column);
    return value === null || isCellError(value) ? null : String(value).trim();
  }

  word<T>(row: number, column: number, words: readonly Words<T>[]): T | null {
    const text = this.text(row, column);
    if (text === null) return null;
    const known = words.find((one) => one.word === text);
    if (known === undefined) this.report(row, column, `“${text}”不在可选项内，请填：${words.map((one) => one.word).join("、")}。`);
    return known?.value ?? null;
  }

  number(row: number, column: number, limits: { whole?: boolean; least?: number; most?: number }): number | null {
    const value = this.value(row, column);
    if (value === null) return null;
    const read = typeof value === "number" ? value : typeof value === "string" ? plainNumber(value) : null;
    const { whole = false, least = -Infinity, most = Infinity } = limits;
    if (read === null || (whole && !Number.isInteger(read)) || read < least || read > most) {
      const range = least === -Infinity ? "" : most === Infinity ? `（不小于${least}）` : `（${least}至${most}）`;
      this.report(row, column, `“${shown(value)}”不是有效的${whole ? "整数" : "数字"}${range}，请更正。`);
      return null;
    }
    return read;
  }

  day(row: number, column: number): number | null {
    const value = this.value(row, column);
    if (value === null) return null;
    const read = typeof value === "number" || typeof value === "string" ? readDay(value, { year: null, dateSystem: this.dateSystem }) : null;
    if (read?.kind === "day") return read.day;
    this.report(row, column, `“${shown(value)}”不是有效日期，请填如 2025-9-30。`);
    return null;
  }

  incomplete({ row }: SectionRow, what: string): null {
    this.report(row, 0, `这一行没有填全（${what}），未采用。`);
    return null;
  }

  report(row: number, column: number, message: string, { severity, code }: Pick<Finding, "severity" | "code"> = { severity: "error", code: "settings-entry" }): void {
    const cell = cellAddress(row, column);
    this.reported.push(message);
    this.findings.push({ severity, code, sheet: this.sheet.name, cell, message: `「${this.sheet.name}」${cell}：${message}` });
  }
}

const shown = (value: CellValue): string => (isCellError(value) ? value.error : String(value));

function plainNumber(text: string): number | null {
  const read = readNumber(text);
  return read.kind === "number" && read.unit === null ? read.value : null;
}
