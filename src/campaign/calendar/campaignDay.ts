/** Counting the days of a campaign: 首日计入 makes the first day day 1, else it is day 0. */
import type { Campaign } from "../settings";

/**
 * The last day of a campaign.
 *
 * @example campaignEnd(45853, 100, true) → 45952 (2025-07-15, 100 days → 2025-10-22); first day not counted → 45953
 * @source domain-rules §1 (even pace)
 */
export function campaignEnd(start: number, days: number, countFirstDay: boolean): number {
  return countFirstDay ? start + days - 1 : start + days;
}

/**
 * Which day of the campaign a day is; below the first before it, above `days` after its end.
 *
 * @example campaignDay(2025-07-15, 2025-10-22, true) → 100
 * @source functions.md DAYNUMBER
 */
export function campaignDay(start: number, day: number, countFirstDay: boolean): number {
  return day - start + (countFirstDay ? 1 : 0);
}

/** First and last day of a campaign, both in it (day 0 too: what is done on it counts). */
export function campaignSpan(campaign: Campaign): { readonly first: number; readonly last: number } {
  return { first: campaign.start, last: campaignEnd(campaign.start, campaign.days, campaign.countFirstDay) };
}
