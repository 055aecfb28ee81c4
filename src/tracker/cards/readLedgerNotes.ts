/** What staff have written into the 填写 columns of 亮牌台账, by card. Text whose card is gone is a finding, and is kept. */
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { valueAt, type WorkbookSnapshot } from "../../workbook/sheet";
import { addedColumns, cellAsTyped, keptAbove } from "../../workbook/staffCells";
import { isOurLedgerText, ledgerHeader, noteHeaders } from "./ledgerWords";
import { cardLedgerSheet, ownedSheetOf } from "./sheets";
import { findTable } from "./sheetTable";

/** One row's text, in the order of `LedgerNotes.headers`. */
export interface LedgerNote {
  /** 牌号 as it stands; null where the row has none. */
  readonly card: string | null;
  readonly cells: readonly PlanCell[];
}

export interface LedgerNotes {
  /** Ours first, then the columns that staff have added. */
  readonly headers: readonly string[];
  readonly notes: readonly LedgerNote[];
  /** What staff wrote above the header. */
  readonly above: readonly (readonly PlanCell[])[];
  readonly findings: readonly Finding[];
}

export const noNotes: LedgerNotes = { headers: noteHeaders, notes: [], above: [], findings: [] };

/**
 * @param known 牌号 of every card of the log
 * @returns null where the sheet has lost the column 牌号 and holds text: it must not be written over
 */
export function readLedgerNotes(workbook: WorkbookSnapshot, known: ReadonlySet<string>): LedgerNotes | { readonly lost: Finding } {
  const sheet = ownedSheetOf(workbook, cardLedgerSheet);
  if (sheet === null) return noNotes;
  const table = findTable(sheet, [ledgerHeader.card]);
  if (table === null) {
    return { lost: { severity: "error", code: "card-ledger-lost", sheet: sheet.name, cell: "A1", message: `「${sheet.name}」找不到“${ledgerHeader.card}”一列，无法对应已填写的内容，未更新；请恢复表头后再办。` } };
  }
  const added = addedColumns(sheet, table.headerRow, new Set([...Object.values(ledgerHeader), ...noteHeaders]));
  const headers = [...noteHeaders, ...added.map(({ header }) => header)];
  const places = [...noteHeaders.map((header) => table.columns.get(header)), ...added.map(({ column }) => column)];
  const above = keptAbove(sheet, table.headerRow, isOurLedgerText, workbook.dateSystem);
  const notes: LedgerNote[] = [];
  const findings: Finding[] = [];
  for (let row = table.headerRow + 1; row < sheet.rowCount; row += 1) {
    const cells = places.map((column) => (column === undefined ? null : cellAsTyped(sheet, row, column, workbook.dateSystem)));
    if (cells.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""))) continue;
    const key = valueAt(sheet, row, table.columns.get(ledgerHeader.card) ?? 0);
    const card = typeof key === "string" && key.trim() !== "" ? key.trim() : null;
    const taken = card !== null && notes.some((note) => note.card === card);
    if (card === null || taken || !known.has(card)) {
      const cell = cellAddress(row, table.columns.get(ledgerHeader.card) ?? 0);
      const what = card === null ? "本行没有牌号" : taken ? `牌号“${card}”出现不止一次` : `牌号“${card}”不在亮牌流水中`;
      findings.push({ severity: "warning", code: "card-note-lost", sheet: sheet.name, cell, message: `「${sheet.name}」${cell}：${what}，所填内容移到表末保留；请核对后抄到对应的行。` });
    }
    notes.push({ card: taken ? null : card, cells });
  }
  return { headers, notes, above, findings };
}
