/** 重点项目: the rolling pool, with the parcel each one waits for. */
import { cellAddress } from "../../../src/workbook/address";
import { center, footLine, heading, number, text, total, two, twoLevelHeader } from "../looks";
import { projects } from "../model/projects";
import { type SampleSheet, SheetDraft } from "../sheet";

const columnCount = 12;
const firstRow = 5;

export function projectSheet(): SampleSheet {
  const sheet = new SheetDraft("重点项目", [6, 38, 8, 8, 16, 15, 11, 11, 13, 13, 10, 36]);
  heading(sheet, columnCount, "云岫区省市区级重点项目用地保障及投资调度表", "截至2025年9月30日", "单位：个、亿元", 9);
  twoLevelHeader(sheet, 2, [
    "序号", "项 目 名 称", "级别", "阶段", "责任单位",
    { group: "用地保障", columns: ["关联地块\n编号", "是否\n保障用地"] },
    { group: "投资完成情况", columns: ["总投资\n（亿元）", "年度计划投资\n（亿元）", "累计完成投资\n（亿元）", "完成率\n（%）"] },
    "备  注",
  ]);
  projects.forEach((project, index) => {
    const row = firstRow + index;
    sheet.put(row, 0, index + 1, center);
    sheet.put(row, 1, project.name, text);
    sheet.put(row, 2, project.level, center);
    sheet.put(row, 3, project.phase, center);
    sheet.put(row, 4, project.unit, center);
    sheet.put(row, 5, project.parcelId ?? "/", center);
    sheet.put(row, 6, project.saysSecured, center);
    [project.total, project.yearPlan, project.done].forEach((value, offset) => sheet.put(row, 7 + offset, value / 100, number(two)));
    sheet.put(row, 10, project.done / project.yearPlan, number("0.0%"), `${cellAddress(row, 9)}/${cellAddress(row, 8)}`);
    sheet.put(row, 11, project.remark, text);
    sheet.fit(row, 20);
  });
  const last = firstRow + projects.length - 1;
  for (let at = 0; at < columnCount; at += 1) sheet.put(4, at, null, total());
  sheet.merge({ top: 4, left: 0, bottom: 4, right: 1 }, `合计（${projects.length}个）`, total());
  const sums = [0, 0, 0].map((_, at) => projects.reduce((sum, project) => sum + [project.total, project.yearPlan, project.done][at]!, 0));
  sums.forEach((sum, offset) => {
    const at = 7 + offset;
    sheet.put(4, at, sum / 100, total(two), `SUM(${cellAddress(firstRow, at)}:${cellAddress(last, at)})`);
  });
  sheet.put(4, 10, (sums[2] ?? 0) / (sums[1] ?? 1), total("0.0%"), "J5/I5");
  sheet.heights.set(4, 22);
  footLine(sheet, last + 1, columnCount, "说明：关联地块已成交，或已利用存量用地保障的，计为已保障。");
  return sheet.finish({ freeze: { rows: 4, columns: 2 }, printTitles: { first: 2, last: 3 }, tab: "7030A0" });
}
