/** 目标任务分解: what each unit has to reach; the 全区 row stands first. */
import { groups, units } from "../district";
import { center, footLine, heading, number, section, total, twoLevelHeader, whole } from "../looks";
import { type SampleSheet, SheetDraft } from "../sheet";

const columns = ["area", "revenue", "projects", "funds"] as const;

export function targets(): SampleSheet {
  const sheet = new SheetDraft("目标任务分解", [7, 22, 18, 18, 18, 18, 24]);
  heading(sheet, 7, "云岫区“百日攻坚”行动目标任务分解表", "（2025年7月15日—10月22日）", "单位：亩、万元、个", 5);
  twoLevelHeader(sheet, 2, [
    "序号", "责任单位",
    { group: "用地保障", columns: ["挂牌出让面积\n（亩）", "土地出让收入\n（万元）", "保障项目数\n（个）"] },
    { group: "对上争取", columns: ["对上争取资金\n（万元）"] },
    "备  注",
  ]);
  const first = 5;
  let row = first;
  const rowOf = new Map<string, number>();
  for (const group of groups) {
    sheet.merge({ top: row, left: 0, bottom: row, right: 6 }, group.heading, section);
    sheet.heights.set(row, 22);
    row += 1;
    let order = 0;
    for (const unit of units.filter((candidate) => candidate.group === group.name)) {
      order += 1;
      rowOf.set(unit.name, row);
      sheet.put(row, 0, order, center);
      sheet.put(row, 1, unit.name, center);
      columns.forEach((key, offset) => sheet.put(row, 2 + offset, unit.target[key], number(whole)));
      sheet.put(row, 6, unit.exempt ? "不参加排名" : unit.name === "经开区管委会" ? "含东拓片区" : null, center);
      sheet.heights.set(row, 22);
      row += 1;
    }
  }
  sheet.put(4, 0, null, total());
  sheet.put(4, 1, "全  区", total());
  columns.forEach((key, offset) => {
    const letter = "CDEF"[offset] ?? "";
    const sum = units.reduce((left, unit) => left + unit.target[key], 0);
    sheet.put(4, 2 + offset, sum, total(whole), `SUM(${letter}${first + 1}:${letter}${row})`);
  });
  sheet.put(4, 6, "500公顷、50亿元", total());
  sheet.heights.set(4, 24);
  footLine(sheet, row, 7, "备注：1.挂牌出让面积为产业用地面积，500公顷折合7,500亩；2.保障项目须超过30个，各单位任务合计33个。", 22);
  footLine(sheet, row + 1, 7, "来源：区百日攻坚行动指挥部办公室");
  return sheet.finish({ freeze: { rows: 4, columns: 2 }, printTitles: { first: 2, last: 3 }, tab: "2F75B5" });
}
