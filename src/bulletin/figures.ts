/** Numbers as figures: the only place where a number of a bulletin is rounded (half away from zero) and printed. */
import { RATE_DIGITS } from "../campaign/progress";
import { decimalsOf } from "../campaign/quantity/decimals";
import { roundHalfAway } from "../campaign/quantity/round";
import type { Figure } from "./document";

const near = 1e-9;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < near;

/** @param value in the printed unit */
function figure(value: number, digits: number, suffix: string, fact: string, signed = false): Figure {
  const rounded = roundHalfAway(value, digits);
  const plain = Math.abs(rounded).toFixed(digits);
  const sign = rounded < 0 ? "-" : signed && rounded > 0 ? "+" : "";
  return { kind: "figure", value, digits, display: `${sign}${plain}`, suffix, signed, fact };
}

/**
 * Digits after the point that all amounts of one metric are shown with: none where they are counted or all whole.
 *
 * @example amountDigits("个", [14, 30]) → 0; amountDigits("公顷", [143.566, 500]) → 2; amountDigits("万元", [39510, 120000]) → 0
 */
export function amountDigits(unit: string, amounts: readonly (number | null)[]): number {
  return amounts.every((amount) => amount === null || isWhole(amount)) ? 0 : decimalsOf(unit).amount;
}

/** @example amount(143.566, "公顷", 2, "…").display → "143.57" */
export const amount = (value: number, unit: string, digits: number, fact: string): Figure => figure(value, digits, unit, fact);

/** Without its unit, for a column whose heading says it. */
export const bare = (value: number, digits: number, fact: string): Figure => figure(value, digits, "", fact);

/** What is done or needed a day. @example average(0.2353, "个", "…").display → "0.24" */
export const average = (value: number, unit: string, fact: string): Figure => figure(value, decimalsOf(unit).perDay, unit, fact);

/**
 * 预计完成: as the other amounts of its metric, with the digits of a forecast where it is not whole itself.
 *
 * @example forecast(31.25, "个", 0, "…").display → "31.3"; forecast(1520, "公顷", 2, "…").display → "1520.00"
 */
export const forecast = (value: number, unit: string, digits: number, fact: string): Figure => figure(value, isWhole(value) ? digits : decimalsOf(unit).forecast, unit, fact);

/** @param share of 1 @example percent(0.287132, "…") → 28.7% */
export const percent = (share: number, fact: string): Figure => figure(share * 100, RATE_DIGITS, "%", fact);

/** A gap in percentage points (or percent of the plan), with its sign, for tables. @example signedPoints(-0.0329, "…").display → "-3.3" */
export const signedPoints = (share: number, fact: string): Figure => figure(share * 100, RATE_DIGITS, "", fact, true);

/** A bound of a rule, with as few digits as it needs. @example bound(0.1, "个百分点", "…") → 10个百分点 */
export const bound = (share: number, suffix: string, fact: string): Figure => score(share * 100, suffix, fact);

/** Its size, for sentences that say the direction in words. @example points(-0.0329, "…").display → "3.3" */
export const points = (share: number, suffix: string, fact: string): Figure => figure(Math.abs(share) * 100, RATE_DIGITS, suffix, fact);

/** @example count(12, "个", "…") → 12个 */
export const count = (value: number, suffix: string, fact: string): Figure => figure(value, 0, suffix, fact);

/** Scores have as many digits as they need, two at most. @example score(90.5, "…").display → "90.5" */
export function score(value: number, suffix: string, fact: string): Figure {
  const rounded = roundHalfAway(value, 2);
  const digits = [0, 1].find((places) => Math.abs(roundHalfAway(rounded, places) - rounded) < near) ?? 2;
  return figure(value, digits, suffix, fact);
}

/** Whether a figure prints as zero. */
export const printsZero = ({ display }: Figure): boolean => Number(display) === 0;
