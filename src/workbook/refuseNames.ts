/** Names of sheets and defined names: Excel's rules, no duplicates, and nothing of the staff's is taken over. */
import type { WritePlan } from "./plan";
import { MARK_PREFIX } from "./port";
import type { Refusal } from "./port";
import type { WorkbookOutline } from "./outline";
import { sheetOfReference } from "./role";

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;

/**
 * What is wrong with a sheet's name, in Chinese, or null. Rules: Microsoft support, "Rename a worksheet": 1–31 characters, none of
 * `\ / ? * : [ ]`, no apostrophe at either end, not "History".
 *
 * @example sheetNameFault("7/8月") // "不能含有 \\ / ? * : [ ]"
 */
export function sheetNameFault(name: string): string | null {
  if (name.trim() === "") return "不能为空";
  if (name.length > LONGEST_SHEET_NAME) return `不能超过 ${LONGEST_SHEET_NAME} 个字符`;
  if (/[\\/?*:[\]]/.test(name)) return "不能含有 \\ / ? * : [ ]";
  if (name.startsWith("'") || name.endsWith("'")) return "首尾不能是单引号";
  if (name.toLowerCase() === "history") return "“History”是 Excel 的保留名";
  return [...name].some((character) => character < " ") ? "不能含有控制字符" : null;
}

/** Excel compares names without case. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const repeats = (items: readonly string[], at: number): boolean =>
  items.findIndex((item) => sameName(item, items[at] ?? "")) < at;

function refuseSheetNames(plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] {
  const names = plan.sheets.map(({ name }) => name);
  const roles = plan.sheets.map(({ role }) => role);
  const makesRoom = (role: string | null): boolean => role !== null && (roles.includes(role) || plan.remove?.includes(role) === true);
  const refusals: Refusal[] = [];
  plan.sheets.forEach(({ name, role }, at) => {
    const refuse = (code: "sheetNameInvalid" | "sheetNameTaken", message: string): void => void refusals.push({ code, sheet: name, message });
    const fault = sheetNameFault(name);
    if (fault !== null) refuse("sheetNameInvalid", `工作表名“${name}”${fault}。请在设置里换一个名称。`);
    if (!/^[a-zA-Z]+$/.test(role)) refuse("sheetNameInvalid", `工作表“${name}”的标记“${role}”只能用英文字母。`);
    if (repeats(names, at)) refuse("sheetNameInvalid", `要写入的工作表里有两张都叫“${name}”。请在设置里改其中一张的名称。`);
    if (repeats(roles, at)) refuse("sheetNameInvalid", `要写入的工作表里有两张都标记为“${role}”，无法区分。`);
    const holder = workbook.sheets.find((sheet) => sameName(sheet.name, name));
    // A sheet of ours that goes, or whose own plan gives it another name, makes room.
    if (holder !== undefined && !makesRoom(holder.role)) {
      refuse("sheetNameTaken", `工作簿里已有名为“${holder.name}”的工作表，不是本工具生成的，不会覆盖。请把它改成别的名称后再试。`);
    }
  });
  return refusals;
}

/** `A1`, `R1C1`, `R`, `C` read as references. */
const READS_AS_REFERENCE = /^(?:[A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*)$/i;
const ALLOWED_NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;

const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME && ALLOWED_NAME.test(name) && !READS_AS_REFERENCE.test(name) && !name.startsWith(MARK_PREFIX);

function refuseDefinedNames(plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] {
  const ours = new Set(workbook.sheets.filter(({ role }) => role !== null).map(({ name }) => name.toLowerCase()));
  const names = plan.names.map(({ name }) => name);
  return plan.names.flatMap(({ name, target }, at): Refusal[] => {
    const held = (workbook.names ?? []).find((other) => other.sheet === null && sameName(other.name, name));
    const heldSheet = held === undefined ? null : sheetOfReference(held.refersTo);
    // What refers to nothing any more may be a leftover of ours: it is nobody's loss.
    const isTheirs = held !== undefined && !held.refersTo.includes("#REF!") && (heldSheet === null || !ours.has(heldSheet.toLowerCase()));
    return [
      ...(isName(name) ? [] : [{ code: "unsupported" as const, sheet: target.sheet, message: `名称“${name}”不是 Excel 允许的名称，未写入。` }]),
      ...(repeats(names, at) ? [{ code: "unsupported" as const, sheet: target.sheet, message: `名称“${name}”在要写入的内容里出现两次，未写入。` }] : []),
      ...(isTheirs ? [{ code: "nameTaken" as const, sheet: target.sheet, message: `工作簿里已有名称“${name}”（${held.refersTo}），不是本工具的，不会覆盖。请在“公式—名称管理器”里把它改名后再试。` }] : []),
    ];
  });
}

export const refuseNames = (plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] => [
  ...refuseSheetNames(plan, workbook),
  ...refuseDefinedNames(plan, workbook),
];
