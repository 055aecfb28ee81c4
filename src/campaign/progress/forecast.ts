/** 预计完成: where the present average pace leads. */
import { campaignDay, type CampaignSpan } from "../calendar/campaignDay";

/**
 * What the present pace gives on the last day, in the figure's unit. Null before the first day has passed.
 * Source: 预计完成 = 累计 ÷ 已过天数 × 总天数.
 *
 * @example forecast(2400, 40, 100) // 6000
 */
export const forecast = (cumulative: number | null, elapsed: number, total: number): number | null =>
  cumulative === null || elapsed <= 0 ? null : (cumulative * total) / elapsed;

/**
 * The day (1900 serial) on whose end the target is reached at the present pace; it may lie after the campaign.
 * `asOf` itself when the target is already reached. Null when a figure is missing, nothing has been done, or the campaign
 * has not begun: there is no pace to go by.
 *
 * @example // 2,400 of 7,500 on day 40: on day 125
 * forecastDay({ start: 45853, days: 100, countFirstDay: true }, 45892, 2400, 7500) // 45977
 */
export function forecastDay(
  campaign: CampaignSpan,
  asOf: number,
  cumulative: number | null,
  target: number | null,
): number | null {
  if (cumulative === null || target === null) return null;
  if (cumulative >= target) return asOf;
  const elapsed = campaignDay(campaign, asOf);
  if (elapsed <= 0 || cumulative <= 0) return null;
  // Less than a billionth of a day is the floating point's, not the pace's.
  const needed = Math.ceil((target * elapsed) / cumulative - 1e-9);
  return campaign.start + needed - (campaign.countFirstDay ? 1 : 0);
}
