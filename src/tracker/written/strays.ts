/**
 * What people filled in on the sheets that are wholly ours (百日看板, 月度排名, 攻坚数据): those are written anew, so it moves to
 * 保留的填写内容 on 攻坚设置.
 */
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/sheet";
import { column, ROW_HEADER, SIDE, TARGET_HEADER } from "../data/layout";
import { findColumns } from "../columns";
import { boardSheet, rankingSheet, tidyDataSheet } from "../ownedSheets";
import { RIGHT } from "../board/layout";
import { filledBit, formulaBit, isFlattened, recordCells, rowPrint, TIDY_ROWS, type Written } from "./record";
import { keptRows, placeOf, rowWords, typedCells, type KeptRow, type TypedCell } from "./typed";

const TIDY_WIDTH = SIDE + TARGET_HEADER.length;
/** Without a record (an earlier version wrote the sheets) only what stands right of our columns is surely the staff's. */
const widths: Readonly<Record<string, number>> = { [boardSheet.role]: RIGHT + 2, [rankingSheet.role]: 14, [tidyDataSheet.role]: TIDY_WIDTH };

/** Cells in our columns that a person may have filled in without a doubt about the record. */
const MANY = 100;

/** Nobody fills in a good part of a sheet that is wholly ours: the record is of another state of it, and what it lacks is ours. */
function isUnknown(sheet: SheetSnapshot, typed: readonly TypedCell[], width: number): boolean {
  const within = typed.filter(({ column: at }) => at < width).length;
  const filled = sheet.values.reduce((sum, row) => sum + row.slice(0, width).filter((value) => value !== null && value !== "").length, 0);
  return within > MANY && within > filled / 3;
}

export function strayRows(workbook: WorkbookSnapshot, written: Written | null): KeptRow[] {
  return workbook.sheets.flatMap((sheet) => {
    const width = sheet.role === null ? undefined : widths[sheet.role];
    if (sheet.role === null || width === undefined) return [];
    const recorded = written?.get(sheet.role);
    const prints = recorded === undefined || isFlattened(sheet, recorded) ? undefined : recorded;
    const isOurs = sheet.role === tidyDataSheet.role ? tidyOurs(sheet, written) : () => false;
    const all = typedCells(sheet, prints ?? new Map(), workbook.dateSystem, prints === undefined ? (row, at) => at < width || isOurs(row, at) : isOurs);
    const typed = isUnknown(sheet, all, width) ? all.filter((one) => one.column >= width) : all;
    // On the board panels of different things stand beside each other: no word tells what a row is about.
    return keptRows(sheet, typed, sheet.role === boardSheet.role ? () => "" : rowWords(sheet, typed));
  });
}

/** The record itself, and cells of a record's row that we have filled. */
function tidyOurs(sheet: SheetSnapshot, written: Written | null): (row: number, column: number) => boolean {
  const isRecord = recordCells(sheet);
  const masks = written?.get(TIDY_ROWS) ?? new Map<string, number>();
  const header = sheet.values.findIndex((row) => ROW_HEADER.filter((name) => row.includes(name)).length > ROW_HEADER.length / 2);
  // Its row is gone: no column tells whose it is.
  if (header < 0) return (row, at) => isRecord(row, at) || at < TIDY_WIDTH;
  const headers = (sheet.values[header] ?? []).map((value) => (typeof value === "string" ? value : null));
  // The blocks on the right have columns of the same names.
  const last = headers.indexOf(ROW_HEADER.at(-1) ?? "");
  const found = findColumns(headers.slice(0, last < 0 ? ROW_HEADER.length : last + 1), ROW_HEADER);
  const columns = ROW_HEADER.map((name, index) => found.get(name) ?? (index === column.key ? (found.get(ROW_HEADER[column.source]) ?? -2) + 1 : -1));
  const nth = new Map(columns.map((at, index) => [at, index]));
  const formulas = new Set(sheet.formulas.map((one) => placeOf(one.row, one.column)));
  const known = new Map<number, number>();
  const maskOf = (row: number): number => {
    const mask = known.get(row) ?? masks.get(rowPrint((index) => valueAt(sheet, row, columns[index] ?? -1))) ?? 0;
    known.set(row, mask);
    return mask;
  };
  return (row, at) => {
    if (isRecord(row, at)) return true;
    const index = nth.get(at);
    if (index === undefined || row <= header || (maskOf(row) & filledBit(index)) === 0) return false;
    return (maskOf(row) & formulaBit(index)) === 0 || formulas.has(placeOf(row, at));
  };
}
