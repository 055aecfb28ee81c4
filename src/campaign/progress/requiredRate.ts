/** 日均需完成: what each day left has to bring so that the target is reached. */

/**
 * In the target's unit per day; `daysLeft` counts calendar or working days after `asOf`, the last day included.
 * 0 when the target is reached. Null when a figure is missing, or when the target is not reached and no day is left.
 * Source: 日均需完成 = (目标 − 累计) ÷ 剩余天数.
 *
 * @example requiredRate(7500, 2400, 60) // 85
 */
export function requiredRate(target: number | null, cumulative: number | null, daysLeft: number | null): number | null {
  if (target === null || cumulative === null) return null;
  if (cumulative >= target) return 0;
  return daysLeft === null || daysLeft <= 0 ? null : (target - cumulative) / daysLeft;
}
