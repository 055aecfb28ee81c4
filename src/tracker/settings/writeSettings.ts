/** Settings → the sheet 攻坚设置: everything that differs from office to office, visible and editable in yellow cells. */
import { formatDay } from "../../campaign/calendar/day";
import type { Settings } from "../../campaign/settings";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import type { CellRange } from "../../workbook/sheet";
import { settingsSheet } from "../ownedSheets";
import { area, SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../styles";
import { campaignKeys, extraDayHeader, headings, metricHeader, SCHEMA_VERSION, SETTINGS_TITLE, targetHeader, unitHeader } from "./layout";
import { comparators, countOns, extraKinds, leadsWords, measures, orders, paceBases, rankBys, sinceWords, tieWords, wordOf, yesNo, type Words } from "./words";

export interface SettingsPlan {
  readonly plan: SheetPlan;
  /** Cells that the workbook's names stand for. */
  readonly cells: { readonly asOf: CellRange; readonly start: CellRange; readonly days: CellRange; readonly campaign: CellRange };
}

/** Empty rows under each list, so that an addition needs no inserted row. */
const SPARE_ROWS = 3;

/**
 * @param asOf 数据截至日, 1900 serial
 * @param asOfFrom where it was taken from, printed beside it
 */
export function writeSettings(settings: Settings, asOf: number, asOfFrom: string): SettingsPlan {
  const sheet = new SheetBuilder();
  const { campaign, ranking } = settings;
  sheet.banner(area(0, 0, 0, 8), SETTINGS_TITLE, "title").height(0, 0, 40);
  sheet.banner(area(1, 0, 1, 8), "黄底单元格可直接修改；改后点“刷新看板”（批处理则重新运行）生效。填写有误的单元格会在刷新时指出。", "subtitle");

  let row = 3;
  sheet.put(row, 0, [headings.campaign], "section");
  const single = (key: string, value: PlanCell, style: StyleName, explanation: string): CellRange => {
    row += 1;
    sheet.put(row, 0, [key], "label").put(row, 1, [value], style).banner(area(row, 2, row, 8), explanation, "value");
    return area(row, 1, row, 1);
  };
  const choose = (range: CellRange, words: readonly Words<unknown>[], title: string): void => {
    const values = words.map(({ word }) => word);
    sheet.validate({ kind: "list", range, values, promptTitle: title, prompt: `请选择：${values.join("、")}`, error: `只能填：${values.join("、")}` });
  };
  const name = single(campaignKeys.name, campaign?.name ?? null, "inputText", "用于看板和通报标题");
  const start = single(campaignKeys.start, campaign === null ? null : { day: campaign.start }, "inputDay", "第一天的日期");
  const days = single(campaignKeys.days, campaign?.days ?? null, "inputNumber", "百日攻坚填 100");
  choose(single(campaignKeys.countFirstDay, wordOf(yesNo, campaign?.countFirstDay ?? true), "inputCenter", "是：首日为第1天；否：首日为第0天"), yesNo, campaignKeys.countFirstDay);
  const asOfCell = single(campaignKeys.asOf, { day: asOf }, "inputDay", `除倒计时外，一切数字按这一天计算。本次取自：${asOfFrom}`);
  choose(single(campaignKeys.paceBasis, wordOf(paceBases, settings.paceBasis), "inputCenter", "超（欠）序时按百分点，还是按占应完成数的比例"), paceBases, campaignKeys.paceBasis);
  choose(single(campaignKeys.rankBy, wordOf(rankBys, ranking.by), "inputCenter", "月度排名按哪个数排"), rankBys, campaignKeys.rankBy);
  choose(single(campaignKeys.ties, wordOf(tieWords, ranking.ties), "inputCenter", "并列：1、1、3；密集：1、1、2"), tieWords, campaignKeys.ties);
  choose(single(campaignKeys.order, wordOf(orders, ranking.order), "inputCenter", "从高到低：数值最高者为第1名"), orders, campaignKeys.order);
  single(campaignKeys.bottom, ranking.bottom, "inputNumber", "每组末尾标注几个单位");
  row += 1;
  sheet.put(row, 0, [campaignKeys.schema], "label").put(row, 1, [SCHEMA_VERSION], "value").banner(area(row, 2, row, 8), "工具用，请勿改动", "value");
  sheet.validate({ kind: "whole", range: days, minimum: 1, maximum: 3660, promptTitle: campaignKeys.days, prompt: "整数天", error: "请填 1 至 3660 的整数" });
  sheet.validate({ kind: "day", range: asOfCell, minimum: 36526, maximum: 73050, promptTitle: campaignKeys.asOf, prompt: "填日期，如 2025-9-30", error: "请填日期" });
  sheet.validate({ kind: "day", range: start, minimum: 36526, maximum: 73050, promptTitle: campaignKeys.start, prompt: "填日期，如 2025-7-15", error: "请填日期" });

  row += 2;
  const list = (
    heading: string, header: readonly string[], rows: readonly (readonly PlanCell[])[], columnStyles: readonly StyleName[],
    lists: Readonly<Record<number, readonly Words<unknown>[]>>,
  ): void => {
    sheet.put(row, 0, [heading], "section").put(row + 1, 0, header, "head");
    const first = row + 2;
    const last = first + rows.length + SPARE_ROWS - 1;
    rows.forEach((cells, index) => sheet.put(first + index, 0, cells));
    columnStyles.forEach((style, column) => sheet.style(area(first, column, last, column), style));
    for (const [column, words] of Object.entries(lists)) choose(area(first, Number(column), last, Number(column)), words, header[Number(column)] ?? "");
    row = last + 2;
  };
  list(headings.targets, Object.values(targetHeader),
    settings.targets.map(({ metric, comparator, value, unit, curve }) => [
      metric, wordOf(comparators, comparator), value, unit,
      curve === null ? null : curve.map((point) => `${point.day > 1 ? formatDay(point.day) : point.day}=${point.share * 100}%`).join("；"),
    ]),
    ["inputText", "inputCenter", "inputNumber", "inputCenter", "inputText"], { 1: comparators });
  list(headings.metrics, Object.values(metricHeader),
    settings.metrics.map(({ metric, unit, measure, countOn, since, uses, leads, aliases, note }) => [
      metric, unit, wordOf(measures, measure), wordOf(countOns, countOn), wordOf(sinceWords, since), uses === null ? "不限" : uses.join("、"),
      wordOf(leadsWords, leads), aliases.join("、"), note,
    ]),
    ["inputText", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputText", "inputCenter", "inputText", "inputText"],
    { 2: measures, 3: countOns, 4: sinceWords, 6: leadsWords });
  list(headings.units, Object.values(unitHeader),
    settings.units.map(({ name: unit, group, exempt, aliases }) => [unit, group, exempt ? "是" : "否", aliases.join("、")]),
    ["inputText", "inputCenter", "inputCenter", "inputText"], { 2: yesNo });
  list(headings.extraDays, Object.values(extraDayHeader),
    settings.extraDays.map(({ day, kind }) => [{ day }, kind, null]), ["inputDay", "inputCenter", "inputText"], { 1: extraKinds });
  for (const [index, width] of [20, 22, 14, 12, 22, 26, 14, 30, 44].entries()) sheet.width(index, index, width);
  return {
    plan: sheet.build(settingsSheet, {
      freeze: { rows: 2, columns: 0 }, gridlines: false,
      print: {
        area: area(0, 0, row, 8), paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, titleRows: null,
        margins: { top: 15, right: 10, bottom: 15, left: 10 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
      },
    }),
    cells: { asOf: asOfCell, start, days, campaign: name },
  };
}
