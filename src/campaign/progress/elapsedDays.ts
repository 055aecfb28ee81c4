/** How far the campaign has run, in days. */
import { campaignDay, type CampaignSpan } from "../calendar/campaignDay";

/**
 * Days that have passed at the end of `asOf`: 0 before the campaign, at most `days`.
 *
 * @example elapsedDays({ start: 45853, days: 100, countFirstDay: true }, 45892) // 40 (2025-08-23)
 */
export const elapsedDays = (campaign: CampaignSpan, asOf: number): number =>
  Math.min(Math.max(campaignDay(campaign, asOf), 0), campaign.days);
