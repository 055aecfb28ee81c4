/** Our sheets whose contents a write that broke off has taken, where no before-image gives them back. */
import { beforeImage } from "./beforeImage";
import { holdsWork } from "./changed";
import { isInterrupted } from "./interrupted";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet";

/** Those left blank that were not blank before, and those whose image somebody has taken away: of these nobody can tell what is missing. */
export function lostWork(workbook: Pick<WorkbookSnapshot, "names" | "sheets">): readonly SheetSnapshot[] {
  if (!isInterrupted(workbook.names)) return [];
  const { roles } = beforeImage(workbook);
  return workbook.sheets.filter(({ role, rowCount }) =>
    role !== null && holdsWork(role) && (roles.get(role) === "lost" || (rowCount === 0 && roles.get(role) !== "blank")));
}
