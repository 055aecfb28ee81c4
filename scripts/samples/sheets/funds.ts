/** 对上争取资金 (合计 first, a 小计 a unit) and 对上争取项目 (the pool). */
import { cellAddress } from "../../../src/workbook/address";
import { type DayForm, writeDay } from "../days";
import { units } from "../district";
import { center, footLine, header, heading, number, text, total, whole } from "../looks";
import { funds, pool, type SampleFund } from "../model/funds";
import { random } from "../random";
import { type SampleSheet, SheetDraft } from "../sheet";

const columnCount = 13;
const headers = [
  "序号", "单  位", "项目名称", "争取部门", "资金渠道", "级别", "年度任务\n(万元)", "已到位\n(万元)", "完成率", "上年同期\n(万元)", "增幅", "文  号", "到位时间",
];
const firstRow = 4;
const forms: readonly DayForm[] = ["slash", "slash", "textDot", "textChinese", "chinese"];
const figures = [["task", 6], ["received", 7], ["lastYear", 9]] as const;

const sumOf = (list: readonly SampleFund[], key: "task" | "received" | "lastYear"): number => list.reduce((sum, fund) => sum + (fund[key] ?? 0), 0);

/** 完成率 and 增幅 beside the figures of a row. */
function putShares(sheet: SheetDraft, row: number, look: (format: string) => ReturnType<typeof number>, task: number, received: number, lastYear: number | null): void {
  sheet.put(row, 8, received / task, look("0.0%"), `${cellAddress(row, 7)}/${cellAddress(row, 6)}`);
  const growth = lastYear === null || lastYear === 0 ? null : (received - lastYear) / lastYear;
  sheet.put(row, 10, growth ?? "/", look("0.0%"), growth === null ? null : `(${cellAddress(row, 7)}-${cellAddress(row, 9)})/${cellAddress(row, 9)}`);
}

export function fundSheet(): SampleSheet {
  const draw = random("对上争取资金表");
  const sheet = new SheetDraft("对上争取资金", [6, 15, 38, 18, 16, 8, 11, 11, 9, 11, 9, 24, 15]);
  heading(sheet, columnCount, "云岫区对上争取资金情况统计表", "数据截至2025年9月30日", "单位：万元", 11);
  headers.forEach((name, at) => sheet.put(2, at, name, header));
  sheet.heights.set(2, 34);
  const subtotal = (format?: string) => ({ ...total(format), fill: "EDEDED" });
  let row = firstRow;
  let order = 0;
  for (const unit of units) {
    const own = funds.filter((fund) => fund.unit === unit.name);
    const top = row;
    for (let at = 0; at < columnCount; at += 1) sheet.put(row, at, null, subtotal());
    sheet.put(row, 2, "小  计", subtotal());
    for (const [key, at] of figures) {
      sheet.put(row, at, sumOf(own, key), subtotal(whole), `SUM(${cellAddress(row + 1, at)}:${cellAddress(row + own.length, at)})`);
    }
    putShares(sheet, row, subtotal, sumOf(own, "task"), sumOf(own, "received"), sumOf(own, "lastYear"));
    sheet.heights.set(row, 20);
    row += 1;
    for (const fund of own) {
      order += 1;
      const day = fund.receivedOn === null ? null : writeDay(fund.receivedOn, draw.pick(forms));
      sheet.put(row, 0, order, center);
      [fund.project, fund.from, fund.channel, fund.level].forEach((value, offset) => sheet.put(row, 2 + offset, value, offset === 0 ? text : center));
      sheet.put(row, 6, fund.task, number(whole));
      sheet.put(row, 7, fund.received, number(whole));
      sheet.put(row, 9, fund.lastYear ?? "/", number(whole));
      putShares(sheet, row, number, fund.task, fund.received, fund.lastYear);
      sheet.put(row, 11, fund.document ?? "/", center);
      sheet.put(row, 12, day?.value ?? null, day?.format ? number(day.format) : center);
      sheet.fit(row, 20);
      row += 1;
    }
    sheet.merge({ top, left: 1, bottom: row - 1, right: 1 }, unit.name, { ...center, bold: true });
  }
  for (let at = 0; at < columnCount; at += 1) sheet.put(3, at, null, total());
  sheet.put(3, 1, "合    计", total());
  for (const [key, at] of figures) {
    const range = (column: number): string => `${cellAddress(firstRow, column)}:${cellAddress(row - 1, column)}`;
    sheet.put(3, at, sumOf(funds, key), total(whole), `SUMIF(${range(2)},"小  计",${range(at)})`);
  }
  putShares(sheet, 3, total, sumOf(funds, "task"), sumOf(funds, "received"), sumOf(funds, "lastYear"));
  sheet.heights.set(3, 22);
  footLine(sheet, row, columnCount, "备注：上年同期为2024年1—9月到位数；文号以上级下达文件为准。");
  return sheet.finish({ freeze: { rows: 3, columns: 3 }, printTitles: { first: 2, last: 2 }, tab: "ED7D31" });
}

const poolHeaders = ["序号", "申报单位", "项目名称", "政策名称", "级别", "争取部门", "申报金额\n（万元）", "阶段", "备  注"];

export function poolSheet(): SampleSheet {
  const sheet = new SheetDraft("对上争取项目", [6, 16, 34, 38, 9, 20, 12, 12, 22]);
  heading(sheet, poolHeaders.length, "云岫区对上争取项目储备库", "储备一批  开工一批  建设一批  投产一批", "单位：万元", 6);
  poolHeaders.forEach((name, at) => sheet.put(2, at, name, header));
  sheet.heights.set(2, 34);
  pool.forEach((item, index) => {
    const row = 3 + index;
    const values = [index + 1, item.unit, item.project, item.policy, item.level, item.from, item.applied, item.phase, item.remark];
    values.forEach((value, at) => sheet.put(row, at, value, at === 6 ? number(whole) : at === 2 || at === 3 || at === 8 ? text : center));
    sheet.fit(row, 20);
  });
  const last = 3 + pool.length;
  for (let at = 0; at < poolHeaders.length; at += 1) sheet.put(last, at, null, total());
  sheet.put(last, 1, "合计", total());
  sheet.put(last, 6, pool.reduce((sum, item) => sum + item.applied, 0), total(whole), `SUM(G4:G${last})`);
  sheet.heights.set(last, 22);
  return sheet.finish({ freeze: { rows: 3, columns: 3 }, printTitles: { first: 2, last: 2 }, tab: "ED7D31" });
}
