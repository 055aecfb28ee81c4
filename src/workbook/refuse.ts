/**
 * Why a plan would not be carried out, as far as that can be said without a host. Every port asks here first, so that all refuse
 * alike; nothing is changed.
 */
import type { WorkbookOutline } from "./outline";
import type { WritePlan } from "./plan";
import type { Refusal } from "./port";
import { refuseRemoval } from "./refuseRemoval";
import { refuseContents } from "./refuseContents";
import { refuseNames } from "./refuseNames";
import { refuseShape } from "./refuseShape";

function refuseProtected(plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (workbook.protected === true) {
    refusals.push({ code: "workbookProtected", sheet: null, message: "工作簿结构受保护，不能新建或更新工作表。请在“审阅”里撤销工作簿保护后再试。" });
  }
  const roles = new Set(plan.sheets.map((sheet) => sheet.role));
  for (const { name, role } of workbook.sheets) {
    if (role === null || !roles.has(role) || workbook.protectedSheets?.includes(name) !== true) continue;
    refusals.push({ code: "sheetProtected", sheet: name, message: `工作表“${name}”受保护，不能更新。请在“审阅”里撤销工作表保护后再试。` });
  }
  return refusals;
}

/**
 * All reasons, none if the plan may be carried out.
 *
 * @example refusePlan(planOf({ role: "board", name: "百日看板" }), { sheets: [{ name: "百日看板", role: null }] })[0].code // "sheetNameTaken"
 */
export const refusePlan = (plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] => [
  ...refuseProtected(plan, workbook),
  ...refuseRemoval(plan, workbook),
  ...refuseNames(plan, workbook),
  ...plan.sheets.flatMap(refuseShape),
  ...refuseContents(plan, workbook),
];
