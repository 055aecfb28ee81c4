/** The sheet 通报存档, written: what stood there stands there still, cell by cell; a new row comes at the end. */
import { numberKey } from "../../campaign/cards";
import type { CellStyle, PlanCell, SheetPlan, WritePlan } from "../../workbook/plan";
import { isDayCell } from "../../workbook/staffCells";
import { ARCHIVE_HEADER_ROW, ARCHIVE_NOTE, archiveDays, archiveHeader, archiveHeaders, archiveSheetName } from "./archiveLayout";
import type { ArchiveRow } from "./archiveRow";
import type { KeptArchive } from "./readArchive";

const WIDTHS = [20, 16, 48, 14, 13, 13, 13, 12, 68, 32, 24] as const;
const ADDED_WIDTH = 16;

const font = (size: number, bold = false) => ({ name: "微软雅黑", size, bold, color: "#1F2937" });
const border = { sides: "all", weight: "thin", color: "#BFC7D1" } as const;

/** Keys begin with `bulletinArchive_`. */
const archiveStyles: Readonly<Record<string, CellStyle>> = {
  bulletinArchive_title: { font: font(16, true), align: "left", verticalAlign: "middle" },
  bulletinArchive_note: { font: { ...font(9), color: "#6B7280" }, align: "left", verticalAlign: "middle" },
  bulletinArchive_head: { font: font(10.5, true), fill: "#DEEAF6", border, align: "center", verticalAlign: "middle", wrap: true },
  bulletinArchive_cell: { font: font(10), border, align: "left", verticalAlign: "middle" },
  bulletinArchive_day: { font: font(10), border, align: "center", verticalAlign: "middle", numberFormat: 'yyyy"-"mm"-"dd' },
  bulletinArchive_inputDay: { font: font(10), fill: "#FFF9E5", border, align: "left", verticalAlign: "middle", unlocked: true, numberFormat: 'yyyy"-"mm"-"dd' },
  bulletinArchive_noteDay: { font: { ...font(9), color: "#6B7280" }, align: "left", verticalAlign: "middle", numberFormat: 'yyyy"-"mm"-"dd' },
  bulletinArchive_input: { font: font(10), fill: "#FFF9E5", border, align: "left", verticalAlign: "middle", wrap: true, unlocked: true },
};

/**
 * Whether a bulletin is in the archive: kind, days, rules and facts are the same, and so is 文号 where the new one has one.
 * A number that staff wrote into the row later does not make it another bulletin.
 */
export const archived = (rows: readonly ArchiveRow[], row: ArchiveRow): boolean =>
  rows.some((one) => one.kind === row.kind && one.first === row.first && one.last === row.last && one.asOf === row.asOf && one.preset === row.preset && one.hash === row.hash
    && (row.number === "" || numberKey(one.number) === numberKey(row.number)));

const cellsOf = (row: ArchiveRow): readonly PlanCell[] =>
  [row.number === "" ? null : row.number, row.kind, row.title, row.period, { day: row.first }, { day: row.last }, { day: row.asOf }, row.preset, row.hash, row.fileName, null];

const asStood = (value: PlanCell, header: string | undefined): PlanCell =>
  typeof value === "number" && Number.isInteger(value) && archiveDays.has(header ?? "") ? { day: value } : value;

/** Cells of the staff's that hold a day, each with a style that shows one. */
const dayStyles = (top: number, left: number, rows: readonly (readonly PlanCell[])[], style: string): SheetPlan["styled"] =>
  rows.flatMap((row, down) => row.flatMap((cell, column) => (column >= left && isDayCell(cell) ? [{ range: { top: top + down, left: column, bottom: top + down, right: column }, style }] : [])));

function archiveSheet({ raw, addedHeaders, above }: KeptArchive, appended: readonly ArchiveRow[]): SheetPlan {
  const headers = [...archiveHeaders, ...addedHeaders];
  const top = ARCHIVE_HEADER_ROW + above.length;
  const right = headers.length - 1;
  const bottom = top + raw.length + appended.length;
  const body = (left: number, to = left) => ({ top: top + 1, left, bottom, right: to });
  const columns = (names: readonly string[]) => names.map((name) => archiveHeaders.indexOf(name));
  const cells: readonly (readonly PlanCell[])[] = [
    ...raw.map((row) => row.map((value, column) => asStood(value, archiveHeaders[column]))),
    ...appended.map((row) => [...cellsOf(row), ...addedHeaders.map(() => null)]),
  ];
  return {
    ...archiveSheetName, tabColor: "#7F7F7F", gridlines: false, zoom: 100,
    columnWidths: [...WIDTHS, ...addedHeaders.map(() => ADDED_WIDTH)].map((width, index) => ({ first: index, last: index, width })),
    rowHeights: [{ first: 0, last: 0, height: 30 }],
    blocks: [
      { row: 0, column: 0, cells: [[archiveSheetName.name], [ARCHIVE_NOTE], ...above] },
      { row: top, column: 0, cells: [headers, ...cells] },
    ],
    styled: [
      { range: { top: 0, left: 0, bottom: 0, right }, style: "bulletinArchive_title" },
      { range: { top: 1, left: 0, bottom: top - 1, right }, style: "bulletinArchive_note" },
      { range: { top, left: 0, bottom: top, right }, style: "bulletinArchive_head" },
      ...dayStyles(ARCHIVE_HEADER_ROW, 0, above, "bulletinArchive_noteDay"),
      ...(cells.length === 0 ? [] : [
        { range: body(0, right), style: "bulletinArchive_cell" },
        ...columns([...archiveDays]).map((column) => ({ range: body(column), style: "bulletinArchive_day" })),
        ...columns([archiveHeader.number, archiveHeader.remarks]).map((column) => ({ range: body(column), style: "bulletinArchive_input" })),
        ...(addedHeaders.length === 0 ? [] : [{ range: body(archiveHeaders.length, right), style: "bulletinArchive_input" }]),
        ...dayStyles(top + 1, archiveHeaders.length, cells, "bulletinArchive_inputDay"),
      ]),
    ],
    merges: [], freeze: { rows: top + 1, columns: 0 }, conditionalFormats: [], validations: [], charts: [],
    print: {
      area: { top: 0, left: 0, bottom, right }, paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, titleRows: { top, bottom: top },
      margins: { top: 15, right: 12, bottom: 15, left: 12 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
    },
  };
}

/**
 * The plan that appends what is not in the archive yet; null where all of it is.
 *
 * @example archivePlan(archive that holds row, [row]) → null
 */
export function archivePlan(kept: KeptArchive, rows: readonly ArchiveRow[]): WritePlan | null {
  const appended: ArchiveRow[] = [];
  for (const row of rows) if (!archived([...kept.rows, ...appended], row)) appended.push(row);
  return appended.length === 0 ? null : { styles: archiveStyles, sheets: [archiveSheet(kept, appended)], names: [], active: null };
}

/**
 * The plan that takes out again what has just been appended; null where the row is not there, or staff have written into it.
 *
 * @param kept the archive as it stands now
 */
export function archiveWithoutPlan(kept: KeptArchive, { number, kind, hash }: ArchiveRow): WritePlan | null {
  const at = (header: string): number => archiveHeaders.indexOf(header);
  const given = (value: PlanCell | undefined): string => (value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value).trim());
  const index = kept.raw.reduce((last, one, position) => (given(one[at(archiveHeader.kind)]) === kind && given(one[at(archiveHeader.hash)]) === hash ? position : last), -1);
  const row = kept.raw[index];
  if (row === undefined || given(row[at(archiveHeader.number)]) !== number || row.slice(at(archiveHeader.remarks)).some((value) => given(value) !== "")) return null;
  return { styles: archiveStyles, sheets: [archiveSheet({ ...kept, raw: kept.raw.filter((_, position) => position !== index) }, [])], names: [], active: null };
}
