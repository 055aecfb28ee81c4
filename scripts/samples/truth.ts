/**
 * The true figures of the sample, from the generator's own model: what a reader of the workbook has to find in it.
 * 公顷 for land, 万元 for money; shares unrounded. Days are 1900 serials.
 */
import { inHectares } from "./area";
import { asOf, calendarDay, firstDay, lastDay } from "./days";
import { type GroupName, units } from "./district";
import { funds, pool } from "./model/funds";
import { duplicateId, isSoldBy, parcels, type ParcelState, type SampleParcel } from "./model/parcels";
import { disagreements, type MonthNumber, monthNumbers, notReported, reported, type ReportedMetric, reportedRank, reportedRate } from "./model/progress";
import { projects } from "./model/projects";
import { isOverdue, tasks } from "./model/tasks";
import type { PlantedError, UnreadableCell } from "./sheet";
import { sampleSheets } from "./workbook";

export interface Sold {
  /** 公顷 of 产业用地 */
  readonly hectares: number;
  /** 万元, every use */
  readonly revenue: number;
}

export interface ReportedTruth {
  /** 亩 or 万元, as the month's sheet prints them. */
  readonly period: number;
  readonly cumulative: number;
  readonly rate: number;
  /** As it ought to be printed; null for a unit that is not ranked. */
  readonly rank: number | null;
}

export interface UnitTruth {
  readonly name: string;
  readonly group: GroupName;
  readonly exempt: boolean;
  /** 亩, 万元, 个, 万元 */
  readonly target: { readonly area: number; readonly revenue: number; readonly projects: number; readonly funds: number };
  readonly parcels: number;
  /** By the ledger: 成交 within the month, and up to `asOf`. */
  readonly sold: { readonly months: Readonly<Record<MonthNumber, Sold>>; readonly total: Sold };
  /** By the monthly sheets; null: 未报送. */
  readonly reported: Readonly<Record<MonthNumber, { readonly area: ReportedTruth | null; readonly revenue: ReportedTruth | null }>>;
  readonly securedProjects: number;
  readonly tasks: { readonly count: number; readonly closed: number; readonly overdue: number };
  /** 万元 */
  readonly funds: { readonly task: number; readonly received: number; readonly lastYear: number };
}

export interface SampleTruth {
  readonly campaign: { readonly start: number; readonly end: number; readonly days: number; readonly asOf: number; readonly day: number };
  readonly units: readonly UnitTruth[];
  readonly parcels: {
    readonly count: number;
    readonly withoutId: number;
    readonly duplicateId: string;
    readonly unreadableArea: number;
    readonly states: Readonly<Partial<Record<ParcelState, number>>>;
    readonly soldByAsOf: number;
    readonly soldAfterAsOf: number;
  };
  readonly sold: Sold;
  /** What the September sheet adds up to, 公顷 and 万元: without the unit that did not report. */
  readonly reportedTotal: Sold;
  readonly notReported: { readonly unit: string; readonly month: MonthNumber };
  /** Reported minus ledger, 亩 or 万元. */
  readonly disagreements: readonly { readonly unit: string; readonly metric: ReportedMetric; readonly month: MonthNumber; readonly difference: number }[];
  readonly projects: { readonly count: number; readonly secured: number; readonly linked: number; readonly phases: Readonly<Record<string, number>>; readonly levels: Readonly<Record<string, number>> };
  readonly tasks: { readonly count: number; readonly closed: number; readonly overdue: number; readonly closedWithoutDay: number };
  readonly funds: { readonly items: number; readonly task: number; readonly received: number; readonly lastYear: number };
  readonly pool: { readonly items: number; readonly applied: number; readonly phases: Readonly<Record<string, number>> };
  readonly planted: readonly PlantedError[];
  readonly unreadable: readonly UnreadableCell[];
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number => list.reduce((left, item) => left + of(item), 0);

const counted = <T, K extends string>(list: readonly T[], of: (item: T) => K): Record<K, number> => {
  const counts = {} as Record<K, number>;
  for (const item of list) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
};

const soldOf = (list: readonly SampleParcel[]): Sold => ({
  hectares: inHectares(sum(list, (parcel) => (parcel.industrial ? (parcel.area ?? 0) : 0))),
  revenue: sum(list, (parcel) => parcel.price ?? 0) / 10_000,
});

const byMonth = <T>(of: (month: MonthNumber) => T): Record<MonthNumber, T> => ({ 7: of(7), 8: of(8), 9: of(9) });

function reportedTruth(unit: string, metric: ReportedMetric, month: MonthNumber): ReportedTruth | null {
  const figures = reported(unit, metric, month);
  const rate = reportedRate(unit, metric, month);
  if (figures === null || rate === null) return null;
  return { period: figures.period / 100, cumulative: figures.cumulative / 100, rate, rank: reportedRank(unit, metric, month) };
}

const fundSums = (list: typeof funds): { task: number; received: number; lastYear: number } => ({
  task: sum(list, ({ task }) => task), received: sum(list, ({ received }) => received), lastYear: sum(list, ({ lastYear }) => lastYear ?? 0),
});

function unitTruth({ name, group, exempt, target }: (typeof units)[number]): UnitTruth {
  const own = parcels.filter((parcel) => parcel.unit === name);
  const sold = own.filter((parcel) => isSoldBy(parcel, asOf));
  const mine = tasks.filter((task) => task.unit === name);
  return {
    name, group, exempt, target, parcels: own.length,
    sold: { months: byMonth((month) => soldOf(sold.filter(({ soldOn }) => soldOn !== null && calendarDay(soldOn).month === month))), total: soldOf(sold) },
    reported: byMonth((month) => ({ area: reportedTruth(name, "area", month), revenue: reportedTruth(name, "revenue", month) })),
    securedProjects: projects.filter((project) => project.unit === name && project.secured).length,
    tasks: { count: mine.length, closed: mine.filter(({ closed }) => closed).length, overdue: mine.filter(isOverdue).length },
    funds: fundSums(funds.filter((fund) => fund.unit === name)),
  };
}

/** `sampleTruth().parcels.count` → 164; `.sold.hectares` → 358.5…; `.projects.secured` → 26. */
export function sampleTruth(): SampleTruth {
  const sheets = sampleSheets();
  const lastMonth = monthNumbers.at(-1) ?? 9;
  const reportedSum = (metric: ReportedMetric): number => sum(units, ({ name }) => reported(name, metric, lastMonth)?.cumulative ?? 0) / 100;
  return {
    campaign: { start: firstDay, end: lastDay, days: lastDay - firstDay + 1, asOf, day: asOf - firstDay + 1 },
    units: units.map(unitTruth),
    parcels: {
      count: parcels.length,
      withoutId: parcels.filter(({ id }) => id === null).length,
      duplicateId,
      unreadableArea: parcels.filter(({ area }) => area === null).length,
      states: counted(parcels, ({ state }) => state),
      soldByAsOf: parcels.filter((parcel) => isSoldBy(parcel, asOf)).length,
      soldAfterAsOf: parcels.filter(({ soldOn }) => soldOn !== null && soldOn > asOf).length,
    },
    sold: soldOf(parcels.filter((parcel) => isSoldBy(parcel, asOf))),
    reportedTotal: { hectares: reportedSum("area") / 15, revenue: reportedSum("revenue") },
    notReported,
    disagreements: disagreements.map(({ unit, metric, month, difference }) => ({ unit, metric, month, difference: difference / 100 })),
    projects: {
      count: projects.length, secured: projects.filter(({ secured }) => secured).length, linked: projects.filter(({ parcelId }) => parcelId !== null).length,
      phases: counted(projects, ({ phase }) => phase), levels: counted(projects, ({ level }) => level),
    },
    tasks: {
      count: tasks.length, closed: tasks.filter(({ closed }) => closed).length, overdue: tasks.filter(isOverdue).length,
      closedWithoutDay: tasks.filter(({ closed, closedOn }) => closed && closedOn === null).length,
    },
    funds: { items: funds.length, ...fundSums(funds) },
    pool: { items: pool.length, applied: sum(pool, ({ applied }) => applied), phases: counted(pool, ({ phase }) => phase) },
    planted: sheets.flatMap(({ planted }) => planted),
    unreadable: sheets.flatMap(({ unreadable }) => unreadable),
  };
}
