/** 空白模板: every ledger of a campaign with headers, units and drop-downs, and not a single figure. What is typed into it, intake reads. */
import { stagePositions } from "../../src/campaign/schedule/position";
import { center, foot, header, lineLeft, number, text, title, twoLevelHeader, two, type HeaderGroup } from "./looks";
import { SheetDraft, type EntryRule, type SampleSheet } from "./sheet";

export const blankFile = "assets/samples/空白模板.xlsx";
export const blankTitle = "百日攻坚台账空白模板";

/** Ruled rows below the header; more can be added. */
const ROWS = 30;
const DAY = "yyyy/m/d";

interface Column {
  /** With its unit where it has one. */
  readonly header: string;
  readonly width: number;
  readonly kind: "words" | "word" | "day" | "figure" | "choice";
  /** Of a choice; others may be typed. */
  readonly choices?: readonly string[];
}

const words = (name: string, width: number): Column => ({ header: name, width, kind: "words" });
const word = (name: string, width: number): Column => ({ header: name, width, kind: "word" });
const day = (name: string): Column => ({ header: name, width: 13, kind: "day" });
const figure = (name: string): Column => ({ header: name, width: 14, kind: "figure" });
const choice = (name: string, width: number, ...choices: readonly string[]): Column => ({ header: name, width, kind: "choice", choices });

const yes = ["是", "否"] as const;

/** Kinds of money: 财政部 on budget of 转移支付 and 专项债; 国家发展改革委 on 中央预算内投资. */
const channels = ["中央预算内投资", "省预算内投资", "一般性转移支付", "专项转移支付", "专项债券", "其他"] as const;

interface Ledger {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly tab: string;
  readonly columns: readonly Column[];
}

const ledgers: readonly Ledger[] = [
  {
    name: "宗地台账", title: "宗地台账", tab: "FFC000",
    hint: "一宗地一行。面积填亩，成交价填万元；挂牌、成交、签合同的当天填上日期，就自动计入完成数。",
    columns: [
      word("宗地编号", 15), words("位置", 24), figure("面积（亩）"), choice("规划用途", 13, "工业用地", "仓储用地", "科研用地", "商服用地", "住宅用地", "其他用地"), words("存在问题", 22), word("责任单位", 16),
      word("责任人", 9), choice("当前阶段", 11, ...Object.keys(stagePositions)), day("挂牌时间"), day("成交时间"), figure("成交价（万元）"), day("合同签订时间"), day("完成时限"), words("备注", 20),
    ],
  },
  {
    name: "项目台账", title: "重点项目台账", tab: "70AD47",
    hint: "一个项目一行。用地已落实的，在“是否保障用地”选“是”；填了关联宗地编号的，宗地成交后自动算作已保障。",
    columns: [words("项目名称", 32), choice("级别", 9, "省", "市", "区"), choice("阶段", 9, "储备", "开工", "建设", "投产"), word("责任单位", 16), word("关联宗地编号", 15), choice("是否保障用地", 10, ...yes), figure("总投资（亿元）"), words("备注", 22)],
  },
  {
    name: "任务台账", title: "任务台账", tab: "00B0F0",
    hint: "一件事一行。办结的填完成时间，并在“是否销号”选“是”；过了时限还没有销号的，会列入今日待办。",
    columns: [words("工作事项", 38), word("责任单位", 16), word("责任人", 9), day("完成时限"), day("完成时间"), choice("是否销号", 10, ...yes), words("进展情况", 24), words("备注", 20)],
  },
  {
    name: "对上争取资金", title: "对上争取资金台账", tab: "ED7D31",
    hint: "一笔资金一行，金额填万元。资金到位才填“已到位”和到位时间；文号按上级下达文件填写。",
    columns: [word("责任单位", 16), words("项目名称", 30), choice("资金渠道", 17, ...channels), choice("级别", 9, "国家", "省", "市"), figure("年度任务（万元）"), figure("已到位（万元）"), figure("上年同期（万元）"), word("文号", 20), day("到位时间"), words("备注", 20)],
  },
];

const lookOf = ({ kind }: Column) => (kind === "words" ? text : kind === "day" ? number(DAY) : kind === "figure" ? number(two) : center);

/** Drop-downs and what may be typed, over the ruled rows of each column. */
function rulesOf(columns: readonly Column[], top: number): readonly EntryRule[] {
  return columns.flatMap((column, left): readonly EntryRule[] => {
    const range = { top, left, bottom: top + ROWS - 1, right: left };
    switch (column.kind) {
      case "choice": return [{ kind: "list", range, values: column.choices ?? [], title: column.header, prompt: "从下拉中选，也可以直接填写。", strict: false }];
      case "day": return [{ kind: "day", range, title: column.header, prompt: "填日期，如 2026/3/1；没有就空着。", strict: true }];
      case "figure": return [{ kind: "figure", range, title: column.header, prompt: "只填数字，单位见表头；没有就空着。", strict: true }];
      case "word":
      case "words": return [];
    }
  });
}

/** The unit on a line of its own, as in 面积 / （亩）. */
const broken = (name: string): string => name.replace("（", "\n（");

function ruled(sheet: SheetDraft, columns: readonly Column[], top: number): void {
  for (let row = top; row < top + ROWS; row += 1) {
    columns.forEach((column, at) => sheet.put(row, at, null, lookOf(column)));
    sheet.heights.set(row, 20);
  }
}

function ledgerSheet({ name, title: words_, hint, tab, columns }: Ledger): SampleSheet {
  const sheet = new SheetDraft(name, columns.map(({ width }) => width));
  const right = columns.length - 1;
  sheet.merge({ top: 0, left: 0, bottom: 0, right }, words_, title);
  sheet.heights.set(0, 36);
  sheet.merge({ top: 1, left: 0, bottom: 1, right }, hint, foot);
  sheet.heights.set(1, 22);
  columns.forEach((column, at) => sheet.put(2, at, broken(column.header), header));
  sheet.heights.set(2, 34);
  ruled(sheet, columns, 3);
  return sheet.finish({ freeze: { rows: 3, columns: 1 }, printTitles: { first: 2, last: 2 }, tab, entries: rulesOf(columns, 3) });
}

/** A day above a table is kept as the words that a person types: intake reads such lines as text. */
const spoken = (row: number, name: string, prompt: string): EntryRule => ({ kind: "text", range: { top: row, left: 1, bottom: row, right: 1 }, title: name, prompt, strict: false });

/** First day and length of the campaign stand above the table: they are read from there. */
function targetSheet(): SampleSheet {
  const columns = [word("责任单位", 20), choice("分组", 12, "镇街", "区直部门", "园区"), figure("挂牌出让面积（亩）"), figure("土地出让收入（万元）"), figure("保障项目数（个）"), figure("对上争取资金（万元）"), choice("是否参加排名", 10, ...yes), words("备注", 22)];
  const sheet = new SheetDraft("目标任务", columns.map(({ width }) => width));
  sheet.merge({ top: 0, left: 0, bottom: 0, right: columns.length - 1 }, "百日攻坚目标任务", title);
  sheet.heights.set(0, 36);
  for (const row of [1, 2]) sheet.heights.set(row, 22);
  sheet.put(1, 0, "首日", lineLeft);
  sheet.put(1, 1, null, number("@"));
  sheet.put(2, 0, "总天数", lineLeft);
  sheet.put(2, 1, 100, center);
  columns.forEach((column, at) => sheet.put(3, at, broken(column.header), header));
  sheet.heights.set(3, 34);
  ruled(sheet, columns, 4);
  return sheet.finish({
    freeze: { rows: 4, columns: 1 }, printTitles: { first: 3, last: 3 }, tab: "2F75B5",
    entries: [
      spoken(1, "首日", "攻坚的第一天，写年月日，如 2026年3月1日。"),
      { kind: "figure", range: { top: 2, left: 1, bottom: 2, right: 1 }, title: "总天数", prompt: "攻坚一共多少天，一般是100。", strict: true },
      ...rulesOf(columns, 4),
    ],
  });
}

const progressGroups: readonly HeaderGroup[] = [
  "责任单位",
  { group: "挂牌出让面积（亩）", columns: ["本月完成", "累计完成"] }, { group: "土地出让收入（万元）", columns: ["本月完成", "累计完成"] },
  "备注",
];

function progressSheet(): SampleSheet {
  const columns = [word("责任单位", 20), figure("面积本月"), figure("面积累计"), figure("收入本月"), figure("收入累计"), words("备注", 24)];
  const sheet = new SheetDraft("各单位进度", columns.map(({ width }) => width));
  sheet.merge({ top: 0, left: 0, bottom: 0, right: columns.length - 1 }, "各单位进度", title);
  sheet.heights.set(0, 36);
  sheet.heights.set(1, 22);
  sheet.put(1, 0, "数据截至", lineLeft);
  sheet.put(1, 1, null, number("@"));
  twoLevelHeader(sheet, 2, progressGroups);
  ruled(sheet, columns, 4);
  const figures = rulesOf(columns, 4).map((rule) => ({ ...rule, title: rule.title.replace("面积", "挂牌出让面积").replace("收入", "土地出让收入") }));
  return sheet.finish({ freeze: { rows: 4, columns: 1 }, printTitles: { first: 2, last: 3 }, tab: "2F75B5", entries: [spoken(1, "数据截至", "表中数字是截至哪一天的，写年月日，如 2026年3月31日；每次更新时改。"), ...figures] });
}

/** In tab order: what is filled in first stands first. */
export const blankSheets = (): SampleSheet[] => [targetSheet(), progressSheet(), ...ledgers.map(ledgerSheet)];
