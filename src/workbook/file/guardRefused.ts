/** Why a file is not opened: a closed list. The message is what the user reads: what it is, and what to do. */

export type FileRefusalCode =
  /** Neither a zip package nor a known old format. */
  | "notZip"
  /** A web page, CSV or XML 2003 text that only bears an Excel extension. */
  | "textFile"
  | "encrypted"
  /** .xls, .et: the binary format before 2007. */
  | "oldFormat"
  | "binaryWorkbook"
  | "openDocument"
  /** A zip package, but not a workbook. */
  | "notWorkbook"
  | "fileTooLarge"
  /** Unpacks to more than it may: a zip bomb, or a workbook beyond what this program carries. */
  | "unpacksTooLarge"
  /** More cells than may be held. */
  | "tooManyCells"
  | "brokenZip"
  | "brokenPart";

export class FileRefused extends Error {
  constructor(
    readonly code: FileRefusalCode,
    message: string,
    /** The part of the package it is about, or null. */
    readonly part: string | null = null,
  ) {
    super(message);
    this.name = "FileRefused";
  }
}

/** A part that cannot be used, with what is wrong with it. */
export const brokenPart = (part: string, what: string): FileRefused =>
  new FileRefused("brokenPart", `工作簿内部的 ${part} 已损坏（${what}）。请用 Excel 打开并修复，另存为新的 .xlsx 后再试。`, part);
