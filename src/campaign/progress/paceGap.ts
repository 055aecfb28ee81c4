/** 超(+)/欠(−)序时: how far the completion rate is ahead of or behind the time, in one of two ways of speaking. */
import { roundHalfAway } from "../quantity/round";

/**
 * `points`: 完成率 − 序时 (share of 1: −0.08 = 欠 8 个百分点). `ratio`: the same as a share of the plan (−0.2 = 落后计划 20 %).
 * Offices mean either by 「落后N%」 (银川 2025: points; 三亚 2022, 天津 2022: ratio), so it is a setting.
 */
export type PaceBasis = "points" | "ratio";

/**
 * With `digits` the gap is taken from the rate as displayed (percentage rounded half away from zero to that many digits),
 * as 开平 does (15.7 − 16.667 → −1.0); without, from the unrounded rate, as 江门 does (97.158 − 83.333 → 13.8).
 * The time is never rounded first; the gap itself has `GAP_DIGITS` digits, so that it shows the same digits everywhere. Null when a part is missing, or by `ratio` when nothing is due yet.
 *
 * @example paceGap(0.32, 0.4) // −0.08
 * @example paceGap(0.32, 0.4, "ratio") // −0.2
 * @example paceGap(0.97158, 10 / 12, "points", 1) // 0.13867 (97.2 − 83.333)
 */
export function paceGap(
  rate: number | null,
  time: number | null,
  basis: PaceBasis = "points",
  digits: number | null = null,
): number | null {
  if (rate === null || time === null) return null;
  const shown = displayedRate(rate, digits);
  if (basis === "points") return withoutNoise(shown - time);
  return time <= 0 ? null : withoutNoise((shown - time) / time);
}

/** Below these digits of a share lies binary noise: 0.6645 − 0.78 would show as −11.5 points where it is −11.55, 0.7005 − 0.7 as 0.0 where it is 0.05. */
export const GAP_DIGITS = 12;
const withoutNoise = (gap: number): number => roundHalfAway(gap, GAP_DIGITS);

/** A rate as its percentage shows it, or unrounded where `digits` is null. @example displayedRate(0.97158, 1) // 0.972 */
export const displayedRate = (rate: number, digits: number | null): number => (digits === null ? rate : roundHalfAway(rate * 100, digits) / 100);

/** Decimals of a completion rate as it is displayed, in percent, on every sheet and in every bulletin. */
export const RATE_DIGITS = 1;

/** What `paceGap` takes for `digits` under the setting 按原值/按显示值. */
export const gapDigits = ({ gapFrom }: { readonly gapFrom: "exact" | "displayed" }): number | null => (gapFrom === "displayed" ? RATE_DIGITS : null);
