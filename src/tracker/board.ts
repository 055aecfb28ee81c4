/**
 * 百日看板: what a leader opens. Native formulas, conditional formats and one native chart; the countdown alone follows
 * TODAY(), all else stands for 数据截至日. Readable from two metres on one A4 landscape page.
 */
import { chineseDay, dayParts } from "../campaign/calendar/day";
import type { Facts, TargetFacts } from "../campaign/metrics/facts";
import { roundHalfAway } from "../campaign/quantity/round";
import type { Settings } from "../campaign/settings";
import { cellAddress } from "../workbook/address";
import type { PlanCell, SheetPlan } from "../workbook/plan";
import { isWhole } from "./figures";
import { cellReference, formula } from "./formula";
import { rankingColumn, type MonthRankingPlan, type RankedRow } from "./monthRanking";
import { boardSheet, names, rankingSheet, tidyDataSheet } from "./ownedSheets";
import { area, SheetBuilder } from "./sheetBuilder";
import { palette, type StyleName } from "./styles";
import { targetColumn, type TidyData } from "./tidyData";

/** B–M carry the board; A and N are margins. */
const LEFT = 1;
const RIGHT = 12;
const KPI_HEADER_ROW = 7;

/** @param today the door's day, for the cached countdown only */
export function board(facts: Facts, settings: Settings, data: TidyData, ranking: MonthRankingPlan, today: number, openFindings: number): SheetPlan {
  const sheet = new SheetBuilder();
  const { campaign } = facts;
  sheet.banner(area(0, LEFT, 0, RIGHT), campaign === null ? "攻坚看板" : `${campaign.name}看板`, "title").height(0, 0, 46);
  const period = campaign === null ? "攻坚期未设定：请在“攻坚设置”填写首日和总天数" : `攻坚期 ${chineseDay(campaign.start)}至${chineseDay(campaign.end)}（${campaign.days}天）`;
  sheet.banner(area(1, LEFT, 1, RIGHT), `${period}；数据截至 ${chineseDay(facts.asOf)}`, "subtitle").height(1, 1, 24).height(2, 2, 8);
  putCards(sheet, facts, today);
  sheet.height(6, 6, 10);
  putTargets(sheet, facts, settings, data);

  const top = KPI_HEADER_ROW + facts.targets.length + 2;
  const lead = settings.metrics.find(({ metric }) => (ranking.rowsOf.get(metric)?.length ?? 0) > 0);
  const bottom = lead === undefined ? top : putUnits(sheet, lead.metric, lead.unit, ranking.rowsOf.get(lead.metric) ?? [], top);
  const foot = footLines(facts, settings, openFindings);
  foot.forEach((line, index) => sheet.banner(area(bottom + 1 + index, LEFT, bottom + 1 + index, RIGHT), line, "footnote"));
  const lastRow = bottom + foot.length;

  sheet.width(0, 0, 2).width(LEFT, RIGHT, 12.3).width(RIGHT + 1, RIGHT + 1, 2);
  return sheet.build(boardSheet, {
    freeze: null, gridlines: false,
    print: {
      area: area(0, 0, lastRow, RIGHT + 1), paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 1, titleRows: null,
      margins: { top: 10, right: 8, bottom: 12, left: 8 }, header: "", footer: "&R打印于 &D", centerHorizontally: true,
    },
  });
}

function putCards(sheet: SheetBuilder, facts: Facts, today: number): void {
  const { campaign } = facts;
  const unknown = "未设定";
  // One rule for the last day, whichever way the first day counts.
  const end = campaign === null ? "" : `(${names.start}+${campaign.end - campaign.start - campaign.days}+${names.days})`;
  const cards: [label: string, value: PlanCell, style: StyleName, note: PlanCell][] = [
    ["距收官还有（天）", campaign === null ? unknown : formula(`=MAX(0,${end}-TODAY())`, Math.max(0, campaign.end - today)), "cardValue",
      campaign === null ? null : formula(`="今天 "&TEXT(TODAY(),"yyyy-mm-dd")&IF(TODAY()>${end},"，已收官","")`, `今天 ${isoDay(today)}${today > campaign.end ? "，已收官" : ""}`)],
    ["剩余工作日（天）", campaign === null ? unknown : campaign.workdaysLeft ?? "缺调休表", "cardValue", "自数据截至日次日起，已计调休"],
    ["当前进度", campaign === null ? unknown : formula(`=${names.asOf}-${names.start}+${campaign.day - (facts.asOf - campaign.start)}`, campaign.day), "cardDayNumber",
      campaign === null ? null : formula(`="共"&${names.days}&"天（按数据截至日）"`, `共${campaign.days}天（按数据截至日）`)],
    ["序时进度", campaign === null ? unknown : formula(`=MAX(0,MIN(1,(${names.asOf}-${names.start}+${campaign.day - (facts.asOf - campaign.start)})/${names.days}))`, Math.min(1, Math.max(0, campaign.day / campaign.days))), "cardPercent",
      "时间过去的比例"],
  ];
  cards.forEach(([label, value, style, note], index) => {
    const left = LEFT + index * 3;
    sheet.banner(area(3, left, 3, left + 2), label, "cardLabel");
    sheet.banner(area(4, left, 4, left + 2), value, style);
    sheet.banner(area(5, left, 5, left + 2), note, "cardNote");
  });
  sheet.height(3, 3, 24).height(4, 4, 62).height(5, 5, 20);
}

const isoDay = (day: number): string => {
  const { year, month, day: date } = dayParts(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};

function putTargets(sheet: SheetBuilder, facts: Facts, settings: Settings, data: TidyData): void {
  const ratio = settings.paceBasis === "ratio";
  const header = ["指标", "", "单位", "目标", "累计完成", "完成率", "序时进度", ratio ? "超欠序时\n（%）" : "超欠序时\n（百分点）", "日均需完成", "预计完成", "状态", ""];
  const row = KPI_HEADER_ROW;
  sheet.put(row, LEFT, header, "headLarge").height(row, row, 36);
  sheet.banner(area(row, LEFT, row, LEFT + 1), "指标", "headLarge").banner(area(row, RIGHT - 1, row, RIGHT), "状态", "headLarge");
  facts.targets.forEach((target, index) => {
    const at = row + 1 + index;
    const source = data.targetRow.get(target.metric) ?? 0;
    const follow = (column: number, value: number | null, blank = ""): PlanCell =>
      value === null ? blank : formula(`=${cellReference(tidyDataSheet.name, source, column)}`, value);
    const gap = cellAddress(at, LEFT + 7);
    sheet.put(at, LEFT, [
      target.metric, null, target.unit, follow(targetColumn.target, target.target, "—"), follow(targetColumn.cumulative, target.cumulative, "—"),
      follow(targetColumn.rate, target.completionRate, "—"), follow(targetColumn.time, target.timeProgress, "—"),
      target.paceGap === null ? "—" : formula(`=${cellReference(tidyDataSheet.name, source, targetColumn.gap)}*100`, target.paceGap * 100),
      follow(targetColumn.required, target.requiredRate, "—"), follow(targetColumn.forecast, target.forecast, "—"),
    ]);
    const cumulative = cellAddress(at, LEFT + 4);
    const goal = cellAddress(at, LEFT + 3);
    const unitWord = ratio ? "%" : "个百分点";
    const word: PlanCell = target.paceGap === null ? "—"
      : formula(
        `=IF(${cumulative}${target.comparator}${goal},"已完成",IF(NOT(ISNUMBER(${gap})),"—",IF(ROUND(${gap},1)=0,"与序时进度持平",IF(${gap}>0,"超序时","欠序时")&TEXT(ABS(ROUND(${gap},1)),"0.0")&"${unitWord}")))`,
        stateWord(target, unitWord),
      );
    sheet.banner(area(at, RIGHT - 1, at, RIGHT), word, "kpiWord");
    const whole = isWhole(target.unit, [target.target, target.cumulative]);
    sheet.banner(area(at, LEFT, at, LEFT + 1), target.metric, "kpiName");
    const styled: [column: number, style: StyleName][] = [
      [2, "kpiUnit"], [3, target.comparator === ">" ? "kpiCountOver" : whole ? "kpiCount" : "kpiNumber"], [4, whole ? "kpiCountStrong" : "kpiNumberStrong"], [5, "kpiPercentStrong"], [6, "kpiPercent"],
      [7, "kpiPoints"], [8, "kpiNumber"], [9, whole ? "kpiTenth" : "kpiNumber"],
    ];
    for (const [column, style] of styled) sheet.style(area(at, LEFT + column, at, LEFT + column), style);
    sheet.height(at, at, 38);
  });
  if (facts.targets.length === 0) return;
  const range = (column: number, to = column) => area(row + 1, LEFT + column, row + facts.targets.length, LEFT + to);
  const gap = `$${cellAddress(row + 1, LEFT + 7)}`;
  for (const shown of [range(7), range(10, 11)]) {
    sheet.conditional({ kind: "expression", range: shown, formula: `=AND(ISNUMBER(${gap}),ROUND(${gap},1)<0,$${cellAddress(row + 1, LEFT + 10)}<>"已完成")`, style: { color: palette.behind, fill: palette.behindFill } });
    sheet.conditional({ kind: "expression", range: shown, formula: `=ISNUMBER(${gap})`, style: { color: palette.ahead, fill: palette.aheadFill } });
  }
}

/** The state in a word, as the sheet's own formula gives it. */
function stateWord(target: TargetFacts, unitWord: string): string {
  if (target.met === true) return "已完成";
  const gap = roundHalfAway((target.paceGap ?? 0) * 100, 1);
  if (gap === 0) return "与序时进度持平";
  return `${gap > 0 ? "超序时" : "欠序时"}${Math.abs(gap).toFixed(1)}${unitWord}`;
}

/** Units by completion: the table on the left, the chart over the same cells on the right. Returns the last row used. */
function putUnits(sheet: SheetBuilder, metric: string, unitWord: string, rows: readonly RankedRow[], top: number): number {
  const ordered = [...rows].sort((a, b) => (b.metric.completionRate ?? -1) - (a.metric.completionRate ?? -1));
  sheet.put(top, LEFT, [`各单位${metric}完成率`], "section").height(top, top, 26);
  sheet.put(top + 1, LEFT, ["单位", "", "累计", "目标", "完成率", "序时"], "head").height(top + 1, top + 1, 24);
  sheet.banner(area(top + 1, LEFT, top + 1, LEFT + 1), "单位", "head");
  const first = top + 2;
  const last = first + ordered.length - 1;
  ordered.forEach(({ unit, metric: figures, row: source }, index) => {
    const row = first + index;
    const follow = (column: number, value: number | null): PlanCell => (value === null ? null : formula(`=${cellReference(rankingSheet.name, source, column)}`, value));
    sheet.put(row, LEFT, [
      unit.unit, null, follow(rankingColumn.cumulative, figures.cumulative), follow(rankingColumn.target, figures.target),
      follow(rankingColumn.rate, figures.completionRate), follow(rankingColumn.time, figures.timeProgress),
    ]);
    sheet.banner(area(row, LEFT, row, LEFT + 1), unit.unit, "text");
  });
  const numbers = isWhole(unitWord, ordered.flatMap(({ metric: { cumulative, target } }) => [cumulative, target])) ? "count" : "number";
  sheet.style(area(first, LEFT + 2, last, LEFT + 3), numbers).style(area(first, LEFT + 4, last, LEFT + 5), "percent").height(first, last, 22);
  sheet.conditional({ kind: "expression", range: area(first, LEFT + 4, last, LEFT + 4), formula: `=AND(ISNUMBER($${cellAddress(first, LEFT + 5)}),ROUND($${cellAddress(first, LEFT + 4)}-$${cellAddress(first, LEFT + 5)},3)<0)`, style: { color: palette.behind, fill: palette.behindFill, bold: true } });
  sheet.conditional({ kind: "expression", range: area(first, LEFT + 4, last, LEFT + 4), formula: `=AND(ISNUMBER($${cellAddress(first, LEFT + 4)}),ISNUMBER($${cellAddress(first, LEFT + 5)}))`, style: { color: palette.ahead, fill: palette.aheadFill } });
  const chartBottom = Math.max(last, first + 9);
  const on = (column: number) => ({ sheet: boardSheet.name, range: area(first, LEFT + column, last, LEFT + column) });
  sheet.chart({
    name: "各单位完成率", title: `各单位${metric}完成率与序时进度`, anchor: area(top, LEFT + 6, chartBottom, RIGHT),
    series: [
      { name: "完成率", categories: on(0), values: on(4), color: palette.ahead, kind: "column" },
      { name: "序时进度", categories: on(0), values: on(5), color: palette.behind, kind: "line" },
    ],
    valueAxis: { minimum: 0, maximum: null, numberFormat: "0%", title: null }, legend: "bottom", labels: true,
  });
  return chartBottom;
}

function footLines(facts: Facts, settings: Settings, openFindings: number): string[] {
  const shown = settings.metrics.filter(({ metric }) => facts.targets.some((target) => target.metric === metric));
  const unreported = [...new Set(facts.units.filter(({ metrics }) => metrics.some((one) => one.unreported)).map(({ unit }) => unit))];
  return [
    ...(unreported.length === 0 ? [] : [`本月未报送：${unreported.join("、")}。`]),
    ...inPairs(shown.map(({ metric, note }) => `${metric}：${note}`)).map((pair, index) => `${index === 0 ? "口径：" : "\u3000\u3000\u3000"}${pair.join("；")}。`),
    `超欠序时=完成率−序时进度${settings.paceBasis === "ratio" ? "，再除以序时进度" : ""}；日均需完成按剩余日历天计；预计完成按目前平均进度推算。${openFindings === 0 ? "" : `接入时有${openFindings}条数据问题待核。`}`,
  ];
}

/** Two definitions fill a line of the page. */
const inPairs = (texts: readonly string[]): string[][] =>
  texts.reduce<string[][]>((pairs, text) => {
    const last = pairs.at(-1);
    if (last === undefined || last.length === 2) pairs.push([text]);
    else last.push(text);
    return pairs;
  }, []);
