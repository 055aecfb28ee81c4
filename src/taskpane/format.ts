/** Figures as people read them: rounded half away from zero, thousands apart, a dash for what is not known. */
import { RATE_DIGITS } from "../campaign/progress/paceGap";
import { decimalsOf, type Decimals } from "../campaign/quantity/decimals";
import { roundHalfAway } from "../campaign/quantity/round";

/** @example figure(32917.915, 2) → "32,917.92"; figure(85, 2) → "85"; figure(null, 2) → "—" */
export function figure(value: number | null, digits = 2): string {
  if (value === null) return "—";
  const [whole = "", fraction] = String(Math.abs(roundHalfAway(value, digits))).split(".");
  const sign = roundHalfAway(value, digits) < 0 ? "−" : "";
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A figure of a metric, with the digits that sheets and bulletins show it with. @example shownAmount(31.25, "个", "forecast") → "31.3"; shownAmount(160, "公顷") → "160" */
export const shownAmount = (value: number | null, unit: string, what: keyof Decimals = "amount"): string => figure(value, decimalsOf(unit)[what]);

/** @example percent(0.32) → "32.0%" */
export function percent(share: number | null): string {
  return share === null ? "—" : `${roundHalfAway(share * 100, RATE_DIGITS).toFixed(RATE_DIGITS).replace("-", "−")}%`;
}

/** @example points(-0.08) → "8.0" */
export const points = (gap: number): string => Math.abs(roundHalfAway(gap * 100, RATE_DIGITS)).toFixed(RATE_DIGITS);
