/**
 * After a write that broke off nothing is made from what is left, where its before-image is gone too: factory settings would seal
 * the loss of what people had entered.
 */
import { settingsSheet, snapshotSheet } from "../tracker/ownedSheets";
import { readSnapshots } from "../tracker/snapshot/readSnapshots";
import { WRITING_MARK, isInterrupted } from "../workbook/interrupted";
import { lostWork } from "../workbook/lostWork";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { ActionRefused } from "./refused";

/** Every 攻坚设置 states its version in the first column. */
const VERSION = "结构版本";

function lostSheets(workbook: WorkbookSnapshot): readonly string[] {
  if (!isInterrupted(workbook.names)) return [];
  const headless = workbook.sheets.filter(({ role, values }) =>
    (role === settingsSheet.role && !values.some((row) => row[0] === VERSION)) ||
    (role === snapshotSheet.role && readSnapshots(workbook).findings.some(({ code }) => code === "snapshots-unreadable")));
  return [...new Set([...lostWork(workbook), ...headless].map(({ name }) => name))];
}

/** @throws ActionRefused while a write that broke off has left a sheet with people's work blank, without its header or without anyone knowing whether it is whole */
export function refuseLost(workbook: WorkbookSnapshot): void {
  const lost = lostSheets(workbook);
  if (lost.length === 0) return;
  throw new ActionRefused([`上次写入中断，${lost.map((name) => `「${name}」`).join("、")}的内容不完整，未作任何改动。请用“文件→信息→版本历史记录”或撤销恢复后再试；内容其实完整的，在“公式→名称管理器”中删除名称 ${WRITING_MARK} 再试；这张表原来没有内容或可以不要的，删除它再试。`]);
}
