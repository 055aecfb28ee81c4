/** A workbook as far as a plan is judged by it: sheets, names, protection. */
import type { SheetSnapshot, WorkbookName } from "./sheet";

/** What must be known of a workbook to judge a plan. A `WorkbookSnapshot` is one. */
export interface WorkbookOutline {
  readonly sheets: readonly { readonly name: string; readonly role: string | null; readonly visibility?: SheetSnapshot["visibility"] }[];
  readonly names?: readonly WorkbookName[];
  /** Structure protection: sheets cannot be added, renamed or moved. */
  readonly protected?: boolean;
  /** Names of protected sheets. */
  readonly protectedSheets?: readonly string[];
}
