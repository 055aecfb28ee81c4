/** Facts of units → one list a metric and group, by rank; those without a rank come last and say why. Nothing is ranked here. */
import type { Facts, UnitMetricFacts } from "../../campaign/metrics/facts";
import { isJudged } from "../../campaign/metrics/judged";

export interface RankLine {
  readonly unit: string;
  readonly rank: number | null;
  /** Places won since the month before, negative: lost; null where there was no rank. */
  readonly change: number | null;
  readonly rate: number | null;
  readonly period: number | null;
  /** Why `rank` is null. */
  readonly absence: "exempt" | "unreported" | "unranked";
  /** What it is computed from. */
  readonly facts: UnitMetricFacts;
}

export interface MetricRanking {
  readonly metric: string;
  readonly unit: string;
  readonly groups: readonly { readonly group: string; readonly lines: readonly RankLine[] }[];
}

/** Metrics in the order of the campaign's targets, then of the units; one that ranks no unit is left out. */
export function rankingOf({ targets, units }: Facts): readonly MetricRanking[] {
  const metrics = [...new Set([...targets.map(({ metric }) => metric), ...units.flatMap((one) => one.metrics.map(({ metric }) => metric))])];
  return metrics.map((metric): MetricRanking => {
    const groups = new Map<string, RankLine[]>();
    let unitOfMetric = "";
    for (const { unit, group, exempt, metrics: own } of units) {
      const facts = own.find((one) => one.metric === metric);
      if (facts === undefined) continue;
      unitOfMetric = facts.unit;
      const change = facts.rank === null || facts.rankBefore === null ? null : facts.rankBefore - facts.rank;
      const absence = exempt ? "exempt" : !isJudged(facts) ? "unreported" : "unranked";
      groups.set(group, [...(groups.get(group) ?? []), { unit, rank: facts.rank, change, rate: facts.completionRate, period: facts.period, absence, facts }]);
    }
    return {
      metric, unit: unitOfMetric,
      groups: [...groups].map(([group, lines]) => ({ group, lines: lines.sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0) })),
    };
  }).filter(({ groups }) => groups.some(({ lines }) => lines.some(({ rank }) => rank !== null)));
}
