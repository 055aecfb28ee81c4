/**
 * 字段对照: what staff have confirmed or corrected of how a table of the ledgers, or a column of it, is read. Kept by sheet and
 * header text, so that inserted columns do not part a correction from its column.
 */

/** What a ledger's table may be about. */
export type LedgerKind = "parcel" | "target" | "progress" | "task" | "fund" | "project";

export const ledgerKinds: readonly LedgerKind[] = ["parcel", "target", "progress", "task", "fund", "project"];

/** 认作 of a column that is not read. */
export const NOT_USED = "不采用";
/** 表头 of a column that has none. */
export const NO_HEADER = "（无表头）";

export interface FieldMapping {
  readonly sheet: string;
  /** As intake joins it (`挂牌出让面积/任务(公顷)`); null: the row is about the table as a whole. */
  readonly header: string | null;
  /** 第几处: of several equal headers (or tables) of the sheet which one, counted from 1; null: there is only one. */
  readonly nth: number | null;
  /** What the table is about; `unused`: the whole table is left out; null: as recognised. */
  readonly kind: LedgerKind | "unused" | null;
  /** What a person calls the field (面积, 责任单位 …), or `NOT_USED`; null: as recognised. */
  readonly field: string | null;
  /** The unit that bare figures of the column are in; null: as recognised. */
  readonly unit: string | null;
  readonly metric: string | null;
  /** 备注 of staff. */
  readonly note: string | null;
}

/** One correction: `row` is what shall stand under its key, null takes the row away. */
export interface MappingChange {
  readonly sheet: string;
  readonly header: string | null;
  readonly nth: number | null;
  readonly row: FieldMapping | null;
}

/** Headers as they are compared: without spaces and line breaks, half-width, lower case. */
const loose = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "").toLowerCase();

/** @example mappingKey({ sheet: "宗地", header: "面积（亩）", nth: null }) === mappingKey({ sheet: "宗地", header: "面积 (亩)", nth: null }) → true */
export const mappingKey = ({ sheet, header, nth }: Pick<FieldMapping, "sheet" | "header" | "nth">): string =>
  JSON.stringify([sheet.trim(), header === null ? null : loose(header), nth]);

/**
 * The stated rows with the changes made: a row of the same key is replaced where it stands, a new one comes last, every other
 * row stays. A change without a note keeps the note that stood there.
 *
 * @example mergeMapping([a], [{ ...keyOf(b), row: b }]) → [a, b]; mergeMapping([a, b], [{ ...keyOf(a), row: null }]) → [b]
 */
export function mergeMapping(stated: readonly FieldMapping[], changes: readonly MappingChange[]): FieldMapping[] {
  const rows = new Map(stated.map((row) => [mappingKey(row), row]));
  for (const change of changes) {
    const key = mappingKey(change);
    const known = rows.get(key);
    if (change.row === null) rows.delete(key);
    else rows.set(key, { ...change.row, note: change.row.note ?? known?.note ?? null });
  }
  return [...rows.values()];
}

/** What takes the changes back to the rows that stood there: rows of other keys, by whomever, are not touched. */
export function inverseChanges(stated: readonly FieldMapping[], changes: readonly MappingChange[]): MappingChange[] {
  const rows = new Map(stated.map((row) => [mappingKey(row), row]));
  return changes.map(({ sheet, header, nth }) => ({ sheet, header, nth, row: rows.get(mappingKey({ sheet, header, nth })) ?? null }));
}
