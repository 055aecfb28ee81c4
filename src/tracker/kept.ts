/**
 * 填写 columns, ours and those that staff have added: what they wrote beside our rows, kept by row key when the sheet is written anew. A text whose row is gone is
 * kept too, in the area 待认领 at the foot of the sheet, until staff delete it there; it is never dropped.
 */
import { formatDay } from "../campaign/calendar/day";
import type { Finding } from "../campaign/records";
import type { PlanCell } from "../workbook/plan";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../workbook/sheet";
import { addedColumns, cellAsTyped, dayShown, isBlank } from "../workbook/staffCells";
import { findColumns } from "./columns";
import { matcher, type ListedRow } from "./sameRow";
import { inWords, placeOf } from "./written/typed";

/** The sheet as both its writer and the reader of its 填写 columns know it. */
export interface KeptLayout {
  /** Header of the column that holds the key of the row. */
  readonly keyHeader: string;
  /** Headers of all columns of ours, in their order. */
  readonly headers: readonly string[];
  /** Headers of the columns that staff fill. */
  readonly filled: readonly string[];
  /** A column of ours that tells what a row was about, for 待认领. */
  readonly about: string;
}

export interface KeptText extends ListedRow {
  /** By position in `filled`. */
  readonly texts: readonly (string | null)[];
  /** By position in `added`. */
  readonly extra: readonly PlanCell[];
  /** It stood in the list; else in 待认领, or in a row that staff added. */
  readonly listed: boolean;
}

/** A column that staff have added: its header as they typed it, or null. */
export interface AddedColumn {
  readonly header: PlanCell;
  readonly column: number;
}

/** The sheet as it was left by the last writing and by staff since. */
export interface KeptSheet {
  readonly texts: readonly KeptText[];
  /** Every row of the list, those without a text too. */
  readonly rows: readonly ListedRow[];
  /** Columns that staff have added. */
  readonly added: readonly AddedColumn[];
  /** Cells that were read (`placeOf`): what else is not ours is said elsewhere. */
  readonly taken: ReadonlySet<number>;
}

export const UNCLAIMED = "待认领";

const shown = (value: CellValue): string | null => {
  if (value === null) return null;
  const text = isCellError(value) ? value.error : String(value).trim();
  return text === "" ? null : text;
};

const MINUTES_A_DAY = 1440;

/** A day that staff typed is the day, in words, not its serial; so is a time of day beside it. */
function typedText(sheet: SheetSnapshot, row: number, column: number, dateSystem: 1900 | 1904): string | null {
  const day = dayShown(sheet, row, column, dateSystem);
  if (day === null) return shown(valueAt(sheet, row, column));
  const minutes = Math.round((day - Math.floor(day)) * MINUTES_A_DAY);
  const clock = minutes === 0 || minutes === MINUTES_A_DAY ? "" : ` ${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `${formatDay(Math.floor(day) + (minutes === MINUTES_A_DAY ? 1 : 0))}${clock}`;
}

interface Columns {
  readonly header: number;
  readonly key: number;
  readonly about: number;
  readonly filled: readonly number[];
  readonly added: readonly AddedColumn[];
  /** Every column of ours was found. */
  readonly isWhole: boolean;
}

/** Of the first header row, by text and, where somebody has cleared one, by its neighbours; the key also by what it holds. */
function columnsOf(sheet: SheetSnapshot, { headers, keyHeader, about, filled }: KeptLayout, dateSystem: 1900 | 1904, wasWritten: (value: CellValue) => boolean): Columns | null {
  const header = sheet.values.findIndex((row) => isHeader(row, headers));
  if (header < 0) return null;
  const found = findColumns(Array.from({ length: sheet.columnCount }, (_, column) => shown(valueAt(sheet, header, column))), headers);
  const ours = new Set(found.values());
  const below = (column: number): CellValue[] => sheet.values.slice(header + 1).map((row) => row[column] ?? null).filter((value) => !isBlank(value));
  const isKey = (column: number): boolean => !ours.has(column) && below(column).length > 0 && below(column).every((value) => wasWritten(value) && String(value).includes("|"));
  const key = found.get(keyHeader) ?? Array.from({ length: sheet.columnCount }, (_, column) => column).find(isKey) ?? -1;
  ours.add(key);
  const added = addedColumns(sheet, header, new Set()).filter(({ column }) => !ours.has(column))
    .map(({ column }) => ({ column, header: isBlank(valueAt(sheet, header, column)) ? null : cellAsTyped(sheet, header, column, dateSystem) }));
  return { header, key, about: found.get(about) ?? -1, filled: filled.map((one) => found.get(one) ?? -1), added, isWhole: headers.every((one) => found.has(one)) };
}

const isHeader = (row: readonly CellValue[], headers: readonly string[]): boolean => {
  const texts = new Set(row.map(shown));
  return headers.filter((header) => texts.has(header)).length > headers.length / 2;
};

const empty: KeptSheet = { texts: [], rows: [], added: [], taken: new Set() };

/**
 * What staff filled in, under every header row of the sheet (the list's and that of 待认领).
 *
 * @param wasWritten whether this tool wrote a value there: so a column of ours without its header is not taken for theirs
 */
export function readKept(sheet: SheetSnapshot | undefined, layout: KeptLayout, dateSystem: 1900 | 1904, wasWritten: (value: CellValue) => boolean = () => false): KeptSheet {
  const columns = sheet === undefined ? null : columnsOf(sheet, layout, dateSystem, wasWritten);
  if (sheet === undefined || columns === null) return empty;
  const taken = new Set<number>();
  const kept: KeptText[] = [];
  const rows: ListedRow[] = [];
  let headers = 0;
  for (let row = columns.header; row < sheet.rowCount; row += 1) {
    const take = (column: number): void => { if (column >= 0 && !isBlank(valueAt(sheet, row, column))) taken.add(placeOf(row, column)); };
    if (isHeader(sheet.values[row] ?? [], layout.headers)) {
      headers += 1;
      if (headers === 1) columns.added.forEach(({ column }) => { take(column); });
      continue;
    }
    const typed = columns.filled.map((column) => (column < 0 ? null : typedText(sheet, row, column, dateSystem)));
    const isOurs = (value: CellValue): boolean => isBlank(value) || (!columns.isWhole && wasWritten(value));
    const extra = columns.added.map(({ column }): PlanCell => (isOurs(valueAt(sheet, row, column)) ? null : cellAsTyped(sheet, row, column, dateSystem)));
    const ofRow = columns.key < 0 ? null : shown(valueAt(sheet, row, columns.key));
    const about = (columns.about < 0 ? null : shown(valueAt(sheet, row, columns.about))) ?? "";
    if (ofRow !== null && headers === 1) rows.push({ key: ofRow, about });
    if (typed.every((text) => text === null) && extra.every((cell) => cell === null)) continue;
    columns.filled.forEach(take);
    columns.added.forEach(({ column }, at) => { if (extra[at] !== null) take(column); });
    // A row without key is one that staff added: it cannot be found again, so it goes to 待认领 under its own words.
    if (ofRow === null) take(columns.about);
    kept.push({ key: ofRow ?? `手工第${row + 1}行`, about, texts: typed, extra, listed: ofRow !== null && headers === 1 });
  }
  const holds = columns.added.map(({ header }, at) => header !== null || kept.some(({ extra }) => extra[at] !== null));
  const held = <T>(list: readonly T[]): T[] => list.filter((_, at) => holds[at] === true);
  return { texts: kept.map((one) => ({ ...one, extra: held(one.extra) })), rows, added: held(columns.added), taken };
}
export interface Reclaimed {
  readonly byKey: ReadonlyMap<string, KeptText>;
  readonly unclaimed: readonly KeptText[];
  readonly findings: readonly Finding[];
}

/** Texts of rows that are still there (`matcher` says which row that is), and those whose row is gone. Two texts for one row are joined. */
export function reclaim({ texts, rows: before }: KeptSheet, rows: readonly ListedRow[], sheet: string): Reclaimed {
  const rowOf = matcher(before, rows);
  const byKey = new Map<string, KeptText>();
  const lost = new Map<string, KeptText>();
  for (const one of texts) {
    const key = rowOf(one, one.listed);
    const into = key === null ? lost : byKey;
    // Two texts of 待认领 with one key may be of two problems: only those with the same words are joined.
    const name = key ?? `${one.key}\n${one.about}`;
    const known = into.get(name);
    into.set(name, known === undefined ? one : {
      ...known, texts: known.texts.map((text, index) => joined(text, one.texts[index] ?? null)), extra: known.extra.map((cell, index) => joinedCell(cell, one.extra[index] ?? null)),
    });
  }
  const unclaimed = [...lost.values()];
  return {
    byKey, unclaimed,
    findings: unclaimed.length === 0 ? [] : [{
      severity: "info", code: "kept-text-unclaimed", sheet, cell: null,
      message: `「${sheet}」有${unclaimed.length}条填写内容对应的行已不在或已变，已移到表末“${UNCLAIMED}”；请核对后移走或删除。`,
    }],
  };
}

const joined = (one: string | null, other: string | null): string | null =>
  one === null ? other : other === null || other === one ? one : `${one}；${other}`;

/** Two days or numbers for one cell are both there, in words. */
const joinedCell = (one: PlanCell, other: PlanCell): PlanCell =>
  one === null ? other : other === null ? one : joined(inWords(one), inWords(other));

/** Gives a key once, later ones numbered: `A3`, `A3#2`. */
export function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
}

