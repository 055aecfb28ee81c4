/** The prepared mark: a name that stands in the workbook while a write is under way, and is left there by one that broke off. */
import { holdsWork } from "./changed";
import type { SheetSnapshot, WorkbookName, WorkbookSnapshot } from "./sheet";

export const WRITING_MARK = "GJ_writing";

/** Whether the last write into this workbook broke off: then its sheets should be made again. */
export const isInterrupted = (names: readonly WorkbookName[]): boolean => names.some(({ name, sheet }) => name === WRITING_MARK && sheet === null);

/** Our sheets that hold people's work and were left blank by a write that broke off: what stood there is nowhere else. */
export const blankedSheets = ({ names, sheets }: Pick<WorkbookSnapshot, "names" | "sheets">): readonly SheetSnapshot[] =>
  isInterrupted(names) ? sheets.filter(({ role, rowCount }) => role !== null && holdsWork(role) && rowCount === 0) : [];
