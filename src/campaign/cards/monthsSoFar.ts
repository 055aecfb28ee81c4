/** The campaign's months that are over on a day: what 连续 is counted in. A month that still runs is nobody's failure yet. */
import { campaignPeriods, monthOf } from "../calendar/periods";
import type { Campaign } from "../settings";
import type { CardPeriod } from "./subject";

/**
 * First and last day of every month of the campaign that ended on or before `asOf`, clipped to the campaign.
 *
 * @example campaign 2025-07-15, 100 days; asOf 2025-08-31 → 7-15…7-31, 8-1…8-31; asOf 2025-08-30 → 7-15…7-31
 */
export function monthsSoFar(campaign: Campaign, asOf: number): readonly { readonly first: number; readonly last: number }[] {
  return campaignPeriods(campaign, "month").filter(({ last }) => last <= asOf);
}

/**
 * The period that a card of `asOf` is for: the calendar month, not clipped, so that a later change of the campaign's
 * days does not turn one period into two.
 *
 * @example cardPeriod(2025-08-23) → { id: "2025-08", start: 2025-08-01, end: 2025-08-31 }
 */
export function cardPeriod(asOf: number): CardPeriod {
  const { year, month, first, last } = monthOf(asOf);
  return { id: `${year}-${String(month).padStart(2, "0")}`, start: first, end: last };
}
