/** What record builders share: the table as read so far, and the parts that every record has. */
import type { RecordBase } from "../../campaign/records";
import type { MetricDefinition } from "../../campaign/settings";
import type { AssignedColumn } from "../assign";
import type { TableCells } from "../cells";
import type { FindingSink } from "../findings";
import type { MetricWords } from "../metricWords";
import type { YearContext } from "../through";
import type { MonthPlan } from "./months";
import type { ClassifiedRows, DataRow } from "../rows";
import type { TableKind } from "../types";
import { unitName } from "../unitNames";
import type { ColumnUnit } from "../columnUnits";

export interface ReadTable {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly title: string | null;
  readonly through: number | null;
  /** First and last day of the campaign, where it is known. */
  readonly span: YearContext["span"];
  readonly rows: ClassifiedRows;
  readonly columns: readonly AssignedColumn[];
  readonly units: ReadonlyMap<number, ColumnUnit>;
  readonly cells: TableCells;
  /** Of metrics whose months stand side by side. */
  readonly months: ReadonlyMap<string | null, MonthPlan>;
  readonly words: MetricWords;
  readonly metrics: readonly MetricDefinition[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly sink: FindingSink;
  /** 责任单位 of rows that do not write it themselves. */
  readonly unitFrom: { readonly rows: ReadonlyMap<number, string>; readonly sheet: string | null };
  /** Gives a key once; the second time with `#2`. */
  readonly unique: (kind: string, key: string) => string;
}

export type RowBase = Omit<RecordBase, "key">;

/** The parts all records have. A cell with several units gives the first; a finding says so. */
export function rowBase(table: ReadTable, row: DataRow): RowBase {
  return { sheet: table.sheet, row: row.row, unit: rowUnit(table, row), person: table.cells.text(row, "person"), section: row.section };
}

/** The row's own words, else those it is filled down from, else the unit that the sheet is named after. */
export const unitText = (table: ReadTable, row: Pick<DataRow, "row" | "last">): string | null =>
  table.cells.text(row, "unit") ?? table.unitFrom.rows.get(row.row) ?? table.unitFrom.sheet;

export function rowUnit(table: ReadTable, row: Pick<DataRow, "row" | "last">): string | null {
  const text = unitText(table, row);
  const read = text === null ? null : unitName(text, table.aliases);
  if (read === null) return null;
  if (read.others.length > 0) {
    table.sink.add("info", "several-units", { sheet: table.sheet, row: row.row, column: table.cells.column("unit")?.header.column ?? 0 }, `责任单位写了几个（${[read.name, ...read.others].join("、")}），按第一个计`);
  }
  return read.name;
}

/** Key of a record without an id: sheet + what it is + unit. */
export const looseKey = (sheet: string, ...parts: (string | null)[]): string => [sheet, ...parts.map((part) => part ?? "")].join("|");

/** 是/已… → true, 否/未… → false, anything else → null. */
export function yesNo(text: string | null): boolean | null {
  if (text === null) return null;
  const plain = text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  if (/^(否|未|不|没|尚未|正在|待|拟|×|x|✗|✘|n|no|0|false|部分)/.test(plain)) return /^部分/.test(plain) ? null : false;
  if (/^(是|已|有|√|✓|✔|☑|y|yes|1|true|完成|落实|保障|销号|办结|全部)/.test(plain)) return true;
  return null;
}
