/**
 * What a unit's cumulative figures over consecutive periods say: standing still, falling, reported or not.
 * A series runs from the earliest period to the latest; null = 未报送 in that period, which is never taken for standing still.
 */
import { sameFigure } from "./sameFigure";

export type Series = readonly (number | null)[];

/**
 * How many periods running, up to the latest, have brought nothing: each reported, none above the one before it.
 * 0 when the latest is not reported, or when the target (if given) is already reached: a finished unit does not stall.
 *
 * @example stalledPeriods([10, 12, 12, 12]) // 2
 * @example stalledPeriods([12, 12, null]) // 0
 * @example stalledPeriods([20, 20], 20) // 0
 */
export function stalledPeriods(series: Series, target: number | null = null): number {
  const latest = series.at(-1) ?? null;
  if (latest === null || (target !== null && (latest >= target || sameFigure(latest, target)))) return 0;
  let periods = 0;
  for (let index = series.length - 1; index > 0; index--) {
    const now = series[index] ?? null;
    const before = series[index - 1] ?? null;
    if (now === null || before === null || (now > before && !sameFigure(now, before))) break;
    periods++;
  }
  return periods;
}

/** A cumulative figure below the one reported before it. */
export interface Regression {
  /** Position in the series. */
  readonly index: number;
  readonly value: number;
  readonly before: number;
}

/**
 * Where a cumulative figure fell; compared with the last reported one, over gaps.
 *
 * @example regressions([10, 12, null, 11]) // [{ index: 3, value: 11, before: 12 }]
 */
export function regressions(series: Series): readonly Regression[] {
  const found: Regression[] = [];
  let before: number | null = null;
  series.forEach((value, index) => {
    if (value === null) return;
    if (before !== null && value < before && !sameFigure(value, before)) found.push({ index, value, before });
    before = value;
  });
  return found;
}

/**
 * Whether this period's row is last period's over again: every figure reported is the same and not all are zero.
 * `figures` are those that ought to move (the period's increment, the cumulative, people, sums); targets do not belong here.
 * One equal figure is common among small counts, so at least two are asked for unless `least` says otherwise.
 *
 * @example isCopied([3.2, 41.5, 118], [3.2, 41.5, 118]) // true
 * @example isCopied([3.2, 41.5], [3.2, 38.3]) // false
 * @example isCopied([0, 0], [0, 0]) // false
 */
export function isCopied(figures: Series, before: Series, least = 2): boolean {
  let same = 0;
  let moved = false;
  for (let index = 0; index < Math.max(figures.length, before.length); index++) {
    const now = figures[index] ?? null;
    const then = before[index] ?? null;
    if (now === null && then === null) continue;
    if (now === null || then === null || !sameFigure(now, then)) return false;
    same++;
    if (now !== 0) moved = true;
  }
  return moved && same >= least;
}
