/** The sheet 通报存档: appended to, never rewritten; read back from its own header words. */
import type { CellStyle, PlanCell, SheetPlan } from "../../workbook/plan";
import { valueAt, type SheetSnapshot } from "../../workbook/sheet";
import type { ArchiveRow } from "./archiveRow";

export const archiveSheetName = { role: "bulletinArchive", name: "通报存档" } as const;

const TITLE_ROWS = 2;
const HEADER = ["文号", "种类", "标题", "期次", "起始日", "截止日", "数据截至日", "亮牌档次", "事实摘要（SHA-256）", "文件名"] as const;
const WIDTHS = [20, 16, 48, 14, 13, 13, 13, 12, 68, 32] as const;
const DAY_COLUMNS = { first: 4, last: 6 } as const;

const font = (size: number, bold = false) => ({ name: "微软雅黑", size, bold, color: "#1F2937" });
const border = { sides: "all", weight: "thin", color: "#BFC7D1" } as const;

/** Keys begin with `bulletinArchive_`. */
export const archiveStyles: Readonly<Record<string, CellStyle>> = {
  bulletinArchive_title: { font: font(16, true), align: "left", verticalAlign: "middle" },
  bulletinArchive_head: { font: font(10.5, true), fill: "#DEEAF6", border, align: "center", verticalAlign: "middle", wrap: true },
  bulletinArchive_cell: { font: font(10), border, align: "left", verticalAlign: "middle" },
  bulletinArchive_day: { font: font(10), border, align: "center", verticalAlign: "middle", numberFormat: 'yyyy"-"mm"-"dd' },
};

/** The same bulletin: kind, period, number and facts. A second press adds nothing. */
const same = (a: ArchiveRow, b: ArchiveRow): boolean =>
  a.kind === b.kind && a.first === b.first && a.last === b.last && a.asOf === b.asOf && a.number === b.number && a.hash === b.hash;

/** @example appendArchive([], row).length → 1; appendArchive([row], row).length → 1 */
export const appendArchive = (rows: readonly ArchiveRow[], row: ArchiveRow): readonly ArchiveRow[] => (rows.some((one) => same(one, row)) ? rows : [...rows, row]);

const cellsOf = (row: ArchiveRow): readonly PlanCell[] => [
  row.number, row.kind, row.title, row.period, { day: row.first }, { day: row.last }, { day: row.asOf }, row.preset, row.hash, row.fileName,
];

export function archiveSheet(rows: readonly ArchiveRow[]): SheetPlan {
  const right = HEADER.length - 1;
  const bottom = TITLE_ROWS + rows.length;
  const body = { top: TITLE_ROWS + 1, left: 0, bottom, right };
  return {
    ...archiveSheetName, tabColor: "#7F7F7F", gridlines: false, zoom: 100,
    columnWidths: WIDTHS.map((width, index) => ({ first: index, last: index, width })),
    rowHeights: [{ first: 0, last: 0, height: 30 }],
    blocks: [
      { row: 0, column: 0, cells: [["通报存档"]] },
      { row: TITLE_ROWS, column: 0, cells: [HEADER, ...rows.map(cellsOf)] },
    ],
    styled: [
      { range: { top: 0, left: 0, bottom: 0, right }, style: "bulletinArchive_title" },
      { range: { top: TITLE_ROWS, left: 0, bottom: TITLE_ROWS, right }, style: "bulletinArchive_head" },
      ...(rows.length === 0 ? [] : [
        { range: body, style: "bulletinArchive_cell" },
        { range: { ...body, left: DAY_COLUMNS.first, right: DAY_COLUMNS.last }, style: "bulletinArchive_day" },
      ]),
    ],
    merges: [], freeze: { rows: TITLE_ROWS + 1, columns: 0 }, conditionalFormats: [], validations: [], charts: [],
    print: {
      area: { top: 0, left: 0, bottom, right }, paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, titleRows: { top: TITLE_ROWS, bottom: TITLE_ROWS },
      margins: { top: 15, right: 12, bottom: 15, left: 12 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
    },
  };
}

const words = (sheet: SheetSnapshot, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

/**
 * What the sheet holds, by its header words, so that a moved column is still found. Rows without 种类 or days are left out.
 *
 * @param shift days to add to a serial: 1462 in a workbook that counts from 1904
 */
export function readArchive(sheet: SheetSnapshot, shift = 0): readonly ArchiveRow[] {
  const header = sheet.values.findIndex((row) => HEADER.every((word) => row.includes(word)));
  if (header < 0) return [];
  const at = (word: (typeof HEADER)[number]): number => sheet.values[header]?.indexOf(word) ?? -1;
  const rows: ArchiveRow[] = [];
  for (let row = header + 1; row < sheet.rowCount; row += 1) {
    const word = (name: (typeof HEADER)[number]): string => words(sheet, row, at(name));
    const serial = (name: (typeof HEADER)[number]): number | null => {
      const value = valueAt(sheet, row, at(name));
      return typeof value === "number" ? value + shift : null;
    };
    const first = serial("起始日");
    const last = serial("截止日");
    const asOf = serial("数据截至日");
    if (word("种类") === "" || first === null || last === null || asOf === null) continue;
    rows.push({ number: word("文号"), kind: word("种类"), title: word("标题"), period: word("期次"), first, last, asOf, preset: word("亮牌档次"), hash: word("事实摘要（SHA-256）"), fileName: word("文件名") });
  }
  return rows;
}
