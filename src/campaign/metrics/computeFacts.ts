/** Records + settings + asOf → facts. No clock: the same three give the same facts for ever. */
import { formatDay } from "../calendar/day";
import { missingYearMessage } from "../calendar/known";
import { monthOf } from "../calendar/periods";
import { workdaysAfter } from "../calendar/workdays";
import { campaignDay, lastCampaignDay } from "../calendar/campaignDay";
import { phaseOf } from "../calendar/phases";
import {
  completionRate, elapsedDays, forecast, forecastDay, gapDigits, paceGap, requiredRate, targetMet, timeProgress,
} from "../progress";
import { bottomRuns } from "../ranking/bottomRuns";
import { rankGroups } from "../ranking/rankGroups";
import { convert } from "../quantity/units";
import type { CampaignRecords, Finding } from "../records";
import type { Campaign, MetricDefinition, RankingSettings, Settings } from "../settings";
import { cellName } from "./cellName";
import { contributions, type Contribution } from "./contributions";
import { doneLater } from "./doneLater";
import type { Basis, CampaignFacts, Facts, TargetFacts, UnitFacts, UnitMetricFacts } from "./facts";
import { hasBegun, isJudged, judgement } from "./judged";
import { lightOf } from "./light";
import { nothingSold } from "./nothingSold";
import { possibleDuplicates } from "./possibleDuplicates";
import { agree, disagreement, latestReport, standing, type Period, type Standing } from "./standing";

/** The group of units for which nobody names one. */
export const NO_GROUP = "各单位";

export interface ComputedFacts {
  readonly facts: Facts;
  readonly contributions: readonly Contribution[];
  readonly findings: readonly Finding[];
}

/**
 * From the first day of the calendar month of `day` (not before the campaign) to `day` itself. At its other end a month is
 * clipped by what counts: nothing that is bound to the campaign counts after its last day (`contributions`), while metrics
 * that count 不限 go on.
 */
export function monthToDate(day: number, campaign: Campaign | null): Period {
  const { first } = monthOf(day);
  return { first: campaign === null ? first : Math.max(first, campaign.start), last: day };
}

/** The whole month before; null where the campaign had not begun. */
function monthBefore(day: number, campaign: Campaign | null): Period | null {
  const last = monthOf(day).first - 1;
  return campaign !== null && last < campaign.start ? null : monthToDate(last, campaign);
}

/** A campaign's months are few; a run longer than this says no more. */
const MOST_MONTHS = 12;

/** Months of the campaign up to the one of `day` (clipped to it), first to last; without a campaign this month and the one before. */
function monthsUpTo(day: number, campaign: Campaign | null): Period[] {
  const months = [monthToDate(day, campaign)];
  for (let before = monthBefore(day, campaign); before !== null && months.length < (campaign === null ? 2 : MOST_MONTHS); before = monthBefore(before.last, campaign)) {
    months.unshift(before);
  }
  return months;
}

function campaignFacts(campaign: Campaign, asOf: number, settings: Settings, findings: Finding[]): CampaignFacts {
  const end = lastCampaignDay(campaign);
  const workdaysLeft = workdaysAfter(Math.min(Math.max(asOf, campaign.start - 1), end), end, settings.extraDays);
  if (workdaysLeft.kind === "missing-year") {
    findings.push({ severity: "warning", code: "no-holiday-table", sheet: null, cell: null, message: `${missingYearMessage(workdaysLeft.year)}（剩余工作日因此未算）` });
  }
  return {
    name: campaign.name, start: campaign.start, end, days: campaign.days, day: campaignDay(campaign, asOf),
    daysLeft: Math.max(0, end - asOf), workdaysLeft: workdaysLeft.kind === "known" ? workdaysLeft.value : null,
    phase: phaseOf(campaign, asOf),
  };
}

/** Units in the order of the settings, then those that only the ledgers name. */
function unitList(settings: Settings, list: readonly Contribution[]): { name: string; group: string; exempt: boolean }[] {
  const known = new Map(settings.units.map((unit) => [unit.name, { name: unit.name, group: unit.group || NO_GROUP, exempt: unit.exempt }]));
  for (const { unit } of list) if (unit !== null && !known.has(unit)) known.set(unit, { name: unit, group: NO_GROUP, exempt: false });
  return [...known.values()];
}

const rankedBy = ({ by }: RankingSettings, one: Standing): number | null => {
  if (!isJudged(one)) return null;
  switch (by) {
    case "rate": return completionRate(one.cumulative, one.target);
    case "period": return one.period;
    case "periodRate": return completionRate(one.period, one.target);
  }
};

/** Contributions of one metric, apart by unit. */
class MetricLedger {
  readonly ofUnit = new Map<string | null, Contribution[]>();
  readonly hasLedger: boolean;
  constructor(readonly definition: MetricDefinition, readonly list: readonly Contribution[]) {
    this.hasLedger = list.some((one) => one.kind === "ledger");
    for (const one of list) {
      const own = this.ofUnit.get(one.unit);
      if (own === undefined) this.ofUnit.set(one.unit, [one]);
      else own.push(one);
    }
  }

  anyReported({ first, last }: Period): boolean {
    return this.list.some((one) => one.kind === "reported" && one.amount !== null && one.day !== null && one.day >= first && one.day <= last);
  }

  /** Where no ledger is kept and the last report is older than the whole month before, it tells nothing of this month: all are 未报送. */
  silent({ last }: Period): boolean {
    const latest = latestReport(this.list, last);
    return !this.hasLedger && latest !== null && latest < monthOf(monthOf(last).first - 1).first;
  }

  standings(units: readonly { name: string }[], period: Period): Standing[] {
    const anyReported = this.anyReported(period) || this.silent(period);
    return units.map(({ name }) => standing(this.ofUnit.get(name) ?? [], this.definition, period, anyReported, this.hasLedger));
  }

  /** The campaign's own figure: the ledger's where one is kept (口径 counts parcels), else what units report. */
  total(standings: readonly Standing[], asOf: number): { cumulative: number | null; basis: Basis } {
    if (this.hasLedger) {
      const counted = this.list.filter((one) => one.kind === "ledger" && one.day !== null && one.day <= asOf);
      return { cumulative: counted.reduce((sum, one) => sum + (one.amount?.value ?? 0), 0), basis: "ledger" };
    }
    const reported = standings.flatMap(({ cumulative }) => (cumulative === null ? [] : [cumulative]));
    return reported.length === 0 ? { cumulative: null, basis: null } : { cumulative: reported.reduce((sum, one) => sum + one, 0), basis: "reported" };
  }
}

function targetFacts(ledger: MetricLedger, standings: readonly Standing[], settings: Settings, asOf: number, findings: Finding[]): TargetFacts | null {
  const { definition } = ledger;
  const stated = settings.targets.find((target) => target.metric === definition.metric);
  // A task without a 责任单位 belongs to the total as its money does.
  const unnamed = (ledger.ofUnit.get(null) ?? []).flatMap(({ kind, amount }) => (kind === "target" && amount !== null ? [amount.value] : []));
  const ofUnits = [...standings.flatMap(({ target }) => (target === null ? [] : [target])), ...unnamed];
  const unitSum = ofUnits.length === 0 ? null : ofUnits.reduce((sum, one) => sum + one, 0);
  const own = stated === undefined ? null : stated.unit === definition.unit ? stated.value : convert(stated.value, stated.unit, definition.unit);
  if (stated !== undefined && own === null) {
    findings.push({ severity: "error", code: "target-unit", sheet: null, cell: null, message: `目标“${definition.metric}”的单位“${stated.unit}”不能换算为口径单位“${definition.unit}”；请在攻坚设置中改为同类单位。` });
  }
  const target = own ?? unitSum;
  const { cumulative, basis } = ledger.total(standings, asOf);
  if (target === null && cumulative === null) return null;
  if (own !== null && unitSum !== null && definition.measure !== "securedProjects" && !agree(own, unitSum)) {
    findings.push({
      severity: "info", code: "unit-targets-differ", sheet: null, cell: null,
      message: `各单位${definition.metric}任务合计${Math.round(unitSum * 100) / 100}${definition.unit}，与总目标${own}${definition.unit}不一致；看板以总目标为准。`,
    });
  }
  const { campaign } = settings;
  const comparator = stated?.comparator ?? ">=";
  const time = campaign === null ? null : timeProgress(campaign, asOf, stated?.curve ?? null);
  // Days before the first bring nothing in.
  const daysLeft = campaign === null ? null : Math.max(0, lastCampaignDay(campaign) - Math.max(asOf, campaign.start - 1));
  const known = { metric: definition.metric, unit: definition.unit, comparator, target, cumulative, timeProgress: time, basis };
  // Reports of nobody who may be judged: what they once added up to is shown, and nothing is made of it.
  if (basis === "reported" && standings.every((one) => one.cumulative === null || !isJudged(one))) return { ...known, ...notJudged };
  // A target of 0 is nothing to be measured against, let alone 已完成.
  if (target !== null && target <= 0) return { ...known, ...notJudged, forecast: campaign === null ? null : forecast(cumulative, elapsedDays(campaign, asOf), campaign.days) };
  const rate = completionRate(cumulative, target);
  const gap = hasBegun(campaign, asOf) ? paceGap(rate, time, settings.paceBasis, gapDigits(settings)) : null;
  const met = targetMet(cumulative, target, comparator);
  // 超过30个 with exactly 30: not met, and neither a rate per day nor a day follows from the pace.
  const short = met === false && cumulative !== null && target !== null && cumulative >= target;
  return {
    ...known, completionRate: rate, paceGap: gap, requiredRate: short ? null : requiredRate(target, cumulative, daysLeft),
    forecast: campaign === null ? null : forecast(cumulative, elapsedDays(campaign, asOf), campaign.days),
    forecastDay: campaign === null || short ? null : forecastDay(campaign, asOf, cumulative, target),
    light: lightOf(gap, met, settings.alert), met,
  };
}

const notJudged = { completionRate: null, paceGap: null, requiredRate: null, forecast: null, forecastDay: null, light: null, met: null } as const;

/** A report that names no unit is taken for the total of the others: it is in nobody's figure, and that is said. */
const withoutUnit = ({ ofUnit, definition }: MetricLedger, asOf: number): readonly Finding[] =>
  (ofUnit.get(null) ?? []).flatMap(({ kind, amount, day }): readonly Finding[] => (kind !== "reported" || amount === null || day === null || day > asOf ? [] : [{
    severity: "info", code: "report-without-unit", sheet: amount.cell.sheet, cell: cellName(amount.cell),
    message: `这一行的${definition.metric}累计没有写责任单位，按合计行看待，未计入总数；如是某个单位的数，请补写责任单位。`,
  }]));

/**
 * Facts of the campaign, its targets and its units at `asOf` (1900 serial).
 *
 * @returns facts, the contributions they are made of, and findings about them
 */
export function computeFacts(records: CampaignRecords, settings: Settings, asOf: number): ComputedFacts {
  const { list, findings } = contributions(records, settings);
  findings.push(...possibleDuplicates(records), ...doneLater(records, asOf));
  const units = unitList(settings, list);
  findings.push(...nothingSold(records.parcels, settings.metrics, units.length));
  const thisMonth = monthToDate(asOf, settings.campaign);
  const months = monthsUpTo(asOf, settings.campaign);
  const earlier = months.slice(0, -1);
  const targets: TargetFacts[] = [];
  const metricsOf = units.map((): UnitMetricFacts[] => []);
  const begun = hasBegun(settings.campaign, asOf);

  for (const definition of settings.metrics) {
    const ledger = new MetricLedger(definition, list.filter((one) => one.metric === definition.metric));
    if (ledger.list.length === 0 && !settings.targets.some((target) => target.metric === definition.metric)) continue;
    const standings = ledger.standings(units, thisMonth);
    findings.push(...withoutUnit(ledger, asOf));
    const target = targetFacts(ledger, standings, settings, asOf, findings);
    if (target !== null) targets.push(target);

    const ranks = (ones: readonly Standing[]) =>
      rankGroups(
        units.map(({ name, group, exempt }, index) => {
          const one = ones[index];
          return { label: name, group, exempt, value: one === undefined || !begun ? null : rankedBy(settings.ranking, one) };
        }),
        { ties: settings.ranking.ties, order: settings.ranking.order },
      );
    const rank = ranks(standings);
    const standingsBefore = earlier.map((month) => ledger.standings(units, month));
    const ranksBefore = standingsBefore.map(ranks);
    // After the last day nothing more is done for the campaign, and nobody stays behind for one more month.
    const lastCounted = settings.campaign === null || definition.since === "always" ? asOf : lastCampaignDay(settings.campaign);
    const runs = bottomRuns(
      [...ranksBefore, rank].filter((_, index) => (months[index]?.first ?? 0) <= lastCounted).map((month) => units.map(({ name, group }, index) => ({ unit: name, group, rank: month[index] ?? null }))),
      settings.ranking.bottom,
    );

    units.forEach(({ name }, index) => {
      const one = standings[index];
      const own = ledger.ofUnit.get(name);
      if (one === undefined || own === undefined) return;
      const difference = disagreement(name, own, definition, thisMonth, ledger.hasLedger);
      if (difference !== null) findings.push(difference);
      const time = target?.timeProgress ?? null;
      metricsOf[index]?.push({
        metric: definition.metric, unit: definition.unit, target: one.target, cumulative: one.cumulative, period: one.period,
        ...judgement(one, begun ? time : null, settings), timeProgress: time,
        periodBefore: standingsBefore.at(-1)?.[index]?.period ?? null,
        rank: rank[index] ?? null, rankBefore: ranksBefore.at(-1)?.[index] ?? null, bottomRun: runs.get(name) ?? 0,
        basis: one.basis, ledger: one.ledger, unreported: one.unreported, parts: one.parts,
      });
    });
  }

  if (settings.campaign === null) {
    findings.push({
      severity: "warning", code: "no-campaign", sheet: null, cell: null,
      message: "未找到战役名称、首日和总天数，倒计时、序时进度和预计完成未算；请在“攻坚设置”填写首日和总天数（或用 --settings 提供）后刷新。",
    });
  } else if (asOf < settings.campaign.start || asOf > lastCampaignDay(settings.campaign)) {
    findings.push({
      severity: "warning", code: "as-of-outside-campaign", sheet: null, cell: null,
      message: `数据截至日${formatDay(asOf)}不在攻坚期（${formatDay(settings.campaign.start)}至${formatDay(lastCampaignDay(settings.campaign))}）之内，请核对。`,
    });
  }
  return {
    facts: {
      asOf, reportedThrough: latestReport(list, asOf),
      campaign: settings.campaign === null ? null : campaignFacts(settings.campaign, asOf, settings, findings),
      targets,
      units: units.map(({ name, group, exempt }, index): UnitFacts => ({ unit: name, group, exempt, metrics: metricsOf[index] ?? [] })),
    },
    contributions: list,
    findings,
  };
}
