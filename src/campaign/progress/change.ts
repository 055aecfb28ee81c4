/** 环比/同比: what changed against the period before (or the same period last year), as an increment and as a growth rate. */

/** Increment in the figures' unit; null when either is missing. @example change(120, 100) // 20 */
export const change = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before;

export type NoGrowthReason = "now-missing" | "before-missing" | "base-zero" | "base-negative";

/** A growth rate (share of 1), or why there is none, in words for a note beside the figure. */
export type Growth =
  | { readonly value: number; readonly reason: null; readonly note: "" }
  | { readonly value: null; readonly reason: NoGrowthReason; readonly note: string };

const NOTES: Readonly<Record<NoGrowthReason, string>> = {
  "now-missing": "本期无数，不计算增幅",
  "before-missing": "上期无数，不计算增幅",
  "base-zero": "上期为0，增幅无意义，只列增量",
  "base-negative": "上期为负数，增幅无意义，只列增量",
};

const none = (reason: NoGrowthReason): Growth => ({ value: null, reason, note: NOTES[reason] });

/**
 * (now − before) / before, unrounded. A base of zero or below gives no rate: 从0到5 is not 增长∞, and a rate on a
 * negative base has the wrong sign. Source: 环比增幅 = (本期 − 上期) ÷ 上期.
 *
 * @example growth(120, 100) // { value: 0.2, reason: null, note: "" }
 * @example growth(5, 0) // { value: null, reason: "base-zero", … }
 */
export function growth(now: number | null, before: number | null): Growth {
  if (now === null) return none("now-missing");
  if (before === null) return none("before-missing");
  if (before === 0) return none("base-zero");
  if (before < 0) return none("base-negative");
  return { value: (now - before) / before, reason: null, note: "" };
}
