/** The campaign's months that are over on a day: what 连续 is counted in. A month that still runs is nobody's failure yet. */
import { campaignPeriods } from "../calendar/periods";
import type { Campaign } from "../settings";

/**
 * First and last day of every month of the campaign that ended on or before `asOf`, clipped to the campaign.
 *
 * @example campaign 2025-07-15, 100 days; asOf 2025-08-31 → 7-15…7-31, 8-1…8-31; asOf 2025-08-30 → 7-15…7-31
 */
export function monthsSoFar(campaign: Campaign, asOf: number): readonly { readonly first: number; readonly last: number }[] {
  return campaignPeriods(campaign, "month").filter(({ last }) => last <= asOf);
}
