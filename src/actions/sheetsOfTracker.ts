/** What 移除看板 would take away, sheet by sheet, and which of it nobody can make again. */
import { archiveSheetName } from "../bulletin/archive/archiveLayout";
import { eventsOf } from "../tracker/cards/eventLog";
import { readEvents } from "../tracker/cards/readEvents";
import { cardEventsSheet, cardLedgerSheet, cardTiersSheet } from "../tracker/cards/sheets";
import { textsInAudit } from "../tracker/lists/auditList";
import { textsInFindings } from "../tracker/lists/findingsList";
import { auditSheet, findingsSheet, settingsSheet, snapshotSheet } from "../tracker/ownedSheets";
import { readSnapshots } from "../tracker/snapshot/readSnapshots";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { readArchive } from "./bulletins";

/** `typed`: what staff fill in (settings, tiers, notes beside cards and in lists). Null: it is made again by 接入. */
export type StaffWork = "snapshots" | "cards" | "archive" | "typed";

export interface SheetOfTracker {
  readonly name: string;
  readonly holds: StaffWork | null;
  /** Rows of it; null where they are not counted or cannot be read. */
  readonly rows: number | null;
}

/** In tab order. */
export function sheetsOfTracker(workbook: WorkbookSnapshot): readonly SheetOfTracker[] {
  return workbook.sheets.filter(({ role }) => role !== null).map(({ name, role }) => ({ name, ...workOf(workbook, role ?? "") }));
}

function workOf(workbook: WorkbookSnapshot, role: string): Pick<SheetOfTracker, "holds" | "rows"> {
  const counted = (holds: StaffWork, rows: number | null) => ({ holds: rows === 0 ? null : holds, rows });
  switch (role) {
    case snapshotSheet.role: return counted("snapshots", readSnapshots(workbook).rows.length);
    case cardEventsSheet.role: {
      const log = readEvents(workbook);
      return counted("cards", "lost" in log ? null : eventsOf(log).length);
    }
    case archiveSheetName.role: return counted("archive", readArchive(workbook).raw.length);
    case settingsSheet.role:
    case cardTiersSheet.role:
    case cardLedgerSheet.role: return { holds: "typed", rows: null };
    // Made again by 接入, but for what staff filled in beside the rows.
    case findingsSheet.role: return { holds: textsInFindings(workbook) > 0 ? "typed" : null, rows: null };
    case auditSheet.role: return { holds: textsInAudit(workbook) > 0 ? "typed" : null, rows: null };
    default: return { holds: null, rows: null };
  }
}
