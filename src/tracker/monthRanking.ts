/**
 * 月度排名: one table a metric and group, in rank order at the time of writing. Figures, rates, lights and ranks are native
 * formulas over 攻坚数据, so they follow a changed ledger; the order of rows, last month's ranks and runs are as of 数据截至日.
 */
import { chineseDay } from "../campaign/calendar/day";
import { rankChange } from "../campaign/ranking/rankChange";
import type { Facts, UnitFacts, UnitMetricFacts } from "../campaign/metrics/facts";
import { hasBegun, isJudged, monthGrowth } from "../campaign/metrics/judged";
import type { SinceSnapshots } from "../campaign/metrics/sinceSnapshots";
import { figureKey } from "../campaign/metrics/snapshots";
import { decimalsOf } from "../campaign/quantity/decimals";
import type { Settings } from "../campaign/settings";
import { absoluteAddress, cellAddress } from "../workbook/address";
import type { PlanCell, SheetPlan } from "../workbook/plan";
import type { CellRange } from "../workbook/sheet";
import { targetColumn } from "./data/layout";
import { cellReference, formula, isCriterion } from "./formula";
import { displayWidth } from "./figures";
import { gapExpression, gapNote, gapPoints, pointsExpression } from "./gap";
import { colourByLight, lightCell } from "./lights";
import { names, rankingSheet, REWRITTEN, tidyDataSheet } from "./ownedSheets";
import { printOf } from "./print";
import { rankingColumn as at, type RankedRow } from "./rankingLayout";
import { area, SheetBuilder } from "./sheetBuilder";
import { UNREPORTED } from "./snapshot/layout";
import { amountStyle, palette } from "./styles";
import type { TidyData } from "./data";

const HEADER = ["名次", "单位", "完成率", "预警", "本月", "累计", "目标", "序时", "超欠序时\n（百分点）", "上月名次", "升降", "较上次\n留存新增", "环比增幅", "备注"] as const;
const EXEMPT = "不参加排名";
const LAST = HEADER.length - 1;
const HEADER_ROW = 3;
const HEIGHT = { title: 36, subtitle: 22, gap: 6, header: 36, group: 24, unit: 26, between: 15 } as const;
/** What a page holds under the repeated rows, in points: A4 across, as wide as the page in the narrower of the usual default fonts. */
const PAGE = 415;
/** Longer names stand on two lines, and those that do not fit there either shrink on one. */
const SHORT_NAME = 14;
const TWO_LINES = 28;

export interface MonthRankingPlan {
  readonly plan: SheetPlan;
  /** Where each unit of a metric stands, all groups, in the order of the sheet. */
  readonly rowsOf: ReadonlyMap<string, readonly RankedRow[]>;
}

export function monthRanking(facts: Facts, settings: Settings, data: TidyData, since: SinceSnapshots): MonthRankingPlan {
  const sheet = new SheetBuilder();
  sheet.banner(area(0, 0, 0, LAST), `${facts.campaign?.name ?? "攻坚"}月度排名`, "boardTitle").height(0, 0, HEIGHT.title);
  sheet.banner(area(1, 0, 1, LAST), `数据截至${chineseDay(facts.asOf)}；${rankRule(settings)}`, "boardSubtitle").height(1, 1, HEIGHT.subtitle).height(2, 2, HEIGHT.gap);
  // One header for all tables: it stays in view, and stands on every page.
  sheet.put(HEADER_ROW, 0, HEADER, "head").height(HEADER_ROW, HEADER_ROW, HEIGHT.header);
  const rowsOf = new Map<string, RankedRow[]>();
  let row = HEADER_ROW + 1;
  const pageBreaks: number[] = [];
  let used = 0;
  for (const { metric, unit } of settings.metrics) {
    const groups = groupsOf(facts, metric);
    const isFirst = rowsOf.size === 0;
    groups.forEach(([group, members], index) => {
      const height = HEIGHT.group + HEIGHT.unit * members.length;
      // A metric begins on a page of its own, and a group that does not fit under the one before it on the next.
      if (index === 0 ? !isFirst : used + height > PAGE) {
        pageBreaks.push(row);
        used = 0;
      }
      used += height + HEIGHT.between;
      sheet.put(row, 0, [`${metric}（${unit}）${groups.length > 1 ? ` · ${group}` : ""}`], "section").height(row, row, HEIGHT.group);
      const first = row + 1;
      const ranked = area(first, 0, first + members.filter(([, { rank }]) => rank !== null).length - 1, LAST);
      const numbers = amountStyle("list", decimalsOf(unit).amount);
      sheet.style(area(first, at.period, first + members.length - 1, at.target), numbers).style(area(first, at.added, first + members.length - 1, at.added), numbers);
      members.forEach(([unitFacts, figures], index) => {
        putUnit(sheet, first + index, unitFacts, figures, ranked, facts, settings, data, since);
        const known = rowsOf.get(metric) ?? [];
        known.push({ unit: unitFacts, metric: figures, row: first + index });
        rowsOf.set(metric, known);
      });
      sheet.height(first, first + members.length - 1, HEIGHT.unit);
      highlight(sheet, area(first, 0, first + members.length - 1, LAST));
      row = first + members.length + 1;
    });
  }
  if (rowsOf.size === 0) {
    sheet.banner(area(row, 0, row, LAST), "台账中没有可排名的单位数据；请在“攻坚设置”核对指标口径和责任单位后刷新。", "note");
    row += 1;
  }
  const notes = [
    `名次只在同一分组内比较，合计行不参加排名；上月名次为上月末按同一规则的名次；“连续N个月”为连续列每组后${settings.ranking.bottom}位的月数。`,
    "“未报送”为本月尚未上报的单位，单列，不排名，不计完成率、超欠序时和环比；灰字是台账合计的数，没有台账的是上次上报的数。",
    `${gapNote(settings)}，显示一位小数；环比增幅=（本月−上月）÷上月；${since.before === null ? "尚无早于本期的快照，“较上次留存新增”留空" : `上次留存快照的数据截至${chineseDay(since.before)}`}。`,
    REWRITTEN,
  ];
  notes.forEach((note, index) => sheet.banner(area(row + index, 0, row + index, LAST), note, "footnote"));
  for (const [index, width] of [5.5, 14, 9, 9.5, 10.5, 11, 11, 8, 9.5, 7.5, 6.5, 10.5, 9, 18.5].entries()) sheet.width(index, index, width);
  return {
    plan: sheet.build(rankingSheet, {
      freeze: { rows: HEADER_ROW + 1, columns: 2 }, gridlines: false,
      print: printOf(rankingSheet.name, area(0, 0, row + notes.length - 1, LAST), { titleRows: { top: 0, bottom: HEADER_ROW }, pageBreaks }),
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

/** Figures that are ranked, without the binary noise below: equal ones stay equal for RANK, whichever program adds them up. */
const SAME_DIGITS = 12;

function putUnit(
  sheet: SheetBuilder, row: number, unit: UnitFacts, figures: UnitMetricFacts, ranked: CellRange, facts: Facts, settings: Settings, data: TidyData, since: SinceSnapshots,
): void {
  const cell = (column: number) => cellAddress(row, column);
  const sum = (what: "target" | "cumulative" | "period", result: number | null): PlanCell =>
    result === null || !isCriterion(unit.unit) ? result : formula(what === "period" ? `=ROUND(${data.sumOf(what, figures.metric, unit.unit)},${SAME_DIGITS - 3})` : `=${data.sumOf(what, figures.metric, unit.unit)}`, result);
  const hasRank = figures.rank !== null;
  const summary = data.targetRow.get(figures.metric);
  const before = figures.rankBefore;
  const [rank, was] = [cell(at.rank), cell(at.before)];
  const change: PlanCell = !hasRank || before === null ? null
    : formula(`=IF(ISNUMBER(${rank}),IF(${rank}<${was},"↑"&(${was}-${rank}),IF(${rank}>${was},"↓"&(${rank}-${was}),"—")),"")`, rankChange(figures.rank, before));
  const kept = since.added.get(figureKey(unit.unit, figures.metric));
  const growing = monthGrowth(figures);
  const [rate, time] = [cell(at.rate), cell(at.time)];
  sheet.put(row, 0, [
    hasRank ? rankFormula(row, figures, ranked, settings) : unit.exempt ? "—" : null,
    unit.unit,
    figures.completionRate === null ? null : formula(`=IF(${cell(at.target)}>0,ROUND(${cell(at.cumulative)}/${cell(at.target)},${SAME_DIGITS}),"")`, figures.completionRate),
    unit.exempt || !isJudged(figures) ? null : lightCell(figures.light, { gap: cell(at.gap), met: `AND(${cell(at.target)}>0,${cell(at.cumulative)}>=${cell(at.target)})` }, settings.alert),
    sum("period", figures.period),
    sum("cumulative", figures.cumulative),
    sum("target", figures.target),
    figures.timeProgress === null || summary === undefined ? figures.timeProgress : formula(`=${cellReference(tidyDataSheet.name, summary, targetColumn.time)}`, figures.timeProgress),
    figures.paceGap === null ? null
      : formula(`=IFERROR(${pointsExpression(gapExpression(rate, time, settings))},"")`, gapPoints(figures.paceGap)),
    before, change,
    kept === undefined || kept.added === null || kept.from.cumulative === null ? null : formula(`=${cell(at.cumulative)}-${kept.from.cumulative}`, kept.added),
    growing.value === null || figures.periodBefore === null ? null : formula(`=(${cell(at.period)}-${figures.periodBefore})/${figures.periodBefore}`, growing.value),
    noteOf(unit, figures, facts, settings),
  ]);
  const nameWidth = displayWidth(unit.unit);
  sheet.style(area(row, at.rank, row, at.rank), "rank").style(area(row, at.unit, row, at.unit), nameWidth > SHORT_NAME && nameWidth <= TWO_LINES ? "textLong" : "text")
    .style(area(row, at.rate, row, at.rate), "percent").style(area(row, at.light, row, at.light), "light").style(area(row, at.time, row, at.time), "percent")
    .style(area(row, at.gap, row, at.gap), "points").style(area(row, at.before, row, at.change), "textCenter")
    .style(area(row, at.growth, row, at.growth), "growth").style(area(row, at.note, row, at.note), "textCenter");
}

function noteOf(unit: UnitFacts, figures: UnitMetricFacts, { campaign, asOf }: Facts, { ranking }: Settings): string | null {
  const unreported = isJudged(figures) ? null : `${UNREPORTED}${figures.basis === null ? "" : figures.basis === "ledger" ? "（列台账数）" : "（列上次报数）"}`;
  if (unit.exempt) return unreported === null ? EXEMPT : `${EXEMPT}，${UNREPORTED}`;
  if (unreported !== null) return unreported;
  if (figures.rank === null) {
    if (!hasBegun(campaign, asOf)) return "攻坚期未开始";
    if (ranking.by !== "period" && (figures.target ?? 0) <= 0) return figures.target === null ? "未定目标，不排名" : "目标为0，不排名";
    return "无完成数，不排名";
  }
  if (figures.bottomRun === 0) return null;
  return figures.bottomRun === 1 ? `后${ranking.bottom}位` : `后${ranking.bottom}位·连续${figures.bottomRun}个月`;
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
  const note = `$${cellAddress(range.top, at.note)}`;
  const gap = `$${cellAddress(range.top, at.gap)}`;
  sheet.conditional({ kind: "expression", range, formula: `=OR(LEFT(${note},${UNREPORTED.length})="${UNREPORTED}",LEFT(${note},${EXEMPT.length})="${EXEMPT}")`, style: { color: palette.faint } });
  sheet.conditional({ kind: "expression", range: area(range.top, at.gap, range.bottom, at.gap), formula: `=AND(ISNUMBER(${gap}),ROUND(${gap},1)<0)`, style: { color: palette.behind, bold: true } });
  colourByLight(sheet, area(range.top, at.light, range.bottom, at.light), at.light);
  sheet.conditional({ kind: "expression", range: area(range.top, at.note, range.bottom, at.note), formula: `=LEFT(${note},1)="后"`, style: { color: palette.behind, bold: true } });
  // Ranks of last month, runs and notes are as of the last refresh: old ones are grey.
  sheet.conditional({ kind: "expression", range: area(range.top, at.before, range.bottom, at.note), formula: `=TODAY()-${names.asOf}>${names.staleAfter}`, style: { color: palette.faint } });
  sheet.conditional({ kind: "dataBar", range: area(range.top, at.rate, range.bottom, at.rate), color: palette.bar, minimum: 0, maximum: 1 });
}
