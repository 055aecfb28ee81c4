/** 完成率未更新: the percentage is last period's, while its inputs have moved on. */
import { printed, printedDigits, unitsApart } from "./printed";
import type { AuditVerdict } from "./verdict";

/**
 * Null when the published rate agrees with its inputs (±1 in the last digit) or is not last period's either.
 * All in percent; `expected` and `before` (recomputed or published last period) may be unrounded.
 *
 * @example staleRate(62.5, 70.25, 62.5)?.message // "仍为上期数：应为70.3"
 */
export function staleRate(published: number, expected: number, before: number | null, digits: number | null = null): AuditVerdict | null {
  const places = digits ?? printedDigits(published);
  if (before === null || Math.abs(unitsApart(published, expected, places)) <= 1 || unitsApart(published, before, places) !== 0) return null;
  const right = printed(expected, places);
  return { code: "rate-stale", outcome: "differs", published: printed(published, places), expected: right, message: `仍为上期数：应为${right}` };
}
