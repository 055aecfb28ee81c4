/** The sample workbook with its land ledger grown to thousands of rows, merges and all. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openWorkbook } from "../../src/workbook/file";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";

const SAMPLE = resolve(__dirname, "../../assets/samples/百日攻坚台账.xlsx");
const LEDGER = "宗地台账";
/** Title, note and two rows of headers. */
const HEAD = 4;
/** 地块编号. */
const KEY = 1;

const repeated = <T>(rows: readonly T[], count: number): readonly T[] => Array.from({ length: count }, (_, index) => rows[index % rows.length] as T);

/** Keys stay unique: `YXG2025-001` → `YXG2025-001-7`. */
const copied = (row: readonly CellValue[], copy: number): readonly CellValue[] =>
  row.map((value, column) => (column === KEY && typeof value === "string" && copy > 0 ? `${value}-${copy}` : value));

function grown(sheet: SheetSnapshot, rows: number): SheetSnapshot {
  const body = sheet.values.slice(HEAD);
  const height = body.length;
  const count = rows - HEAD;
  const copies = Array.from({ length: Math.ceil(count / height) }, (_, copy) => copy * height);
  const inside = (bottom: number): boolean => bottom < rows;
  return {
    ...sheet,
    rowCount: rows,
    values: [...sheet.values.slice(0, HEAD), ...repeated(body, count).map((row, index) => copied(row, Math.floor(index / height)))],
    numberFormats: [...sheet.numberFormats.slice(0, HEAD), ...repeated(sheet.numberFormats.slice(HEAD), count)],
    formulas: [],
    merges: [
      ...sheet.merges.filter(({ bottom }) => bottom < HEAD),
      ...copies.flatMap((down) => sheet.merges.filter(({ top, bottom }) => top >= HEAD && inside(bottom + down)).map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down }))),
    ],
    hiddenRows: [],
  };
}

export async function largeWorkbook(rows: number): Promise<WorkbookSnapshot> {
  const workbook = await (await openWorkbook(readFileSync(SAMPLE))).read();
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === LEDGER ? grown(sheet, rows) : sheet)) };
}
