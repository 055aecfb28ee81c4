/** 核对结果: published figures that do not agree with their inputs, with a link, the corrected figure and a column for what was done. */
import { chineseDay } from "../../campaign/calendar/day";
import type { AuditItem, Finding } from "../../campaign/records";
import type { SheetPlan } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { uniqueKeys } from "../kept";
import { auditSheet } from "../ownedSheets";
import type { Written } from "../written/record";
import type { KeptRow } from "../written/typed";
import { keptLayout, linkCell, staffList, straysOfList, textsIn, type ListColumn } from "./staffList";

const ABOUT = "核对对象";
const columns: readonly ListColumn[] = [
  { header: "序号", width: 6, style: "dataFlag" },
  { header: "位置", width: 18, style: "dataLink" },
  { header: ABOUT, width: 27, style: "listText" },
  { header: "表上的数", width: 11, style: "listFigure" },
  { header: "应为", width: 11, style: "listFigureStrong" },
  { header: "说明", width: 41, style: "listText" },
  { header: "处理情况", width: 20, style: "listInput", filled: true },
  { header: "处理人", width: 10, style: "listInput", filled: true },
];

export function auditList(audit: readonly AuditItem[], asOf: number, workbook: WorkbookSnapshot | null, targets: ReadonlySet<string>, written: Written | null = null): { readonly plan: SheetPlan; readonly findings: readonly Finding[] } {
  const key = uniqueKeys();
  return staffList({
    sheet: auditSheet, title: "核对结果", about: ABOUT, columns, empty: "已公布的完成率、合计、名次与重算一致。",
    subtitle: `数据截至${chineseDay(asOf)}；表上已有的完成率、合计和名次逐个重算，不符${audit.length}处。原表不改动，请核对后自行更正`,
    rows: audit.map(({ code, sheet, cell, subject, published, expected, message }, index) => ({
      key: key([code, sheet, cell].join("|")),
      cells: [index + 1, linkCell(sheet, cell, targets), subject, published, expected, message],
    })),
  }, workbook, written);
}

/** Rows of the sheet 核对结果 with a text of the staff's. */
export const textsInAudit = (workbook: WorkbookSnapshot): number => textsIn(workbook, auditSheet, columns, ABOUT);

export const straysInAudit = (workbook: WorkbookSnapshot, written: Written | null): KeptRow[] => straysOfList(workbook, auditSheet, keptLayout(columns, ABOUT), written);
