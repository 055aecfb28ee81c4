/** The sheets of 亮牌: role (the mark, frozen once shipped), tab name and colour. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/sheet";
import type { OwnedSheet } from "../ownedSheets";

export const cardLedgerSheet: OwnedSheet = { role: "cardLedger", name: "亮牌台账", tabColor: "#C55A11" };
export const cardEventsSheet: OwnedSheet = { role: "cardEvents", name: "亮牌流水", tabColor: "#7F7F7F" };
export const cardTiersSheet: OwnedSheet = { role: "cardTiers", name: "亮牌档次", tabColor: "#BF9000" };

/** The sheet that bears the mark, whatever its tab is called; null where the workbook has none. */
export const ownedSheetOf = (workbook: WorkbookSnapshot, { role }: OwnedSheet): SheetSnapshot | null =>
  workbook.sheets.find((sheet) => sheet.role === role) ?? null;
