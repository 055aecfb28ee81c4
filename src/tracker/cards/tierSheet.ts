/**
 * The sheet 亮牌档次: which rules are chosen, the table to edit, the table in force (until a change is looked at and taken up),
 * and where each preset comes from.
 */
import { basePresets, cardPeriodWords, overlayPresets, periodWord, presets, writeTierSheet, type TierCell } from "../../campaign/cards";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import { formula } from "../formula";
import { settingsSheet } from "../ownedSheets";
import { area, SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../styles";
import { OWN_RULES, USUAL_OFFICE, type CardRules } from "./cardRules";
import { cardTiersSheet } from "./sheets";

const TIERS_TITLE = "亮牌档次";
export const tierHeadings = { choice: "一、选用规则", edited: "二、档次表（黄底可改）", inForce: "三、现行档次（已启用，请勿改）", sources: "四、各套规则的出处" } as const;
export const choiceKeys = { base: "基础规则", overlays: "叠加规则", /** Of earlier versions, which took it here: 发文代字 of 攻坚设置 leads now. */ office: "机关代字", period: "亮牌周期", inForce: "现行规则", periodInForce: "现行周期" } as const;
const SPARE_ROWS = 4;
const LAST = 16;

/** Shown with a jump, never read: the prefix of numbers is kept in 攻坚设置 alone. */
const PREFIX = "发文代字";

/** @param requested what the yellow part shows; `inForce` what proposals go by; `office` the prefix that an earlier version took on this sheet */
export function tierSheet(requested: CardRules, inForce: CardRules, office: string): SheetPlan {
  const sheet = new SheetBuilder();
  sheet.banner(area(0, 0, 0, LAST), TIERS_TITLE, "boardTitle").height(0, 0, 40);
  sheet.banner(area(1, 0, 1, LAST), "黄底单元格可直接修改。改动后先“预演亮牌”：会列出哪些单位的档次因此变化；启用后“三、现行档次”才随之更新。", "boardSubtitle");
  let row = 3;
  sheet.put(row, 0, [tierHeadings.choice], "section");
  const single = (key: string, value: PlanCell, style: StyleName, explanation: string): number => {
    row += 1;
    sheet.put(row, 0, [key], "label").banner(area(row, 1, row, 4), value, style).banner(area(row, 5, row, LAST), explanation, "value");
    return row;
  };
  const names = [...basePresets.map(({ name }) => name), OWN_RULES];
  const base = single(choiceKeys.base, requested.base, "inputText", `可选：${names.join("、")}。换一套，下次预演即按该套列出变化；选“${OWN_RULES}”则只认下面的表`);
  single(choiceKeys.overlays, requested.overlays.join("、"), "inputText", `可不填；多项用顿号隔开：${overlayPresets.map(({ name }) => name).join("、")}（只按亮牌历史升级）`);
  const number = `文号=发文代字＋档次的文号字＋〔年〕＋序号，如填“×督”：×督黄〔2025〕3号。已发之号不变`;
  // A link as a formula: this sheet may be written where 攻坚设置 is not.
  const jump = `在「${settingsSheet.name}」填写 →`;
  single(PREFIX, formula(`=HYPERLINK("#'${settingsSheet.name}'!A1","${jump}")`, jump), "dataLink", number);
  if (office !== USUAL_OFFICE) single(choiceKeys.office, office, "value", `此前在本表填写；「${settingsSheet.name}」的“${PREFIX}”没有填时仍用它，填了以那里为准`);
  const words = cardPeriodWords.map(({ word }) => word);
  const period = single(choiceKeys.period, periodWord(requested.period ?? "month"), "inputText", `可选：${words.join("、")}。一事一期一单：同一单位、同一事项在一个周期内只有一张牌；“连续几次”也按周期数。月完成率、末位、连续未完成仍按自然月`);
  sheet.validate({ kind: "list", range: area(period, 1, period, 1), values: words, promptTitle: choiceKeys.period, prompt: `请选择：${words.join("、")}`, error: `只能填：${words.join("、")}` });
  sheet.validate({ kind: "list", range: area(base, 1, base, 1), values: names, promptTitle: choiceKeys.base, prompt: `请选择：${names.join("、")}`, error: `只能填：${names.join("、")}` });

  const list = (cells: readonly (readonly TierCell[])[], body: StyleName, spare: number): void => {
    const [header = [], ...lines] = cells;
    sheet.put(row, 0, header, "dataHead").height(row, row, 28);
    const first = row + 1;
    lines.forEach((line, at) => sheet.put(first + at, 0, line));
    row = first + lines.length + spare - 1;
    if (row >= first) sheet.style(area(first, 0, row, header.length - 1), body);
  };
  row += 2;
  sheet.put(row, 0, [tierHeadings.edited], "section");
  row += 1;
  list(writeTierSheet(requested.table), "inputText", SPARE_ROWS);
  row += 2;
  sheet.put(row, 0, [tierHeadings.inForce], "section");
  row += 1;
  sheet.put(row, 0, [choiceKeys.inForce], "label").banner(area(row, 1, row, 4), [inForce.base, ...inForce.overlays].join("、"), "value");
  row += 1;
  sheet.put(row, 0, [choiceKeys.periodInForce], "label").banner(area(row, 1, row, 4), periodWord(inForce.period ?? "month"), "value");
  row += 1;
  list(writeTierSheet(inForce.table), "dataText", 0);

  row += 2;
  sheet.put(row, 0, [tierHeadings.sources], "section");
  row += 1;
  sheet.put(row, 0, ["规则", "种类", "核对", "日期", "出处"], "dataHead").banner(area(row, 4, row, 9), "出处", "dataHead").banner(area(row, 10, row, LAST), "说明", "dataHead");
  for (const { name, kind, source, notes } of presets) {
    row += 1;
    sheet.put(row, 0, [name, kind === "base" ? "基础" : "叠加", source.confirmed ? "已见原文" : "待核", source.date], "dataText");
    sheet.banner(area(row, 4, row, 9), source.url === null ? source.title : `${source.title} ${source.url}`, "dataWrap");
    sheet.banner(area(row, 10, row, LAST), notes.join(""), "dataWrap").height(row, row, 60);
  }
  for (const [at, width] of [14, 7, 10, 12, 8, 6, 24, 14, 8, 8, 10, 10, 40, 9, 22, 8, 40].entries()) sheet.width(at, at, width);
  return sheet.build(cardTiersSheet, {
    freeze: { rows: 2, columns: 1 }, gridlines: false,
    print: {
      area: area(0, 0, row, LAST), paper: "A3", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, titleRows: null,
      margins: { top: 12, right: 8, bottom: 12, left: 8 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
    },
  });
}
