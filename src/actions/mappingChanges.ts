/** From what was recognised to rows of 字段对照: what a person corrects, or confirms, as changes that can be collected. */
import { type FieldMapping, type LedgerKind, type MappingChange, NO_HEADER, NOT_USED } from "../campaign/mapping/fieldMapping";
import { sureness } from "../intake/mapping/doubts";
import type { RecognisedColumn, RecognisedTable } from "../intake/types";
import { fieldNames } from "./fieldNames";

const none = { field: null, unit: null, metric: null, note: null } as const;

/** The table is about `kind`, or is left out. */
export const tableChange = ({ sheet, nth }: RecognisedTable, kind: LedgerKind | "unused"): MappingChange =>
  ({ sheet, header: null, nth, row: { sheet, header: null, nth, kind, ...none } });

/** What a column is read as. */
export type ColumnReading = Pick<FieldMapping, "field" | "unit" | "metric">;

/** As it was recognised. A unit that the cells carry themselves is not stated: it holds for each of them. */
export const readingOf = ({ field, unit, unitFrom, metric }: RecognisedColumn): ColumnReading =>
  ({ field: field === null ? NOT_USED : (fieldNames.get(field) ?? field), unit: field === null || unitFrom === "cell" ? null : unit, metric: field === null ? null : metric });

/** @param reading of a column of a table that is used */
export function columnChange(table: RecognisedTable, column: RecognisedColumn, reading: ColumnReading): MappingChange {
  const key = { sheet: table.sheet, header: column.header === "" ? NO_HEADER : column.header, nth: column.nth };
  return { ...key, row: { ...key, kind: table.kind === "unknown" ? null : table.kind, ...reading, note: null } };
}

/** 把握高, 中, 低: the number in a word. */
export function surenessOf(of: "table" | "column", confidence: number): "high" | "medium" | "low" {
  const { unsure, sure } = sureness[of];
  return confidence >= sure ? "high" : confidence >= unsure ? "medium" : "low";
}

/** Something that a person should decide; `column` null: the table as a whole. */
export interface Doubt {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn | null;
  /** Chinese. */
  readonly text: string;
}

/** In the order of tables and columns. */
export const doubtsOf = (tables: readonly RecognisedTable[]): Doubt[] => tables.flatMap((table): Doubt[] => [
  ...(table.doubt === null ? [] : [{ table, column: null, text: table.doubt }]),
  ...table.columns.flatMap((column): Doubt[] => (column.doubt === null ? [] : [{ table, column, text: column.doubt }])),
]);

/** 确认无误: it is as it was recognised. Null for a table that is not used. */
export function confirmation({ table, column }: Pick<Doubt, "table" | "column">): MappingChange | null {
  if (column !== null) return columnChange(table, column, readingOf(column));
  return table.kind === "unknown" ? null : tableChange(table, table.kind);
}
