/**
 * The only door to a workbook. Everything above works on its plain data; only the hosts below name Excel or a file.
 * A write is all or nothing: `refuse` says why it would not be done and changes nothing, `write` refuses for the same reasons.
 */
import type { WritePlan } from "./plan";
import type { WorkbookSnapshot } from "./sheet";

/** Why a plan is not carried out: a closed list, each with a Chinese sentence that says what to do. */
export type RefusalCode =
  /** A sheet of the plan's name exists and is not ours. */
  | "sheetNameTaken"
  /** Two sheets of the plan share a name or role, or a name is not allowed by Excel. */
  | "sheetNameInvalid"
  /** A name of the plan exists in the workbook and refers to something that is not ours. */
  | "nameTaken"
  | "sheetProtected"
  | "workbookProtected"
  | "readOnly"
  | "cellBeingEdited"
  /** The plan names a style, sheet or member that this port or plan does not have. */
  | "unsupported"
  | "tooLarge"
  /** What the plan was made from has changed since. */
  | "changedMeanwhile"
  | "sessionLost"
  | "hostTooOld";

export interface Refusal {
  readonly code: RefusalCode;
  /** The sheet it is about, or null. */
  readonly sheet: string | null;
  /** Chinese: what happened, where, what to do. */
  readonly message: string;
}

/** Thrown by `write` with the reasons that `refuse` would give; the workbook is as it was. */
export class WriteRefused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.message).join("\n"));
    this.name = "WriteRefused";
  }
}

export interface WorkbookPort {
  read(): Promise<WorkbookSnapshot>;
  refuse(plan: WritePlan): Promise<readonly Refusal[]>;
  write(plan: WritePlan): Promise<void>;
}

/** The defined name that marks a sheet as ours: `'百日看板'!$A$1` under `GJ_sheet_board`. It travels with renames. */
export const MARK_PREFIX = "GJ_sheet_";
export const markName = (role: string): string => `${MARK_PREFIX}${role}`;
