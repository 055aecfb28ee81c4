/**
 * 存档之后变了什么, without hidden data: the facts of the archived day are computed again from the ledgers of now and compared with the
 * archive's hash and with 快照 of that day; then what is new from that day to the present one.
 */
import { snapshotKey, type SnapshotRow } from "../../campaign/metrics/snapshots";
import type { Facts, UnitMetricFacts } from "../../campaign/metrics/facts";
import type { ArchiveRow } from "./archiveRow";
import { changedSince, type Change, type ComparableFacts, type FigureKind } from "./changedSince";
import { factsHash } from "./factsHash";

/** Whether the figures of the archived day still stand. */
export type Restated =
  /** Computed again they are the same, figure by figure (hash). */
  | { readonly kind: "same" }
  /** They differ from the 快照 of that day in these. */
  | { readonly kind: "figures"; readonly changes: readonly Change[] }
  /** They differ from what was archived, but in nothing that the 快照 of that day keeps. */
  | { readonly kind: "elsewhere" }
  /** They differ, and no 快照 of that day says in what. */
  | { readonly kind: "unknown" };

/** A figure that went by a report which the ledgers no longer hold: staff have typed a later one over it. */
export interface LostReport {
  readonly unit: string;
  readonly metric: string;
}

export interface ArchiveChanges {
  readonly row: ArchiveRow;
  readonly restated: Restated;
  /** Not compared, and taken from 快照 where that has them. */
  readonly lost: readonly LostReport[];
  /** From the archived day to the present one; empty where it is the same day. */
  readonly since: readonly Change[];
}

/** What 快照 keeps of a unit's figures. */
const kept: readonly FigureKind[] = ["target", "cumulative", "period", "completionRate", "timeProgress", "rank", "unreported"];
const keptOfWhole: readonly FigureKind[] = ["target", "cumulative", "completionRate", "timeProgress"];

/**
 * @param then facts of `row.asOf`, computed from the ledgers of now
 * @param now facts of the present as-of day
 * @param snapshots every row of 快照
 */
export function changesSince(row: ArchiveRow, then: Facts, now: Facts, snapshots: readonly SnapshotRow[]): ArchiveChanges {
  const ofDay = snapshots.filter(({ asOf }) => asOf === row.asOf);
  const lost = lostReports(then, now);
  return {
    row, lost,
    restated: restatedFrom(row, then, ofDay, lost),
    since: row.asOf === now.asOf ? [] : changedSince(withSnapshots(then, ofDay, lost), now),
  };
}

function lostReports(then: Facts, now: Facts): readonly LostReport[] {
  const before = new Map(then.units.flatMap(({ unit, metrics }) => metrics.map((one) => [keyOf(unit, one.metric), one] as const)));
  return now.units.flatMap(({ unit, metrics }) => metrics.flatMap(({ metric, basis }) => {
    const was = before.get(keyOf(unit, metric));
    return basis === "reported" && was !== undefined && was.basis !== "reported" ? [{ unit, metric }] : [];
  }));
}

const keyOf = (unit: string, metric: string): string => `${unit}\u001f${metric}`;

function restatedFrom(row: ArchiveRow, then: Facts, ofDay: readonly SnapshotRow[], lost: readonly LostReport[]): Restated {
  if (factsHash(then) === row.hash) return { kind: "same" };
  if (ofDay.length === 0) return { kind: "unknown" };
  // The latest 版次 may be newer than the bulletin: where it says nothing, the first one is asked.
  for (const rows of [latest(ofDay), first(ofDay)]) {
    const changes = comparedWith(rows, then, lost);
    if (changes.length > 0) return { kind: "figures", changes };
  }
  return { kind: "elsewhere" };
}

function comparedWith(rows: readonly SnapshotRow[], then: Facts, lost: readonly LostReport[]): readonly Change[] {
  const gone = new Set(lost.map(({ unit, metric }) => keyOf(unit, metric)));
  // One report that is gone moves the whole and every rank of its metric.
  const moved = new Set(lost.map(({ metric }) => metric));
  return changedSince(comparable(rows), { targets: then.targets.map((one) => only(one, keptOfWhole)), units: then.units }, kept)
    .filter(({ subject, metric, what }) => !gone.has(keyOf(subject, metric)) && !(moved.has(metric) && (subject === "总体" || what === "名次")));
}

const only = (one: Facts["targets"][number], kinds: readonly FigureKind[]): ComparableFacts["targets"][number] =>
  ({ metric: one.metric, unit: one.unit, ...Object.fromEntries(Object.entries(one).filter(([key]) => kinds.some((kind) => kind === key))) });

const latest = (rows: readonly SnapshotRow[]): readonly SnapshotRow[] => [...new Map([...rows].sort((a, b) => a.revision - b.revision).map((row) => [snapshotKey(row), row])).values()];
const first = (rows: readonly SnapshotRow[]): readonly SnapshotRow[] => [...new Map([...rows].sort((a, b) => b.revision - a.revision).map((row) => [snapshotKey(row), row])).values()];

function comparable(rows: readonly SnapshotRow[]): ComparableFacts {
  const units = new Map<string, ComparableFacts["units"][number]["metrics"][number][]>();
  const targets: ComparableFacts["targets"][number][] = [];
  for (const { unit, metric, metricUnit, target, cumulative, period, completionRate, timeProgress, rank, unreported } of rows) {
    if (unit === null) targets.push({ metric, unit: metricUnit, target, cumulative, completionRate, timeProgress });
    else units.set(unit, [...(units.get(unit) ?? []), { metric, unit: metricUnit, target, cumulative, period, completionRate, timeProgress, rank, unreported }]);
  }
  return { targets, units: [...units].map(([unit, metrics]) => ({ unit, metrics })) };
}

/** Facts of the archived day, where a report that is gone gives way to what was kept of it. */
function withSnapshots(then: Facts, ofDay: readonly SnapshotRow[], lost: readonly LostReport[]): ComparableFacts {
  const known = new Map(latest(ofDay).map((row) => [keyOf(row.unit ?? "", row.metric), row]));
  const gone = new Set(lost.map(({ unit, metric }) => keyOf(unit, metric)));
  const moved = new Set(lost.map(({ metric }) => metric));
  const restored = (unit: string, one: UnitMetricFacts): UnitMetricFacts => {
    const row = known.get(keyOf(unit, one.metric));
    if (row === undefined || !moved.has(one.metric)) return one;
    if (!gone.has(keyOf(unit, one.metric))) return { ...one, rank: row.rank };
    return { ...one, target: row.target, cumulative: row.cumulative, period: row.period, completionRate: row.completionRate, timeProgress: row.timeProgress, rank: row.rank, unreported: row.unreported };
  };
  return {
    targets: then.targets.map((one) => {
      const row = known.get(keyOf("", one.metric));
      return row === undefined || !moved.has(one.metric) ? one : { ...one, target: row.target, cumulative: row.cumulative, completionRate: row.completionRate, timeProgress: row.timeProgress };
    }),
    units: then.units.map(({ unit, metrics }) => ({ unit, metrics: metrics.map((one) => restored(unit, one)) })),
  };
}
