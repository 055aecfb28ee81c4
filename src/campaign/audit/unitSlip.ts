/** 单位错用: a figure that is right but for the factor between two units. */
import { UNIT_SLIPS, type UnitSlip } from "./unitSlips";
import { printed } from "./printed";

/** Which factors of `UNIT_SLIPS` two figures are apart by. */
export interface SlipMatch {
  /** The factor in figures: 15, 666.67. */
  readonly times: string;
  /** True where the published figure is the larger one. */
  readonly above: boolean;
  readonly slips: readonly UnitSlip[];
}

/** So near the ratio has to be to the factor: both figures may be rounded; 0.5 % takes 666 and 667 平方米 in. */
const tolerance = 0.005;

/** Null when the two are near each other, or apart by no known factor. @example slipBetween(180, 12)?.times // "15" */
export function slipBetween(published: number, expected: number): SlipMatch | null {
  if (published === 0 || expected === 0) return null;
  const ratio = published / expected;
  const near = (factor: number): boolean => Math.abs(ratio / factor - 1) <= tolerance;
  const above = UNIT_SLIPS.filter(({ factor }) => near(factor));
  const slips = above.length > 0 ? above : UNIT_SLIPS.filter(({ factor }) => near(1 / factor));
  const [slip] = slips;
  if (slip === undefined) return null;
  return { times: printed(slip.factor, Number.isInteger(slip.factor) ? 0 : 2), above: above.length > 0, slips };
}

/**
 * The unit that a figure was written in by mistake, where it is the expected one in another unit of the same kind.
 *
 * @param unit of the column, and of `expected`
 * @example unitSlip(12, 180, "亩") // { times: "15", writtenIn: "公顷" }
 * @example unitSlip(35000, 3.5, "亿元") // { times: "10000", writtenIn: "万元" }
 */
export function unitSlip(published: number, expected: number, unit: string): { readonly times: string; readonly writtenIn: string } | null {
  const match = slipBetween(published, expected);
  if (match === null) return null;
  const { times, above, slips } = match;
  const slip = slips.find(({ larger, smaller }) => (above ? larger : smaller) === unit);
  return slip === undefined ? null : { times, writtenIn: above ? slip.smaller : slip.larger };
}
