/** The sheet 通报存档 → rows. What cannot be read is a finding and stays on the sheet as it is; nothing that was kept is ever dropped. */
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { isCellError, valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/sheet";
import { addedColumns, cellAsTyped, keptAbove } from "../../workbook/staffCells";
import { ARCHIVE_NOTE, archiveDays, archiveHeader, archiveHeaders, archiveNeeds, archiveSheetName, type ArchiveField } from "./archiveLayout";
import type { ArchiveRow } from "./archiveRow";

export interface KeptArchive {
  readonly rows: readonly ArchiveRow[];
  /** Every row below the header as it stands, in the order of `archiveHeaders` and then the columns that staff added. Days are 1900 serials. */
  readonly raw: readonly (readonly PlanCell[])[];
  readonly addedHeaders: readonly string[];
  /** What staff wrote beside title and note, and between them and the header. */
  readonly above: readonly (readonly PlanCell[])[];
  readonly findings: readonly Finding[];
  /** Set where the header is lost: nothing may be written over the sheet. */
  readonly lost: Finding | null;
}

const emptyArchive: KeptArchive = { rows: [], raw: [], addedHeaders: [], above: [], findings: [], lost: null };

/** 1904 serials are smaller by this. */
const DAYS_TO_1904 = 1462;
const words = (value: CellValue): string => (value === null || isCellError(value) ? "" : String(value).trim());

/** The empty archive where the workbook has none. */
export function readArchive(workbook: WorkbookSnapshot): KeptArchive {
  const sheet = workbook.sheets.find(({ role }) => role === archiveSheetName.role);
  if (sheet === undefined || sheet.values.every((row) => row.every((value) => words(value) === "" && !isCellError(value)))) return emptyArchive;
  const header = sheet.values.findIndex((row) => archiveNeeds.every((name) => row.some((value) => words(value) === name)));
  if (header < 0) {
    const message = `「${sheet.name}」找不到表头（${archiveNeeds.join("、")}），通报存档未能读取；请恢复表头，或从备份中恢复该表，再存档。`;
    return { ...emptyArchive, lost: { severity: "error", code: "archive-unreadable", sheet: sheet.name, cell: "A1", message } };
  }
  return new ArchiveReader(sheet, header, workbook.dateSystem).read();
}

class ArchiveReader {
  private readonly headers: readonly string[];
  private readonly findings: Finding[] = [];

  constructor(private readonly sheet: SheetSnapshot, private readonly header: number, private readonly dateSystem: 1900 | 1904) {
    this.headers = Array.from({ length: sheet.columnCount }, (_, column) => words(valueAt(sheet, header, column)));
  }

  read(): KeptArchive {
    const { sheet, header, headers, dateSystem } = this;
    const below = Array.from({ length: Math.max(0, sheet.rowCount - header - 1) }, (_, index) => header + 1 + index);
    // A second column of our name, or one without a name that holds something, is kept like any that staff added.
    const added = addedColumns(sheet, header, new Set(archiveHeaders));
    const asStood = (value: CellValue): PlanCell => (isCellError(value) ? value.error : value);
    const rows: ArchiveRow[] = [];
    const raw: PlanCell[][] = [];
    for (const row of below) {
      const cells = [
        ...archiveHeaders.map((name) => asStood(this.value(row, headers.indexOf(name)))), ...added.map(({ column }) => cellAsTyped(sheet, row, column, dateSystem)),
      ];
      if (cells.every((cell) => cell === null)) continue;
      raw.push(cells);
      const read = this.rowOf(row);
      if (read !== null) rows.push(read);
    }
    const above = keptAbove(sheet, header, (text) => text === archiveSheetName.name || text === ARCHIVE_NOTE, dateSystem);
    return { rows, raw, addedHeaders: added.map((one) => one.header), above, findings: this.findings, lost: null };
  }

  /** Days in 1900 serials. */
  private value(row: number, column: number): CellValue {
    const value = column < 0 ? null : valueAt(this.sheet, row, column);
    return typeof value === "number" && archiveDays.has(this.headers[column] ?? "") ? value + (this.dateSystem === 1904 ? DAYS_TO_1904 : 0) : value;
  }

  private rowOf(row: number): ArchiveRow | null {
    const at = (field: ArchiveField): number => this.headers.indexOf(archiveHeader[field]);
    const word = (field: ArchiveField): string => words(this.value(row, at(field)));
    const serial = (field: ArchiveField): number | null => {
      const value = this.value(row, at(field));
      return typeof value === "number" && Number.isInteger(value) ? value : null;
    };
    const { kind, first, last, asOf } = { kind: word("kind"), first: serial("first"), last: serial("last"), asOf: serial("asOf") };
    if (kind === "" || first === null || last === null || asOf === null) {
      const cell = cellAddress(row, Math.max(0, at("kind")));
      this.findings.push({
        severity: "warning", code: "archive-row", sheet: this.sheet.name, cell,
        message: `「${this.sheet.name}」${cell}：本行缺少可读的种类、起始日、截止日或数据截至日，未用于对比；原样保留，请恢复原来的内容。`,
      });
      return null;
    }
    return { number: word("number"), kind, title: word("title"), period: word("period"), first, last, asOf, preset: word("preset"), hash: word("hash"), fileName: word("fileName") };
  }
}
