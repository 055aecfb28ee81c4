/** Figures as people read them: rounded half away from zero, thousands apart, a dash for what is not known. */
import { roundHalfAway } from "../campaign/quantity/round";

/** @example figure(32917.915, 2) → "32,917.92"; figure(85, 2) → "85"; figure(null, 2) → "—" */
export function figure(value: number | null, digits = 2): string {
  if (value === null) return "—";
  const [whole = "", fraction] = String(Math.abs(roundHalfAway(value, digits))).split(".");
  const sign = roundHalfAway(value, digits) < 0 ? "−" : "";
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** @example percent(0.32) → "32.0%" */
export function percent(share: number | null): string {
  return share === null ? "—" : `${roundHalfAway(share * 100, 1).toFixed(1).replace("-", "−")}%`;
}

/** @example points(-0.08) → "8.0" */
export const points = (gap: number): string => Math.abs(roundHalfAway(gap * 100, 1)).toFixed(1);
