/**
 * 月度排名: one table a metric and group, in rank order at the time of writing. Figures, rates and ranks are native
 * formulas over 攻坚数据, so they follow a changed ledger; the order of rows, last month's ranks and the lights of
 * units that did not report are as of 数据截至日.
 */
import { chineseDay } from "../campaign/calendar/day";
import { rankChange } from "../campaign/ranking/rankChange";
import type { Facts, UnitFacts, UnitMetricFacts } from "../campaign/metrics/facts";
import type { Settings } from "../campaign/settings";
import { absoluteAddress, cellAddress } from "../workbook/address";
import type { PlanCell, SheetPlan } from "../workbook/plan";
import type { CellRange } from "../workbook/sheet";
import { isWhole } from "./figures";
import { formula } from "./formula";
import { rankingSheet } from "./ownedSheets";
import { area, SheetBuilder } from "./sheetBuilder";
import { palette } from "./styles";
import type { TidyData } from "./tidyData";

const HEADER = ["名次", "单位", "本月", "累计", "目标", "完成率", "序时", "超（+）欠（−）\n序时（百分点）", "上月名次", "升降", "备注"] as const;
const at = { rank: 0, unit: 1, period: 2, cumulative: 3, target: 4, rate: 5, time: 6, gap: 7, before: 8, change: 9, note: 10 } as const;

export interface RankedRow {
  readonly unit: UnitFacts;
  readonly metric: UnitMetricFacts;
  readonly row: number;
}

export interface MonthRankingPlan {
  readonly plan: SheetPlan;
  /** Where each unit of a metric stands, all groups, in the order of the sheet. */
  readonly rowsOf: ReadonlyMap<string, readonly RankedRow[]>;
}

export const rankingColumn = at;

export function monthRanking(facts: Facts, settings: Settings, data: TidyData): MonthRankingPlan {
  const sheet = new SheetBuilder();
  const last = HEADER.length - 1;
  const month = facts.asOf;
  sheet.banner(area(0, 0, 0, last), `${facts.campaign?.name ?? "攻坚"}月度排名`, "title").height(0, 0, 42);
  sheet.banner(area(1, 0, 1, last), `数据截至${chineseDay(month)}；${rankRule(settings)}`, "subtitle").height(1, 1, 22);
  const rowsOf = new Map<string, RankedRow[]>();
  let row = 3;
  const pageBreaks: number[] = [];
  for (const { metric, unit } of settings.metrics) {
    const groups = groupsOf(facts, metric);
    if (groups.length > 0 && rowsOf.size > 0) pageBreaks.push(row);
    for (const [group, members] of groups) {
      sheet.put(row, 0, [`${metric}（${unit}）${groups.length > 1 ? ` · ${group}` : ""}`], "section").height(row, row, 24);
      sheet.put(row + 1, 0, HEADER, "head").height(row + 1, row + 1, 38);
      const first = row + 2;
      const range = area(first, 0, first + members.length - 1, last);
      const rankedCount = members.filter(([, figures]) => figures.rank !== null).length;
      const ranked = area(first, 0, first + rankedCount - 1, last);
      const numbers = isWhole(unit, members.flatMap(([, { cumulative, target }]) => [cumulative, target])) ? "count" : "number";
      members.forEach(([unitFacts, figures], index) => {
        sheet.style(area(first + index, at.period, first + index, at.target), numbers);
        putUnit(sheet, first + index, unitFacts, figures, ranked, settings, data);
        const known = rowsOf.get(metric) ?? [];
        known.push({ unit: unitFacts, metric: figures, row: first + index });
        rowsOf.set(metric, known);
      });
      sheet.height(first, first + members.length - 1, 27);
      highlight(sheet, range);
      row = first + members.length + 1;
    }
  }
  if (rowsOf.size === 0) {
    sheet.banner(area(row, 0, row, last), "台账中没有可排名的单位数据；请在“攻坚设置”核对指标口径和责任单位后刷新。", "note");
    row += 1;
  }
  const notes = [
    "名次只在同一分组内比较，合计行不参加排名；“未报送”为本月尚未上报的单位，单列不排名；上月名次为上月末按同一规则的名次。",
    settings.paceBasis === "ratio" ? "超欠序时按占应完成数的比例计算，单位为百分之一。" : "超欠序时=完成率−序时进度，按原值计算、显示一位小数。",
  ];
  notes.forEach((note, index) => sheet.banner(area(row + index, 0, row + index, last), note, "footnote"));
  for (const [index, width] of [6, 18, 12, 12, 12, 11, 9, 14, 9, 8, 12].entries()) sheet.width(index, index, width);
  return {
    plan: sheet.build(rankingSheet, {
      freeze: { rows: 2, columns: 0 }, gridlines: false,
      print: {
        area: area(0, 0, row + notes.length - 1, last), paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, pageBreaks,
        titleRows: { top: 0, bottom: 1 }, margins: { top: 15, right: 12, bottom: 15, left: 12 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
      },
    }),
    rowsOf,
  };
}

function rankRule({ ranking }: Settings): string {
  const by = { rate: "累计完成率", period: "本月增量", periodRate: "本月完成率" }[ranking.by];
  return `按${by}${ranking.order === "descending" ? "从高到低" : "从低到高"}，同组排名，同值${ranking.ties === "competition" ? "并列占位" : "并列不占位"}`;
}

/** Units of a metric by group, in rank order, then those not reported, then the exempt. */
function groupsOf(facts: Facts, metric: string): [string, [UnitFacts, UnitMetricFacts][]][] {
  const groups = new Map<string, [UnitFacts, UnitMetricFacts][]>();
  for (const unit of facts.units) {
    const figures = unit.metrics.find((one) => one.metric === metric);
    if (figures === undefined) continue;
    const members = groups.get(unit.group) ?? [];
    members.push([unit, figures]);
    groups.set(unit.group, members);
  }
  const place = ([unit, figures]: [UnitFacts, UnitMetricFacts]) => (unit.exempt ? 2e9 : figures.rank ?? 1e9);
  for (const members of groups.values()) members.sort((a, b) => place(a) - place(b));
  return [...groups];
}

function putUnit(
  sheet: SheetBuilder, row: number, unit: UnitFacts, figures: UnitMetricFacts, ranked: CellRange, settings: Settings, data: TidyData,
): void {
  const cell = (column: number) => cellAddress(row, column);
  const sum = (what: "target" | "cumulative" | "period", result: number | null): PlanCell =>
    result === null ? null : formula(`=${data.sumOf(what, figures.metric, unit.unit)}`, result);
  const hasRank = figures.rank !== null;
  const before = figures.rankBefore;
  const change: PlanCell = !hasRank || before === null ? null
    : formula(`=IF(ISNUMBER(${cell(at.rank)}),IF(${cell(at.rank)}<${cell(at.before)},"↑"&(${cell(at.before)}-${cell(at.rank)}),IF(${cell(at.rank)}>${cell(at.before)},"↓"&(${cell(at.rank)}-${cell(at.before)}),"—")),"")`, rankChange(figures.rank, before));
  const scale = 100;
  sheet.put(row, 0, [
    hasRank ? rankFormula(row, figures, ranked, settings) : unit.exempt ? "—" : null,
    unit.unit,
    sum("period", figures.period),
    sum("cumulative", figures.cumulative),
    sum("target", figures.target),
    figures.completionRate === null ? null : formula(`=IF(${cell(at.target)}>0,${cell(at.cumulative)}/${cell(at.target)},"")`, figures.completionRate),
    figures.timeProgress,
    figures.paceGap === null ? null
      : formula(settings.paceBasis === "points" ? `=(${cell(at.rate)}-${cell(at.time)})*${scale}` : `=(${cell(at.rate)}-${cell(at.time)})/${cell(at.time)}*${scale}`, figures.paceGap * scale),
    before, change,
    unit.exempt ? "不参加排名" : figures.unreported ? "未报送" : isBottom(figures, ranked, settings) ? `后${settings.ranking.bottom}位` : null,
  ]);
  sheet.style(area(row, at.rank, row, at.rank), "rank").style(area(row, at.unit, row, at.unit), "text")
    .style(area(row, at.rate, row, at.time), "percent")
    .style(area(row, at.gap, row, at.gap), "points").style(area(row, at.before, row, at.note), "textCenter");
}

/** The last K of the ranked; in a group of no more than 2K units nobody is marked. */
function isBottom(figures: UnitMetricFacts, ranked: CellRange, { ranking }: Settings): boolean {
  const count = ranked.bottom - ranked.top + 1;
  return figures.rank !== null && ranking.bottom > 0 && count > 2 * ranking.bottom && figures.rank > count - ranking.bottom;
}

/** RANK over the ranked units of the group only: they stand first, so those that are not ranked are outside the range. */
function rankFormula(row: number, figures: UnitMetricFacts, ranked: CellRange, { ranking }: Settings): PlanCell {
  if (ranking.ties === "dense" || ranking.by === "periodRate" || figures.rank === null) return figures.rank;
  const column = ranking.by === "rate" ? at.rate : at.period;
  const own = cellAddress(row, column);
  const range = absoluteAddress(area(ranked.top, column, ranked.bottom, column));
  return formula(`=IF(ISNUMBER(${own}),RANK(${own},${range},${ranking.order === "descending" ? 0 : 1}),"")`, figures.rank);
}

function highlight(sheet: SheetBuilder, range: CellRange): void {
  const gap = cellAddress(range.top, at.gap).replace(/^([A-Z]+)/, "$$$1");
  const note = cellAddress(range.top, at.note).replace(/^([A-Z]+)/, "$$$1");
  const whole = area(range.top, at.rank, range.bottom, at.note);
  sheet.conditional({ kind: "expression", range: area(range.top, at.gap, range.bottom, at.gap), formula: `=AND(ISNUMBER(${gap}),ROUND(${gap},1)<0)`, style: { color: palette.behind, fill: palette.behindFill, bold: true } });
  sheet.conditional({ kind: "expression", range: area(range.top, at.gap, range.bottom, at.gap), formula: `=AND(ISNUMBER(${gap}),ROUND(${gap},1)>=0)`, style: { color: palette.ahead, fill: palette.aheadFill } });
  sheet.conditional({ kind: "expression", range: whole, formula: `=OR(${note}="未报送",${note}="不参加排名")`, style: { color: palette.faint } });
  sheet.conditional({ kind: "expression", range: area(range.top, at.note, range.bottom, at.note), formula: `=LEFT(${note},1)="后"`, style: { color: palette.behind, bold: true } });
  sheet.conditional({ kind: "dataBar", range: area(range.top, at.rate, range.bottom, at.rate), color: "#9DC3E6", minimum: 0, maximum: 1 });
}
