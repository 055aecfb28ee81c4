/** Rounding as Excel's ROUND shows it: half away from zero, on the 15 digits that Excel keeps. */

/** Excel keeps 15 significant digits; what a double holds beyond them is representation, not value. */
const significantDigits = 15;

/**
 * Rounds half away from zero.
 *
 * @param value any number; what is not finite comes back as it is
 * @param digits digits after the point; negative rounds before it (−2: hundreds)
 * @example roundHalfAway(1.005, 2) → 1.01; roundHalfAway(-2.5, 0) → -3; roundHalfAway(1250, -2) → 1300
 * @source domain-rules §2 (display rounding; 62 published rates recomputed); Excel ROUND
 */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(significantDigits - 1).split("e");
  const shift = Number(exponent) + Math.trunc(digits);
  if (shift >= significantDigits - 1) return value;
  if (shift < -1) return 0;
  // The shift is made in decimal text: 1.005 × 100 in binary is 100.49999999999999.
  const scaled = Math.round(Number(`${mantissa}e${shift}`));
  if (scaled === 0) return 0;
  return Math.sign(value) * Number(`${scaled}e${-Math.trunc(digits)}`);
}
