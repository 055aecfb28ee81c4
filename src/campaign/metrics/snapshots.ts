/**
 * 快照: the figures of every unit and metric at one as-of day, kept for ever. Nothing that was kept is replaced: changed
 * figures for the same day are a later revision (版次), and the latest revision of a day is the one that is read.
 */
import { sameFigure } from "../progress/sameFigure";
import type { Facts } from "./facts";

export interface SnapshotRow {
  /** 1900 serial. */
  readonly asOf: number;
  /** Null: the campaign as a whole (全区). */
  readonly unit: string | null;
  readonly group: string;
  readonly metric: string;
  readonly metricUnit: string;
  readonly target: number | null;
  readonly cumulative: number | null;
  readonly period: number | null;
  readonly completionRate: number | null;
  readonly timeProgress: number | null;
  readonly rank: number | null;
  readonly unreported: boolean;
  /** 1 for the first time; 2 where the figures of the same day were changed later … */
  readonly revision: number;
}

/** Rows of the facts as they are now, all of revision 1. */
export function snapshotOf({ asOf, targets, units }: Facts): SnapshotRow[] {
  const whole = targets.map((one): SnapshotRow => ({
    asOf, unit: null, group: "", metric: one.metric, metricUnit: one.unit, target: one.target, cumulative: one.cumulative, period: null,
    completionRate: one.completionRate, timeProgress: one.timeProgress, rank: null, unreported: false, revision: 1,
  }));
  return [...whole, ...units.flatMap(({ unit, group, metrics }) => metrics.map((one): SnapshotRow => ({
    asOf, unit, group, metric: one.metric, metricUnit: one.unit, target: one.target, cumulative: one.cumulative, period: one.period,
    completionRate: one.completionRate, timeProgress: one.timeProgress, rank: one.rank, unreported: one.unreported, revision: 1,
  })))];
}

export const snapshotKey = ({ asOf, unit, metric }: Pick<SnapshotRow, "asOf" | "unit" | "metric">): string => `${asOf}\n${unit ?? ""}\n${metric}`;

/** The latest revision of each day, unit and metric. */
export function latestRevisions(rows: readonly SnapshotRow[]): ReadonlyMap<string, SnapshotRow> {
  const latest = new Map<string, SnapshotRow>();
  for (const row of rows) {
    const key = snapshotKey(row);
    const known = latest.get(key);
    if (known === undefined || row.revision >= known.revision) latest.set(key, row);
  }
  return latest;
}

const same = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : sameFigure(a, b));
const sameRow = (a: SnapshotRow, b: SnapshotRow): boolean =>
  same(a.target, b.target) && same(a.cumulative, b.cumulative) && same(a.period, b.period) && a.rank === b.rank && a.unreported === b.unreported;

/**
 * What has to be appended so that `kept` says what `now` says. Pressing twice appends nothing the second time.
 *
 * @example appendedRows([], now).length // now.length
 * @example appendedRows(now, now) // []
 * @example appendedRows(now, changed)[0].revision // 2
 */
export function appendedRows(kept: readonly SnapshotRow[], now: readonly SnapshotRow[]): SnapshotRow[] {
  const latest = latestRevisions(kept);
  return now.flatMap((row) => {
    const known = latest.get(snapshotKey(row));
    if (known === undefined) return [row];
    return sameRow(known, row) ? [] : [{ ...row, revision: known.revision + 1 }];
  });
}

/** The figures of a unit and metric over the days that were kept, in order of the days. */
export function keptByFigure(kept: readonly SnapshotRow[]): ReadonlyMap<string, readonly SnapshotRow[]> {
  const byFigure = new Map<string, SnapshotRow[]>();
  for (const row of latestRevisions(kept).values()) {
    const key = figureKey(row.unit, row.metric);
    const rows = byFigure.get(key);
    if (rows === undefined) byFigure.set(key, [row]);
    else rows.push(row);
  }
  for (const rows of byFigure.values()) rows.sort((a, b) => a.asOf - b.asOf);
  return byFigure;
}

export const figureKey = (unit: string | null, metric: string): string => `${unit ?? ""}\n${metric}`;
