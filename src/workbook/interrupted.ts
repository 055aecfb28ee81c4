/** The prepared mark: a name that stands in the workbook while a write is under way, and is left there by one that broke off. */
import type { WorkbookName } from "./sheet";

export const WRITING_MARK = "GJ_writing";

/** Whether the last write into this workbook broke off: then its sheets should be made again. */
export const isInterrupted = (names: readonly WorkbookName[]): boolean => names.some(({ name, sheet }) => name === WRITING_MARK && sheet === null);
