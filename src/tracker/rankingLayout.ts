/** Columns of 月度排名, and where a unit stands in it: what its own file writes and charts and board refer to. */
import type { UnitFacts, UnitMetricFacts } from "../campaign/metrics/facts";

export const rankingColumn = { rank: 0, unit: 1, rate: 2, light: 3, period: 4, cumulative: 5, target: 6, time: 7, gap: 8, before: 9, change: 10, added: 11, growth: 12, note: 13 } as const;

/** A unit's figures of one metric, and its row (0-based) in 月度排名. */
export interface RankedRow {
  readonly unit: UnitFacts;
  readonly metric: UnitMetricFacts;
  readonly row: number;
}
