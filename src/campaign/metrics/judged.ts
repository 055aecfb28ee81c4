/** 未报送 is not slow: the one place that decides whether a unit is judged in a metric, and what is said of it where it is. */
import { completionRate, gapDigits, growth, paceGap, targetMet, type Growth } from "../progress";
import type { Settings } from "../settings";
import type { UnitMetricFacts } from "./facts";
import { lightOf } from "./light";
import type { Standing } from "./standing";

/**
 * Whether a unit's figures may be judged: ranked, given a rate, a gap, a light or a change against the period before. Of a
 * unit that has not reported for the period only what the ledger (or its last report) adds up to is shown.
 *
 * @example isJudged({ unreported: true }) // false
 * @source domain-rules §1: 未报送, not slow; both are listed, apart
 */
export const isJudged = ({ unreported }: Pick<UnitMetricFacts, "unreported">): boolean => !unreported;

/** Before the first day nothing is due yet: nobody is ahead, behind or ranked. @example hasBegun({ start: 45853 }, 45852) // false */
export const hasBegun = (campaign: { readonly start: number } | null, asOf: number): boolean => campaign === null || asOf >= campaign.start;

/** Rate, gap and light of a unit; all null where it is not judged. @param time 序时 of the metric, share of 1; null: nothing is due yet */
export function judgement(one: Standing, time: number | null, settings: Pick<Settings, "paceBasis" | "gapFrom" | "alert">): Pick<UnitMetricFacts, "completionRate" | "paceGap" | "light"> {
  if (!isJudged(one)) return { completionRate: null, paceGap: null, light: null };
  const rate = completionRate(one.cumulative, one.target);
  const gap = paceGap(rate, time, settings.paceBasis, gapDigits(settings));
  return { completionRate: rate, paceGap: gap, light: lightOf(gap, one.target === 0 ? null : targetMet(one.cumulative, one.target, ">="), settings.alert) };
}

/** 环比增幅 of the month; none where the unit is not judged. @example monthGrowth({ period: 12, periodBefore: 10, unreported: false }).value // 0.2 */
export const monthGrowth = (one: Pick<UnitMetricFacts, "period" | "periodBefore" | "unreported">): Growth =>
  growth(isJudged(one) ? one.period : null, one.periodBefore);

/** What the unit has done so far, as far as it says so itself or need not. @example judgedCumulative({ cumulative: 5, unreported: true }) // null */
export const judgedCumulative = (one: Pick<UnitMetricFacts, "cumulative" | "unreported">): number | null => (isJudged(one) ? one.cumulative : null);
