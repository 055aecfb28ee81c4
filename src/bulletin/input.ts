/** What a bulletin is composed from: computed facts and records, never cells; and what only a person can say (number, office …). */
import type { CardRow } from "../campaign/cards";
import type { Facts } from "../campaign/metrics/facts";
import type { AuditItem, CampaignRecords, Finding } from "../campaign/records";
import type { Settings } from "../campaign/settings";
import type { BulletinPeriod } from "./period";

/** Free texts of the office; nothing here is computed. */
export interface IssueFields {
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
}

export const plainIssue: IssueFields = { office: null, header: null, number: null, addressees: null, day: null, approved: false, imprint: null };

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
