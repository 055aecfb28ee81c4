/** How far the campaign has run, in days. `campaign.days` is the length in either way of counting the first day. */
import type { Campaign } from "../settings";

/** What the pace needs to know of a campaign. */
export type CampaignSpan = Pick<Campaign, "start" | "days" | "countFirstDay">;

/**
 * The day number of `asOf`, not clipped: 1 on the first day (0 when the first day is not counted), ≤ 0 before it,
 * above `days` after the last. Days are 1900 serials.
 *
 * @example campaignDay({ start: 45853, days: 100, countFirstDay: true }, 45952) // 100 (2025-07-15 … 10-22)
 */
export const campaignDay = ({ start, countFirstDay }: CampaignSpan, asOf: number): number =>
  asOf - start + (countFirstDay ? 1 : 0);

/**
 * The day on which day number `days` falls.
 * @example lastCampaignDay({ start: 45853, days: 100, countFirstDay: true }) // 45952
 */
export const lastCampaignDay = ({ start, days, countFirstDay }: CampaignSpan): number =>
  start + days - (countFirstDay ? 1 : 0);

/**
 * Days that have passed at the end of `asOf`: 0 before the campaign, at most `days`.
 *
 * @example elapsedDays({ start: 45853, days: 100, countFirstDay: true }, 45892) // 40 (2025-08-23)
 */
export const elapsedDays = (campaign: CampaignSpan, asOf: number): number =>
  Math.min(Math.max(campaignDay(campaign, asOf), 0), campaign.days);
