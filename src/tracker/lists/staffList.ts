/** A list of ours with columns that staff fill: title, rows with links, kept texts, and 待认领 at the foot. */
import type { Finding } from "../../campaign/records";
import { parseRange } from "../../workbook/address";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import type { CellValue, WorkbookSnapshot } from "../../workbook/sheet";
import { placed } from "../columns";
import { readKept, reclaim, UNCLAIMED, type KeptLayout } from "../kept";
import { wrappedHeight } from "../figures";
import type { OwnedSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import { putTyped } from "../staffRows";
import type { StyleName } from "../styles";
import { fingerprint } from "../written/fingerprint";
import type { Written } from "../written/record";
import { keptRows, placeOf, typedCells, type KeptRow } from "../written/typed";

export interface ListColumn {
  readonly header: string;
  readonly width: number;
  readonly style: StyleName;
  readonly filled?: true;
}

export interface StaffList {
  readonly sheet: OwnedSheet;
  readonly title: string;
  readonly subtitle: string;
  /** Said instead of rows where there are none. */
  readonly empty: string;
  /** Ours and the staff's; the key column is added behind them. */
  readonly columns: readonly ListColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly PlanCell[] }[];
  /** Header of the column that tells what a row is about. */
  readonly about: string;
}

const KEY_HEADER = "键";
const HEADER_ROW = 3;
/** Of the columns that staff have added. */
const ADDED_WIDTH = 20;

const filledHeaders = (columns: readonly ListColumn[]): string[] => columns.flatMap(({ header, filled }) => (filled ? [header] : []));

/** A link to the cell that a finding names; the bare text where it names none, or the sheet is gone. */
export function linkCell(sheet: string | null, cell: string | null, present: ReadonlySet<string>): PlanCell {
  if (sheet === null) return cell;
  const range = cell === null ? area(0, 0, 0, 0) : parseRange(cell);
  const text = cell === null ? sheet : `${sheet}!${cell}`;
  return range === null || !present.has(sheet) ? text : { text, sheet, range };
}

/** The list as the reader of its 填写 columns knows it. */
export const keptLayout = (columns: readonly ListColumn[], about: string): KeptLayout =>
  ({ keyHeader: KEY_HEADER, headers: [...columns.map(({ header }) => header), KEY_HEADER], filled: filledHeaders(columns), about });

const wasWrittenIn = (written: Written | null, role: string) => (value: CellValue): boolean => written?.get(role)?.has(fingerprint(value, null) ?? "") === true;

/** What staff typed into a list outside its 填写 columns and their own: it cannot stay there. */
export function straysOfList(workbook: WorkbookSnapshot, { role }: OwnedSheet, layout: KeptLayout, written: Written | null): KeptRow[] {
  const sheet = workbook.sheets.find((one) => one.role === role);
  const prints = written?.get(role);
  if (sheet === undefined || prints === undefined) return [];
  const { taken } = readKept(sheet, layout, workbook.dateSystem, wasWrittenIn(written, role));
  return keptRows(sheet, typedCells(sheet, prints, workbook.dateSystem, (row, column) => taken.has(placeOf(row, column))), () => "");
}

/** @param workbook as it is before writing: texts of staff are read from it */
export function staffList(list: StaffList, workbook: WorkbookSnapshot | null, written: Written | null): { readonly plan: SheetPlan; readonly findings: readonly Finding[] } {
  const sheet = new SheetBuilder();
  const last = list.columns.length;
  const filled = filledHeaders(list.columns);
  const layout = keptLayout(list.columns, list.about);
  // As the sheet will hold them: the words of a row are what its text is known by.
  const aboutAt = list.columns.filter(({ filled: staffs }) => staffs === undefined).findIndex(({ header }) => header === list.about);
  const listed = list.rows.map(({ key, cells }) => { const about = cells[aboutAt]; return { key, about: typeof about === "string" ? about.trim() : "" }; });
  const existing = workbook?.sheets.find(({ role }) => role === list.sheet.role);
  const { headers } = layout;
  const read = readKept(existing, layout, workbook?.dateSystem ?? 1900, wasWrittenIn(written, list.sheet.role));
  const kept = reclaim(read, listed, list.sheet.name);
  const columnOf = placed(read.added.map(({ column }) => column), last + 1);
  const places = read.added.map(({ column }) => columnOf.get(column) ?? column);
  const putExtra = (row: number, cells: readonly PlanCell[]): void => cells.forEach((cell, at) => { if (cell !== null) putTyped(sheet, row, places[at] ?? last + 1, cell, "listInput"); });
  sheet.banner(area(0, 0, 0, last), list.title, "boardTitle").height(0, 0, 38);
  sheet.banner(area(1, 0, 1, last), list.subtitle, "boardSubtitle").height(1, 1, 20).height(2, 2, 6);
  sheet.put(HEADER_ROW, 0, headers, "head");
  read.added.forEach(({ header }, at) => { if (header !== null) putTyped(sheet, HEADER_ROW, places[at] ?? last + 1, header, "inputCenter"); });
  sheet.height(HEADER_ROW, HEADER_ROW, 26);
  const first = HEADER_ROW + 1;
  const put = (row: number, cells: readonly PlanCell[]): void => {
    const height = wrappedHeight(list.columns.map(({ width }, index) => { const cell = cells[index]; return [typeof cell === "string" ? cell : null, width]; }));
    sheet.put(row, 0, cells).height(row, row, height);
  };
  list.rows.forEach(({ key, cells }, index) => {
    const own = kept.byKey.get(key)?.texts ?? [];
    putExtra(first + index, kept.byKey.get(key)?.extra ?? []);
    const ours = [...cells];
    put(first + index, [...list.columns.map(({ header, filled: staffs }) => (staffs ? own[filled.indexOf(header)] ?? null : ours.shift() ?? null)), key]);
  });
  let row = first + list.rows.length;
  const style = (from: number, to: number): void => {
    list.columns.forEach((column, index) => sheet.style(area(from, index, to, index), column.style));
    sheet.style(area(from, last, to, last), "keyText");
  };
  if (list.rows.length > 0) style(first, row - 1);
  else {
    sheet.banner(area(row, 0, row, last), list.empty, "note").height(row, row, 24);
    row += 1;
  }
  if (kept.unclaimed.length > 0) {
    sheet.banner(area(row + 1, 0, row + 1, last), `${UNCLAIMED}：下列填写内容对应的行已不在或已变，请核对后移走或删除`, "section");
    sheet.put(row + 2, 0, headers, "head");
    kept.unclaimed.forEach(({ key, about, texts, extra }, index) => {
      putExtra(row + 3 + index, extra);
      put(row + 3 + index, [...list.columns.map(({ header, filled: staffs }) => (staffs ? texts[filled.indexOf(header)] ?? null : header === list.about ? about : null)), key]);
    });
    style(row + 3, row + 2 + kept.unclaimed.length);
    row += 3 + kept.unclaimed.length;
  }
  [...list.columns.map(({ width }) => width), 10].forEach((width, index) => sheet.width(index, index, width));
  for (const column of places) sheet.width(column, column, ADDED_WIDTH);
  return {
    plan: sheet.build(list.sheet, {
      freeze: { rows: HEADER_ROW + 1, columns: 0 }, gridlines: false,
      print: printOf(list.sheet.name, area(0, 0, row - 1, last - 1), { titleRows: { top: HEADER_ROW, bottom: HEADER_ROW } }),
    }),
    findings: kept.findings,
  };
}

/** How many rows of a list hold what staff filled in. */
export const textsIn = (workbook: WorkbookSnapshot, { role }: OwnedSheet, columns: readonly ListColumn[], about: string): number =>
  readKept(workbook.sheets.find((sheet) => sheet.role === role), keptLayout(columns, about), workbook.dateSystem).texts.length;
