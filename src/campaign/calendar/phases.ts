/** The four phases of a campaign, by share of its days. */
import { campaignDay, type CampaignSpan } from "./campaignDay";

export type PhaseName = "开局" | "攻坚" | "冲刺" | "收官";

export interface Phase {
  readonly name: PhaseName;
  /** The phase ends on this share of the days, that day included. */
  readonly until: number;
  readonly source: string;
}

export const phases: readonly Phase[] = [
  { name: "开局", until: 0.2, source: "产品建议值：100 天的第 1–20 天" },
  { name: "攻坚", until: 0.6, source: "产品建议值：第 21–60 天" },
  { name: "冲刺", until: 0.9, source: "产品建议值：第 61–90 天" },
  { name: "收官", until: 1, source: "产品建议值：第 91–100 天" },
];

/**
 * The phase that a day is in; null before the first day and after the last.
 *
 * @example phaseOf(campaign from 2025-07-15, 100 days, 2025-08-04) → "攻坚" (day 21)
 */
export function phaseOf(campaign: CampaignSpan, day: number, table: readonly Phase[] = phases): PhaseName | null {
  const number = campaignDay(campaign, day);
  if (day < campaign.start || number > campaign.days) return null;
  // Compared in whole days: 0.6 × 100 days is day 60 itself, whatever binary makes of 0.6.
  return table.find(({ until }) => number <= Math.round(until * campaign.days))?.name ?? null;
}
