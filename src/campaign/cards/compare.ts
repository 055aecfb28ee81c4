/** A figure against a bound, where binary noise is not a figure: 0.5 − 0.4 falls 10 points short, not 9.999… */
import type { Condition } from "./tiers";

/**
 * Figures nearer than this are the same figure. A gap of rates carries noise of about 1e−16, a sum of ten thousand
 * parcels of about 1e−12; one 元 in 50 亿 is 2e−10. So the noise is below and every real difference is above.
 */
export const sameWithin = 1e-10;

/** Sign of value − bound; 0 where they are the same figure. @example signAgainst(0.5 - 0.4, 0.1) → 0 */
export function signAgainst(value: number, bound: number): -1 | 0 | 1 {
  if (Math.abs(value - bound) < sameWithin) return 0;
  return value > bound ? 1 : -1;
}

/**
 * @example holds({ measure: "shortfallPoints", operator: ">", bound: 0.1, inclusive: true }, 0.5 - 0.4) → true
 */
export function holds(condition: Condition, value: number): boolean {
  const sign = signAgainst(value, condition.bound);
  if (sign === 0) return condition.inclusive;
  return condition.operator === ">" ? sign > 0 : sign < 0;
}
