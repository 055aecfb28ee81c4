/** 数据问题清单: everything that could not be read or does not fit, with a link to its cell and a column for what was done about it. */
import { chineseDay } from "../../campaign/calendar/day";
import type { Finding } from "../../campaign/records";
import type { SheetPlan } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { uniqueKeys } from "../kept";
import { findingsSheet } from "../ownedSheets";
import type { Written } from "../written/record";
import type { KeptRow } from "../written/typed";
import { keptLayout, linkCell, staffList, straysOfList, textsIn, type ListColumn } from "./staffList";

const ABOUT = "问题和处理办法";
const columns: readonly ListColumn[] = [
  { header: "序号", width: 6, style: "dataFlag" },
  { header: "程度", width: 9, style: "listState" },
  { header: "位置", width: 19, style: "dataLink" },
  { header: ABOUT, width: 66, style: "listText" },
  { header: "处理情况", width: 24, style: "listInput", filled: true },
  { header: "处理人", width: 10, style: "listInput", filled: true },
];

const severities: Readonly<Record<Finding["severity"], { readonly order: number; readonly word: string }>> = {
  error: { order: 0, word: "■ 错误" }, warning: { order: 1, word: "▲ 注意" }, info: { order: 2, word: "○ 说明" },
};

/** @param workbook as it is before writing: texts of staff are read from it, links only lead to sheets that it has */
export function findingsList(findings: readonly Finding[], asOf: number, workbook: WorkbookSnapshot | null, targets: ReadonlySet<string>, written: Written | null = null): { readonly plan: SheetPlan; readonly findings: readonly Finding[] } {
  const key = uniqueKeys();
  const sorted = [...findings].sort((a, b) => severities[a.severity].order - severities[b.severity].order);
  const count = (severity: Finding["severity"]): number => findings.filter((one) => one.severity === severity).length;
  return staffList({
    sheet: findingsSheet, title: "数据问题清单", about: ABOUT, columns, empty: "没有发现数据问题。",
    subtitle: `数据截至${chineseDay(asOf)}；错误${count("error")}条、注意${count("warning")}条、说明${count("info")}条。黄底两列和右侧自加的列由工作人员填写，刷新后保留`,
    rows: sorted.map(({ severity, code, sheet, cell, message }, index) => ({
      key: key([code, sheet ?? "", cell ?? (sheet === null ? message : "")].join("|")),
      cells: [index + 1, severities[severity].word, linkCell(sheet, cell, targets), message],
    })),
  }, workbook, written);
}

/** Rows of the sheet 数据问题清单 with a text of the staff's. */
export const textsInFindings = (workbook: WorkbookSnapshot): number => textsIn(workbook, findingsSheet, columns, ABOUT);

export const straysInFindings = (workbook: WorkbookSnapshot, written: Written | null): KeptRow[] => straysOfList(workbook, findingsSheet, keptLayout(columns, ABOUT), written);
