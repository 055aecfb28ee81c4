/** Reading one sheet of settings: sections, cells by header, and what is wrong with a cell, said at the cell. */
import { formatDay } from "../../campaign/calendar/day";
import { readDay } from "../../campaign/calendar/readDay";
import { readNumber } from "../../campaign/quantity/readNumber";
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../../workbook/sheet";
import { cellAsTyped, dayShown } from "../../workbook/staffCells";
import { findColumns } from "../columns";
import { isExplanation } from "./explanations";
import { headingName, headings, HINT, listHeaders } from "./layout";
import { Claims } from "./notes";
import { headerOf, keyColumn, regionsOf, textAt, type Region } from "./regions";
import type { Words } from "./words";

/** Name of the section that holds what has lost its place. */
const KEPT = headingName(headings.kept) ?? "";

/** One row of a section: its cells by header text. */
export interface SectionRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** A row of a section that has something wrong: it is written again as staff typed it, with the message beside it. */
export interface TroubledRow {
  readonly heading: string;
  /** Where it stood. */
  readonly row: number;
  /** What the section's `keyOf` makes of the entry, else what stands in its first column. */
  readonly key: string;
  /** An entry was read in spite of it: how many of the same key stand above; null: none was. */
  readonly nth: number | null;
  /** No entry of this key was read. */
  readonly alone: boolean;
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly message: string;
}

/** A single entry that has something wrong. */
export interface TroubledSingle {
  readonly key: string;
  readonly raw: PlanCell;
  /** Where it stood: `攻坚设置!B7`. */
  readonly from: string;
  readonly message: string;
}

/** How entries of a section are read. */
export interface ListSection<T> {
  readonly heading: string;
  readonly read: (row: SectionRow) => T | null;
  /** What the writer knows the entry by. */
  readonly keyOf: (entry: T) => string;
  /** Headers of columns that only say something: what staff typed over them is theirs. */
  readonly said?: readonly string[];
}

export class SheetReader {
  readonly findings: Finding[] = [];
  readonly troubledRows: TroubledRow[] = [];
  readonly troubledSingles: TroubledSingle[] = [];
  protected readonly claims = new Claims();
  protected readonly left: number;
  protected readonly regions: readonly Region[];
  private readonly singles = new Map<string, number>();
  protected entryColumn: number | null = null;
  private reported: string[] = [];
  /** First columns right of ours, by section that was read. */
  protected readonly least = new Map<string, number>();

  /** @param wasWritten whether this tool wrote a text, as the record says; null: there is no record */
  constructor(readonly sheet: SheetSnapshot, protected readonly dateSystem: 1900 | 1904, private readonly wasWritten: ((value: CellValue) => boolean) | null) {
    this.left = keyColumn(sheet);
    this.regions = regionsOf(sheet, this.left);
    for (const { heading, at } of this.regions) {
      if (heading === null || at === null) continue;
      this.claims.claim(at, this.left);
      this.claims.anchor(at, { kind: "heading", heading });
      this.claimFirst(at, this.left + 1, (value) => this.isOurs(value));
    }
  }

  protected claimFirst(row: number, from: number, isOurs: (value: CellValue) => boolean): void {
    for (let column = from; column < this.sheet.columnCount; column += 1) {
      const value = this.value(row, column);
      if (value === null || !isOurs(value)) continue;
      this.claims.claim(row, column);
      return;
    }
  }

  protected isOurs(value: CellValue): boolean {
    return this.wasWritten?.(value) ?? (typeof value === "string" && isExplanation(value));
  }

  /** Where explanations and hints stand: without a record what is there counts as ours. */
  private isHint(value: CellValue): boolean {
    return this.wasWritten?.(value) ?? true;
  }

  protected regionOf(heading: string): Region | null {
    return this.regions.find((region) => region.heading === heading) ?? null;
  }

  /** Makes the rows under a heading known to `single`: key, entry, explanation. The first row of a key counts. */
  openSingles(heading: string, keys: readonly string[]): void {
    const rows = (this.regionOf(heading)?.rows ?? []).filter((row) => keys.includes(this.text(row, this.left) ?? ""));
    // Staff may have inserted columns between key and entry: most entries are there, few of their notes are.
    const filled = (column: number): number => rows.filter((row) => this.value(row, column) !== null).length;
    for (let column = this.left + 1; this.entryColumn === null && column < this.sheet.columnCount; column += 1) if (filled(column) > rows.length / 2) this.entryColumn = column;
    this.entryColumn ??= this.left + 1;
    this.least.set(heading, this.entryColumn + 2);
    for (const row of rows) {
      const key = this.text(row, this.left) ?? "";
      if (this.singles.has(key)) continue;
      this.singles.set(key, row);
      this.claims.anchor(row, { kind: "entry", heading, key, nth: 0 });
      for (const column of [this.left, this.entryColumn]) this.claims.claim(row, column);
      this.claimFirst(row, this.entryColumn + 1, (value) => this.isHint(value));
    }
  }

  single<T>(key: string, read: (row: number, column: number) => T | null): T | null {
    const row = this.singles.get(key);
    const column = this.entryColumn;
    if (row === undefined || column === null) return null;
    this.reported = [];
    const value = read(row, column);
    this.reportErrors(row, [column]);
    if (this.reported.length > 0 && !this.troubledSingles.some((one) => one.key === key)) {
      this.troubledSingles.push({ key, raw: this.typed(row, column), from: `${this.sheet.name}!${cellAddress(row, column)}`, message: this.reported.join("") });
    }
    return value;
  }

  /** A cell that shows an error says nothing; unless the reading of it has said so, it is said here. */
  private reportErrors(row: number, columns: readonly number[]): void {
    for (const column of columns) {
      const value = this.value(row, column);
      if (isCellError(value) && !this.findings.some(({ cell }) => cell === cellAddress(row, column))) this.report(row, column, `“${value.error}”是错误值，请更正。`);
    }
  }

  /** Entries of a section; null where the sheet has no such section, or it has lost its header. */
  section<T>({ heading, read, keyOf, said = [] }: ListSection<T>): T[] | null {
    const region = this.regionOf(heading);
    const names = listHeaders[heading] ?? [];
    if (region === null) return null;
    const headerRow = region.rows.find((row) => headerOf(this.sheet, row) === heading);
    const keyHeader = names[0] ?? "";
    const columns = headerRow === undefined ? new Map<string, number>() : findColumns((this.sheet.values[headerRow] ?? []).map((_, column) => this.text(headerRow, column)), [...names, HINT]);
    if (headerRow === undefined || !columns.has(keyHeader)) {
      this.report(region.rows[0] ?? region.at ?? 0, this.left, `“${heading}”下一行应为表头（含“${keyHeader}”），未读取这一节；原有各行移到表末“${KEPT}”，请按新的表头抄回后刷新。`);
      return null;
    }
    this.claims.anchor(headerRow, { kind: "header", heading });
    for (const [name, column] of columns) if (this.text(headerRow, column) === name) this.claims.claim(headerRow, column);
    const keyColumn = columns.get(keyHeader) ?? this.left;
    const times = new Map<string, number>();
    const entries: T[] = [];
    const troubled: Omit<TroubledRow, "alone">[] = [];
    for (const row of region.rows) {
      if (row === headerRow) continue;
      const hint = columns.get(HINT);
      if (hint !== undefined && this.isHint(this.value(row, hint))) this.claims.claim(row, hint);
      if (names.every((name) => { const column = columns.get(name); return column === undefined || this.value(row, column) === null; })) continue;
      this.reported = [];
      const entry = read({ row, columns });
      this.reportErrors(row, names.flatMap((name) => (said.includes(name) ? [] : columns.get(name) ?? [])));
      const key = entry === null ? this.text(row, keyColumn) ?? "" : keyOf(entry);
      const nth = times.get(key) ?? 0;
      const isTroubled = this.reported.length > 0;
      if (entry !== null) times.set(key, nth + 1);
      if (isTroubled) {
        const isTheirs = (name: string, column: number): boolean => said.includes(name) && !this.isHint(this.value(row, column));
        const cells = new Map(names.map((name): [string, PlanCell] => { const column = columns.get(name); return [name, column === undefined || isTheirs(name, column) ? null : this.typed(row, column)]; }));
        troubled.push({ heading, row, key, nth: entry === null ? null : nth, message: this.reported.join(""), cells });
      }
      for (const name of names) {
        const column = columns.get(name);
        if (column === undefined) continue;
        // A row that is neither an entry nor put back as typed keeps nothing but its name: the rest of it is a note.
        const isRead = name === keyHeader || ((entry !== null || isTroubled) && !said.includes(name));
        if (isRead || (said.includes(name) && this.isHint(this.value(row, column)))) this.claims.claim(row, column);
      }
      this.claims.anchor(row, isTroubled ? { kind: "troubled", heading } : { kind: "entry", heading, key, nth });
      if (entry !== null) entries.push(entry);
    }
    this.least.set(heading, Math.max(...columns.values()) + 1);
    this.troubledRows.push(...troubled.map((one) => ({ ...one, alone: one.nth === null && !times.has(one.key) })));
    return entries;
  }

  at<T>({ row, columns }: SectionRow, header: string, read: (row: number, column: number) => T | null): T | null {
    const column = columns.get(header);
    return column === undefined ? null : read(row, column);
  }

  value(row: number, column: number): CellValue {
    const value = valueAt(this.sheet, row, column);
    return typeof value === "string" && value.trim() === "" ? null : value;
  }

  /** As it can be written again. */
  typed(row: number, column: number): PlanCell {
    return cellAsTyped(this.sheet, row, column, this.dateSystem);
  }

  /** A day that staff typed into a text is that day in words. */
  text(row: number, column: number): string | null {
    const day = dayShown(this.sheet, row, column, this.dateSystem);
    return day !== null && Number.isInteger(day) ? formatDay(day) : textAt(this.sheet, row, column);
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
    const read = typeof value === "number" ? (dayShown(this.sheet, row, column, this.dateSystem) === null ? value : null) : typeof value === "string" ? plainNumber(value) : null;
    const { whole = false, least = -Infinity, most = Infinity } = limits;
    if (read === null || (whole && !Number.isInteger(read)) || read < least || read > most) {
      const range = least === -Infinity ? "" : most === Infinity ? `（不小于${least}）` : `（${least}至${most}）`;
      this.report(row, column, `“${this.text(row, column) ?? shown(value)}”不是有效的${whole ? "整数" : "数字"}${range}，请更正。`);
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
    this.report(row, this.left, `这一行没有填全（${what}），未采用。`);
    return null;
  }

  /** Says it beside the entry that is being read, and nowhere else. */
  hint(message: string): void {
    this.reported.push(message);
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
