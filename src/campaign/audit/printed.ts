/** Figures as they are printed: how many digits they show, and how a recomputed one would be shown beside them. */
import { roundHalfAway } from "../quantity/round";

/** More digits than this are not printed by anybody: they come from a cell that holds the unrounded figure. */
const MOST_DIGITS = 6;

/**
 * Digits after the point that a figure shows, at most 6.
 *
 * @example printedDigits(78.9) // 1
 * @example printedDigits(100) // 0
 */
export function printedDigits(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  if (text.includes("e")) return Math.abs(value) >= 1 ? 0 : MOST_DIGITS;
  return Math.min(text.split(".")[1]?.length ?? 0, MOST_DIGITS);
}

/**
 * Digits that a whole column shows: the most of any of its figures, because 80.0 is stored as 80.
 *
 * @example columnDigits([78.9, 80, null]) // 1
 */
export const columnDigits = (values: readonly (number | null)[]): number =>
  values.reduce<number>((most, value) => (value === null ? most : Math.max(most, printedDigits(value))), 0);

/** @example printed(80, 1) // "80.0" */
export const printed = (value: number, digits: number): string => roundHalfAway(value, digits).toFixed(Math.max(0, digits));

/** The distance of two figures in units of the last printed digit, whole: 58.8 and 58.71 with one digit → 1. */
export const unitsApart = (a: number, b: number, digits: number): number =>
  Math.round((roundHalfAway(a, digits) - roundHalfAway(b, digits)) * 10 ** digits);
