/**
 * 填写 columns: what staff wrote beside our rows, kept by row key when the sheet is written anew. A text whose row is gone is
 * kept too, in the area 待认领 at the foot of the sheet, until staff delete it there; it is never dropped.
 */
import { formatDay } from "../campaign/calendar/day";
import type { Finding } from "../campaign/records";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../workbook/sheet";
import { dayShown } from "../workbook/staffCells";
import { matcher, type ListedRow } from "./sameRow";

/** The sheet as both its writer and the reader of its 填写 columns know it. */
export interface KeptLayout {
  /** Header of the column that holds the key of the row. */
  readonly keyHeader: string;
  /** Headers of the columns that staff fill. */
  readonly filled: readonly string[];
  /** A column of ours that tells what a row was about, for 待认领. */
  readonly about: string;
}

export interface KeptText extends ListedRow {
  /** By position in `filled`. */
  readonly texts: readonly (string | null)[];
  /** It stood in the list; else in 待认领, or in a row that staff added. */
  readonly listed: boolean;
}

/** The sheet as it was left by the last writing and by staff since. */
export interface KeptSheet {
  readonly texts: readonly KeptText[];
  /** Every row of the list, those without a text too. */
  readonly rows: readonly ListedRow[];
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

/** What staff filled in, under every header row of the sheet (the list's and that of 待认领). Columns are found by their header. */
export function readKept(sheet: SheetSnapshot | undefined, layout: KeptLayout, dateSystem: 1900 | 1904): KeptSheet {
  const kept: KeptText[] = [];
  const rows: ListedRow[] = [];
  let columns: { key: number; about: number; filled: number[] } | null = null;
  let headers = 0;
  for (let row = 0; row < (sheet?.rowCount ?? 0) && sheet !== undefined; row += 1) {
    const texts = (sheet.values[row] ?? []).map(shown);
    const key = texts.indexOf(layout.keyHeader);
    const filled = layout.filled.map((header) => texts.indexOf(header));
    if (key >= 0 && filled.some((column) => column >= 0)) {
      columns = { key, about: texts.indexOf(layout.about), filled };
      headers += 1;
      continue;
    }
    if (columns === null) continue;
    const typed = columns.filled.map((column) => (column < 0 ? null : typedText(sheet, row, column, dateSystem)));
    const ofRow = shown(valueAt(sheet, row, columns.key));
    const about = (columns.about < 0 ? null : shown(valueAt(sheet, row, columns.about))) ?? "";
    if (ofRow !== null && headers === 1) rows.push({ key: ofRow, about });
    if (typed.every((text) => text === null)) continue;
    // A row without key is one that staff added: it cannot be found again, so it goes to 待认领 under its own words.
    kept.push({ key: ofRow ?? `手工第${row + 1}行`, about, texts: typed, listed: ofRow !== null && headers === 1 });
  }
  return { texts: kept, rows };
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
    into.set(name, known === undefined ? one : { ...known, texts: known.texts.map((text, index) => joined(text, one.texts[index] ?? null)) });
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

/** Gives a key once, later ones numbered: `A3`, `A3#2`. */
export function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
}

