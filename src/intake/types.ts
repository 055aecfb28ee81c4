/** What intake makes of a workbook: tables as they were recognised, records, and what could not be read. */
import type { AuditItem, CampaignRecords, Finding } from "../campaign/records";
import type { LedgerKind } from "../campaign/mapping/fieldMapping";
import type { Campaign, Settings, Target, UnitDefinition } from "../campaign/settings";
import type { CellRange, WorkbookSnapshot } from "../workbook/sheet";

export type TableKind = LedgerKind | "unknown";

/** What a column holds: `area`, `unit`, `soldOn` … the closed list and its header words are data (fields.ts). */
export type FieldId = string;

export interface RecognisedColumn {
  readonly column: number;
  /** All header levels joined with `/`, spaces and line breaks removed. */
  readonly header: string;
  readonly field: FieldId | null;
  /** The unit that the figures of this column are written in (亩, 万元 …), or null. */
  readonly unit: string | null;
  readonly unitFrom: "header" | "line" | "cell" | "sibling" | "layout" | "settings" | "mapping" | null;
  /** The metric that a target or progress column is about, or null. */
  readonly metric: string | null;
  /** 0–1, how sure the match is. */
  readonly confidence: number;
  /** Chinese: why. */
  readonly reason: string;
  /** Of several columns of the sheet with this header which one, from 1; null where it is the only one. */
  readonly nth: number | null;
  /** 字段对照 of 攻坚设置 says what the column is. */
  readonly confirmed: boolean;
  /** Chinese: what a person should decide about the column, or null. */
  readonly doubt: string | null;
}

export interface RecognisedTable {
  readonly sheet: string;
  /** Headers and data rows, without title, notes and sources. */
  readonly range: CellRange;
  readonly kind: TableKind;
  readonly confidence: number;
  readonly reason: string;
  readonly title: string | null;
  /** The last day the table stands for, from its title, a line 截至… or the sheet's name; 1900 serial. */
  readonly through: number | null;
  /** Zero-based rows. */
  readonly headerRows: readonly number[];
  /** The first row of each record: a parcel spread over two rows is one. */
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
  readonly sectionRows: readonly number[];
  readonly columns: readonly RecognisedColumn[];
  /** Of several tables of the sheet which one, from 1; null where it is the only one. */
  readonly nth: number | null;
  /** 字段对照 of 攻坚设置 says what the table is. */
  readonly confirmed: boolean;
  /** Chinese: what a person should decide about the table as a whole, or null. */
  readonly doubt: string | null;
  /** By field, over the data rows only (no totals), in the standard unit. */
  readonly totals: Readonly<Record<FieldId, { readonly unit: string | null; readonly sum: number; readonly count: number }>>;
}

export interface Intake {
  readonly tables: readonly RecognisedTable[];
  readonly records: CampaignRecords;
  /** What the ledgers themselves say of the campaign: name, first day, length, targets. */
  readonly campaign: Campaign | null;
  readonly targets: readonly Target[];
  /** Units and groups as the ledgers list them, in order of first appearance. */
  readonly units: readonly UnitDefinition[];
  /** 数据截至日 that a line 截至… gives, the latest in the workbook. */
  readonly asOf: { readonly day: number; readonly sheet: string; readonly cell: string } | null;
  readonly audit: readonly AuditItem[];
  readonly findings: readonly Finding[];
}

/** Sheets that are ours (`role` is set) are left out: nothing we wrote is read back as a ledger. */
export type ReadWorkbook = (workbook: WorkbookSnapshot, settings: Settings) => Intake;
