/** 单位错用: a figure that is right but for the factor between two units. */
import { UNIT_SLIPS, type UnitSlip } from "./unitSlips";
import { printed, printedDigits } from "./printed";
import type { AuditVerdict } from "./verdict";

/** Which factors of `UNIT_SLIPS` two figures are apart by. */
export interface SlipMatch {
  /** The factor in figures: 15, 666.67. */
  readonly times: string;
  /** True where the published figure is the larger one. */
  readonly above: boolean;
  readonly slips: readonly UnitSlip[];
}

/** Null when the two are near each other, or apart by no known factor. @example slipBetween(180, 12)?.times // "15" */
export function slipBetween(
  published: number,
  expected: number,
  kinds: readonly string[] | null = null,
  tolerance = 0.005,
): SlipMatch | null {
  if (published === 0 || expected === 0) return null;
  const ratio = published / expected;
  const near = (factor: number): boolean => Math.abs(ratio / factor - 1) <= tolerance;
  const known = UNIT_SLIPS.filter(({ larger, smaller }) => kinds === null || (kinds.includes(larger) && kinds.includes(smaller)));
  const above = known.filter(({ factor }) => near(factor));
  const slips = above.length > 0 ? above : known.filter(({ factor }) => near(1 / factor));
  const [slip] = slips;
  if (slip === undefined) return null;
  return { times: printed(slip.factor, Number.isInteger(slip.factor) ? 0 : 2), above: above.length > 0, slips };
}

/**
 * Null when the figures are near each other, or off by no factor of `UNIT_SLIPS` (either way).
 *
 * @param kinds only slips between these units are looked for, e.g. ["亩", "公顷", "平方米"]; null: all
 * @param tolerance share by which the ratio may miss the factor: both figures may be rounded; 0.5 % takes 666 and 667 in
 * @example unitSlip(180, 12)?.message // "为应有数的15倍，疑似亩误作公顷：应为12"
 * @example unitSlip(3.5, 35000, ["万元", "亿元"])?.message // "为应有数的10000分之一，疑似亿元误作万元：应为35000"
 */
export function unitSlip(
  published: number,
  expected: number,
  kinds: readonly string[] | null = null,
  tolerance = 0.005,
): AuditVerdict | null {
  const match = slipBetween(published, expected, kinds, tolerance);
  if (match === null) return null;
  const { times, above, slips } = match;
  const words = slips.map(({ larger, smaller }) => (above ? `${smaller}误作${larger}` : `${larger}误作${smaller}`));
  const right = printed(expected, printedDigits(expected));
  return {
    code: "unit-slip", outcome: "differs", published: String(published), expected: right,
    message: `为应有数的${above ? `${times}倍` : `${times}分之一`}，疑似${words.join("或")}：应为${right}`,
  };
}
