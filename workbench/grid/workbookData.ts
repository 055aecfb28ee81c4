/** An opened file as the grid loads it. Rules and charts are put on afterwards: loaded with the data they would not be painted. */
import { CellValueType, LocaleType } from "@univerjs/presets";
import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/presets";
import { isCellError } from "../../src/workbook/sheet";
import type { CellValue } from "../../src/workbook/sheet";
import type { OpenedBook, OpenedSheet } from "../book/openBook";
import { customFromFile } from "../book/patchCells";
import { PLAIN } from "../book/readLooks";
import { gridRange } from "./rules";
import { besideOf, gridStyle, saysNothing } from "./style";

/** Of a screen of 96 pixels to the inch. */
export const PIXELS_PER_POINT = 96 / 72;
const MINIMUM_ROWS = 200;
const MINIMUM_COLUMNS = 26;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;

export function gridValue(value: CellValue, text = false): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null };
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: text ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

const styleId = (look: number, format: string): string => `${look}|${format}`;

function sheetData(sheet: OpenedSheet, book: OpenedBook, styles: Record<string, IStyleData>): Partial<IWorksheetData> {
  const { snapshot, look } = sheet;
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const at = (row: number, column: number): ICellData => ((cells[row] ??= {})[column] ??= {});
  const pixels = (characters: number): number => Math.round(characters * book.digitWidth);
  snapshot.values.forEach((values, row) => values.forEach((value, column) => {
    if (value !== null) Object.assign(at(row, column), gridValue(value));
  }));
  for (const { row, column, formula } of snapshot.formulas) at(row, column).f = customFromFile(formula);
  for (const { row, column, look: index } of look.cells) {
    const held = book.looks[index];
    if (held === undefined) continue;
    const format = snapshot.numberFormats[row]?.[column] ?? "General";
    const id = styleId(index, format);
    styles[id] ??= { ...gridStyle(held), ...(format === "General" ? {} : { n: { pattern: format } }) };
    const cell = at(row, column);
    cell.s = id;
    if (!saysNothing(besideOf(held))) cell.custom = { look: besideOf(held) };
  }
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const { row, height } of look.rows) rowData[row] = { h: height * PIXELS_PER_POINT, ia: 0 };
  for (const row of snapshot.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  const columnData: Record<number, Partial<IColumnData>> = {};
  const columnCount = Math.max(MINIMUM_COLUMNS, snapshot.columnCount + SPARE_COLUMNS);
  for (const { first, last, width, hidden } of look.columns) {
    for (let column = first; column <= Math.min(last, columnCount - 1); column += 1) columnData[column] = { ...(width === null ? {} : { w: pixels(width) }), ...(hidden ? { hd: 1 } : {}) };
  }
  const freeze = look.parts.freeze ?? { rows: 0, columns: 0 };
  return {
    id: sheet.id, name: snapshot.name, hidden: snapshot.visibility === "visible" ? 0 : 1, tabColor: look.parts.tabColor ?? "",
    rowCount: Math.max(MINIMUM_ROWS, snapshot.rowCount + SPARE_ROWS), columnCount, cellData: cells, rowData, columnData,
    mergeData: snapshot.merges.map(gridRange), showGridlines: look.parts.gridlines ? 1 : 0, zoomRatio: look.zoom / 100,
    defaultColumnWidth: pixels(look.standardWidth + 0.6), defaultRowHeight: Math.round(look.standardHeight * PIXELS_PER_POINT),
    freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startColumn: freeze.columns === 0 ? -1 : freeze.columns, startRow: freeze.rows === 0 ? -1 : freeze.rows },
  };
}

/** A sheet of another file, for a workbook that is open: its looks go with each cell, as the workbook's own table lacks them. */
export function insertedSheetData(sheet: OpenedSheet, book: OpenedBook): Partial<IWorksheetData> {
  const styles: Record<string, IStyleData> = {};
  const data = sheetData(sheet, book, styles);
  for (const row of Object.values(data.cellData ?? {})) {
    for (const cell of Object.values(row as IObjectMatrixPrimitiveType<ICellData>[number])) if (typeof cell.s === "string") cell.s = styles[cell.s] ?? null;
  }
  return data;
}

export function workbookData(book: OpenedBook, id: string, name: string): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet, book, styles)]));
  const { fontName, fontSize } = book.looks[0] ?? PLAIN;
  return { id, name, locale: LocaleType.ZH_CN, styles, sheetOrder: book.sheets.map((sheet) => sheet.id), sheets, defaultStyle: { ff: fontName, fs: fontSize, vt: 3 } };
}
