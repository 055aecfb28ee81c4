/**
 * 填写 columns: what staff wrote beside our rows, kept by row key when the sheet is written anew. A text whose row is gone is
 * kept too, in the area 待认领 at the foot of the sheet, until staff delete it there; it is never dropped.
 */
import type { Finding } from "../campaign/records";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../workbook/sheet";

/** The sheet as both its writer and the reader of its 填写 columns know it. */
export interface KeptLayout {
  /** Header of the column that holds the key of the row. */
  readonly keyHeader: string;
  /** Headers of the columns that staff fill. */
  readonly filled: readonly string[];
  /** A column of ours that tells what a row was about, for 待认领. */
  readonly about: string;
}

export interface KeptText {
  readonly key: string;
  readonly about: string;
  /** By position in `filled`. */
  readonly texts: readonly (string | null)[];
}

export const UNCLAIMED = "待认领";

const shown = (value: CellValue): string | null => {
  if (value === null) return null;
  const text = isCellError(value) ? value.error : String(value).trim();
  return text === "" ? null : text;
};

/** What staff filled in, under every header row of the sheet (the list's and that of 待认领). Columns are found by their header. */
export function readKept(sheet: SheetSnapshot | undefined, layout: KeptLayout): KeptText[] {
  if (sheet === undefined) return [];
  const kept: KeptText[] = [];
  let columns: { key: number; about: number; filled: number[] } | null = null;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const texts = (sheet.values[row] ?? []).map(shown);
    const key = texts.indexOf(layout.keyHeader);
    const filled = layout.filled.map((header) => texts.indexOf(header));
    if (key >= 0 && filled.some((column) => column >= 0)) {
      columns = { key, about: texts.indexOf(layout.about), filled };
      continue;
    }
    if (columns === null) continue;
    const typed = columns.filled.map((column) => (column < 0 ? null : shown(valueAt(sheet, row, column))));
    const ofRow = shown(valueAt(sheet, row, columns.key));
    if (typed.every((text) => text === null)) continue;
    const about = columns.about < 0 ? null : shown(valueAt(sheet, row, columns.about));
    // A row without key is one that staff added: it cannot be found again, so it goes to 待认领 under its own words.
    kept.push({ key: ofRow ?? `手工第${row + 1}行`, about: about ?? "", texts: typed });
  }
  return kept;
}

export interface Reclaimed {
  readonly byKey: ReadonlyMap<string, KeptText>;
  readonly unclaimed: readonly KeptText[];
  readonly findings: readonly Finding[];
}

/** Texts of rows that are still there, and those whose row is gone. Two texts for one key are joined. */
export function reclaim(kept: readonly KeptText[], keys: ReadonlySet<string>, sheet: string): Reclaimed {
  const byKey = new Map<string, KeptText>();
  const lost = new Map<string, KeptText>();
  for (const one of kept) {
    const into = keys.has(one.key) ? byKey : lost;
    const known = into.get(one.key);
    into.set(one.key, known === undefined ? one : { ...known, texts: known.texts.map((text, index) => joined(text, one.texts[index] ?? null)) });
  }
  const unclaimed = [...lost.values()];
  return {
    byKey, unclaimed,
    findings: unclaimed.length === 0 ? [] : [{
      severity: "info", code: "kept-text-unclaimed", sheet, cell: null,
      message: `「${sheet}」有${unclaimed.length}条填写内容对应的行已不在，已移到表末“${UNCLAIMED}”；请核对后移走或删除。`,
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

