/** 宗地台账: the list of parcels in the hand of many people: mixed units, dates, words in place of figures. */
import { cellAddress } from "../../../src/workbook/address";
import { decimals, inHectares, inMu, inSquareMetres, muHundredths } from "../area";
import { asOf, type DayForm, writeDay } from "../days";
import { center, footLine, header, heading, type HeaderGroup, number, text, total, twoLevelHeader } from "../looks";
import { duplicateId, handedOverBefore, parcels, type SampleParcel } from "../model/parcels";
import { type Random, random } from "../random";
import { type SampleSheet, SheetDraft } from "../sheet";

const groups: readonly HeaderGroup[] = [
  "序号", "地块\n编号", "宗地位置", "面  积\n（亩）", "规划\n用途", "存在问题", "责任单位", "责任人", "推进措施",
  { group: "挂  牌", columns: ["起始日", "截止日", "起始价\n（万元）"] },
  { group: "成  交", columns: ["日 期", "成交价\n（万元）"] },
  "合同签订\n日期", "进展", "完成\n时限", "是否\n销号", "备  注",
];
const column = {
  order: 0, id: 1, location: 2, area: 3, use: 4, problem: 5, unit: 6, person: 7, measure: 8, listedFrom: 9, listedTo: 10, startPrice: 11, soldOn: 12,
  price: 13, contractOn: 14, status: 15, due: 16, closed: 17, remark: 18,
} as const;
const columnCount = 19;
const firstRow = 4;
const widths = [5, 13, 25, 14, 13, 22, 13, 8, 23, 13.5, 13.5, 10, 13.5, 11, 13.5, 10, 13.5, 8, 22];

const problems = [
  "2户房屋未签补偿协议", "涉及坟墓17座未迁", "10kV线路未迁改", "与集体经济组织边界有争议", "未批先建历史遗留问题", "占补平衡指标不足", "用林手续未批复",
  "规划条件待调整", "竞买意向企业观望", "地块内有废弃管线", "原企业破产清算未完", "土壤污染调查未完成",
];
const measures = [
  "镇村干部包户签约", "区林业部门专班报批", "电力部门限期迁改", "一案一策，司法所介入调解", "联审联批，并联办理", "对接省厅调剂指标", "组织招商推介会",
  "提请区政府专题会研究", "每周调度一次",
];
const statuses: Readonly<Record<SampleParcel["state"], readonly string[]>> = {
  成交: ["已成交"], 挂牌: ["已挂牌"], 公告: ["公告中"], 已批复: ["已批复"], 已报批: ["已报批"], 已组卷: ["已组卷"], 待组卷: ["待组卷"], 前期: ["正在推进", "有序推进"],
  未启动: ["未启动"], 流拍: ["流拍"], 终止: ["终止"],
};

const usual: readonly DayForm[] = ["slash", "slash", "slash", "slash", "textDot", "textDot", "textChinese", "chinese", "textShort", "dash", "textDash"];

const none = (draw: Random): string | null => draw.pick(["/", "—", "/", null]);

function putDay(sheet: SheetDraft, row: number, at: number, day: number | null, draw: Random, blank: string | null): void {
  if (day === null) return sheet.put(row, at, blank, center);
  const { value, format } = writeDay(day, draw.chance(0.02) ? "textCompact" : draw.pick(usual));
  sheet.put(row, at, value, format === null ? center : number(format));
}

/** Trailing zeros are not typed: 45.60 → "45.6". */
const short = (value: string): string => value.replace(/\.?0+$/, "");

function putArea(sheet: SheetDraft, row: number, parcel: SampleParcel): void {
  const { area, areaForm } = parcel;
  if (area === null) return sheet.words(row, column.area, areaForm, center);
  const mu = muHundredths(area) / 100;
  switch (areaForm) {
    case "hectares":
      return sheet.put(row, column.area, `${short(inHectares(area).toFixed(1))}公顷`, center);
    case "textMu":
      return sheet.put(row, column.area, `${short(mu.toFixed(2))} 亩`, center);
    case "textCommas":
      return sheet.put(row, column.area, `${short(decimals(mu, 2, true))}亩`, center);
    case "squareMetres":
      return sheet.put(row, column.area, `${inSquareMetres(area).toFixed(2)}平方米(合${mu.toFixed(2)}亩)`, center);
    default:
      return sheet.put(row, column.area, inMu(area), number("0.00"));
  }
}

function putPrice(sheet: SheetDraft, row: number, at: number, yuan: number | null, asText: boolean, blank: string | null): void {
  if (yuan === null) return sheet.put(row, at, blank, center);
  const wan = yuan / 10_000;
  sheet.put(row, at, asText ? decimals(wan, Number.isInteger(wan) ? 0 : 1, true) : wan, asText ? center : number("#,##0.0"));
}

/** Words for a day that is not known yet: they are not days, and intake has to say so. */
const contractWords = (draw: Random): string | null => draw.pick(["待签", "/", null, "/"]);

function putStatus(sheet: SheetDraft, row: number, parcel: SampleParcel, draw: Random): void {
  const signed = parcel.contractOn !== null;
  const early = parcel.soldOn !== null && parcel.soldOn < handedOverBefore;
  const status = parcel.state === "成交" && signed
    ? draw.pick(early ? ["已签合同", "已供地", "已交地", "已开工"] : ["已签合同", "已签合同", "已供地"])
    : draw.pick(statuses[parcel.state]);
  sheet.put(row, column.status, status, center);
  const finished = parcel.state === "成交" && parcel.soldOn !== null && parcel.soldOn <= asOf && signed;
  sheet.put(row, column.closed, finished ? draw.pick(["是", "是", "已销号"]) : parcel.state === "终止" ? "/" : draw.pick(["否", "否", null]), center);
}

const remark = (parcel: SampleParcel, draw: Random): string | null => {
  if (parcel.state === "终止") return "意向企业投资计划变更，终止出让";
  if (parcel.state === "流拍") return "无人报名，拟调整起始价后重新挂牌";
  if (!parcel.industrial) return draw.pick(["经营性用地，不计面积", null]);
  return draw.chance(0.12) ? draw.pick(["“标准地”出让", "省重点项目用地", "低效用地再开发", "分期交地"]) : null;
};

function putParcel(sheet: SheetDraft, row: number, parcel: SampleParcel, order: number, draw: Random): void {
  const ended = parcel.state === "终止";
  const sold = parcel.soldOn !== null;
  sheet.put(row, column.order, order, center);
  sheet.put(row, column.id, parcel.id ?? none(draw), center);
  sheet.put(row, column.location, parcel.location, text);
  putArea(sheet, row, parcel);
  sheet.put(row, column.use, parcel.use, center);
  sheet.put(row, column.problem, sold ? draw.pick(["无", "/", null]) : draw.pick(problems), text);
  sheet.put(row, column.person, parcel.person, center);
  sheet.put(row, column.measure, sold ? draw.pick(["/", "督促按期缴款、交地", null]) : ended ? "/" : draw.pick(measures), text);
  if (parcel.state === "未启动") sheet.words(row, column.listedFrom, "拟10月中旬", center);
  else putDay(sheet, row, column.listedFrom, parcel.listedFrom, draw, none(draw));
  putDay(sheet, row, column.listedTo, parcel.listedTo, draw, none(draw));
  putPrice(sheet, row, column.startPrice, parcel.startPrice, false, none(draw));
  if (parcel.state === "流拍") sheet.put(row, column.soldOn, "流拍", center);
  else putDay(sheet, row, column.soldOn, parcel.soldOn, draw, none(draw));
  putPrice(sheet, row, column.price, parcel.price, draw.chance(0.12), none(draw));
  const words = sold && parcel.contractOn === null ? contractWords(draw) : null;
  if (words === "待签") sheet.words(row, column.contractOn, words, center);
  else putDay(sheet, row, column.contractOn, parcel.contractOn, draw, words ?? none(draw));
  putStatus(sheet, row, parcel, draw);
  putDay(sheet, row, column.due, parcel.due, draw, null);
  sheet.put(row, column.remark, remark(parcel, draw), text);
}

/** Runs of rows of one unit: 责任单位 is merged over each. */
function mergeUnits(sheet: SheetDraft): void {
  for (let top = 0; top < parcels.length; ) {
    const unit = parcels[top]?.unit ?? "";
    let bottom = top;
    while (parcels[bottom + 1]?.unit === unit) bottom += 1;
    sheet.merge({ top: firstRow + top, left: column.unit, bottom: firstRow + bottom, right: column.unit }, unit, { ...center, bold: true });
    top = bottom + 1;
  }
}

/** SUM passes over the areas and prices that are text: the printed total is short of them. */
function putTotals(sheet: SheetDraft, row: number): void {
  for (let at = 0; at < columnCount; at += 1) sheet.put(row, at, null, total());
  sheet.merge({ top: row, left: 0, bottom: row, right: 2 }, "合    计", total());
  for (const [at, format, word] of [[column.area, "0.00", "面积"], [column.price, "#,##0.0", "成交价"]] as const) {
    const values = parcels.map((_, index) => sheet.cells.get(cellAddress(firstRow + index, at))?.value);
    const printed = Math.round(values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0) * 100) / 100;
    const whole = at === column.area
      ? muHundredths(parcels.reduce((sum, parcel) => sum + (parcel.area ?? 0), 0)) / 100
      : parcels.reduce((sum, parcel) => sum + (parcel.price ?? 0), 0) / 10_000;
    sheet.put(row, at, printed, total(format), `SUM(${cellAddress(firstRow, at)}:${cellAddress(row - 1, at)})`);
    sheet.plant("total-mismatch", row, at, `合计 ${word}（文本数字未计入）`, printed.toFixed(2), whole.toFixed(2));
  }
  sheet.heights.set(row, 24);
}

/** Zero-based row of each parcel of the model, in its order. */
const parcelRow = (index: number): number => firstRow + index;

export function ledger(): SampleSheet {
  const draw = random("宗地台账");
  const sheet = new SheetDraft("宗地台账", widths);
  heading(sheet, columnCount, "云岫区“百日攻坚”宗地任务清单", "填报单位：区百日攻坚行动指挥部办公室      数据截至2025年9月30日", "单位：亩、万元", 14);
  twoLevelHeader(sheet, 2, groups);
  parcels.forEach((parcel, index) => {
    putParcel(sheet, parcelRow(index), parcel, index + 1, draw);
    sheet.fit(parcelRow(index), 20);
  });
  mergeUnits(sheet);
  const seen = parcels.flatMap((parcel, index) => (parcel.id === duplicateId ? [index] : []));
  sheet.plant("duplicate-id", parcelRow(seen.at(-1) ?? 0), column.id, `地块编号 ${duplicateId}`, duplicateId, `与${cellAddress(parcelRow(seen[0] ?? 0), column.id)}重复`);
  const last = parcelRow(parcels.length);
  putTotals(sheet, last);
  footLine(sheet, last + 1, columnCount, "备注：1.面积除注明外均为亩；2.流拍、终止地块不计入完成数；3.成交价含溢价。", 20);
  footLine(sheet, last + 2, columnCount, "填表人：竺若谷        审核人：席守一        填表日期：2025年10月11日");
  return sheet.finish({
    freeze: { rows: 4, columns: 3 }, hiddenColumns: [column.startPrice], printTitles: { first: 2, last: 3 }, tab: "FFC000",
    filter: { top: 3, left: 0, bottom: last - 1, right: columnCount - 1 },
  });
}

/** Sheet1 (2): somebody's copy of the first rows of the ledger, never to be counted. */
export function ledgerCopy(original: SampleSheet): SampleSheet {
  const rows = 16;
  const sheet = new SheetDraft("Sheet1 (2)", widths);
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < columnCount; at += 1) {
      const cell = original.cells.get(cellAddress(row, at));
      if (cell !== undefined) sheet.put(row, at, cell.value, row === 2 || row === 3 ? header : cell.look, cell.formula);
    }
    const height = original.heights.get(row);
    if (height !== undefined) sheet.heights.set(row, height);
  }
  for (const range of original.merges) {
    if (range.top < rows) sheet.merges.push({ ...range, bottom: Math.min(range.bottom, rows - 1) });
  }
  return sheet.finish({ hiddenColumns: original.hiddenColumns });
}
