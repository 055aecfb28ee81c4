/** 封面: what the campaign is, in the lines that staff write. */
import { type SampleSheet, SheetDraft } from "../sheet";

const lines: readonly string[] = [
  "攻坚时间：2025年7月15日至2025年10月22日（共100天）",
  "攻坚目标：挂牌出让产业用地500公顷、土地出让收入50亿元、用地保障超过30个省市区级重点项目",
  "数据截至2025年9月30日",
  "填报单位：云岫区百日攻坚行动指挥部办公室",
];

const notes: readonly string[] = [
  "填报说明：",
  "1. 本台账由各责任单位按“一周一调度、半月一通报、一月一排名”要求填报，办公室汇总。",
  "2. 面积以亩为单位，出让收入、资金以万元为单位，项目投资以亿元为单位；1公顷=15亩。",
  "3. 挂牌出让面积、土地出让收入以成交日期为准，流拍、终止的不计入。",
  "4. 产业用地指工业、仓储物流、科研用地；居住、商业用地只计收入、不计面积。",
  "5. 任务完成并经核实后方可填“是否销号”；无内容的填“/”。",
  "6. 区国资中心只通报进度，不参加排名。",
];

export function cover(): SampleSheet {
  const sheet = new SheetDraft("封面", [6, 24, 24, 24, 24, 24, 6]);
  sheet.merge({ top: 2, left: 1, bottom: 2, right: 5 }, "云岫区“百日攻坚”行动工作台账", { font: "方正小标宋简体", size: 30, bold: true, align: "center", color: "C00000" });
  sheet.heights.set(2, 60);
  sheet.merge({ top: 3, left: 1, bottom: 3, right: 5 }, "（一张任务清单 · 一本时间账本）", { font: "楷体", size: 18, align: "center" });
  sheet.heights.set(3, 34);
  lines.forEach((line, index) => {
    sheet.merge({ top: 5 + index, left: 1, bottom: 5 + index, right: 5 }, line, { font: "仿宋", size: 16, align: "left", wrap: true });
    sheet.heights.set(5 + index, 30);
  });
  notes.forEach((line, index) => {
    sheet.merge({ top: 11 + index, left: 1, bottom: 11 + index, right: 5 }, line, { font: index === 0 ? "黑体" : "仿宋", size: 12, align: "left", wrap: true });
    sheet.heights.set(11 + index, 21);
  });
  sheet.merge({ top: 20, left: 1, bottom: 20, right: 5 }, "云岫区百日攻坚行动指挥部办公室  编印", { font: "楷体", size: 14, align: "center" });
  sheet.heights.set(20, 26);
  return sheet.finish({ tab: "C00000" });
}
