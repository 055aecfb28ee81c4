/** 序时进度: the share of the target that should be done by the end of `asOf`, by even pace or by a milestone curve. */
import type { Milestone } from "../settings";
import { campaignDay, type CampaignSpan } from "../calendar/campaignDay";
import { elapsedDays } from "./elapsedDays";

/**
 * How a curve runs between two milestones: `linear` = a straight line (nothing stands still between two deadlines),
 * `step` = the earlier share holds until the next milestone's day (only what was due is demanded).
 */
export type CurveShape = "linear" | "step";

/**
 * Share of 1, between 0 and 1, unrounded. Null when the campaign has no length.
 *
 * Without a curve: elapsed days / total days. With a curve: each milestone's `day` is a 1900 serial, a day number of the
 * campaign (above 1, up to its length), or a share of the period (up to 1); `share` is what should be done at the end of
 * that day. Milestones may stand in any order; two on the same day are a jump to the higher. The curve starts at 0 before
 * the first day and the whole target is due on the last day, whether or not the milestones say so.
 *
 * Source: 序时 = 已过天数 ÷ 总天数; curves by quarter 20/50/75/100 and by half-month 7.5/12 = 62.5 % (云浮 2017-08).
 *
 * @example timeProgress({ start: 45853, days: 100, countFirstDay: true }, 45892) // 0.4
 * @example // 20 % by day 25, 50 % by day 50: on day 40
 * timeProgress(campaign, 45892, [{ day: 25, share: 0.2 }, { day: 50, share: 0.5 }]) // 0.38
 * @example timeProgress(campaign, 45892, [{ day: 25, share: 0.2 }, { day: 50, share: 0.5 }], "step") // 0.2
 */
export function timeProgress(
  campaign: CampaignSpan,
  asOf: number,
  curve: readonly Milestone[] | null = null,
  between: CurveShape = "linear",
): number | null {
  if (campaign.days <= 0) return null;
  const elapsed = elapsedDays(campaign, asOf);
  if (curve === null || curve.length === 0) return elapsed / campaign.days;
  if (elapsed >= campaign.days) return 1;

  let before = { elapsed: 0, share: 0 };
  let after = { elapsed: campaign.days, share: 1 };
  for (const milestone of curve) {
    const point = { elapsed: elapsedAt(campaign, milestone.day), share: Math.min(Math.max(milestone.share, 0), 1) };
    if (point.elapsed <= elapsed) {
      if (point.elapsed > before.elapsed || (point.elapsed === before.elapsed && point.share > before.share)) before = point;
    } else if (point.elapsed < after.elapsed || (point.elapsed === after.elapsed && point.share < after.share)) {
      after = point;
    }
  }
  if (between === "step") return before.share;
  return before.share + ((after.share - before.share) * (elapsed - before.elapsed)) / (after.elapsed - before.elapsed);
}

const elapsedAt = (campaign: CampaignSpan, at: number): number => {
  if (at <= 1) return at * campaign.days;
  return at <= campaign.days ? at : campaignDay(campaign, at);
};
