/**
 * What a bulletin was made from, as one short hash: the same figures give the same hash, whatever order units and rows came in.
 * The figures are named one by one, so that a figure which later versions add does not make old archives look changed.
 */
import type { Facts, TargetFacts, UnitFacts, UnitMetricFacts } from "../../campaign/metrics/facts";
import { sha256 } from "./sha256";

/**
 * JSON with the keys of every object in order, without `parts` (the cells behind a figure are no figures).
 *
 * @example canonicalJson({ b: 1, a: [2, null] }) → '{"a":[2,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([key, part]) => key !== "parts" && part !== undefined);
    return `{${entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** A sum depends on the order of its rows in the last digits of a double: 12 significant ones say the same in any order. */
const exact = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(12)));

const ofTarget = ({ metric, unit, comparator, target, cumulative, completionRate, timeProgress, paceGap, met }: TargetFacts) => ({
  metric, unit, comparator, met, target: exact(target), cumulative: exact(cumulative), completionRate: exact(completionRate), timeProgress: exact(timeProgress), paceGap: exact(paceGap),
});
const ofMetric = ({ metric, unit, target, cumulative, period, completionRate, timeProgress, paceGap, rank, rankBefore, unreported }: UnitMetricFacts) => ({
  metric, unit, rank, rankBefore, unreported,
  target: exact(target), cumulative: exact(cumulative), period: exact(period), completionRate: exact(completionRate), timeProgress: exact(timeProgress), paceGap: exact(paceGap),
});
const ofUnit = ({ unit, group, exempt, metrics }: UnitFacts) => ({ unit, group, exempt, metrics: byName(metrics, ({ metric }) => metric).map(ofMetric) });

const byName = <T>(list: readonly T[], name: (one: T) => string): readonly T[] => [...list].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));

/** @returns 64 hex digits: SHA-256 of the canonical JSON */
export const factsHash = ({ asOf, campaign, targets, units }: Facts): string =>
  sha256(canonicalJson({
    asOf, campaign: campaign === null ? null : { start: campaign.start, days: campaign.days },
    targets: byName(targets, ({ metric }) => metric).map(ofTarget), units: byName(units, ({ unit }) => unit).map(ofUnit),
  }));
