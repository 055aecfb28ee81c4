/** The blank template: nothing in it, and every table of it is recognised once a row is typed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { blankFile, blankSheets } from "../../scripts/samples/blank";
import { computeTracker } from "../../src/actions/track";
import { firstSheetToFill } from "../../src/taskpane/today/template";
import { readWorkbook } from "../../src/workbook/file/read";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/sheet";
import { day } from "../support/records";

const bytes = new Uint8Array(readFileSync(blankFile));
const blank = readWorkbook(bytes);
const options = { asOf: null, settingsFile: null, today: day("2026-03-31") };

/** What a person types, by sheet: rows from the top left cell on. */
const typed: Readonly<Record<string, readonly (readonly [row: number, cells: readonly CellValue[]])[]>> = {
  目标任务: [[1, ["首日", "2026年3月1日"]], [4, ["东关镇", "镇街", 300, 5000, 3, 2000, "是"]], [5, ["西关镇", "镇街", 200, 4000, 2, 1000, "是"]]],
  各单位进度: [[1, ["数据截至", "2026/3/31"]], [4, ["东关镇", 60, 60, 800, 800]], [5, ["西关镇", 20, 20, 300, 300]]],
  宗地台账: [[3, ["DG2026-001", "东关镇北街", 45.5, "工业用地", null, "东关镇", null, "已成交", day("2026-03-02"), day("2026-03-20"), 800]]],
  项目台账: [[3, ["精密铸件项目", "省", "开工", "东关镇", "DG2026-001", "是", 1.2]]],
  任务台账: [[3, ["完成土地预公告", "西关镇", null, day("2026-03-15"), null, "否"]]],
  对上争取资金: [[3, ["东关镇", "排水管网改造", "中央预算内投资", "国家", 2000, 500, 300, null, day("2026-03-10")]]],
};

const filled: WorkbookSnapshot = {
  ...blank,
  sheets: blank.sheets.map((sheet) => {
    const values = Array.from({ length: 40 }, (_, row) => [...(sheet.values[row] ?? [])]);
    for (const [row, cells] of typed[sheet.name] ?? []) cells.forEach((cell, column) => { values[row]![column] = cell; });
    return { ...sheet, values, rowCount: 40, columnCount: Math.max(...values.map((row) => row.length)) };
  }),
};

describe("the blank template", () => {
  it("is, byte for byte, what the generator writes", () => {
    const fresh = join(mkdtempSync(join(tmpdir(), "blank-")), "sample.xlsx");
    execFileSync(process.execPath, [require.resolve("tsx/cli"), "scripts/samples.ts", fresh]);
    expect(Buffer.compare(readFileSync(join(fresh, "../空白模板.xlsx")), Buffer.from(bytes))).toBe(0);
    expect(bytes.length).toBeLessThan(40 * 1024);
  });

  it("holds headers and hints, and no figure but the length of the campaign", () => {
    expect(blank.sheets.map(({ name }) => name)).toEqual(["目标任务", "各单位进度", "宗地台账", "项目台账", "任务台账", "对上争取资金"]);
    const numbers = blank.sheets.flatMap(({ name, values }) => values.flatMap((row) => row.filter((value) => typeof value === "number").map((value) => `${name} ${String(value)}`)));
    expect(numbers).toEqual(["目标任务 100"]);
    expect(blankSheets().every(({ entries }) => entries.length > 0)).toBe(true);
  });

  it("gives no record, no unit and no complaint as long as nothing is typed", () => {
    const { intake, findings } = computeTracker(blank, options);
    expect([Object.values(intake.records).flat(), intake.units, intake.campaign]).toEqual([[], [], null]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is read as every kind of ledger, with the campaign, once a row is typed", () => {
    const { intake, settings, computed, findings, asOf } = computeTracker(filled, options);
    expect(Object.fromEntries(intake.tables.map(({ sheet, kind }) => [sheet, kind]))).toEqual({ 目标任务: "target", 各单位进度: "progress", 宗地台账: "parcel", 项目台账: "project", 任务台账: "task", 对上争取资金: "fund" });
    expect(intake.tables.flatMap(({ sheet, columns }) => columns.filter(({ field }) => field === null).map(({ header }) => `${sheet} ${header}`))).toEqual([]);
    expect(settings.campaign).toMatchObject({ start: day("2026-03-01"), days: 100 });
    expect(asOf.day).toBe(day("2026-03-31"));
    expect(computed.facts.targets.map(({ metric, target, cumulative }) => [metric, target, cumulative])).toEqual([
      ["挂牌出让面积", 500 / 15, expect.closeTo(45.5 / 15, 9)], ["土地出让收入", 0.9, expect.closeTo(0.08, 9)], ["保障项目数", 5, 1], ["对上争取资金", 3000, 500],
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("begins where the pane sends people to", () => {
    const sheet = blank.sheets.find(({ name }) => name === firstSheetToFill.sheet)!;
    expect([sheet.values[1]?.[0], firstSheetToFill.cell]).toEqual(["首日", "B2"]);
  });
});
