/** A list of ours with columns that staff fill: title, rows with links, kept texts, and 待认领 at the foot. */
import type { Finding } from "../../campaign/records";
import { parseRange } from "../../workbook/address";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { readKept, reclaim, UNCLAIMED, type KeptLayout } from "../kept";
import { wrappedHeight } from "../figures";
import type { OwnedSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../styles";

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

const filledHeaders = (columns: readonly ListColumn[]): string[] => columns.flatMap(({ header, filled }) => (filled ? [header] : []));

/** A link to the cell that a finding names; the bare text where it names none, or the sheet is gone. */
export function linkCell(sheet: string | null, cell: string | null, present: ReadonlySet<string>): PlanCell {
  if (sheet === null) return cell;
  const range = cell === null ? area(0, 0, 0, 0) : parseRange(cell);
  const text = cell === null ? sheet : `${sheet}!${cell}`;
  return range === null || !present.has(sheet) ? text : { text, sheet, range };
}

/** @param workbook as it is before writing: texts of staff are read from it */
export function staffList(list: StaffList, workbook: WorkbookSnapshot | null): { readonly plan: SheetPlan; readonly findings: readonly Finding[] } {
  const sheet = new SheetBuilder();
  const last = list.columns.length;
  const filled = filledHeaders(list.columns);
  const layout: KeptLayout = { keyHeader: KEY_HEADER, filled, about: list.about };
  // As the sheet will hold them: the words of a row are what its text is known by.
  const aboutAt = list.columns.filter(({ filled: staffs }) => staffs === undefined).findIndex(({ header }) => header === list.about);
  const listed = list.rows.map(({ key, cells }) => { const about = cells[aboutAt]; return { key, about: typeof about === "string" ? about.trim() : "" }; });
  const existing = workbook?.sheets.find(({ role }) => role === list.sheet.role);
  const kept = reclaim(readKept(existing, layout, workbook?.dateSystem ?? 1900), listed, list.sheet.name);
  sheet.banner(area(0, 0, 0, last), list.title, "boardTitle").height(0, 0, 38);
  sheet.banner(area(1, 0, 1, last), list.subtitle, "boardSubtitle").height(1, 1, 20).height(2, 2, 6);
  const headers = [...list.columns.map(({ header }) => header), KEY_HEADER];
  sheet.put(HEADER_ROW, 0, headers, "head").height(HEADER_ROW, HEADER_ROW, 26);
  const first = HEADER_ROW + 1;
  const put = (row: number, cells: readonly PlanCell[]): void => {
    const height = wrappedHeight(list.columns.map(({ width }, index) => { const cell = cells[index]; return [typeof cell === "string" ? cell : null, width]; }));
    sheet.put(row, 0, cells).height(row, row, height);
  };
  list.rows.forEach(({ key, cells }, index) => {
    const own = kept.byKey.get(key)?.texts ?? [];
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
    kept.unclaimed.forEach(({ key, about, texts }, index) => {
      put(row + 3 + index, [...list.columns.map(({ header, filled: staffs }) => (staffs ? texts[filled.indexOf(header)] ?? null : header === list.about ? about : null)), key]);
    });
    style(row + 3, row + 2 + kept.unclaimed.length);
    row += 3 + kept.unclaimed.length;
  }
  [...list.columns.map(({ width }) => width), 10].forEach((width, index) => sheet.width(index, index, width));
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
  readKept(workbook.sheets.find((sheet) => sheet.role === role), { keyHeader: KEY_HEADER, filled: filledHeaders(columns), about }, workbook.dateSystem).texts.length;
