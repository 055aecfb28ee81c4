/**
 * facts.json: what one workbook says, as one tidy document (docs/facts.md, docs/facts.schema.json).
 * Unrounded; areas in 公顷 and money in 万元 unless a unit field says otherwise; days as YYYY-MM-DD; rows as Excel counts
 * them; what is not known is null.
 */
import { formatDay } from "../campaign/calendar/day";
import type { Facts } from "../campaign/metrics/facts";
import type { AuditItem, Finding, Measured, Parcel } from "../campaign/records";
import type { Intake, RecognisedTable, TableKind } from "../intake/types";
import { columnLetters, rangeAddress } from "../workbook/address";

const FACTS_SCHEMA_VERSION = 1;

/** Kinds as facts.json names them. */
export const kindWords: Readonly<Record<TableKind, string>> = {
  parcel: "宗地", target: "目标", progress: "进度", task: "任务", fund: "资金", project: "项目", unknown: "unknown",
};

const day = (serial: number | null | undefined): string | null => (serial === null || serial === undefined ? null : formatDay(serial));
const quantity = (measured: Measured | null) => (measured === null ? null : { value: measured.value, unit: measured.unit });

const table = (one: RecognisedTable) => ({
  sheet: one.sheet, range: rangeAddress(one.range), kind: kindWords[one.kind], headerRows: one.headerRows.map((row) => row + 1),
  columns: one.columns.map(({ column, header, field, unit, confidence }) => ({ column: columnLetters(column), header, field, unit, confidence })),
  rowCount: one.dataRows.length, totalRows: one.totalRows.map((row) => row + 1), totals: one.totals,
});

const parcel = (one: Parcel) => ({
  id: one.id, location: one.location, area: quantity(one.area), use: one.use, unit: one.unit, person: one.person, stage: one.stage,
  due: day(one.due?.day), price: quantity(one.price), source: { sheet: one.sheet, row: one.row + 1 },
});

export type FactsJson = ReturnType<typeof factsJson>;

/** @param asOfFrom in Chinese, where the as-of day was taken from */
export function factsJson(facts: Facts, intake: Intake, audit: readonly AuditItem[], findings: readonly Finding[], asOfFrom: string) {
  const { campaign } = facts;
  return {
    schemaVersion: FACTS_SCHEMA_VERSION,
    asOf: formatDay(facts.asOf),
    asOfFrom,
    campaign: campaign === null ? null : {
      name: campaign.name, start: formatDay(campaign.start), days: campaign.days, day: campaign.day,
      daysLeft: campaign.daysLeft, workdaysLeft: campaign.workdaysLeft, phase: campaign.phase,
    },
    targets: facts.targets.map(({ metric, unit, comparator, target, cumulative, completionRate, timeProgress, paceGap, requiredRate, forecast, forecastDay, light, met }) =>
      ({ metric, unit, comparator, target, cumulative, completionRate, timeProgress, paceGap, requiredRate, forecast, forecastDay: day(forecastDay), light, met })),
    tables: intake.tables.map(table),
    units: facts.units.map(({ unit, group, exempt, metrics }) => ({
      unit, group, exempt,
      metrics: metrics.map((one) => ({
        metric: one.metric, unit: one.unit, target: one.target, cumulative: one.cumulative, period: one.period, completionRate: one.completionRate,
        timeProgress: one.timeProgress, paceGap: one.paceGap, light: one.light, periodBefore: one.periodBefore, rank: one.rank, rankBefore: one.rankBefore, bottomRun: one.bottomRun, basis: one.basis, ledger: one.ledger, unreported: one.unreported,
      })),
    })),
    parcels: intake.records.parcels.map(parcel),
    cards: [] as readonly never[],
    audit,
    findings,
  };
}
