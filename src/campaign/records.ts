/**
 * What intake reads from the ledgers, typed and in standard units (公顷, 万元, 个, 户 …), one record a row.
 * A part that is not known is `null`, never 0. Days are 1900 serials. Every figure knows its cell.
 */

/** Zero-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A number read from a cell. */
export interface Measured {
  readonly value: number;
  /** Standard unit of its kind: 公顷, 万元, or the counting word (个, 户 …). */
  readonly unit: string;
  readonly source: CellRef;
  /**
   * Present where the cell itself is a plain number in one known unit, so that a native formula
   * `=cell*multiply/divide` gives `value` and stays live; null where only intake can read it.
   */
  readonly live: { readonly multiply: number; readonly divide: number } | null;
}

export interface MeasuredDay {
  readonly day: number;
  readonly source: CellRef;
  /** True where the cell itself is a real Excel day. */
  readonly live: boolean;
}

export interface RecordBase {
  /** Unique within its kind, stable between readings: the id in the ledger, else sheet + location + unit. */
  readonly key: string;
  readonly sheet: string;
  /** Zero-based row in the sheet. */
  readonly row: number;
  /** 责任单位 as unified by the settings' aliases; null where the row names none. */
  readonly unit: string | null;
  readonly person: string | null;
  /** The section heading the row stands under, if any. */
  readonly section: string | null;
}

/** Where a parcel stands; ordered from first to last, then the side states. Data: campaign/schedule/stages. */
export type Stage =
  | "未启动" | "前期" | "待组卷" | "已组卷" | "已报批" | "已批复" | "公告中" | "已挂牌"
  | "已成交" | "已签合同" | "已供地" | "已交地" | "已开工" | "流拍" | "终止";

export interface Parcel extends RecordBase {
  readonly kind: "parcel";
  readonly id: string | null;
  readonly location: string | null;
  /** 公顷 */
  readonly area: Measured | null;
  readonly use: string | null;
  /** 供应方式 as written: 挂牌出让, 划拨 … */
  readonly supplyMethod: string | null;
  readonly problem: string | null;
  readonly project: string | null;
  readonly stage: Stage | null;
  /** The status words of the ledger, as they stand. */
  readonly status: string | null;
  readonly listedOn: MeasuredDay | null;
  readonly soldOn: MeasuredDay | null;
  readonly contractOn: MeasuredDay | null;
  readonly due: MeasuredDay | null;
  /** 万元: the price of the sale. */
  readonly price: Measured | null;
  /** 万元: the price at which the listing starts. */
  readonly startPrice: Measured | null;
  readonly remark: string | null;
}

/** A unit's task and what it reports for a period: one row of a 目标 or 进度 table and one metric. */
export interface Progress extends RecordBase {
  readonly kind: "target" | "progress";
  /** 指标 in the words of the settings: 挂牌出让面积, 土地出让收入 … */
  readonly metric: string;
  readonly target: Measured | null;
  /** Of the period that the table is for: 本月, 本周, 本期. */
  readonly period: Measured | null;
  readonly cumulative: Measured | null;
  /** The last day that the table stands for, or null. */
  readonly through: number | null;
  /** As printed beside the figures, share of 1 (0.789), with the digits after the point of the percentage as shown. */
  readonly publishedRate: { readonly value: number; readonly digits: number; readonly source: CellRef } | null;
  readonly publishedRank: { readonly value: number; readonly source: CellRef } | null;
}

/** 对上争取: money obtained from above, 万元. */
export interface Fund extends RecordBase {
  readonly kind: "fund";
  readonly project: string | null;
  /** 争取部门 or 资金渠道, as written. */
  readonly channel: string | null;
  readonly level: string | null;
  readonly task: Measured | null;
  readonly received: Measured | null;
  readonly lastYear: Measured | null;
  readonly document: string | null;
  readonly receivedOn: MeasuredDay | null;
}

export interface Project extends RecordBase {
  readonly kind: "project";
  readonly name: string;
  /** `key`: 重点项目 that land is secured for; `funds`: the pool of 对上争取, which 保障项目 leaves out. */
  readonly pool: "key" | "funds";
  /** 省, 市, 区 as written. */
  readonly level: string | null;
  /** 储备, 开工, 建设, 投产 */
  readonly phase: string | null;
  /** 宗地编号 it depends on, if the ledger names one. */
  readonly parcelId: string | null;
  /** 是否保障用地: what the row itself says; null where it says nothing. */
  readonly secured: boolean | null;
  readonly securedOn: MeasuredDay | null;
  readonly investment: Measured | null;
}

/** One item of the time ledger. */
export interface Task extends RecordBase {
  readonly kind: "task";
  readonly matter: string;
  readonly due: MeasuredDay | null;
  readonly closedOn: MeasuredDay | null;
  /** What the row says of itself: 已销号, 已办结 → true. */
  readonly closed: boolean | null;
  readonly status: string | null;
}

export interface CampaignRecords {
  readonly parcels: readonly Parcel[];
  readonly progress: readonly Progress[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
  readonly tasks: readonly Task[];
}

/** What could not be read, or does not fit, and where. Never thrown: collected and shown. */
export interface Finding {
  readonly severity: "error" | "warning" | "info";
  /** Stable identifier, `kebab-case`. */
  readonly code: string;
  readonly sheet: string | null;
  /** A1, or null where it is about the sheet or the workbook. */
  readonly cell: string | null;
  /** Chinese: what, where, what to do. */
  readonly message: string;
}

/** A published figure that does not agree with its inputs. */
export interface AuditItem {
  /** The rule, `kebab-case`: `rate-mismatch`, `digits-swapped`, `rate-stale`, `rank-out-of-order` … */
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  /** Chinese: unit and figure it is about. */
  readonly subject: string;
  readonly published: string;
  readonly expected: string;
  readonly message: string;
}
