/** What a person does to a sheet of ours: types, inserts, sorts, clears a header; and whether what was typed is there. */
import { formatDay } from "../../src/campaign/calendar/day";
import { showsDay } from "../../src/workbook/staffCells";
import type { CellRange, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";

export interface Content {
  readonly value: string | number;
  /** A serial of the workbook's own date system under a format of days. */
  readonly day: boolean;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

const DAY_FORMAT = "yyyy/m/d";
const within = ({ top, left, bottom, right }: CellRange, { row, column }: Place): boolean => row >= top && row <= bottom && column >= left && column <= right;
const isEmpty = (value: CellValue | undefined): boolean => value === undefined || value === null || value === "";

/** Empty cells of the sheet and a little beyond it; of a merged range none. */
export function freeCells(sheet: SheetSnapshot): Place[] {
  const places: Place[] = [];
  for (let row = 0; row < sheet.rowCount + 3; row += 1) {
    for (let column = 0; column < sheet.columnCount + 3; column += 1) {
      if (isEmpty(sheet.values[row]?.[column]) && !sheet.merges.some((range) => within(range, { row, column }))) places.push({ row, column });
    }
  }
  return places;
}

function changed(workbook: WorkbookSnapshot, role: string, change: (sheet: SheetSnapshot) => Partial<SheetSnapshot>): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.role !== role) return sheet;
      const next = { ...sheet, ...change(sheet) };
      return { ...next, rowCount: next.values.length, columnCount: Math.max(0, ...next.values.map((row) => row.length)) };
    }),
  };
}

function put<T>(rows: readonly (readonly T[])[], { row, column }: Place, item: T, empty: T): T[][] {
  const copy = rows.map((line) => [...line]);
  while (copy.length <= row) copy.push([]);
  const line = copy[row]!;
  while (line.length < column) line.push(empty);
  line[column] = item;
  return copy;
}

export const typedAt = (workbook: WorkbookSnapshot, role: string, place: Place, { value, day }: Content): WorkbookSnapshot => changed(workbook, role, (sheet) => ({
  values: put<CellValue>(sheet.values, place, value, null),
  numberFormats: put(sheet.numberFormats, place, day ? DAY_FORMAT : "General", "General"),
  // A formula that shows nothing looks free, too: what is typed takes its place.
  formulas: sheet.formulas.filter(({ row, column }) => row !== place.row || column !== place.column),
}));

const spread = <T>(rows: readonly (readonly T[])[], at: number): T[][] => {
  const copy = rows.map((line) => [...line]);
  if (at < copy.length) copy.splice(at, 0, []);
  return copy;
};
const moved = (range: CellRange, at: number, low: "top" | "left", high: "bottom" | "right"): CellRange =>
  ({ ...range, [low]: range[low] + (range[low] >= at ? 1 : 0), [high]: range[high] + (range[high] >= at ? 1 : 0) });

/** An empty row; formulas keep their text: what they refer to does not matter here. */
export const insertedRow = (workbook: WorkbookSnapshot, role: string, at: number): WorkbookSnapshot => changed(workbook, role, (sheet) => ({
  values: spread(sheet.values, at), numberFormats: spread(sheet.numberFormats, at),
  formulas: sheet.formulas.map((one) => ({ ...one, row: one.row + (one.row >= at ? 1 : 0) })), merges: sheet.merges.map((range) => moved(range, at, "top", "bottom")),
}));

export const insertedColumn = (workbook: WorkbookSnapshot, role: string, at: number): WorkbookSnapshot => changed(workbook, role, (sheet) => {
  const shift = <T>(rows: readonly (readonly T[])[], empty: T): T[][] => rows.map((line) => (line.length <= at ? [...line] : [...line.slice(0, at), empty, ...line.slice(at)]));
  return {
    values: shift<CellValue>(sheet.values, null), numberFormats: shift(sheet.numberFormats, "General"),
    formulas: sheet.formulas.map((one) => ({ ...one, column: one.column + (one.column >= at ? 1 : 0) })), merges: sheet.merges.map((range) => moved(range, at, "left", "right")),
  };
});

/** Rows of a block without merges turned round: what sorting a filtered list does. */
export const sortedRows = (workbook: WorkbookSnapshot, role: string, seed: number): WorkbookSnapshot => changed(workbook, role, (sheet) => {
  const plain = sheet.values.flatMap((_, row) => (sheet.merges.some(({ top, bottom }) => row >= top && row <= bottom) ? [] : [row]));
  const first = plain[seed % Math.max(1, plain.length)] ?? 0;
  let last = first;
  while (last < first + 4 && plain.includes(last + 1)) last += 1;
  const at = (row: number): number => (row >= first && row <= last ? first + last - row : row);
  const turn = <T>(rows: readonly (readonly T[])[]): T[][] => sheet.values.map((_, row) => [...(rows[at(row)] ?? [])]);
  return { values: turn(sheet.values), numberFormats: turn(sheet.numberFormats), formulas: sheet.formulas.map((one) => ({ ...one, row: at(one.row) })) };
});

const HEADERS = new Set(["责任单位", "指标", "键", "处理情况", "问题和处理办法", "说明", "位置", "提示", "分组", "日期", "环节", "工作表", "一、战役", "四、责任单位", "六、办理时长", "七、单位和文书", "名次", "备注", "类别", "阶段"]);

export const clearedHeader = (workbook: WorkbookSnapshot, role: string, seed: number): WorkbookSnapshot => changed(workbook, role, (sheet) => {
  const places = sheet.values.flatMap((line, row) => line.flatMap((value, column) => (typeof value === "string" && HEADERS.has(value) ? [{ row, column }] : [])));
  const place = places[seed % Math.max(1, places.length)];
  return place === undefined ? {} : { values: put<CellValue>(sheet.values, place, null, null) };
});

/** Sheets that show again what stands in settings and ledgers: what was typed is not kept there. */
const SHOWING: ReadonlySet<string | null> = new Set(["board", "monthRanking", "tidyData", null]);

/** "once": one cell holds it; or none does, and it stands in the words of one (a settings entry, a joined note). */
export function holding(workbook: WorkbookSnapshot, { value, day }: Content): "once" | "never" | `${number} times` {
  const serial = typeof value === "number" && day ? value : null;
  const words = serial !== null ? formatDay(serial + (workbook.dateSystem === 1904 ? 1462 : 0)) : String(value);
  let [exact, said] = [0, 0];
  for (const sheet of workbook.sheets.filter(({ role }) => !SHOWING.has(role))) {
    sheet.values.forEach((line, row) => line.forEach((cell, column) => {
      const isDay = showsDay(sheet.numberFormats[row]?.[column] ?? "General");
      if (cell === value ? serial === null || isDay : typeof cell === "string" && cell === words) exact += 1;
      else if (typeof cell === "string" && cell.includes(words)) said += 1;
    }));
  }
  if (exact > 1) return `${exact} times`;
  return exact === 1 || said > 0 ? "once" : "never";
}
