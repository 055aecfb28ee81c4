/**
 * What staff wrote on a sheet of ours, outside our own cells: columns that they added, rows above the header, days among their
 * cells. Taken by place and not by header text, so that no column without a header and no second column of a name is missed.
 */
import type { PlanCell } from "./plan";
import { isCellError, numberFormatAt, valueAt, type CellValue, type SheetSnapshot } from "./sheet";

/** 1904 serials are this much smaller. */
const DAYS_TO_1904 = 1462;
/** Quoted words, colours and conditions in brackets, escaped and padded characters of a number format: none of them is a part of a date. */
const SAID = /"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_.|\*./g;

/**
 * Whether a number under this format is seen as a day.
 *
 * @example showsDay("yyyy/m/d") → true; showsDay('m"月"d"日"') → true; showsDay("0.00") → false; showsDay("h:mm") → false; showsDay("General") → false
 * @source ECMA-376 part 1, 18.8.31 (parts of a date: y, m, d, e, g)
 */
export function showsDay(format: string): boolean {
  const parts = format.replace(SAID, "").toLowerCase().replace(/general|e[+-]/g, "");
  // An m beside hours or seconds is minutes.
  return /[yde]/.test(parts) || (parts.includes("m") && !/[hs]/.test(parts));
}

/** 1900 serial (with the time of day as a fraction) of a cell that shows a day; null for any other cell. */
export function dayShown(sheet: SheetSnapshot, row: number, column: number, dateSystem: 1900 | 1904): number | null {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" && value >= 0 && showsDay(numberFormatAt(sheet, row, column)) ? value + (dateSystem === 1904 ? DAYS_TO_1904 : 0) : null;
}

/** A cell of the staff's as it can be written again: a day stays a day. A day with a time of day stays the number that it is. */
export function cellAsTyped(sheet: SheetSnapshot, row: number, column: number, dateSystem: 1900 | 1904): PlanCell {
  const day = dayShown(sheet, row, column, dateSystem);
  if (day !== null && Number.isInteger(day)) return { day };
  const value = valueAt(sheet, row, column);
  return isCellError(value) ? value.error : value;
}

export const isDayCell = (cell: PlanCell | undefined): boolean => typeof cell === "object" && cell !== null && "day" in cell;

/** Nothing that a person sees. */
export const isBlank = (value: CellValue): boolean => value === null || (typeof value === "string" && value.trim() === "");

const headerText = (value: CellValue): string => (value === null || isCellError(value) ? "" : String(value).trim());

/**
 * Columns of a table that are not ours: those of another name, without one, and the second of one name, where anything stands in
 * the header row or below.
 *
 * @param ours our headers; the leftmost column of each is ours
 */
export function addedColumns(sheet: SheetSnapshot, headerRow: number, ours: ReadonlySet<string>, lastRow = sheet.rowCount - 1): readonly { readonly header: string; readonly column: number }[] {
  const seen = new Set<string>();
  const added: { header: string; column: number }[] = [];
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const header = headerText(valueAt(sheet, headerRow, column));
    if (ours.has(header) && !seen.has(header)) {
      seen.add(header);
      continue;
    }
    let row = headerRow;
    while (row <= lastRow && isBlank(valueAt(sheet, row, column))) row += 1;
    if (row <= lastRow) added.push({ header, column });
  }
  return added;
}

/** Rows above a header with what staff wrote in them, each cell in its column; our title and note are left out, and so are rows with nothing else. */
export function keptAbove(sheet: SheetSnapshot, headerRow: number, isOurs: (text: string) => boolean, dateSystem: 1900 | 1904): readonly (readonly PlanCell[])[] {
  return Array.from({ length: headerRow }, (_, row) => Array.from({ length: sheet.columnCount }, (__, column): PlanCell => {
    const value = valueAt(sheet, row, column);
    return isBlank(value) || (typeof value === "string" && isOurs(value)) ? null : cellAsTyped(sheet, row, column, dateSystem);
  })).filter((row) => row.some((cell) => cell !== null));
}
