/**
 * Settings → the sheet 攻坚设置: everything that differs from office to office, visible and editable in yellow cells.
 * What staff typed and could not be read is put back as typed, with the reason beside it.
 */
import { formatDay } from "../../campaign/calendar/day";
import { mappingKey } from "../../campaign/mapping/fieldMapping";
import { lengthText, statutorySteps } from "../../campaign/schedule/steps";
import type { Offices, Settings } from "../../campaign/settings";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import { isCellError, type CellRange } from "../../workbook/sheet";
import { cardTiersSheet } from "../cards/sheets";
import { wrappedHeight } from "../figures";
import { settingsSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../styles";
import {
  campaignKeys, durationHeader, extraDayHeader, headingName, headings, mappingHeader, metricHeader, officeKeys, SCHEMA_VERSION, SETTINGS_TITLE, targetHeader, unitHeader,
} from "./layout";
import { nothingTyped, type AsTyped, type KeptSection } from "./readSettings";
import { asPlanCell, chooseFrom, COLUMN_WIDTHS, entryCell, putSection, SPARE_ROWS, type SettingsSection } from "./section";
import { comparators, countOns, extraKinds, gapFroms, goals, leadsWords, mappingKinds, measures, orders, paceBases, periodUnits, rankBys, sinceWords, tieWords, wordOf, yesNo, type Words } from "./words";

export interface SettingsPlan {
  readonly plan: SheetPlan;
  /** Cells that the workbook's names stand for. */
  readonly cells: Readonly<Record<"asOf" | "start" | "days" | "countFirstDay" | "campaign" | "staleAfter", CellRange>>;
  /** Where the value of each stated target stands. */
  readonly targetCells: ReadonlyMap<string, CellRange>;
}

/** The rules of 亮牌 in force, and whether the sheet that holds them is there to be jumped to. */
export interface CardRulesShown {
  readonly names: readonly string[];
  readonly hasSheet: boolean;
}

/** Columns that explanations and banners cover. */
const LAST = 8;
const TARGET_VALUE = Object.values(targetHeader).indexOf(targetHeader.value);
const percent = (share: number): number => Math.round(share * 1e8) / 1e6;

/**
 * @param asOf 数据截至日, 1900 serial
 * @param asOfFrom where it was taken from, printed beside it
 * @param rules named with a jump to 亮牌档次; null: not named
 * @param asTyped what is put back as it was: entries that could not be read, sections that this version does not know
 */
export function writeSettings(settings: Settings, asOf: number, asOfFrom: string, asTyped: AsTyped = nothingTyped, rules: CardRulesShown | null = null): SettingsPlan {
  const sheet = new SheetBuilder();
  const { campaign, ranking, alert, schedule } = settings;
  sheet.banner(area(0, 0, 0, LAST), SETTINGS_TITLE, "boardTitle").height(0, 0, 40);
  sheet.banner(area(1, 0, 1, LAST), "黄底单元格可直接修改；改后点“刷新看板”（批处理则重新运行）生效。填写有误的单元格会在刷新时指出，已填内容保留。", "boardSubtitle").height(1, 1, 22);

  let row = 3;
  sheet.put(row, 0, [headings.campaign], "section").height(row, row, 22);
  const typed = new Map(asTyped.singles.map((one) => [one.key, one]));
  const single = (key: string, value: PlanCell, style: StyleName, explanation: string): CellRange => {
    row += 1;
    const wrong = typed.get(key);
    const raw = wrong === undefined || wrong.raw === null ? null : isCellError(wrong.raw) ? wrong.raw.error : wrong.raw;
    const hint = wrong === undefined ? explanation : value === null ? wrong.message : `原填“${String(raw)}”：${wrong.message}现按左边的值采用。`;
    sheet.height(row, row, Math.max(19, wrappedHeight([[typeof value === "string" ? value : null, COLUMN_WIDTHS[1]]]))).put(row, 0, [key], "label").put(row, 1, [value ?? raw], style).banner(area(row, 2, row, LAST), hint, wrong === undefined ? "value" : "hint");
    return area(row, 1, row, 1);
  };
  const choose = (key: string, word: string, words: readonly Words<unknown>[], explanation: string): CellRange => {
    const range = single(key, word, "inputCenter", explanation);
    chooseFrom(sheet, range, words, key);
    return range;
  };
  const whole = (key: string, value: number, least: number, most: number, explanation: string): CellRange => {
    const range = single(key, value, "inputCenter", explanation);
    sheet.validate({ kind: "whole", range, minimum: least, maximum: most, promptTitle: key, prompt: `${least} 至 ${most} 的整数`, error: `请填 ${least} 至 ${most} 的整数` });
    return range;
  };
  const share = (key: string, value: number, explanation: string): void => {
    const range = single(key, percent(value), "inputCenter", explanation);
    sheet.validate({ kind: "decimal", range, minimum: 0, maximum: 100, promptTitle: key, prompt: "0 至 100，按百分数填，如 5", error: "请填 0 至 100 的数" });
  };
  const name = single(campaignKeys.name, campaign?.name ?? null, "inputText", "用于看板和通报标题");
  const start = single(campaignKeys.start, campaign === null ? null : { day: campaign.start }, "inputDay", "第一天的日期");
  const days = single(campaignKeys.days, campaign?.days ?? null, "inputCenter", "百日攻坚填 100");
  const countFirstDay = choose(campaignKeys.countFirstDay, wordOf(yesNo, campaign?.countFirstDay ?? true), yesNo, "是：首日为第1天；否：首日为第0天");
  const asOfCell = single(campaignKeys.asOf, { day: asOf }, "inputDay", `除倒计时外，一切数字按这一天计算。本次取自：${asOfFrom}`);
  const staleAfter = whole(campaignKeys.staleAfter, settings.staleAfterDays, 0, 365, "数据截至日早于今天超过这些天，看板标出并把非实时内容变灰");
  choose(campaignKeys.paceBasis, wordOf(paceBases, settings.paceBasis), paceBases, "超（欠）序时按百分点，还是按占应完成数的比例");
  choose(campaignKeys.gapFrom, wordOf(gapFroms, settings.gapFrom), gapFroms, "超（欠）序时从未取整的完成率算起，还是从表上显示的一位小数算起");
  share(campaignKeys.warn, alert.warn, "欠序时达到此数为“预警”，未达到为“关注”（产品建议值 5）");
  share(campaignKeys.severe, alert.severe, "欠序时超过此数为“严重”（产品建议值 10）");
  choose(campaignKeys.rankBy, wordOf(rankBys, ranking.by), rankBys, "月度排名按哪个数排");
  choose(campaignKeys.ties, wordOf(tieWords, ranking.ties), tieWords, "并列：1、1、3；密集：1、1、2");
  choose(campaignKeys.order, wordOf(orders, ranking.order), orders, "从高到低：数值最高者为第1名");
  whole(campaignKeys.bottom, ranking.bottom, 0, 50, "每组末尾标注几个单位，并累计连续月数；0 为不标注");
  whole(campaignKeys.stalled, settings.stalledPeriods, 0, 24, "累计连续几个半月没有变化列入数据问题清单；0 为不检查");
  choose(campaignKeys.goal, wordOf(goals, schedule.goal), goals, "倒排工期以收官日完成哪一步为准");
  whole(campaignKeys.nearDays, schedule.nearDays, 0, 365, "宗地距不可逆转日不超过这些天时列上看板");
  if (rules !== null) {
    row += 1;
    const words = rules.names.join("＋");
    sheet.height(row, row, 19).put(row, 0, [campaignKeys.cardRules], "label")
      .put(row, 1, [rules.hasSheet ? { text: `${words} →`, sheet: cardTiersSheet.name, range: area(0, 0, 0, 0) } : words], rules.hasSheet ? "dataLink" : "value")
      .banner(area(row, 2, row, LAST), rules.hasSheet ? `现行规则；选用哪套、各档的条件和时限在「${cardTiersSheet.name}」修改` : `现行规则；首次拟发亮牌时生成「${cardTiersSheet.name}」，在那里选用和修改`, "value");
  }
  row += 1;
  sheet.put(row, 0, [campaignKeys.schema], "label").put(row, 1, [SCHEMA_VERSION], "value").banner(area(row, 2, row, LAST), "工具用，请勿改动", "value");
  sheet.validate({ kind: "whole", range: days, minimum: 1, maximum: 3660, promptTitle: campaignKeys.days, prompt: "整数天", error: "请填 1 至 3660 的整数" });
  for (const [range, key] of [[asOfCell, campaignKeys.asOf], [start, campaignKeys.start]] as const) {
    sheet.validate({ kind: "day", range, minimum: 36526, maximum: 73050, promptTitle: key, prompt: "填日期，如 2025-9-30", error: "请填日期" });
  }

  row += 2;
  const troubledOf = (heading: string) => asTyped.rows.filter((one) => headingName(one.heading) === headingName(heading));
  const targetCells = new Map<string, CellRange>();
  for (const section of listsOf(settings)) {
    if (section.heading === headings.targets) settings.targets.forEach(({ metric }, index) => targetCells.set(metric, entryCell(row, index, TARGET_VALUE)));
    row = putSection(sheet, row, section, troubledOf(section.heading));
  }
  sheet.put(row, 0, [headings.offices], "section").height(row, row, 22);
  const office = (key: keyof Offices, explanation: string): void => void single(officeKeys[key], settings.offices[key], "inputText", explanation);
  office("header", "红头文件的发文机关标志，空则不印红头");
  office("issuer", "通报和亮牌通知的落款");
  office("numberPrefix", "如“云督”，用于文号“云督黄〔2025〕3号”");
  office("recipients", "通报的主送单位");
  office("copies", "通报的抄送单位");
  office("approver", "签发人姓名");
  office("contact", "印在通报末尾");
  row += 2;
  const mapping = mappingSection(settings);
  const keys = new Set(mapping.keys);
  // A row that was read with a warning and has been taken away since is not put back.
  row = putSection(sheet, row, mapping, troubledOf(headings.mapping).filter(({ adopted, key }) => !adopted || keys.has(key)));
  for (const kept of asTyped.sections) row = putKept(sheet, row, kept);
  COLUMN_WIDTHS.forEach((width, index) => sheet.width(index, index, width));
  return {
    plan: sheet.build(settingsSheet, {
      freeze: { rows: 2, columns: 0 }, gridlines: false, print: printOf(settingsSheet.name, area(0, 0, row - 1, LAST + 1), { titleRows: null, margins: { top: 12, right: 8, bottom: 14, left: 8 } }),
    }),
    cells: { asOf: asOfCell, start, days, countFirstDay, campaign: name, staleAfter },
    targetCells,
  };
}

/** Sections 二 to 六. */
function listsOf(settings: Settings): SettingsSection[] {
  const spare = SPARE_ROWS;
  const { durations } = settings.schedule;
  return [
    {
      heading: headings.targets, note: "", header: Object.values(targetHeader), spare, lists: { 1: comparators },
      styles: ["inputText", "inputCenter", "inputNumber", "inputCenter", "inputText"],
      rows: settings.targets.map(({ metric, comparator, value, unit, curve }) => [
        metric, wordOf(comparators, comparator), value, unit,
        curve === null ? null : curve.map((point) => `${point.day > 1 ? formatDay(point.day) : point.day}=${percent(point.share)}%`).join("；"),
      ]),
    },
    {
      heading: headings.metrics, note: "", header: Object.values(metricHeader), spare, lists: { 2: measures, 3: countOns, 4: sinceWords, 6: leadsWords },
      styles: ["inputText", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputText", "inputCenter", "inputText", "inputText"],
      rows: settings.metrics.map(({ metric, unit, measure, countOn, since, uses, leads, aliases, note }) => [
        metric, unit, wordOf(measures, measure), wordOf(countOns, countOn), wordOf(sinceWords, since), uses === null ? "不限" : uses.join("、"),
        wordOf(leadsWords, leads), aliases.join("、"), note,
      ]),
    },
    {
      heading: headings.units, note: "", header: Object.values(unitHeader), spare, lists: { 2: yesNo }, styles: ["inputText", "inputCenter", "inputCenter", "inputText"],
      rows: settings.units.map(({ name, group, exempt, aliases }) => [name, group, exempt ? "是" : "否", aliases.join("、")]),
    },
    {
      heading: headings.extraDays, note: "内置 2025、2026 年国务院放假安排；其他年份请把全年的休、班逐日补上。", header: Object.values(extraDayHeader), spare, lists: { 1: extraKinds },
      styles: ["inputDay", "inputCenter", "inputText"], rows: settings.extraDays.map(({ day, kind, source }) => [{ day }, kind, source ?? null]),
    },
    {
      heading: headings.durations, note: "只填本区实际用时；空着的按法定最短计算，法定未规定又没填的，推算时会说明“缺设定”。", header: Object.values(durationHeader), spare: 0,
      lists: { 2: periodUnits }, styles: ["value", "inputNumber", "inputCenter", "listText", "listText", "listText"],
      rows: statutorySteps.map((step): PlanCell[] => {
        const own = durations[step.name];
        return [step.name, own?.count ?? null, own === undefined ? null : wordOf(periodUnits, own.unit), lengthText(step), step.department, `${step.source}${step.unverified ? "（待核）" : ""}`];
      }),
    },
  ];
}

/** Section 八: only what staff have confirmed or corrected. */
function mappingSection({ mapping }: Settings): SettingsSection & { readonly keys: readonly string[] } {
  return {
    heading: headings.mapping, note: "一行一处更正，优先于自动识别；表头照台账原文填，整张表的行表头空着。单位空着按识别的。", header: Object.values(mappingHeader), spare: SPARE_ROWS,
    lists: { 3: mappingKinds }, styles: ["inputText", "inputText", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputText"],
    keys: mapping.map(mappingKey),
    rows: mapping.map(({ sheet, header, nth, kind, field, unit, metric, note }) => [sheet, header, nth, kind === null ? null : wordOf(mappingKinds, kind), field, unit, metric, note]),
  };
}

/** A section that this version does not know, put back cell by cell. */
function putKept(sheet: SheetBuilder, row: number, { heading, rows }: KeptSection): number {
  sheet.put(row, 0, [heading], "section");
  rows.forEach((cells, index) => {
    if (cells.length > 0) sheet.put(row + 1 + index, 0, cells.map(asPlanCell), index === 0 ? "head" : "inputText");
  });
  return row + rows.length + 2;
}
