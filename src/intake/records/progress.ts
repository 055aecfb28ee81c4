/** Rows of 目标 and 进度 tables: one figure set a row and metric. Also of metrics the settings do not know, for the audit. */
import { dayParts } from "../../campaign/calendar/day";
import { unitOf } from "../../campaign/quantity/units";
import type { Measured, Progress } from "../../campaign/records";
import type { MetricDefinition } from "../../campaign/settings";
import type { PublishedRate } from "../shares";
import { metricOfPhrase } from "../campaignText";
import { headerParts, plainHeader } from "../headerText";
import type { DataRow } from "../rows";
import { monthFigures } from "./months";
import { looseKey, type ReadTable, rowBase, type RowBase } from "./context";

/** What one row says of one metric. */
export interface FigureSet {
  readonly base: RowBase;
  /** Columns of one metric share it. */
  readonly key: string | null;
  /** Of the settings; null where they know none of that name. */
  readonly metric: string | null;
  /** The metric's name, or what stands in its place. */
  readonly label: string;
  readonly through: number | null;
  readonly target: Measured | null;
  readonly period: Measured | null;
  readonly cumulative: Measured | null;
  readonly rate: PublishedRate | null;
  readonly rank: Progress["publishedRank"];
}

type Row = Pick<DataRow, "row" | "last" | "section">;

/** Figure sets of one row: one for each group of columns, or one for the metric that the row itself names. */
export function figureSets(table: ReadTable, row: Row): FigureSet[] {
  const own = table.cells.text(row, "metric");
  if (table.cells.column("metric") !== null && own === null) return [];
  const keys = [...new Set(table.columns.filter(({ field }) => field !== null && figureFields.has(field)).map(({ metricKey }) => metricKey))];
  const sets = keys.flatMap((key) => figureSet(table, row, key, own));
  return sets.filter((set) => set.target !== null || set.period !== null || set.cumulative !== null || set.rate !== null);
}

const figureFields: ReadonlySet<string> = new Set(["target", "period", "monthly", "cumulative", "rate"]);

/** One set; with months side by side one for each, the last with all that the row says of the whole. */
function figureSet(table: ReadTable, row: Row, key: string | null, named: string | null): FigureSet[] {
  const { cells } = table;
  const parts = named === null ? null : headerParts(plainHeader(named));
  const rowUnitText = cells.text(row, "measureUnit");
  const rowUnit = (rowUnitText === null ? null : unitOf(rowUnitText)?.word) ?? parts?.units[0] ?? null;
  const metric = named === null ? columnMetric(table, key) : namedMetric(table, named, rowUnit, row.row);
  const definition = table.metrics.find((one) => one.metric === metric);
  const unit = rowUnit ?? settingsUnit(table, definition, key);
  const target = cells.number(row, "target", key, unit);
  const cumulative = cells.number(row, "cumulative", key, unit);
  const expected = target === null || cumulative === null || target.value === 0 ? null : cumulative.value / target.value;
  const set: FigureSet = {
    base: rowBase(table, row), key, metric, label: metric ?? parts?.bare ?? key ?? table.title ?? table.sheet, through: table.through,
    target, cumulative, period: cells.number(row, "period", key, unit),
    rate: cells.rate(row, "rate", key, expected), rank: cells.rank(row, "rank", key),
  };
  const plan = table.months.get(key);
  if (plan === undefined) return [set];
  const months = monthFigures(plan, cells, row, unit);
  // Another metric of the table may have a later month: then this one has nothing for the table's own day.
  const now = months.find(({ through }) => table.through !== null && sameMonth(through, table.through));
  return [
    ...months.filter((month) => month !== now).map((month): FigureSet => ({ ...set, ...month, target: null, rate: null, rank: null })),
    { ...set, period: set.period ?? now?.period ?? null, cumulative: set.cumulative ?? now?.cumulative ?? null },
  ];
}

function sameMonth(a: number, b: number): boolean {
  const [one, other] = [dayParts(a), dayParts(b)];
  return one.year === other.year && one.month === other.month;
}

/** The metric that a row names; said once a row where the settings know none. */
function namedMetric(table: ReadTable, named: string, unit: string | null, row: number): string | null {
  const found = table.words.of(named, unit)?.metric ?? metricOfPhrase(named, unit === null ? null : (unitOf(unit)?.kind ?? null), table.metrics);
  if (found === null) {
    table.sink.add("info", "metric-row-unknown", { sheet: table.sheet, row, column: table.cells.column("metric")?.header.column ?? 0 }, `指标“${named}”不在攻坚设置的指标里，未计入；如需跟踪，请增加该指标或别名`);
  }
  return found?.metric ?? null;
}

const columnMetric = (table: ReadTable, key: string | null): string | null =>
  table.columns.find(({ metricKey, metric }) => metricKey === key && metric !== null)?.metric ?? null;

/** Where neither row nor any column of the metric says the unit, the metric's own; null leaves it to the column. */
function settingsUnit(table: ReadTable, definition: MetricDefinition | undefined, key: string | null): string | null {
  const stated = table.columns.some(({ field, metricKey, header }) =>
    metricKey === key && field !== null && field !== "rate" && figureFields.has(field) && (table.units.get(header.column)?.unit ?? null) !== null);
  return stated ? null : (definition?.unit ?? null);
}

/**
 * 指标·目标值·牵头单位 with each metric in one row only: the campaign's own targets and who leads them, no unit's task.
 * Of a table by unit every metric stands again for each unit.
 */
export function isCampaignTargets(table: ReadTable, sets: readonly FigureSet[]): boolean {
  if (table.kind !== "target" || table.cells.column("metric") === null || table.unitFrom.sheet !== null || sets.length < 2) return false;
  return new Set(sets.map(({ label }) => label)).size === sets.length;
}

/** Records of the sets whose metric the settings know; a task without a unit is the campaign's own and no record. */
export function progressRecords(table: ReadTable, sets: readonly FigureSet[]): Progress[] {
  if (isCampaignTargets(table, sets)) return [];
  return sets.flatMap((set): Progress[] => {
    if (set.metric === null || (table.kind === "target" && set.base.unit === null)) return [];
    const kind = table.kind === "target" ? "target" : "progress";
    return [{
      kind, ...set.base,
      key: table.unique("progress", looseKey(table.sheet, set.base.unit, set.metric, set.through === table.through ? kind : `${kind}@${set.through ?? ""}`)),
      metric: set.metric, target: set.target, period: set.period, cumulative: set.cumulative, through: set.through,
      publishedRate: set.rate, publishedRank: set.rank,
    }];
  });
}
