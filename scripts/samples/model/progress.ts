/**
 * What the units report month by month: their ledger's figures to two places, save for two units whose report differs
 * from their ledger, and one that has not reported for September.
 */
import { muHundredths } from "../area";
import { calendarDay } from "../days";
import { units } from "../district";
import { isSoldBy, parcels, type SampleParcel } from "./parcels";
import { asOf } from "../days";

export type MonthNumber = 7 | 8 | 9;
export const monthNumbers: readonly MonthNumber[] = [7, 8, 9];
export type ReportedMetric = "area" | "revenue";

/** Hundredths of the sheet's unit (亩, 万元), so that sums are exact. */
export interface Reported {
  readonly period: number;
  readonly cumulative: number;
}

export const notReported = { unit: "鹤洄镇", month: 9 as MonthNumber };

/** Reported minus ledger, in hundredths of 亩 or 万元. */
export const disagreements: readonly { readonly unit: string; readonly metric: ReportedMetric; readonly month: MonthNumber; readonly difference: number; readonly remark: string }[] = [
  { unit: "雁陂镇", metric: "area", month: 9, difference: 3_000, remark: "含拟于10月成交地块30亩" },
  { unit: "竹笙街道", metric: "revenue", month: 9, difference: -120_000, remark: "1宗地款未入库，暂未计入" },
];

const inMonth = (parcel: SampleParcel, month: MonthNumber): boolean =>
  isSoldBy(parcel, asOf) && parcel.soldOn !== null && calendarDay(parcel.soldOn).month === month;

/** The ledger's own figure of a month, hundredths of 亩 or 万元. */
function ledgerMonth(unit: string, metric: ReportedMetric, month: MonthNumber): number {
  const sold = parcels.filter((parcel) => parcel.unit === unit && inMonth(parcel, month));
  return metric === "area"
    ? muHundredths(sold.filter((parcel) => parcel.industrial).reduce((sum, parcel) => sum + (parcel.area ?? 0), 0))
    : Math.round(sold.reduce((sum, parcel) => sum + (parcel.price ?? 0), 0) / 100);
}

function reportedMonth(unit: string, metric: ReportedMetric, month: MonthNumber): number {
  const moved = disagreements.find((entry) => entry.unit === unit && entry.metric === metric && entry.month === month);
  return ledgerMonth(unit, metric, month) + (moved?.difference ?? 0);
}

/** Null where the unit has not reported. */
export function reported(unit: string, metric: ReportedMetric, month: MonthNumber): Reported | null {
  if (unit === notReported.unit && month === notReported.month) return null;
  const upTo = monthNumbers.filter((other) => other <= month);
  return {
    period: reportedMonth(unit, metric, month),
    cumulative: upTo.reduce((sum, other) => sum + reportedMonth(unit, metric, other), 0),
  };
}

export const taskOf = (unit: string, metric: ReportedMetric): number => units.find(({ name }) => name === unit)?.target[metric] ?? 0;

/** Unrounded; null where not reported. */
export function reportedRate(unit: string, metric: ReportedMetric, month: MonthNumber): number | null {
  const figures = reported(unit, metric, month);
  return figures === null ? null : figures.cumulative / 100 / taskOf(unit, metric);
}

/** Competition rank within the unit's group; null for an exempt unit and for one that has not reported. */
export function reportedRank(unit: string, metric: ReportedMetric, month: MonthNumber): number | null {
  const own = units.find(({ name }) => name === unit);
  const rate = reportedRate(unit, metric, month);
  if (own === undefined || own.exempt || rate === null) return null;
  const better = units.filter(({ name, group, exempt }) => {
    const other = reportedRate(name, metric, month);
    return group === own.group && !exempt && other !== null && other > rate;
  });
  return better.length + 1;
}
