/** When two computed figures are the same: they agree to 12 significant digits, beyond which sums of decimals are noise. */

/**
 * @example sameFigure(0.1 + 0.2, 0.3) // true
 * @example sameFigure(78.9, 78.91) // false
 */
export const sameFigure = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
