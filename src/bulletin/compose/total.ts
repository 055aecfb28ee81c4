/** 总体情况: where the campaign stands and, metric by metric, what is done, at what rate, how far from 序时, and what is new. */
import type { Facts } from "../../campaign/metrics/facts";
import type { Settings } from "../../campaign/settings";
import { day, type Block, type Run } from "../document";
import { amount, average, count, forecast, percent, points, printsZero } from "../figures";
import { say } from "../fill";
import { phrases } from "../phrases";
import type { MetricTable } from "../compare";
import type { BulletinInput } from "../input";
import { sentences } from "./outline";
import { stageOf, touches } from "./stage";

type PaceBasis = Settings["paceBasis"];

/** Where the campaign stands by days. */
export function opening({ campaign, asOf, targets }: Facts): readonly Run[] {
  if (campaign === null) return say(phrases.openingNoCampaign, { asOf: day(asOf) });
  const days = (value: number, fact: string) => count(value, "", `战役/${fact}`);
  if (asOf < campaign.start) return say(phrases.openingNotBegun, { asOf: day(asOf), campaign: campaign.name, start: day(campaign.start), days: days(campaign.days, "总天数") });
  const time = targets.find(({ timeProgress }) => timeProgress !== null)?.timeProgress ?? Math.min(1, campaign.day / campaign.days);
  const stage = stageOf({ campaign, asOf });
  if (stage === "after") return say(phrases.openingOver, { asOf: day(asOf), campaign: campaign.name, end: day(campaign.end, "short"), days: days(campaign.days, "总天数") });
  if (stage === "lastDay") return say(phrases.openingLastDay, { asOf: day(asOf), campaign: campaign.name, day: days(campaign.days, "总天数"), time: percent(time, "战役/序时") });
  return say(campaign.workdaysLeft === null ? phrases.opening : phrases.openingWorkdays, {
    asOf: day(asOf), campaign: campaign.name, day: days(Math.min(campaign.day, campaign.days), "第几天"), end: day(campaign.end, "short"),
    daysLeft: days(campaign.daysLeft, "剩余天数"), workdaysLeft: days(campaign.workdaysLeft ?? 0, "剩余工作日"), time: percent(time, "战役/序时"),
  });
}

/** 超序时进度3.3个百分点; a gap that prints as zero is 持平. */
export function gapWords(gap: number | null, basis: PaceBasis, fact: string, short = false): readonly Run[] {
  if (gap === null) return say(phrases.noPace, {});
  const figure = points(gap, short && basis === "ratio" ? "%" : basis === "points" ? phrases.pointsUnit : phrases.ratioUnit, fact);
  if (printsZero(figure)) return say(short ? phrases.shortOnPace : phrases.onPace, {});
  if (gap > 0) return say(short ? phrases.shortAhead : phrases.ahead, { gap: figure });
  return say(short ? phrases.shortBehind : phrases.behind, { gap: figure });
}

function metricSentences(table: MetricTable, periodWord: string, basis: PaceBasis, counts: boolean): readonly (readonly Run[])[] {
  const { metric, unit, digits, total, totalIncrement } = table;
  if (total === null) return [];
  const path = (what: string) => `总体/${metric}/${what}`;
  const sized = (value: number, what: string) => amount(value, unit, digits, path(what));
  const stated = total.target === null ? [] : [amount(total.target, unit, Number.isInteger(total.target) ? 0 : digits, path("目标"))];
  const target = total.comparator === ">" && stated.length > 0 ? say(phrases.targetOver, { target: stated }) : stated;
  if (total.cumulative === null) return [say(phrases.totalNoFigure, { metric, target })];
  const fields = { metric, period: periodWord, cumulative: sized(total.cumulative, "累计"), target, gap: gapWords(total.paceGap, basis, path("超欠序时")) };
  const rate = total.completionRate === null ? null : percent(total.completionRate, path("完成率"));
  const increment = totalIncrement === null || (!counts && totalIncrement === 0) ? null : sized(totalIncrement, "本期新增");
  const first = rate === null
    ? increment === null ? say(phrases.totalOnly, fields) : say(phrases.totalNoTarget, { ...fields, increment })
    : increment === null ? say(phrases.totalNoIncrement, { ...fields, rate }) : say(phrases.total, { ...fields, rate, increment });
  if (total.met === true) return [first, say(phrases.met, { metric })];
  if (total.requiredRate === null || total.requiredRate === 0) return [first];
  const required = average(total.requiredRate, unit, path("日均需完成"));
  if (total.forecast === null) return [first, say(phrases.requiredOnly, { required })];
  return [first, say(phrases.required, { required, forecast: forecast(total.forecast, unit, digits, path("预计完成")) })];
}

/** @param periodWord 本周, 本期, 本月. Of a period without a day of the campaign it is not said that it brought nothing. */
export const totals = ({ facts, period, settings }: Pick<BulletinInput, "facts" | "period" | "settings">, tables: readonly MetricTable[], periodWord: string): readonly Block[] => [
  ...sentences(opening(facts)),
  ...tables.flatMap((table) => sentences(...metricSentences(table, periodWord, settings.paceBasis, touches(facts, period)))),
];
