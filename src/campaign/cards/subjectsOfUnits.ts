/** A unit and a metric: rate and 序时 now, 月完成率, 同比, and the months behind it. */
import { lastCampaignDay } from "../calendar/campaignDay";
import { monthOf } from "../calendar/periods";
import { placeFromEnd } from "../ranking/cut";
import { computeFacts, monthToDate, type ComputedFacts } from "../metrics/computeFacts";
import type { Facts, UnitMetricFacts } from "../metrics/facts";
import { isJudged } from "../metrics/judged";
import { gapDigits, paceGap, timeProgress } from "../progress";
import type { CampaignRecords, CellRef, Fund } from "../records";
import type { Campaign, Milestone, Settings } from "../settings";
import { signAgainst } from "./compare";
import { monthsSoFar } from "./monthsSoFar";
import type { SubjectFacts } from "./subject";

/** A card names its cells; a figure made of more than these is looked up in 攻坚数据. */
const MOST_SOURCES = 200;

interface Month {
  readonly first: number;
  readonly last: number;
  readonly facts: Facts;
}

/**
 * One subject a unit and metric with a figure. A unit without a task in a metric that stands at nothing has no matter there.
 * Exempt units are judged by their figures, not by ranks: they have none.
 */
export function unitSubjects(records: CampaignRecords, settings: Settings, computed: ComputedFacts): readonly SubjectFacts[] {
  const { facts } = computed;
  const { campaign } = settings;
  const months: Month[] = (campaign === null ? [] : monthsSoFar(campaign, facts.asOf)).map(({ first, last }) => ({
    first, last, facts: last === facts.asOf ? facts : computeFacts(records, settings, last).facts,
  }));
  return facts.units.flatMap(({ unit, metrics }) =>
    metrics.flatMap((one): SubjectFacts[] => {
      if (one.target === 0 || (one.target === null && (one.cumulative ?? 0) === 0)) return [];
      const curve = settings.targets.find(({ metric }) => metric === one.metric)?.curve ?? null;
      const past = months.map((month) => ({ ...month, own: metricOf(month.facts, unit, one.metric) }));
      const month = monthToDate(facts.asOf, campaign);
      const before = past.filter(({ last }) => last < month.first).at(-1)?.own ?? null;
      return [{
        kind: "unit", unit, matter: one.metric, title: one.metric, reported: isJudged(one),
        rate: one.completionRate, timeProgress: one.timeProgress, target: one.target, cumulative: one.cumulative, targetUnit: one.unit,
        ...displayed(one, settings),
        ...optional("monthRate", campaign === null ? undefined : isMonthOver(facts.asOf, campaign) ? monthRate(one, before, month, campaign, curve) : null),
        ...optional("missed", campaign === null || one.target === null ? undefined : missed(past, campaign, curve)),
        ...optional("growth", growthOf(records.funds, unit, one.metric, settings, facts.asOf)),
        fromBottom: past.map((month) => placeFromBottom(month.facts, unit, one.metric)),
        sources: sourcesOf(one),
      }];
    }),
  );
}

/** 按显示值: the gap as every sheet shows it, in points whatever the office calls 落后N%. */
function displayed({ completionRate, timeProgress: time }: UnitMetricFacts, settings: Settings): Pick<SubjectFacts, "paceGap" | "rateDigits"> {
  const digits = gapDigits(settings);
  return digits === null ? {} : { paceGap: paceGap(completionRate, time, "points", digits), rateDigits: digits };
}

const optional = <K extends "monthRate" | "missed" | "growth">(key: K, value: number | null | undefined): { readonly [P in K]?: number | null } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: number | null });

/** A month is judged when it is over: on its first day nobody has done anything yet. */
const isMonthOver = (asOf: number, campaign: Campaign): boolean => asOf >= Math.min(monthOf(asOf).last, lastCampaignDay(campaign));

const metricOf = (facts: Facts, unit: string, metric: string): UnitMetricFacts | null =>
  facts.units.find((one) => one.unit === unit)?.metrics.find((one) => one.metric === metric) ?? null;

/**
 * 月完成率: what the month brought, over what 序时 asks of the month until its `last` day. Undefined where nothing is asked of it.
 *
 * @param before the unit's figures at the end of the month before, for ledgers that give no 本月 figure
 * @example target 100, even pace, 2025-08-01 … 08-31 of 100 days: 31 are due; 12.4 done → 0.4
 */
function monthRate(
  one: UnitMetricFacts, before: UnitMetricFacts | null, { first, last }: { readonly first: number; readonly last: number },
  campaign: Campaign, curve: readonly Milestone[] | null,
): number | null | undefined {
  if (one.target === null) return null;
  const due = ((timeProgress(campaign, last, curve) ?? 0) - (timeProgress(campaign, first - 1, curve) ?? 0)) * one.target;
  if (signAgainst(due, 0) <= 0) return undefined;
  // A unit that did not report then stands at an older figure: what it has gained since is not of this month alone.
  const at = first === campaign.start ? 0 : before === null || !isJudged(before) ? null : before.cumulative;
  const increment = one.cumulative === null || at === null ? null : one.cumulative - at;
  const done = one.period ?? increment;
  return done === null ? null : done / due;
}

/** Months running up to the latest that is over in which 月完成率 stayed below 1. A month without a report breaks the run. */
function missed(past: readonly (Month & { readonly own: UnitMetricFacts | null })[], campaign: Campaign, curve: readonly Milestone[] | null): number | null {
  let run = 0;
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const month = past[at];
    if (month === undefined) break;
    const rate = month.own === null || !isJudged(month.own) ? null : monthRate(month.own, past[at - 1]?.own ?? null, month, campaign, curve);
    if (rate === null && at === past.length - 1) return null;
    if (rate === null || rate === undefined || signAgainst(rate, 1) >= 0) break;
    run += 1;
  }
  return run;
}

/** Place from the end of the unit's group, 1 = last; ties share the place nearer to the end. */
function placeFromBottom(facts: Facts, unit: string, metric: string): number | null {
  const own = facts.units.find((one) => one.unit === unit);
  if (own === undefined) return null;
  const ranks = facts.units.filter(({ group }) => group === own.group).flatMap(({ metrics }) => metrics.find((one) => one.metric === metric)?.rank ?? []);
  return placeFromEnd(own.metrics.find((one) => one.metric === metric)?.rank ?? null, ranks);
}

/** 同比增幅 of 对上争取. Last year's figure is of the day of the ledger: where later money is booked already, today's growth is not known. */
function growthOf(funds: readonly Fund[], unit: string, metric: string, settings: Settings, asOf: number): number | null | undefined {
  if (settings.metrics.find((one) => one.metric === metric)?.measure !== "fundReceived") return undefined;
  const own = funds.filter((fund) => fund.unit === unit);
  const lastYear = own.reduce((sum, { lastYear: one }) => sum + (one?.value ?? 0), 0);
  if (lastYear <= 0) return undefined;
  if (own.every(({ received }) => received === null)) return null;
  if (own.some(({ receivedOn }) => receivedOn !== null && receivedOn.day > asOf)) return null;
  return own.reduce((sum, { received }) => sum + (received?.value ?? 0), 0) / lastYear - 1;
}

function sourcesOf({ parts }: UnitMetricFacts): readonly CellRef[] {
  const cells = [...parts.cumulative, ...parts.target].map(({ amount, source }) => amount?.cell ?? source);
  const seen = new Set<string>();
  return cells.filter(({ sheet, row, column }) => {
    const key = `${row},${column},${sheet}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }).slice(0, MOST_SOURCES);
}
