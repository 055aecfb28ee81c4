/** The board's table of targets: what it is and how it stands first (the columns a phone shows), then the figures behind it. */
import { chineseDay } from "../../campaign/calendar/day";
import type { Facts, TargetFacts } from "../../campaign/metrics/facts";
import { hasBegun } from "../../campaign/metrics/judged";
import { unreportedIn } from "../../campaign/metrics/unreported";
import { decimalsOf } from "../../campaign/quantity/decimals";
import { roundHalfAway } from "../../campaign/quantity/round";
import type { Settings } from "../../campaign/settings";
import { cellAddress, rangeAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { targetColumn, type TidyData } from "../data";
import { cellReference, formula } from "../formula";
import { gapPoints, pointsExpression } from "../gap";
import { colourByLight, gapWords, lightSentence } from "../lights";
import { names, tidyDataSheet } from "../ownedSheets";
import { paceFormulas } from "../data/targets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { amountStyle, palette, type StyleName } from "../styles";
import { LEFT, RIGHT } from "./layout";

const HEADLINE_ROW = 6;
const TARGET_HEADER_ROW = 7;
export const boardColumn = {
  name: LEFT, light: LEFT + 3, rate: LEFT + 6, cumulative: LEFT + 8, target: LEFT + 9, time: LEFT + 10, gap: LEFT + 11, required: LEFT + 12, forecast: LEFT + 13, day: LEFT + 14,
} as const;
const at = boardColumn;

/** Rows from HEADLINE_ROW on; returns the row after the table. @param today the door's day, for cached results only */
export function putTargets(sheet: SheetBuilder, facts: Facts, settings: Settings, data: TidyData, today: number): number {
  const ratio = settings.paceBasis === "ratio";
  const unitWord = ratio ? "%" : "个百分点";
  const head = TARGET_HEADER_ROW;
  const header: [from: number, to: number, text: string][] = [
    [at.name, at.name + 2, "指标"], [at.light, at.light + 2, "预警"], [at.rate, at.rate + 1, "完成率"], [at.cumulative, at.cumulative, "累计完成"], [at.target, at.target, "目标"],
    [at.time, at.time, "序时进度"], [at.gap, at.gap, ratio ? "超欠序时\n(%)" : "超欠序时\n(百分点)"], [at.required, at.required, "日均需完成"], [at.forecast, at.forecast, "预计完成"], [at.day, RIGHT, "预计达标日"],
  ];
  for (const [from, to, text] of header) sheet.banner(area(head, from, head, to), text, "headLarge");
  sheet.height(head, head, 33);
  const first = head + 1;
  facts.targets.forEach((target, index) => {
    const row = first + index;
    const source = data.targetRow.get(target.metric) ?? 0;
    const reference = (column: number): string => cellReference(tidyDataSheet.name, source, column);
    const follow = (column: number, value: number | null): PlanCell => (value === null ? "—" : formula(`=${reference(column)}`, value));
    const decimals = decimalsOf(target.unit);
    const gap = cellAddress(row, at.gap);
    const met = metFormula(target, row);
    const put = (from: number, to: number, cell: PlanCell, style: StyleName) => sheet.banner(area(row, from, row, to), cell, style);
    put(at.name, at.name + 2, `${target.metric}（${target.unit}）`, "targetName");
    put(at.light, at.light + 2, lightSentence(target.light, target.paceGap, { gap, met: target.met === null ? null : met }, settings.alert, unitWord), "targetLight");
    put(at.rate, at.rate + 1, follow(targetColumn.rate, target.completionRate), "targetPercentStrong");
    put(at.cumulative, at.cumulative, follow(targetColumn.cumulative, target.cumulative), amountStyle("targetStrong", decimals.amount));
    put(at.target, at.target, follow(targetColumn.target, target.target), amountStyle(target.comparator === ">" ? "targetOver" : "target", decimals.amount));
    put(at.time, at.time, follow(targetColumn.time, target.timeProgress), "targetPercent");
    put(at.gap, at.gap, target.paceGap === null ? "—" : formula(`=IF(ISNUMBER(${reference(targetColumn.gap)}),${pointsExpression(reference(targetColumn.gap))},"—")`, gapPoints(target.paceGap)), "targetPoints");
    put(at.required, at.required, requiredCell(reference(targetColumn.required), target.requiredRate, facts, settings, today), amountStyle("target", decimals.perDay));
    put(at.forecast, at.forecast, follow(targetColumn.forecast, target.forecast), amountStyle("target", decimals.forecast));
    put(at.day, RIGHT, dayCell(target, met, reference(targetColumn.forecastDay), isOver(facts)), "targetDay");
    sheet.height(row, row, 29);
  });
  const last = first + facts.targets.length - 1;
  if (facts.targets.length > 0) {
    colourByLight(sheet, area(first, at.light, last, at.light + 2), at.light);
    const gap = `$${cellAddress(first, at.gap)}`;
    sheet.conditional({ kind: "expression", range: area(first, at.gap, last, at.gap), formula: `=AND(ISNUMBER(${gap}),ROUND(${gap},1)<0)`, style: { color: palette.behind, bold: true } });
    const day = `$${cellAddress(first, at.day)}`;
    if (facts.campaign !== null) {
      sheet.conditional({ kind: "expression", range: area(first, at.day, last, RIGHT), formula: `=AND(ISNUMBER(${day}),${day}>${paceFormulas(settings).end})`, style: { color: palette.behind, bold: true } });
    }
    sheet.conditional({ kind: "dataBar", range: area(first, at.rate, last, at.rate), color: palette.bar, minimum: 0, maximum: 1 });
  } else {
    sheet.banner(area(first, LEFT, first, RIGHT), "没有目标：请在“攻坚设置”的总目标中填写指标和目标值后刷新。", "panelNote").height(first, first, 26);
  }
  sheet.banner(area(HEADLINE_ROW, LEFT, HEADLINE_ROW, RIGHT), headline(facts, first, unitWord), "headline").height(HEADLINE_ROW, HEADLINE_ROW, 25);
  return Math.max(last, first) + 1;
}

/** A target of 0 is never met, whatever has been done. */
const metFormula = ({ comparator }: TargetFacts, row: number): string =>
  `AND(${cellAddress(row, at.target)}>0,${cellAddress(row, at.cumulative)}${comparator}${cellAddress(row, at.target)})`;

const isOver = ({ campaign, asOf }: Facts): boolean => campaign !== null && asOf > campaign.end;

/** 预计达标日; once the campaign is over there is nothing to expect any more. */
function dayCell({ met, forecastDay }: TargetFacts, metFormula: string, reference: string, over: boolean): PlanCell {
  if (over && met !== null) return formula(`=IF(${metFormula},"已达标","未达标")`, met ? "已达标" : "未达标");
  return forecastDay === null ? "—" : formula(`=IF(${metFormula},"已达标",${reference})`, met === true ? "已达标" : { day: forecastDay });
}

/** 日均需完成, while a day is left to bring it in: none once 数据截至日 or today has passed the last day. */
function requiredCell(reference: string, value: number | null, { campaign }: Facts, settings: Settings, today: number): PlanCell {
  if (value === null || campaign === null) return "—";
  return formula(`=IF(AND(TODAY()<=${paceFormulas(settings).end},ISNUMBER(${reference})),${reference},"—")`, today <= campaign.end ? value : "—");
}

/** One sentence for ten seconds: which targets are behind and by how much, computed by the sheet itself. */
function headline(facts: Facts, first: number, unitWord: string): PlanCell {
  const rows = facts.targets.map((target, index) => ({ target, row: first + index }));
  const known = rows.filter(({ target }) => target.paceGap !== null);
  const { campaign, asOf } = facts;
  if (campaign === null || rows.every(({ target }) => target.target === null || target.target <= 0)) return "目标或攻坚期未设定，暂不能判断进度。";
  if (!hasBegun(campaign, asOf)) return `▌攻坚期${chineseDay(campaign.start)}开始，尚不判断快慢。`;
  if (known.length === 0) return unreportedIn(facts).length === 0 ? "▌尚无完成数，暂不能判断进度。" : "▌各单位均未报送本期数，暂不能判断进度。";
  if (isOver(facts)) return finalHeadline(known);
  const gaps = rangeAddress(area(first, at.gap, first + facts.targets.length - 1, at.gap));
  const isBehind = (gap: number): boolean => roundHalfAway(gap * 100, 1) < 0;
  const behind = known.filter(({ target }) => target.met !== true && isBehind(target.paceGap ?? 0));
  const words = known.map(({ target, row }) => {
    const gap = cellAddress(row, at.gap);
    return `IF(AND(ISNUMBER(${gap}),NOT(${metFormula(target, row)})),IF(ROUND(${gap},1)<0,"、${target.metric}欠"&TEXT(-ROUND(${gap},1),"0.0")&"${unitWord}",""),"")`;
  });
  const list = words.join("&");
  const text = behind.length === 0
    ? "▌各项指标均达到或超过序时进度。"
    : `▌欠序时：${behind.map(({ target }) => `${target.metric}${gapWords(target.paceGap ?? 0, unitWord)}`).join("、")}${behind.length < known.length ? "；其余指标达到或超过序时进度。" : "。"}`;
  return formula(
    `=IF(LEN(${list})=0,"▌各项指标均达到或超过序时进度。","▌欠序时："&MID(${list},2,400)&IF(COUNT(${gaps})>LEN(${list})-LEN(SUBSTITUTE(${list},"、","")),"；其余指标达到或超过序时进度。","。"))`,
    text,
  );
}

/** After the last day what counts is done or not done: 30 of 超过30个 is level with the pace and yet not met. */
function finalHeadline(known: readonly { readonly target: TargetFacts; readonly row: number }[]): PlanCell {
  const list = known.map(({ target, row }) => `IF(${metFormula(target, row)},"","、${target.metric}（"&TEXT(${cellAddress(row, at.rate)},"0.0%")&"）")`).join("&");
  const open = known.filter(({ target }) => target.met !== true).map(({ target }) => `${target.metric}（${roundHalfAway((target.completionRate ?? 0) * 100, 1).toFixed(1)}%）`);
  return formula(
    `=IF(LEN(${list})=0,"▌攻坚期已结束，各项指标均已完成。","▌攻坚期已结束，未完成："&MID(${list},2,400)&"。")`,
    open.length === 0 ? "▌攻坚期已结束，各项指标均已完成。" : `▌攻坚期已结束，未完成：${open.join("、")}。`,
  );
}

export const asOfIsOld = `=TODAY()-${names.asOf}>${names.staleAfter}`;
