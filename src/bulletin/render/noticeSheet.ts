/** Notices as one sheet to print: each on a page of its own, its 回执 on the next. One press of 打印 gives the whole batch. */
import type { Bulletin } from "../document";
import type { WritePlan } from "../../workbook/plan";
import { gridOf, Page, WIDTH } from "./page";
import { writeAttachment, writeText } from "./sheet";
import { bulletinStyles } from "./sheetStyles";

export const noticeSheetName = { role: "notices", name: "通知书" } as const;

/** @param notices in the order in which they are printed. No page numbers: the pages are of many papers */
export function noticesPlan(notices: readonly Bulletin[]): WritePlan {
  const page = new Page(gridOf([], WIDTH.upright));
  for (const one of notices) {
    writeText(page.begin(), one);
    one.attachments.forEach((attachment, index) => writeAttachment(page.begin(), attachment, one.attachments.length === 1 ? "" : String(index + 1)));
  }
  return { styles: bulletinStyles, sheets: [page.plan(noticeSheetName.role, noticeSheetName.name, false, false, "")], names: [], active: noticeSheetName.role };
}
