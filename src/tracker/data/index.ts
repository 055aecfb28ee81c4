/**
 * 攻坚数据: on the left one row a record in standard units, on the right what the board, the ranking and the charts read.
 * A figure is a native reference to the staff's cell where intake proved it readable, else a value marked 需刷新; so what is
 * live without the add-in is exactly what is marked 实时 or 待填.
 */
import type { Contribution } from "../../campaign/metrics/contributions";
import { monthToDate } from "../../campaign/metrics/computeFacts";
import type { Facts } from "../../campaign/metrics/facts";
import type { CampaignRecords } from "../../campaign/records";
import type { Settings } from "../../campaign/settings";
import type { SheetPlan } from "../../workbook/plan";
import type { CellRange } from "../../workbook/sheet";
import { absoluteAddress } from "../../workbook/address";
import { criterion, formula, rangeReference } from "../formula";
import type { RankedRow } from "../rankingLayout";
import { names, REWRITTEN, tidyDataSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../styles";
import { condense } from "./condense";
import { column, FIRST_ROW, HEADER_ROW, kindWord, ROW_HEADER, SIDE, targetColumn } from "./layout";
import type { LedgerCells } from "./ledgerCells";
import { recordCells } from "./records";
import { contributionCells, flagsOf, nameKey, type RowContext } from "./rows";
import { putCurve, putLedgers, putUnitRates, putWorkdays, type ColumnOf, type CurveBlock, type UnitBlock } from "./side";
import { paceFormulas, putTarget, putTargetHeader } from "./targets";

export { targetColumn } from "./layout";

export interface TidyData {
  /** Header and rows of the summary: what the name GJ_targets covers. */
  readonly targetsRange: CellRange;
  /** The row of a metric in the summary. */
  readonly targetRow: ReadonlyMap<string, number>;
  /** `SUMIFS` over the records for one unit and metric. */
  readonly sumOf: (what: "target" | "cumulative" | "period", metric: string, unit: string) => string;
  readonly curve: CurveBlock | null;
  /** How many ledgers have gained or lost rows since, natively. */
  readonly changedLedgers: CellRange | null;
  /** The cell with the working days left from today; null where a year's table is missing. */
  readonly workdaysLeft: CellRange | null;
  /** The sheet, once it is known where the units of the board's metric stand in 月度排名. */
  readonly finish: (units: readonly RankedRow[]) => { readonly plan: SheetPlan; readonly units: UnitBlock | null };
}

const MONTH_START: CellRange = area(0, SIDE + 1, 0, SIDE + 1);
const COUNTED_UNTIL: CellRange = area(1, SIDE + 1, 1, SIDE + 1);

export interface TidyInput {
  readonly facts: Facts;
  readonly contributions: readonly Contribution[];
  readonly records: CampaignRecords;
  readonly settings: Settings;
  readonly ledgers: LedgerCells;
  /** Where 攻坚设置 states the target of a metric. */
  readonly targetCells: ReadonlyMap<string, CellRange>;
  /** The door's day, for cached results only. */
  readonly today: number;
}

const columnStyles: readonly (readonly [from: number, to: number, style: StyleName])[] = [
  [column.kind, column.metric, "dataText"], [column.amount, column.amount, "dataNumber"], [column.unitOf, column.unitOf, "dataText"], [column.day, column.day, "dataDay"],
  [column.period, column.period, "dataNumber"], [column.unitFlag, column.totalFlag, "dataFlag"], [column.stage, column.stage, "dataText"], [column.due, column.due, "dataDay"],
  [column.name, column.state, "dataText"], [column.source, column.source, "dataLink"], [column.key, column.key, "dataText"],
];

export function tidyData({ facts, contributions, records, settings, ledgers, targetCells, today }: TidyInput): TidyData {
  const list = condense(contributions);
  const sheet = new SheetBuilder();
  const end = facts.campaign?.end ?? facts.asOf;
  const context: RowContext = {
    asOf: facts.asOf, until: Math.min(facts.asOf, end), untilCell: absoluteAddress(COUNTED_UNTIL), periodFirst: monthToDate(facts.asOf, settings.campaign).first, hasCampaign: settings.campaign !== null, ledgers, monthStart: absoluteAddress(MONTH_START),
    definitions: new Map(settings.metrics.map((one) => [one.metric, one])), groupOf: new Map(facts.units.map(({ unit, group }) => [unit, group])),
    nameOf: namesOf(records),
  };
  sheet.put(0, 0, ["攻坚数据"], "section");
  sheet.put(1, 0, [`${REWRITTEN}也请勿排序。${list === contributions ? "" : "台账很长，同一单位同一天的各条合计为一行，需刷新。"}“实时”直接引用台账单元格，台账改动后自动跟随；“待填”的单元格填上后自动计入；“需刷新”的数值在下次刷新时更新。`], "footnote");
  const monthFirst = `DATE(YEAR(${names.asOf}),MONTH(${names.asOf}),1)`;
  sheet.put(0, SIDE, ["本月首日", formula(settings.campaign === null ? `=${monthFirst}` : `=MAX(${monthFirst},${names.start})`, { day: monthToDate(facts.asOf, settings.campaign).first })], "dataText").style(MONTH_START, "dataDay");
  sheet.put(1, SIDE, ["计入截止", formula(settings.campaign === null ? `=${names.asOf}` : `=MIN(${names.asOf},${paceFormulas(settings).end})`, { day: context.until })], "dataText").style(COUNTED_UNTIL, "dataDay");
  sheet.put(HEADER_ROW, 0, ROW_HEADER, "dataHead").height(HEADER_ROW, HEADER_ROW, 24);

  // Rows of a metric stand together, so that its sums read only its own rows.
  const spans = new Map<string, { first: number; last: number }>();
  const flags = flagsOf(facts, list);
  let row = FIRST_ROW;
  for (const one of list) {
    const span = spans.get(one.metric);
    if (span === undefined) spans.set(one.metric, { first: row, last: row });
    else span.last = row;
    sheet.put(row, 0, contributionCells(one, row, flags.get(one) ?? { unit: false, total: false }, context));
    row += 1;
  }
  for (const cells of recordCells(records, context)) {
    sheet.put(row, 0, cells);
    row += 1;
  }
  const lastRow = Math.max(FIRST_ROW, row - 1);
  if (row > FIRST_ROW) for (const [from, to, style] of columnStyles) sheet.style(area(FIRST_ROW, from, lastRow, to), style);

  const of = (metric: string, index: number): string | null => {
    const span = spans.get(metric);
    return span === undefined ? null : rangeReference(tidyDataSheet.name, area(span.first, index, span.last, index));
  };
  const targetRow = new Map(facts.targets.map(({ metric }, index) => [metric, FIRST_ROW + index]));
  sheet.put(HEADER_ROW - 1, SIDE, ["指标汇总"], "section");
  putTargetHeader(sheet, HEADER_ROW);
  facts.targets.forEach((target, index) => {
    const [amount, kind, total] = [of(target.metric, column.amount), of(target.metric, column.kind), of(target.metric, column.totalFlag)];
    putTarget(sheet, FIRST_ROW + index, target, settings, { ranges: amount === null || kind === null || total === null ? null : { amount, kind, total }, stated: targetCells.get(target.metric) ?? null });
  });
  const columnOf: ColumnOf = (metric, what) => of(metric, { amount: column.amount, day: column.day, total: column.totalFlag }[what]);
  const curve = putCurve(sheet, FIRST_ROW + facts.targets.length + 1, facts, list, settings, columnOf, targetRow);
  const watched = putLedgers(sheet, curve.next, ledgers.watched);
  const workdays = putWorkdays(sheet, watched.next, facts, settings, today);

  return {
    targetsRange: area(HEADER_ROW, SIDE, Math.max(HEADER_ROW, HEADER_ROW + facts.targets.length), targetColumn.basis),
    targetRow,
    curve: curve.block, changedLedgers: watched.changed, workdaysLeft: workdays.left,
    sumOf: (what, metric, unit) => {
      const summed = of(metric, what === "period" ? column.period : column.amount) ?? "0";
      const kind = what === "target" ? `"${kindWord.target}"` : `"<>${kindWord.target}"`;
      return `SUMIFS(${summed},${of(metric, column.unit) ?? ""},${criterion(unit)},${of(metric, column.kind) ?? ""},${kind},${of(metric, column.unitFlag) ?? ""},1)`;
    },
    finish: (rows) => {
      const units = putUnitRates(sheet, workdays.next, rows);
      for (const [index, width] of [8, 16, 12, 16, 14, 8, 12, 14, 9, 9, 12, 12, 26, 9, 24, 26, 3, 18, 14, 12, 14, 14, 12, 12, 12, 14, 14, 13, 12].entries()) sheet.width(index, index, width);
      return {
        units: units.block,
        plan: sheet.build(tidyDataSheet, {
          freeze: { rows: HEADER_ROW + 1, columns: 2 }, gridlines: true,
          print: printOf(tidyDataSheet.name, area(0, 0, lastRow, ROW_HEADER.length - 1), { titleRows: { top: HEADER_ROW, bottom: HEADER_ROW } }),
        }),
      };
    },
  };
}

/** Where a parcel lies, what a project is called, what a fund is for. */
const namesOf = ({ parcels, projects, funds }: CampaignRecords): ReadonlyMap<string, string> => new Map([
  ...parcels.map(({ key, location, project }) => [nameKey("parcel", key), location ?? project ?? ""] as const),
  ...projects.map(({ key, name }) => [nameKey("project", key), name] as const),
  ...funds.map(({ key, project, document }) => [nameKey("fund", key), project ?? document ?? ""] as const),
]);
