/** The sheet 快照 → rows. What cannot be read is a finding and stays on the sheet as it is: nothing that was kept is ever dropped. */
import { readDay } from "../../campaign/calendar/readDay";
import type { SnapshotRow } from "../../campaign/metrics/snapshots";
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { isCellError, valueAt, type CellValue, type WorkbookSnapshot } from "../../workbook/sheet";
import { addedColumns, cellAsTyped, keptAbove } from "../../workbook/staffCells";
import { snapshotSheet } from "../ownedSheets";
import { SNAPSHOT_NOTE, SNAPSHOT_TITLE, snapshotHeader, UNREPORTED, WHOLE } from "./layout";

export interface KeptSnapshots {
  readonly rows: readonly SnapshotRow[];
  /** Every row below the header as it stands, in the order of `snapshotHeaders` and then any columns that staff added. */
  readonly raw: readonly (readonly PlanCell[])[];
  readonly addedHeaders: readonly string[];
  /** What staff wrote above the header. */
  readonly above: readonly (readonly PlanCell[])[];
  readonly findings: readonly Finding[];
}

const none: KeptSnapshots = { rows: [], raw: [], addedHeaders: [], above: [], findings: [] };

export function readSnapshots(workbook: WorkbookSnapshot): KeptSnapshots {
  const sheet = workbook.sheets.find(({ role }) => role === snapshotSheet.role);
  if (sheet === undefined) return none;
  const headerRow = sheet.values.findIndex((row) => row.includes(snapshotHeader.asOf) && row.includes(snapshotHeader.metric));
  if (headerRow < 0) {
    const filled = sheet.values.filter((row) => row.some((value) => value !== null));
    if (filled.length === 0) return none;
    return { ...none, findings: [{ severity: "error", code: "snapshots-unreadable", sheet: sheet.name, cell: null, message: `「${sheet.name}」找不到表头（数据截至日、指标），快照未能读取；请恢复表头后再留存，在此之前不会写入这张表。` }] };
  }
  const headers = (sheet.values[headerRow] ?? []).map((value) => (typeof value === "string" ? value.trim() : ""));
  const columnOf = (header: string): number => headers.indexOf(header);
  const names: readonly string[] = Object.values(snapshotHeader);
  const added = addedColumns(sheet, headerRow, new Set(names));
  const above = keptAbove(sheet, headerRow, (text) => text === SNAPSHOT_TITLE || text === SNAPSHOT_NOTE, workbook.dateSystem);
  const at = {
    asOf: columnOf(snapshotHeader.asOf), unit: columnOf(snapshotHeader.unit), group: columnOf(snapshotHeader.group), metric: columnOf(snapshotHeader.metric),
    metricUnit: columnOf(snapshotHeader.metricUnit), target: columnOf(snapshotHeader.target), cumulative: columnOf(snapshotHeader.cumulative), period: columnOf(snapshotHeader.period),
    rate: columnOf(snapshotHeader.rate), time: columnOf(snapshotHeader.time), rank: columnOf(snapshotHeader.rank), reported: columnOf(snapshotHeader.reported), revision: columnOf(snapshotHeader.revision),
  };
  const rows: SnapshotRow[] = [];
  const raw: PlanCell[][] = [];
  const findings: Finding[] = [];
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const value = (column: number): CellValue => (column < 0 ? null : valueAt(sheet, row, column));
    const cells = [
      ...names.map((header): PlanCell => { const cell = value(columnOf(header)); return isCellError(cell) ? cell.error : cell; }), ...added.map(({ column }) => cellAsTyped(sheet, row, column, workbook.dateSystem)),
    ];
    if (cells.every((cell) => cell === null)) continue;
    raw.push(cells);
    const text = (column: number): string => { const cell = value(column); return typeof cell === "string" ? cell.trim() : ""; };
    const number = (column: number): number | null => { const cell = value(column); return typeof cell === "number" ? cell : null; };
    const written = value(at.asOf);
    const day = typeof written === "number" || typeof written === "string" ? readDay(written, { year: null, dateSystem: workbook.dateSystem }) : null;
    const [unit, metric] = [text(at.unit), text(at.metric)];
    if (day?.kind !== "day" || unit === "" || metric === "") {
      findings.push({
        severity: "warning", code: "snapshot-row", sheet: sheet.name, cell: cellAddress(row, Math.max(0, at.asOf)),
        message: `「${sheet.name}」第${row + 1}行缺少可读的数据截至日、单位或指标，未用于比较；原样保留，请更正。`,
      });
      continue;
    }
    rows.push({
      asOf: day.day, unit: unit === WHOLE ? null : unit, group: text(at.group), metric, metricUnit: text(at.metricUnit), target: number(at.target),
      cumulative: number(at.cumulative), period: number(at.period), completionRate: number(at.rate), timeProgress: number(at.time), rank: number(at.rank),
      unreported: text(at.reported) === UNREPORTED, revision: number(at.revision) ?? 1,
    });
  }
  return { rows, raw, addedHeaders: added.map(({ header }) => header), above, findings };
}
