/** Whatever stands in a workbook, intake answers; and it answers the same twice. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { factorySettings } from "../../src/campaign/settings";
import { readWorkbook } from "../../src/intake";
import { fieldDefinitions } from "../../src/intake/fields";
import { parseRange } from "../../src/workbook/address";
import type { CellRange, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";

const words = fieldDefinitions.flatMap(({ words: list }) => list.map(({ word }) => word));
const phrases = [
  "合计", "小计", "其中：工业", "一、镇街", "（一）重点", "一", "备注：无", "填表人：张三", "单位：万元", "单位：个、亿元", "截至2025年9月30日", "（八月）", "挂牌出让面积（亩）", "土地出让收入(万元)", "任务", "本月", "累计", "完成率", "名次",
  "东关镇", "全区", "1,200亩", "78.9%", "32917.91平方米(合49.38亩)", "3\n万元", "约合\n4.59\n亩", "≤45%", "/", "—", "无", "2025-08-01", "7月15日", "流拍", "已成交", "1=3-5-8", "攻坚时间：2025年7月15日至2025年10月22日（共100天）", "挂牌出让产业用地500公顷",
  "\u00a0", "", " ", "=1+1", "\u0000", "𠮷", "表2：清单", "G-1", "是", "否",
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words, ...phrases) }, { weight: 2, arbitrary: fc.double() }, { weight: 2, arbitrary: fc.integer({ min: -5, max: 60000 }) },
  { weight: 1, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.boolean() }, { weight: 1, arbitrary: fc.constant({ error: "#REF!" }) }, { weight: 4, arbitrary: fc.constant(null) },
);
/** Areas that do not overlap: at most one begins in each third of the rows. */
const merges = fc.array(fc.record({ top: fc.nat(3), left: fc.nat(6), height: fc.nat(4), width: fc.nat(6) }), { maxLength: 3 })
  .map((list): CellRange[] => list.map(({ top, left, height, width }, at) => ({ top: at * 8 + top, left, bottom: at * 8 + top + height, right: left + width })));
const sheet: fc.Arbitrary<SheetSnapshot> = fc.record({
  name: fc.constantFrom("台账", "8月进度", "Sheet1 (2)", "封面"), cells: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 24 }), merges,
}).map(({ name, cells, merges: areas }) => ({
  name, visibility: "visible", role: null, rowCount: cells.length, columnCount: cells.reduce((most, row) => Math.max(most, row.length), 0), values: cells,
  numberFormats: [], formulas: [], merges: areas, hiddenRows: [], hiddenColumns: [], tables: [],
}));
const workbook: fc.Arbitrary<WorkbookSnapshot> = fc.record({ dateSystem: fc.constantFrom(1900 as const, 1904 as const), sheets: fc.array(sheet, { maxLength: 3 }), names: fc.constant([]) });

describe("any grid", () => {
  it("is read without an exception, the same way twice, with unique keys and cells that exist", () => {
    fc.assert(fc.property(workbook, (book) => {
      const intake = readWorkbook(book, factorySettings);
      expect(readWorkbook(book, factorySettings)).toEqual(intake);
      for (const list of Object.values(intake.records) as { key: string }[][]) expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
      for (const { cell: place } of [...intake.findings, ...intake.audit]) expect(place === null || parseRange(place) !== null).toBe(true);
      for (const { area } of intake.records.parcels) expect(area === null || (Number.isFinite(area.value) && area.unit === "公顷")).toBe(true);
    }), { numRuns: 300 });
  });
});

describe("the same figures in another layout", () => {
  it("give the same areas wherever the table stands and whatever unit its header has", () => {
    fc.assert(fc.property(
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 }), fc.constantFrom(["亩", 15], ["公顷", 1], ["平方米", 10000]), fc.nat(3), fc.nat(3), fc.boolean(),
      (hectares, [unit, factor], down, across, text) => {
        const rows = [["宗地编号", "位置", `面积（${unit}）`], ...hectares.map((value, at) => [`G-${at}`, `${at}组`, text ? `${value * Number(factor)}` : value * Number(factor)])];
        const cells = [...Array.from({ length: down }, () => []), ...rows.map((row) => [...Array.from({ length: across }, () => null), ...row])];
        const one: SheetSnapshot = { name: "台账", visibility: "visible", role: null, rowCount: cells.length, columnCount: across + 3, values: cells, numberFormats: [], formulas: [], merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
        const { records } = readWorkbook({ dateSystem: 1900, sheets: [one], names: [] }, factorySettings);
        expect(records.parcels.map(({ area }) => area?.value)).toEqual(hectares);
      },
    ), { numRuns: 200 });
  });
});
