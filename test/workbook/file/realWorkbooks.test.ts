/** Real public files, read in place beside the project; where they are absent the suite says so. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readWorkbook } from "../../../src/workbook/file/read";
import { valueAt } from "../../../src/workbook/sheet";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";

const FOLDER = join(__dirname, "../../../../shared/data/workbooks");

/** A test on one file, or a line that says it is not there. */
function onFile(file: string, what: string, check: (workbook: WorkbookSnapshot) => void): void {
  const path = join(FOLDER, file);
  it(what, () => {
    if (!existsSync(path)) {
      console.info(`skipped: ${file} is not in ../shared/data/workbooks`);
      return;
    }
    check(readWorkbook(new Uint8Array(readFileSync(path))));
  });
}

describe("readWorkbook on real files", () => {
  onFile("landchina_供地结果_2016_323行_脱敏.xlsx", "reads 324 rows of 28 columns, all of them text", ({ sheets, dateSystem }) => {
    expect([sheets.length, dateSystem]).toEqual([1, 1900]);
    const sheet = sheets[0]!;
    expect([sheet.rowCount, sheet.columnCount]).toEqual([324, 28]);
    expect(sheet.values.flat().every((value) => value === null || typeof value === "string")).toBe(true);
    expect(sheet.values[0]?.filter((header) => header === "土地用途")).toHaveLength(2);
    expect(sheet.values[1]?.[0]).toBe("1.");
    expect(sheet.formulas).toEqual([]);
  });

  onFile("土地出让公告_4县_合并表头_转录.xlsx", "reads four sheets with merged headers", ({ sheets }) => {
    expect(sheets).toHaveLength(4);
    expect(sheets.map(({ merges }) => merges.length)).toEqual([10, 27, 8, 41]);
    const merged = sheets[0]!.merges.find(({ top, bottom }) => bottom > top);
    expect(merged).toBeDefined();
    expect(valueAt(sheets[0]!, 1, 0)).toBe("地块\n编号");
  });

  onFile("资金计划汇总_四层表头_75合并_脱敏.xlsx", "reads a four-level header with its merges and number formats", ({ sheets }) => {
    const sheet = sheets[0]!;
    expect([sheet.rowCount, sheet.columnCount]).toEqual([103, 63]);
    expect(sheet.merges.length).toBeGreaterThanOrEqual(75);
    expect(valueAt(sheet, 1, 1)).toBe("编报日期：");
    expect(sheet.numberFormats[1]?.[2]).toBe("m/d/yyyy");
  });
});
