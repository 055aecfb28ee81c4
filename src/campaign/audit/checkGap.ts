/** 偏差核对: a published 超(欠)序时 figure against rate and time, taken from exact or from printed rates. */
import { completionRate } from "../progress/completionRate";
import { paceGap, type PaceBasis } from "../progress/paceGap";
import { printed, printedDigits, unitsApart } from "./printed";
import type { AuditVerdict } from "./verdict";

export interface PublishedGap {
  /** In points or percent of the plan, signed: −1.36 = 欠1.36个百分点. */
  readonly gap: number;
  /** Digits after the point of the gap; where not known, those of the figure. */
  readonly digits?: number;
  /** The printed completion rate in percent, or null. */
  readonly rate: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  /** 序时, share of 1. */
  readonly time: number;
  readonly basis?: PaceBasis;
}

/**
 * Agrees when it follows from the exact rate (江门: 97.158 − 83.333 → 13.8) or from the printed one (开平: 15.7 − 16.667 →
 * −1.0); `from` says which, the printed one first. One unit in the last digit is 差末位.
 *
 * @example checkGap({ gap: 13.8, rate: 97.2, actual: 629, target: 647.4, time: 10 / 12 }).from // "exact"
 */
export function checkGap(published: PublishedGap): AuditVerdict & { readonly from: "displayed" | "exact" | null } {
  const { gap, rate, actual, target, time, basis = "points" } = published;
  const digits = published.digits ?? printedDigits(gap);
  const figures = { code: "gap-mismatch", published: printed(gap, digits) } as const;
  const fromDisplayed = paceGap(rate === null ? null : rate / 100, time, basis);
  const fromExact = paceGap(completionRate(actual, target), time, basis);
  const candidates = [
    { from: "displayed" as const, value: fromDisplayed },
    { from: "exact" as const, value: fromExact },
  ].flatMap(({ from, value }) =>
    value === null ? [] : [{ from, expected: printed(value * 100, digits), apart: Math.abs(unitsApart(gap, value * 100, digits)) }]);

  const [best] = [...candidates].sort((a, b) => a.apart - b.apart);
  if (best === undefined) return { ...figures, outcome: "unknown", expected: "", message: "缺完成率或序时，无法核对偏差", from: null };
  const { expected, apart } = best;
  if (apart === 0) return { ...figures, outcome: "agrees", expected, message: "一致", from: best.from };
  if (apart === 1) return { ...figures, outcome: "last-digit", expected, message: "差末位", from: best.from };
  return { ...figures, outcome: "differs", expected, message: `与完成率减序时不符：应为${expected}`, from: null };
}
