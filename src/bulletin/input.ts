/** What a bulletin is composed from: computed facts and records, never cells; and what only a person can say (number, office …). */
import type { CardRow } from "../campaign/cards";
import type { Facts } from "../campaign/metrics/facts";
import type { AuditItem, CampaignRecords, Finding } from "../campaign/records";
import type { Settings } from "../campaign/settings";
import type { BulletinPeriod } from "./period";

/** What staff write into one section beside what is computed. No figure is taken from it, and none is put into it. */
export interface Addition {
  /** Its title without a number; one that the bulletin lacks becomes a section of its own, before the last. */
  readonly section: string;
  /** Paragraphs as typed, apart by line breaks. */
  readonly text: string;
  /** In place of the section's own words; heeded only where these state no figure. */
  readonly instead: boolean;
}

/** Free texts of the office; nothing here is computed. */
export interface IssueFields {
  /** In place of the composed title, a line each where it has line breaks; null: the composed one. */
  readonly title: string | null;
  /** 发文机关署名, or null: left out. */
  readonly office: string | null;
  /** 发文机关标志 of the red header (××文件), or null: no red header. */
  readonly header: string | null;
  /** 发文字号 */
  readonly number: string | null;
  /** 主送, without its colon; null: 各责任单位. */
  readonly addressees: string | null;
  /** 成文日期, 1900 serial; null: the as-of day. */
  readonly day: number | null;
  /** False: 「送审稿」. */
  readonly approved: boolean;
  /** 抄送, 印发机关 and 印发日期; null: no 版记. */
  readonly imprint: { readonly copyTo: string; readonly printedBy: string; readonly printedOn: number | null } | null;
  /** 补充内容 of periodic bulletins; notices have none. */
  readonly additions: readonly Addition[];
}

export const plainIssue: IssueFields = { title: null, additions: [], office: null, header: null, number: null, addressees: null, day: null, approved: false, imprint: null };

export interface BulletinInput {
  readonly facts: Facts;
  /** At `period.before`, by the same rules. */
  readonly before: Facts;
  readonly period: BulletinPeriod;
  readonly records: Pick<CampaignRecords, "parcels" | "tasks">;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
  readonly audit: readonly AuditItem[];
  /** In words, where the as-of day was taken from. */
  readonly asOfFrom: string;
  /** Sheets that the records come from. */
  readonly sources: readonly string[];
  /** Cards of 亮牌台账; null where the workbook keeps none, and then nothing is said of cards. */
  readonly cards: readonly CardRow[] | null;
  /** The tier table in force. */
  readonly preset: string;
  readonly issue: IssueFields;
}
