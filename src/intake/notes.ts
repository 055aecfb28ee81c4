/** What is said once about a sheet or a table: hidden parts, tables nobody could name, columns read by a common word. */
import type { SheetSnapshot } from "../workbook/sheet";
import type { FindingSink, Place } from "./findings";
import type { Recognised } from "./recognise";
import type { ReadTable } from "./records/context";

/** @returns whether the sheet is read: hidden sheets hold drafts and lists, and are left out */
export function sheetNotes(sheet: SheetSnapshot, sink: FindingSink): boolean {
  const place = { sheet: sheet.name };
  if (sheet.visibility !== "visible") {
    if (sheet.rowCount > 0) sink.add("info", "hidden-sheet", place, "工作表已隐藏，未读；如应计入，请取消隐藏后重新读取");
    return false;
  }
  const rows = sheet.hiddenRows.filter((row) => row < sheet.rowCount).length;
  const columns = sheet.hiddenColumns.filter((column) => column < sheet.columnCount).length;
  if (rows > 0) sink.add("info", "hidden-rows", place, `有${rows}行隐藏（或被筛选），已照读`);
  if (columns > 0) sink.add("info", "hidden-columns", place, `有${columns}列隐藏，已照读`);
  return true;
}

/** Months side by side are read each for its own; where no year is known they have no days and stay unread. */
function monthNotes(table: ReadTable, columns: Recognised["columns"], place: Place): void {
  const months = columns.filter(({ field }) => field === "monthly");
  if (months.length === 0) return;
  const [plan] = table.months.values();
  if (plan === undefined) {
    table.sink.add("warning", "months-without-year", place, `表中有${months.length}个月份列，但不知是哪一年，未读；请在标题写明年份`);
    return;
  }
  const names = plan.months.map(({ number }) => `${number}月`).join("、");
  const how = plan.months.every(({ own }) => own === null) ? "按截至各月底的累计数读" : table.cells.column("cumulative", [...table.months.keys()][0] ?? null) !== null ? "按各月当月数读" : plan.addsUp ? "按各月当月数读，累计为各月之和" : "按各月当月数读，因缺前面的月份，未算累计";
  table.sink.add("info", "several-months", place, `表中有并列的月份列（有数的是${names}），${how}；如不是，请每月一张表`);
}

export function tableNotes({ view, region, verdict, rows, columns, mapping }: Recognised, table: ReadTable | null, sink: FindingSink): void {
  const place = { sheet: view.sheet.name, row: region.header.top, column: region.header.left };
  if (verdict.kind === "unknown" && rows.data.length > 0 && (mapping?.table?.kind ?? null) === null) sink.add("info", "table-unknown", place, `${region.title === null ? "表" : `“${region.title}”`}：${verdict.reason}`);
  const [aside] = rows.asides;
  if (aside !== undefined) sink.add("info", "aside-rows", { sheet: view.sheet.name, row: aside, column: region.header.left }, `有${rows.asides.length}行“其中”，已含在上级数内，不另计`);
  for (const { row, label, bySum } of rows.totals) {
    if (bySum === true) sink.add("info", "total-by-sum", { sheet: view.sheet.name, row, column: region.header.left }, `${label === "" ? "没有名称的" : `“${label}”`}一行等于其余各行之和，按合计行处理，不另计；如不是合计，请核对数字`);
  }
  if (table === null || (table.kind !== "progress" && table.kind !== "target")) return;
  monthNotes(table, columns, place);
  for (const { header, metric } of columns) {
    if (metric === null || header.metric === null || header.metric.score >= 0.7) continue;
    sink.add("warning", "metric-by-common-word", { sheet: view.sheet.name, row: region.header.bottom, column: header.column }, `「${header.header}」按“${header.metric.word}”认作${metric}，请确认；如不是，请在攻坚设置调整指标别名`, region.header.top.toString());
    return;
  }
  if (columns.some(({ field, metric }) => field === "period" && metric !== null) && columns.every(({ field }) => field !== "cumulative" && field !== "monthly")) {
    sink.add("warning", "no-cumulative", place, "表中只有本期数，没有累计数，不能算累计和完成率，未计入；请增加累计完成列");
  }
  if (columns.some(({ field }) => field === "cumulative" || field === "target") && columns.every(({ metric }) => metric === null) && table.cells.column("metric") === null) {
    sink.add("info", "metric-unknown", place, "表中的数不是攻坚设置里的指标，只作核对，不计入；如需跟踪，请在攻坚设置增加该指标或别名");
  }
}
