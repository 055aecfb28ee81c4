/**
 * One unit's figures for one metric at one day, before any rate or rank: which figure leads, and what it is made of.
 * Never silently one figure or the other: the basis is returned, a disagreement is a finding.
 */
import type { Finding } from "../records";
import type { MetricDefinition } from "../settings";
import { cellName } from "./cellName";
import type { Contribution } from "./contributions";
import type { UnitMetricFacts } from "./facts";

export type Standing = Pick<UnitMetricFacts, "target" | "cumulative" | "period" | "basis" | "ledger" | "unreported" | "parts">;

/** Days from `first` to `last`, the month of the day the figures stand for, clipped to the campaign. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

const sum = (list: readonly Contribution[]): number =>
  list.reduce((total, one) => total + (one.amount?.value ?? 0), 0);

const upTo = (list: readonly Contribution[], day: number): Contribution[] =>
  list.filter((one) => one.day !== null && one.day <= day && one.amount !== null);

/** The report of the latest day, whichever sheet stands first; of one day the last. */
const latestOf = (reports: readonly Contribution[]): Contribution | null =>
  reports.reduce<Contribution | null>((best, one) => (best === null || (one.day ?? 0) >= (best.day ?? 0) ? one : best), null);

/** The latest day, up to `asOf`, for which a report of the list stands; null without one. */
export const latestReport = (list: readonly Contribution[], asOf: number): number | null =>
  list.reduce<number | null>((latest, { kind, amount, day }) => (kind === "reported" && amount !== null && day !== null && day <= asOf ? Math.max(latest ?? day, day) : latest), null);

/** Two figures of one thing: equal within what a printed figure loses by rounding to two digits. */
export const agree = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(0.005, 0.001 * Math.max(Math.abs(a), Math.abs(b)));

/**
 * The standing of one unit in one metric.
 *
 * @param own contributions of this unit and metric
 * @param anyReported whether any unit has reported this metric for the period
 * @param hasLedger whether the workbook keeps a ledger for this metric at all: then a unit without rows stands at 0
 */
export function standing(
  own: readonly Contribution[], definition: MetricDefinition, period: Period, anyReported: boolean, hasLedger: boolean,
): Standing {
  const targets = own.filter((one) => one.kind === "target" && one.amount !== null);
  const target = targets.length === 0 ? null : sum(targets);
  const ledger = upTo(own.filter((one) => one.kind === "ledger"), period.last);
  const ledgerPeriod = ledger.filter((one) => (one.day ?? 0) >= period.first);
  const reports = upTo(own.filter((one) => one.kind === "reported"), period.last);
  const latest = latestOf(reports);
  const current = latest !== null && (latest.day ?? 0) >= period.first ? latest : null;
  const unreported = definition.leads === "reported" && anyReported && current === null;

  const ledgerSum = hasLedger ? sum(ledger) : null;
  const byReport = (report: Contribution): Standing => ({
    target, cumulative: report.amount?.value ?? null, period: report === current ? (report.period?.value ?? null) : null, basis: "reported", ledger: ledgerSum, unreported,
    parts: { target: targets, cumulative: [report], period: report === current && report.period !== null ? [report] : [] },
  });
  if (definition.leads === "reported" && current !== null) return byReport(current);
  if (ledgerSum !== null) {
    return { target, cumulative: ledgerSum, period: sum(ledgerPeriod), basis: "ledger", ledger: ledgerSum, unreported, parts: { target: targets, cumulative: ledger, period: ledgerPeriod } };
  }
  if (latest !== null) return byReport(latest);
  return { target, cumulative: null, period: null, basis: null, ledger: null, unreported, parts: { target: targets, cumulative: [], period: [] } };
}

/** Says where the reported figure and the ledger of a unit part, with the cell of the reported one; null where they agree. */
export function disagreement(
  unit: string, own: readonly Contribution[], definition: MetricDefinition, period: Period, hasLedger: boolean,
): Finding | null {
  if (!hasLedger) return null;
  const reports = upTo(own.filter((one) => one.kind === "reported"), period.last).filter((one) => (one.day ?? 0) >= period.first);
  const report = latestOf(reports);
  if (report === null || report.amount === null) return null;
  // Compared at the day that the report stands for, not at asOf: later sales are not missing from it.
  const ledger = sum(upTo(own.filter((one) => one.kind === "ledger"), report.day ?? period.last));
  if (agree(report.amount.value, ledger)) return null;
  const shown = (value: number) => `${Math.round(value * 10000) / 10000}${definition.unit}`;
  return {
    severity: "warning", code: "reported-differs-from-ledger", sheet: report.amount.cell.sheet, cell: cellName(report.amount.cell),
    message: `${unit}上报的${definition.metric}累计为${shown(report.amount.value)}，台账逐宗合计为${shown(ledger)}，两者不一致；当前以${definition.leads === "reported" ? "上报数" : "台账数"}参加排名，请核对后更正其一，或在攻坚设置“排名以谁为准”一列中调整。`,
  };
}
