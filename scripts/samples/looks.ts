/** The looks of the sheets: small-standard titles, black-face headers on colour, Song body, thin borders. */
import type { SheetDraft, Look } from "./sheet";

const song = "宋体";
export const title: Look = { font: "方正小标宋简体", size: 20, bold: true, align: "center" };
export const subtitle: Look = { font: "楷体", size: 14, align: "center" };
export const lineLeft: Look = { font: "仿宋", size: 11, align: "left" };
export const lineRight: Look = { font: "仿宋", size: 11, align: "right" };
export const header: Look = { font: "黑体", size: 11, align: "center", border: true, wrap: true, fill: "DDEBF7" };
export const text: Look = { font: song, size: 10, align: "left", border: true, wrap: true };
export const center: Look = { font: song, size: 10, align: "center", border: true, wrap: true };
export const section: Look = { font: "黑体", size: 11, align: "left", border: true, fill: "F2F2F2" };
export const foot: Look = { font: "仿宋", size: 11, align: "left", wrap: true };

export const number = (format: string): Look => ({ ...center, format });
export const total = (format?: string): Look => ({ ...center, bold: true, fill: "FFF2CC", ...(format === undefined ? {} : { format }) });

export const rate = "0.00%";
export const two = "#,##0.00";
export const whole = "#,##0";

/** Title over all columns, then one line with a left and a right part. */
export function heading(sheet: SheetDraft, columns: number, words: string, left: string, right: string, split = columns - 3): void {
  sheet.merge({ top: 0, left: 0, bottom: 0, right: columns - 1 }, words, title);
  sheet.heights.set(0, 36);
  sheet.merge({ top: 1, left: 0, bottom: 1, right: split - 1 }, left, lineLeft);
  sheet.merge({ top: 1, left: split, bottom: 1, right: columns - 1 }, right, lineRight);
  sheet.heights.set(1, 20);
}

/** One header cell a column over two rows, or a group heading with its columns below. */
export type HeaderGroup = string | { readonly group: string; readonly columns: readonly string[] };

/** Two header rows from `row` on: single headers are merged downwards, groups across. Answers the number of columns. */
export function twoLevelHeader(sheet: SheetDraft, row: number, groups: readonly HeaderGroup[]): number {
  let column = 0;
  for (const group of groups) {
    if (typeof group === "string") {
      sheet.merge({ top: row, left: column, bottom: row + 1, right: column }, group, header);
      column += 1;
    } else {
      sheet.merge({ top: row, left: column, bottom: row, right: column + group.columns.length - 1 }, group.group, header);
      group.columns.forEach((name, offset) => sheet.put(row + 1, column + offset, name, header));
      column += group.columns.length;
    }
  }
  sheet.heights.set(row, 22);
  sheet.heights.set(row + 1, 34);
  return column;
}

/** A line at the foot over all columns. */
export function footLine(sheet: SheetDraft, row: number, columns: number, words: string, height = 20): void {
  sheet.merge({ top: row, left: 0, bottom: row, right: columns - 1 }, words, foot);
  sheet.heights.set(row, height);
}
