/** 怎么算的: each figure of a target as its formula in words and in numbers, from the figures that the tracker's sheet shows. */
import { campaignDay, lastCampaignDay } from "../../campaign/calendar/campaignDay";
import { elapsedDays } from "../../campaign/progress/elapsedDays";
import { roundHalfAway } from "../../campaign/quantity/round";
import { percent, points, shownAmount } from "../format";
import { hasDays, type DatedTracker, type TargetLine, type Tracker } from "../readTracker";
import type { Texts } from "../texts";

export interface Step {
  /** The formula in words. */
  readonly rule: string;
  /** The same with its inputs and its answer, or null where the words say all. */
  readonly numbers: string | null;
}

const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;
/** `sign(-0.063)` → `"−"`; what is printed as 0.0 has none. */
function sign(share: number): string {
  const shown = roundHalfAway(share * 100, 1);
  return shown > 0 ? "+" : shown < 0 ? "−" : "";
}

/**
 * The countdown of `today`.
 *
 * @example explainCountdown({ start: 2025-07-15, days: 100, countFirstDay: true, … }, 2025-08-23, texts)[0]
 *   // { rule: "第几天 = 今天 − 首日 + 1（首日算第 1 天）", numbers: "2025年8月23日 − 2025年7月15日 + 1 = 40" }
 */
export function explainCountdown(tracker: DatedTracker, today: number, texts: Texts): readonly Step[] {
  const { start, days, countFirstDay } = tracker;
  const last = lastCampaignDay(tracker);
  const day = texts.day;
  return [
    { rule: countFirstDay ? texts.explainDay : texts.explainDayZero, numbers: `${day(today)} − ${day(start)}${countFirstDay ? " + 1" : ""} = ${campaignDay(tracker, today)}` },
    { rule: countFirstDay ? texts.explainLast : texts.explainLastZero, numbers: `${day(start)} + ${days}${countFirstDay ? " − 1" : ""} = ${day(last)}` },
    { rule: texts.explainLeft, numbers: `${day(last)} − ${day(today)} = ${Math.max(last - today, 0)}` },
  ];
}

/**
 * Only what is known is explained; a 序时 that even pace does not give follows a curve of the settings.
 *
 * @example explain({ cumulative: 160, target: 500, … }, tracker, texts)[0] // { rule: "完成率 = 累计 ÷ 目标", numbers: "160 ÷ 500 = 32.0%" }
 */
export function explain(line: TargetLine, tracker: Tracker, texts: Texts): readonly Step[] {
  const { cumulative, target, completionRate: rate, timeProgress: pace, paceGap: gap } = line;
  const even = pace !== null && hasDays(tracker) && same(elapsedDays(tracker, tracker.asOf) / tracker.days, pace) ? tracker : null;
  const gone = even && elapsedDays(even, even.asOf);
  const left = even && lastCampaignDay(even) - even.asOf;
  const sized = (value: number, what: "amount" | "perDay" | "forecast" = "amount"): string => shownAmount(value, line.unit, what);
  const steps: Step[] = [];
  if (cumulative !== null && target !== null && rate !== null) {
    steps.push({ rule: texts.explainRate, numbers: `${sized(cumulative)} ÷ ${sized(target)} = ${percent(rate)}` });
  }
  if (pace !== null) {
    steps.push(gone === null ? { rule: texts.explainCurve, numbers: percent(pace) } : { rule: texts.explainPace, numbers: `${gone} ÷ ${even?.days ?? ""} = ${percent(pace)}` });
  }
  if (rate !== null && pace !== null && gap !== null) {
    steps.push(same(rate - pace, gap)
      ? { rule: texts.explainGap, numbers: `${percent(rate)} − ${percent(pace)} = ${texts.points(sign(gap) + points(gap))}` }
      : { rule: texts.explainRatio, numbers: `(${percent(rate)} − ${percent(pace)}) ÷ ${percent(pace)} = ${sign(gap)}${points(gap)}%` });
  }
  if (line.requiredRate !== null && line.requiredRate > 0 && cumulative !== null && target !== null) {
    steps.push({ rule: texts.explainRequired, numbers: left === null ? null : `(${sized(target)} − ${sized(cumulative)}) ÷ ${left} = ${sized(line.requiredRate, "perDay")} ${line.unit}` });
  }
  if (line.forecast !== null && cumulative !== null) {
    steps.push({ rule: texts.explainForecast, numbers: gone === null ? null : `${sized(cumulative)} ÷ ${gone} × ${even?.days ?? ""} = ${sized(line.forecast, "forecast")} ${line.unit}` });
  }
  return steps;
}
