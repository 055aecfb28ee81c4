/** Now against the end of the period before: one table of figures a metric, from which texts and tables are both made. */
import type { Facts, TargetFacts, UnitMetricFacts } from "../campaign/metrics/facts";
import { isJudged } from "../campaign/metrics/judged";
import { roundHalfAway } from "../campaign/quantity/round";
import { amountDigits } from "./figures";

export interface UnitRow {
  readonly unit: string;
  readonly group: string;
  readonly exempt: boolean;
  readonly now: UnitMetricFacts;
  /** Cumulative at the end of the period before; null where it is not known. */
  readonly cumulativeBefore: number | null;
  /** What the period brought, both ends from one source: where one end is a report and the other not, the ledger at both. Null where none is known at both. */
  readonly increment: number | null;
  /** One end is what the unit reported, the other what the ledger adds up to. */
  readonly mixedBasis: boolean;
}

export interface MetricTable {
  readonly metric: string;
  readonly unit: string;
  /** After the point, for all amounts of this metric. */
  readonly digits: number;
  /** The campaign as a whole; null where it has neither target nor figure. */
  readonly total: TargetFacts | null;
  readonly totalBefore: number | null;
  readonly totalIncrement: number | null;
  /** In the order of the facts. */
  readonly rows: readonly UnitRow[];
}

/** What lies below is floating point's, not the ledger's. */
const noise = 1e-9;
const NOISE_DIGITS = 9;

/** @example difference(16.388, 16.387999999999998) → 0; difference(120000.005, 119999.5) → 0.505 (the double has 0.50500000000466) */
export function difference(now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  const change = now - before;
  return Math.abs(change) < noise * Math.max(1, Math.abs(now)) ? 0 : roundHalfAway(change, NOISE_DIGITS);
}

/**
 * @param before facts at the end of the period before, by the same settings
 * @example metricTables(facts, before)[0] → { metric: "挂牌出让面积", totalIncrement: 23.4, rows: [{ unit: "澄砚镇", increment: 3.92, … }], … }
 */
export function metricTables(facts: Facts, before: Facts): readonly MetricTable[] {
  const metrics = new Map<string, string>();
  for (const { metric, unit } of facts.targets) metrics.set(metric, unit);
  for (const { metrics: own } of facts.units) for (const { metric, unit } of own) if (!metrics.has(metric)) metrics.set(metric, unit);
  const unitsBefore = new Map(before.units.map((one) => [one.unit, one]));

  return [...metrics].map(([metric, unit]): MetricTable => {
    const total = facts.targets.find((one) => one.metric === metric) ?? null;
    const totalBefore = before.targets.find((one) => one.metric === metric)?.cumulative ?? null;
    const rows = facts.units.flatMap((one): UnitRow[] => {
      const now = one.metrics.find((figures) => figures.metric === metric);
      if (now === undefined) return [];
      const was = unitsBefore.get(one.unit)?.metrics.find((figures) => figures.metric === metric);
      const cumulativeBefore = was?.cumulative ?? null;
      return [{
        unit: one.unit, group: one.group, exempt: one.exempt, now, cumulativeBefore,
        increment: now.basis === (was?.basis ?? null) ? difference(now.cumulative, cumulativeBefore) : difference(now.ledger, was?.ledger ?? null),
        mixedBasis: was !== undefined && now.basis !== was.basis && now.basis !== null && (cumulativeBefore ?? 0) !== 0,
      }];
    });
    const amounts = [total?.target ?? null, total?.cumulative ?? null, totalBefore, ...rows.flatMap(({ now, cumulativeBefore }) => [now.target, now.cumulative, cumulativeBefore])];
    return {
      metric, unit, digits: amountDigits(unit, amounts), total, totalBefore,
      totalIncrement: difference(total?.cumulative ?? null, totalBefore), rows,
    };
  });
}

/** Those that text may name as fast or slow: ranked units that have reported and have a rate. */
export const judged = ({ rows }: Pick<MetricTable, "rows">): readonly UnitRow[] =>
  rows.filter(({ exempt, now }) => !exempt && isJudged(now) && now.completionRate !== null);

/** 未报送, listed apart and never called slow. */
export const unreported = ({ rows }: Pick<MetricTable, "rows">): readonly UnitRow[] => rows.filter(({ now }) => !isJudged(now));

/** Report and ledger of now part, and the period before knew the ledger alone: what the period brought is the ledger's word against the unit's. */
export const disputed = ({ mixedBasis, now }: UnitRow): boolean => mixedBasis && difference(now.cumulative, now.ledger) !== 0;

/** No real progress: nothing new in the period and the target not reached. Nobody is named on a figure that their report disputes. */
export const withoutProgress = (table: Pick<MetricTable, "rows">): readonly UnitRow[] =>
  judged(table).filter((row) => !disputed(row)).filter(({ increment, now }) => increment !== null && increment <= 0 && now.target !== null && (now.cumulative ?? 0) < now.target);

/** Groups in order of first appearance. */
export function byGroup<T extends { readonly group: string }>(rows: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const members = groups.get(row.group);
    if (members === undefined) groups.set(row.group, [row]);
    else members.push(row);
  }
  return [...groups];
}
