/**
 * 攻坚数据: part one, the figures of each metric; part two, one row a contribution in standard units.
 * A figure is a native reference to the staff's cell where intake proved it readable, else a value marked 需刷新.
 * Board, ranking and charts read only this sheet, so what is live without the add-in is exactly what is marked 实时.
 */
import type { Contribution, ContributionAmount } from "../campaign/metrics/contributions";
import { monthToDate, NO_GROUP } from "../campaign/metrics/computeFacts";
import type { Facts, TargetFacts } from "../campaign/metrics/facts";
import type { Settings } from "../campaign/settings";
import type { PlanCell, SheetPlan } from "../workbook/plan";
import { cellAddress } from "../workbook/address";
import type { CellRange } from "../workbook/sheet";
import { cellReference, criterion, formula, rangeReference, scaled } from "./formula";
import { names, tidyDataSheet } from "./ownedSheets";
import { area, SheetBuilder } from "./sheetBuilder";

export interface TidyData {
  readonly plan: SheetPlan;
  /** Header and rows of part one: what the name GJ_targets covers. */
  readonly targetsRange: CellRange;
  /** The row of a metric in part one. */
  readonly targetRow: ReadonlyMap<string, number>;
  /** `SUMIFS` over part two for one unit and metric. */
  readonly sumOf: (what: "target" | "cumulative" | "period", metric: string, unit: string) => string;
}

export const TARGET_HEADER = ["指标", "单位", "比较", "目标", "累计", "完成率", "序时", "偏差", "日均需完成", "预计完成", "累计依据"] as const;
export const targetColumn = { metric: 0, unit: 1, comparator: 2, target: 3, cumulative: 4, rate: 5, time: 6, gap: 7, required: 8, forecast: 9, basis: 10 } as const;
const ROW_HEADER = ["类别", "责任单位", "分组", "指标", "数值", "单位", "计入日", "本期数值", "计入单位", "计入总量", "阶段", "状态", "来源", "键"] as const;
const column = { kind: 0, unit: 1, group: 2, metric: 3, amount: 4, unitOf: 5, day: 6, period: 7, unitFlag: 8, totalFlag: 9, stage: 10, state: 11, source: 12, key: 13 } as const;

const kindWord = { target: "目标", reported: "上报", ledger: "台账" } as const;
const HEADER_ROW = 3;

interface Flags {
  /** Counts for the unit's figure / for the campaign's total as of now. */
  readonly unit: boolean;
  readonly total: boolean;
}

/** What each contribution counts for, from the facts themselves: the sheet cannot count otherwise than they do. */
function flagsOf(facts: Facts, list: readonly Contribution[]): Map<Contribution, Flags> {
  const forUnit = new Set<Contribution>();
  const unitBasis = new Map<string, string | null>();
  for (const { unit, metrics } of facts.units) {
    for (const metric of metrics) {
      unitBasis.set(`${metric.metric}\n${unit}`, metric.basis);
      for (const one of [...metric.parts.cumulative, ...metric.parts.target]) forUnit.add(one);
    }
  }
  const totalBasis = new Map(facts.targets.map((target) => [target.metric, target.basis]));
  return new Map(list.map((one) => {
    const ledgerLeads = one.kind === "ledger" && one.unit !== null && unitBasis.get(`${one.metric}\n${one.unit}`) === "ledger";
    return [one, {
      unit: one.kind === "ledger" ? ledgerLeads : forUnit.has(one),
      total: totalBasis.get(one.metric) === "ledger" ? one.kind === "ledger" : one.kind !== "target" && (ledgerLeads || forUnit.has(one)),
    }];
  }));
}

const amountCell = (amount: ContributionAmount | null): PlanCell => {
  if (amount === null) return null;
  if (amount.live === null) return amount.value;
  return formula(`=${scaled(cellReference(amount.cell.sheet, amount.cell.row, amount.cell.column), amount.live)}`, amount.value);
};

/** The 攻坚数据 sheet and what the other sheets need to refer to it. */
export function tidyData(facts: Facts, list: readonly Contribution[], settings: Settings): TidyData {
  const sheet = new SheetBuilder();
  const groupOf = new Map(facts.units.map(({ unit, group }) => [unit, group]));
  const firstRow = HEADER_ROW + facts.targets.length + 4;
  const lastRow = Math.max(firstRow, firstRow + list.length - 1);
  const columnRange = (index: number): CellRange => area(firstRow, index, lastRow, index);
  const ofColumn = (index: number): string => rangeReference(tidyDataSheet.name, columnRange(index));
  const periodFirst = monthToDate(facts.asOf, settings.campaign).first;

  sheet.put(0, 0, ["攻坚数据"], "section");
  sheet.put(1, 0, ["本表由工具生成，刷新时重写，请勿在此填写。“实时”的数值直接引用台账单元格，台账改动后自动跟随；“需刷新”的数值在下次刷新时更新。"], "footnote");
  sheet.put(2, 0, ["一、指标汇总"], "section");
  sheet.put(HEADER_ROW, 0, TARGET_HEADER, "dataHead");
  const sums = { amount: ofColumn(column.amount), metric: ofColumn(column.metric), total: ofColumn(column.totalFlag), kind: ofColumn(column.kind) };
  const targetRow = new Map<string, number>();
  facts.targets.forEach((target, index) => {
    const row = HEADER_ROW + 1 + index;
    targetRow.set(target.metric, row);
    putTarget(sheet, row, target, settings, sums);
  });

  sheet.put(firstRow - 2, 0, ["二、逐条数据"], "section");
  sheet.put(firstRow - 1, 0, ROW_HEADER, "dataHead");
  const flags = flagsOf(facts, list);
  list.forEach((one, index) => {
    const row = firstRow + index;
    sheet.put(row, 0, rowCells(one, row, flags.get(one) ?? { unit: false, total: false }, groupOf, settings, facts.asOf, periodFirst));
  });
  if (list.length > 0) {
    const styleColumns = (from: number, to: number, style: "dataText" | "dataNumber" | "dataFlag" | "dataDay" | "dataLink") =>
      sheet.style(area(firstRow, from, lastRow, to), style);
    styleColumns(column.kind, column.metric, "dataText");
    styleColumns(column.amount, column.amount, "dataNumber");
    styleColumns(column.unitOf, column.unitOf, "dataText");
    styleColumns(column.day, column.day, "dataDay");
    styleColumns(column.period, column.period, "dataNumber");
    styleColumns(column.unitFlag, column.totalFlag, "dataFlag");
    styleColumns(column.stage, column.state, "dataText");
    styleColumns(column.source, column.source, "dataLink");
    styleColumns(column.key, column.key, "dataText");
  }
  for (const [index, width] of [14, 16, 14, 16, 14, 10, 13, 14, 11, 12, 12, 10, 26, 30].entries()) sheet.width(index, index, width);

  const sumOf = (what: "target" | "cumulative" | "period", metric: string, unit: string): string => {
    const summed = what === "period" ? ofColumn(column.period) : sums.amount;
    const kind = what === "target" ? `"${kindWord.target}"` : `"<>${kindWord.target}"`;
    return `SUMIFS(${summed},${sums.metric},${criterion(metric)},${ofColumn(column.unit)},${criterion(unit)},${sums.kind},${kind},${ofColumn(column.unitFlag)},1)`;
  };
  return {
    plan: sheet.build(tidyDataSheet, {
      freeze: { rows: HEADER_ROW + 1, columns: 0 }, gridlines: true,
      print: {
        area: area(0, 0, lastRow, ROW_HEADER.length - 1), paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0,
        titleRows: { top: firstRow - 1, bottom: firstRow - 1 }, margins: { top: 15, right: 10, bottom: 15, left: 10 },
        header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
      },
    }),
    targetsRange: area(HEADER_ROW, 0, Math.max(HEADER_ROW, HEADER_ROW + facts.targets.length), targetColumn.forecast),
    targetRow,
    sumOf,
  };
}

const basisWord = { reported: "单位上报", ledger: "台账逐条" } as const;

/** One metric of part one: everything that even pace decides is a formula; a milestone curve's 序时 is a value. */
function putTarget(
  sheet: SheetBuilder, row: number, target: TargetFacts, settings: Settings,
  sums: { amount: string; metric: string; total: string; kind: string },
): void {
  const at = (index: number) => cellAddress(row, index);
  const metric = criterion(target.metric);
  const stated = settings.targets.find((one) => one.metric === target.metric);
  const { campaign } = settings;
  const elapsed = `MAX(0,MIN(${names.days},${names.asOf}-${names.start}${campaign?.countFirstDay === false ? "" : "+1"}))`;
  const end = `(${names.start}+${names.days}${campaign?.countFirstDay === false ? "" : "-1"})`;
  const known = target.target !== null && target.cumulative !== null;
  const gap = settings.paceBasis === "points" ? `${at(targetColumn.rate)}-${at(targetColumn.time)}` : `IF(${at(targetColumn.time)}>0,(${at(targetColumn.rate)}-${at(targetColumn.time)})/${at(targetColumn.time)},"")`;
  sheet.put(row, 0, [
    target.metric, target.unit, target.comparator === ">" ? "超过" : "不少于",
    target.target === null ? null
      : stated === undefined ? formula(`=SUMIFS(${sums.amount},${sums.metric},${metric},${sums.kind},"${kindWord.target}")`, target.target)
      : target.target,
    target.cumulative === null ? null : formula(`=SUMIFS(${sums.amount},${sums.metric},${metric},${sums.total},1)`, target.cumulative),
    known && target.completionRate !== null ? formula(`=IF(${at(targetColumn.target)}>0,${at(targetColumn.cumulative)}/${at(targetColumn.target)},"")`, target.completionRate) : null,
    target.timeProgress === null ? null : (stated?.curve ?? null) === null ? formula(`=${elapsed}/${names.days}`, target.timeProgress) : target.timeProgress,
    target.paceGap === null ? null : formula(`=${gap}`, target.paceGap),
    target.requiredRate === null ? null : formula(`=IF(${at(targetColumn.cumulative)}>=${at(targetColumn.target)},0,(${at(targetColumn.target)}-${at(targetColumn.cumulative)})/(${end}-${names.asOf}))`, target.requiredRate),
    target.forecast === null ? null : formula(`=${at(targetColumn.cumulative)}*${names.days}/${elapsed}`, target.forecast),
    target.basis === null ? null : basisWord[target.basis],
  ]);
  sheet.style(area(row, 0, row, 2), "dataText").style(area(row, 3, row, 4), "dataNumber")
    .style(area(row, 5, row, 7), "dataPercent").style(area(row, 8, row, 9), "dataNumber").style(area(row, 10, row, 10), "dataText");
}

function rowCells(
  one: Contribution, row: number, flags: Flags, groupOf: ReadonlyMap<string, string>, settings: Settings, asOf: number, periodFirst: number,
): PlanCell[] {
  const definition = settings.metrics.find((metric) => metric.metric === one.metric);
  const at = (index: number) => cellAddress(row, index);
  const dayIsLive = one.kind === "ledger" && one.dayCell?.live === true;
  const day: PlanCell = one.day === null || one.day === 0 ? null
    : dayIsLive && one.dayCell !== null ? formula(`=${cellReference(one.dayCell.source.sheet, one.dayCell.source.row, one.dayCell.source.column)}`, { day: one.day })
    : { day: one.day };
  const counted = one.day !== null && one.day <= asOf;
  // A ledger row with a day counts from that day on, natively; one without a day (day 0) counts always.
  const flag = (on: boolean): PlanCell => {
    if (!on || (one.kind !== "target" && one.day === null)) return 0;
    if (one.kind !== "ledger" || one.day === 0) return 1;
    return formula(`=IF(AND(ISNUMBER(${at(column.day)}),${at(column.day)}<=${names.asOf}),1,0)`, counted ? 1 : 0);
  };
  const inPeriod = counted && one.day !== null && one.day >= periodFirst;
  const period: PlanCell = one.kind === "reported" ? amountCell(one.period)
    : one.kind === "ledger" && one.amount !== null && one.day !== null && one.day > 0
      ? formula(`=IF(AND(ISNUMBER(${at(column.day)}),${at(column.day)}>=DATE(YEAR(${names.asOf}),MONTH(${names.asOf}),1),${at(column.day)}<=${names.asOf}),${at(column.amount)},0)`, inPeriod ? one.amount.value : 0)
      : null;
  const live = one.amount?.live ?? null;
  const state: PlanCell = one.amount === null ? "无数值"
    : live === null ? "需刷新"
    : formula(`=IF(ISNUMBER(${cellReference(one.amount.cell.sheet, one.amount.cell.row, one.amount.cell.column)}),"实时","需刷新")`, "实时");
  return [
    kindWord[one.kind], one.unit ?? "（未注明）", one.unit === null ? "" : groupOf.get(one.unit) ?? NO_GROUP, one.metric,
    amountCell(one.amount), definition?.unit ?? "", day, period, flag(flags.unit), flag(flags.total), one.stage, state,
    { text: `${one.source.sheet}!${cellAddress(one.source.row, one.source.column)}`, sheet: one.source.sheet, range: area(one.source.row, one.source.column, one.source.row, one.source.column) },
    one.key,
  ];
}
