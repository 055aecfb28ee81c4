/** 完成率: what has been done as a share of what is to be done. Unrounded; never a rate out of missing figures. */

/**
 * Share of 1 (0.32 = 32 %); above 1 when the target is surpassed. Both figures in the same unit.
 * Null when a figure is missing, or when the target is zero or negative (nothing to be measured against).
 * Source: 完成率 = 累计完成 ÷ 目标任务, as in all published tables of test/fixtures/published.
 *
 * @example completionRate(2400, 7500) // 0.32
 * @example completionRate(5, 0) // null
 */
export function completionRate(cumulative: number | null, target: number | null): number | null {
  if (cumulative === null || target === null || target <= 0) return null;
  const rate = cumulative / target;
  return Number.isFinite(rate) ? rate : null;
}
