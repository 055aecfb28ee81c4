/** Counting the days of a campaign: 首日计入 makes the first day day 1, else it is day 0. `days` is the length either way. */
import type { Campaign } from "../settings";

/** What counting needs to know of a campaign. */
export type CampaignSpan = Pick<Campaign, "start" | "days" | "countFirstDay">;

/**
 * The day number of a day (1900 serial), not clipped: ≤ 0 before the campaign, above `days` after its end.
 *
 * @example campaignDay({ start: 45853, days: 100, countFirstDay: true }, 45952) → 100 (2025-07-15 … 10-22)
 * @source functions.md DAYNUMBER
 */
export const campaignDay = ({ start, countFirstDay }: CampaignSpan, day: number): number => day - start + (countFirstDay ? 1 : 0);

/**
 * The last day of a campaign: the one on which day number `days` falls.
 *
 * @example lastCampaignDay({ start: 45853, days: 100, countFirstDay: true }) → 45952; first day not counted → 45953
 * @source domain-rules §1 (even pace)
 */
export const lastCampaignDay = ({ start, days, countFirstDay }: CampaignSpan): number => start + days - (countFirstDay ? 1 : 0);

/**
 * First and last day of a campaign, both in it (day 0 too: what is done on it counts).
 *
 * @example campaignSpan({ start: 45853, days: 100, countFirstDay: true }) → { first: 45853, last: 45952 }
 */
export const campaignSpan = (campaign: CampaignSpan): { readonly first: number; readonly last: number } =>
  ({ first: campaign.start, last: lastCampaignDay(campaign) });
