/** 月度排名: units ranked for one month from ledger rows of increments, with the change of rank against the month before. */
import { completionRate } from "../progress/completionRate";
import { isTotalLabel } from "./isTotalLabel";
import type { DaySpan } from "./monthSpans";
import type { RankOptions } from "./rank";
import { rankChange } from "./rankChange";
import { rankUnits } from "./rankGroups";

/** One ledger row: what a unit added on a day (1900 serial). */
export interface LedgerRow {
  readonly unit: string;
  readonly day: number;
  readonly increment: number;
}

/** The same rows, 100,000 of them, as columns: every unit once, and per row its place among them. */
export interface LedgerColumns {
  readonly units: readonly string[];
  /** Rows in use of the three columns. */
  readonly count: number;
  readonly unitAt: ArrayLike<number>;
  readonly days: ArrayLike<number>;
  readonly increments: ArrayLike<number>;
}

/**
 * What is ranked. `rate`: cumulative at month end / target. `period`: the month's increment.
 * `periodRate`: the month's increment / target.
 */
export type MonthBasis = "rate" | "period" | "periodRate";

export interface MonthRankingOptions extends RankOptions {
  readonly by: MonthBasis;
  /** Group of a unit; a unit that is not listed is in group "". */
  readonly groups?: ReadonlyMap<string, string>;
  readonly exempt?: ReadonlySet<string>;
  /**
   * What it means that a unit has no row in a month. `unreported` (default): 未报送, no rank for that month, which is not
   * the same as being slow. `zero`: nothing happened (a ledger of sales, where only what was done has a row): ranked with 0.
   */
  readonly absent?: "unreported" | "zero";
}

export interface MonthRankingRow {
  /** Null: 未报送, exempt, or no target to compute a rate with. */
  readonly rank: number | null;
  readonly unit: string;
  readonly group: string;
  readonly exempt: boolean;
  /** The month's increment; null where the unit has not reported for the month. */
  readonly period: number | null;
  /** All rows up to the month's end; null where there is none. */
  readonly cumulative: number | null;
  readonly target: number | null;
  /** cumulative / target, share of 1. */
  readonly rate: number | null;
  readonly rankBefore: number | null;
  /** ↑3, ↓2, —, or empty: `rankChange`. */
  readonly change: string;
}

/**
 * Units come from the targets and from the ledger; names are compared without white space; totals (合计 …) are left out.
 * Rows: groups in order of first appearance, within a group by rank, ties in order of appearance, then units without a
 * figure, then exempt units. The rank before is by the same rule over `before`; a unit without figures in that month has
 * none, so it gets no arrow. O(rows + units log units).
 *
 * @param targets unit and target in the unit of the increments; empty when only increments are ranked
 * @param month the month's days, `before` those of the month before or null (see `monthSpans`)
 * @example
 * monthRanking([{ unit: "东关镇", day: 45870, increment: 6 }, { unit: "西关镇", day: 45871, increment: 5 }],
 *   [{ unit: "东关镇", target: 20 }, { unit: "西关镇", target: 10 }], { first: 45870, last: 45900 }, null, { by: "rate" })
 * // 1 西关镇 50 %, 2 东关镇 30 %, no change for either
 */
export const monthRanking = (
  ledger: Iterable<LedgerRow>,
  targets: readonly UnitTarget[],
  month: DaySpan,
  before: DaySpan | null,
  options: MonthRankingOptions,
): readonly MonthRankingRow[] => rankMonth(columnsOf(ledger), targets, month, before, options);

/** `monthRanking` for rows that are columns already. */
export function rankMonth(
  { units: names, count, unitAt, days, increments }: LedgerColumns,
  targets: readonly UnitTarget[],
  month: DaySpan,
  before: DaySpan | null,
  options: MonthRankingOptions,
): readonly MonthRankingRow[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (label: string): Tally | null => {
    const key = bare(label);
    let tally = key === "" || isTotalLabel(label) ? null : tallies.get(key);
    if (tally === undefined) {
      tally = newTally(label.trim());
      tallies.set(key, tally);
    }
    return tally;
  };
  for (const { unit, target } of targets) {
    const tally = tallyOf(unit);
    if (tally !== null && target !== null) tally.target = (tally.target ?? 0) + target;
  }
  const tallyAt = names.map(tallyOf);
  const { first, last } = month;
  const { first: firstBefore, last: lastBefore } = before ?? { first: Infinity, last: -Infinity };
  for (let row = 0; row < count; row += 1) {
    const tally = tallyAt[unitAt[row] ?? -1] ?? null;
    const [day, increment] = [days[row] ?? Infinity, increments[row] ?? 0];
    if (tally === null) continue;
    if (day <= last) add(tally.now, day >= first, increment);
    if (day <= lastBefore) add(tally.before, day >= firstBefore, increment);
  }

  const groups = byBareName(options.groups ?? []);
  const exempt = new Set([...(options.exempt ?? [])].map(bare));
  const units = [...tallies].map(([key, tally]) => ({
    tally,
    group: groups.get(key) ?? "",
    exempt: exempt.has(key),
    now: figures(tally.now, options.absent),
    before: before === null ? NONE : figures(tally.before, options.absent),
  }));
  const ranksOf = (when: "now" | "before"): (number | null)[] =>
    rankUnits(
      units.map((unit) => ({ group: unit.group, exempt: unit.exempt, value: ranked(unit[when], unit.tally.target, options.by) })),
      options,
    );
  const ranks = ranksOf("now");
  const ranksBefore = ranksOf("before");

  const groupOrder = new Map<string, number>();
  for (const { group } of units) if (!groupOrder.has(group)) groupOrder.set(group, groupOrder.size);
  return units
    .map((unit, index): MonthRankingRow => {
      const place = ranks[index] ?? null;
      const placeBefore = ranksBefore[index] ?? null;
      const { target } = unit.tally;
      return {
        rank: place, unit: unit.tally.unit, group: unit.group, exempt: unit.exempt,
        period: unit.now.period, cumulative: unit.now.cumulative, target, rate: completionRate(unit.now.cumulative, target),
        rankBefore: placeBefore, change: rankChange(place, placeBefore),
      };
    })
    .sort((a, b) =>
      (groupOrder.get(a.group) ?? 0) - (groupOrder.get(b.group) ?? 0)
      || Number(a.exempt) - Number(b.exempt)
      || (a.rank ?? units.length + 1) - (b.rank ?? units.length + 1));
}

/** Rows as columns. */
function columnsOf(ledger: Iterable<LedgerRow>): LedgerColumns {
  const places = new Map<string, number>();
  const [unitAt, days, increments]: [number[], number[], number[]] = [[], [], []];
  for (const { unit, day, increment } of ledger) {
    const place = places.get(unit) ?? places.size;
    if (place === places.size) places.set(unit, place);
    unitAt.push(place);
    days.push(day);
    increments.push(increment);
  }
  return { units: [...places.keys()], count: days.length, unitAt, days, increments };
}

interface Sums {
  period: number;
  cumulative: number;
  hasPeriod: boolean;
  hasAny: boolean;
}
interface UnitTarget {
  readonly unit: string;
  readonly target: number | null;
}
interface Tally {
  readonly unit: string;
  target: number | null;
  readonly now: Sums;
  readonly before: Sums;
}
interface Figures {
  readonly period: number | null;
  readonly cumulative: number | null;
}

const NONE: Figures = { period: null, cumulative: null };
const noSums = (): Sums => ({ period: 0, cumulative: 0, hasPeriod: false, hasAny: false });
const newTally = (unit: string): Tally => ({ unit, target: null, now: noSums(), before: noSums() });
const bare = (label: string): string => label.replace(/[\s\u200B\uFEFF]/g, "");

const byBareName = (groups: Iterable<readonly [string, string]>): ReadonlyMap<string, string> =>
  new Map([...groups].map(([unit, group]) => [bare(unit), group]));

function add(sums: Sums, inPeriod: boolean, increment: number): void {
  sums.cumulative += increment;
  sums.hasAny = true;
  if (!inPeriod) return;
  sums.period += increment;
  sums.hasPeriod = true;
}

const figures = (sums: Sums, absent: MonthRankingOptions["absent"]): Figures =>
  absent === "zero"
    ? { period: sums.period, cumulative: sums.cumulative }
    : { period: sums.hasPeriod ? sums.period : null, cumulative: sums.hasAny ? sums.cumulative : null };

function ranked({ period, cumulative }: Figures, target: number | null, by: MonthBasis): number | null {
  if (period === null) return null;
  if (by === "period") return period;
  return completionRate(by === "rate" ? cumulative : period, target);
}
