/** Codes of Office.js errors ⇄ the closed list of refusals, each with what a person can do about it. */
import type { Refusal, RefusalCode } from "../port";
import { missingInterfaces } from "./host";

type Reason = readonly [RefusalCode, string];

const EDITING: Reason = ["cellBeingEdited", "有单元格正在编辑，Excel 暂时不能读写。请按回车键或 Esc 键结束编辑后再试。"];
const TOO_LARGE: Reason = ["tooLarge", "一次读写的数据量超过 Excel 允许的上限。请减少数据，或拆成几个工作簿后再试。"];
const LOST: Reason = ["sessionLost", "与 Excel 的连接已中断。请保存并重新打开工作簿后再试。"];
const CHANGED: Reason = ["changedMeanwhile", "工作簿在处理期间被改动（工作表被删除或改名）。请再试一次。"];

/** `Excel.ErrorCodes`, `OfficeExtension.ErrorCodes` and what Office reports for the connection. */
const REASONS: Readonly<Record<string, Reason>> = {
  InvalidOperationInCellEditMode: EDITING,
  AccessDenied: ["readOnly", "Excel 不允许写入：工作簿可能是只读的，或工作表受保护。请启用编辑或撤销保护后再试。"],
  FileReadOnly: ["readOnly", "工作簿是只读的，不能写入。请点“启用编辑”，或另存为新文件后再试。"],
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  PayloadSizeLimitExceeded: TOO_LARGE,
  ConnectionFailure: LOST,
  Timeout: LOST,
  RequestTimeout: LOST,
  RequestAborted: LOST,
  HostRestartNeeded: LOST,
  HostIsNotResponding: LOST,
  InvalidOrTimedOutSession: LOST,
  InvalidSession: LOST,
  ActivityLimitReached: ["sessionLost", "Excel 忙不过来，暂时拒绝了请求。请稍候再试。"],
  ServerBusy: ["sessionLost", "Excel 服务器繁忙。请稍候再试。"],
  ApiNotFound: ["hostTooOld", "这个版本的 Excel 缺少所需的接口。请升级到 Excel 2021 或更新的版本。"],
  ApiNotAvailable: ["hostTooOld", "这个版本的 Excel 缺少所需的接口。请升级到 Excel 2021 或更新的版本。"],
  ItemNotFound: CHANGED,
  ItemAlreadyExists: CHANGED,
  InvalidReference: CHANGED,
};

const codeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;

/**
 * The refusal that an error of Office.js stands for; null for anything else, which is a defect of ours and stays an error.
 *
 * @example officeRefusal({ code: "InvalidOperationInCellEditMode" })?.code // "cellBeingEdited"
 */
export function officeRefusal(error: unknown): Refusal | null {
  const code = codeOf(error);
  const reason = code === null || !Object.hasOwn(REASONS, code) ? undefined : REASONS[code];
  return reason === undefined ? null : { code: reason[0], sheet: null, message: reason[1] };
}

/** An error of Excel that no one could foresee, with its code and place for whoever is asked about it; null for a defect of ours. */
export function unforeseen(error: unknown): Refusal | null {
  const code = codeOf(error);
  if (code === null) return null;
  const place = (error as { readonly debugInfo?: { readonly errorLocation?: string } }).debugInfo?.errorLocation ?? "";
  return { code: "unsupported", sheet: null, message: `Excel 拒绝了其中一项内容（${code}${place === "" ? "" : `，${place}`}）。` };
}

/** Codes that refuse a request before any of it is carried out. */
const NOTHING_DONE: readonly RefusalCode[] = ["cellBeingEdited", "tooLarge", "hostTooOld"];

export const nothingDone = ({ code }: Refusal): boolean => NOTHING_DONE.includes(code);

/** Why this Excel cannot serve the port at all; empty where it can. */
export function refuseHost(): readonly Refusal[] {
  const missing = missingInterfaces().find(({ name }) => name === "ExcelApi");
  if (missing === undefined) return [];
  return [{ code: "hostTooOld", sheet: null, message: `这个版本的 Excel 太旧（缺少 ${missing.name} ${missing.version}），不能${missing.gives}。请升级到 Excel 2021 或更新的版本。` }];
}
