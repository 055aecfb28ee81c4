/** 字段对照 wins over recognition, by sheet and header text; what it cannot be applied to is said. */
import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { factorySettings } from "../../../src/campaign/settings";
import { readWorkbook as readIntake } from "../../../src/intake";
import { readWorkbook as readFile } from "../../../src/workbook/file/read";
import { fieldDefinitions } from "../../../src/intake/fields";
import type { FieldMapping } from "../../../src/campaign/mapping/fieldMapping";
import type { Intake } from "../../../src/intake/types";
import type { GridSheet } from "../../support/grid";
import { campaign, fields, readGrid, readSheets } from "../support";
import { asRecognised, stated } from "./support";

const folder = join(__dirname, "../../../../shared/data/workbooks");
if (!existsSync(folder)) console.warn("No public data beside the project: only the sample's mapping is tested.");
const workbooks = [join(__dirname, "../../../assets/samples/百日攻坚台账.xlsx"), ...(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")).map((name) => join(folder, name)) : [])];

const parcels: GridSheet["cells"] = [
  ["宗地编号", "用地规模（亩）", "总面积", "规划用途", "责任单位", "成交价"],
  ["甲-1", 150, 9, "工业用地", "东关镇", 6000],
  ["甲-2", 300, 18, "工业用地", "西关镇", 9000],
];
const mapped = (mapping: readonly FieldMapping[], cells = parcels): Intake => readGrid(cells, {}, { campaign, mapping });
const findings = (intake: Intake, code: string) => intake.findings.filter((one) => one.code === code);

describe("字段对照", () => {
  it("wins over what was recognised, sure and with its reason", () => {
    const before = mapped([]);
    expect(before.records.parcels.map(({ area }) => area?.value)).toEqual([9, 18]);
    const { tables, records } = mapped([stated({ header: "用地规模（亩）", field: "面积" }), stated({ header: "总面积", field: "不采用" })]);
    expect(fields(tables[0])).toMatchObject({ "用地规模(亩)": "area" });
    expect(tables[0]!.columns[1]).toMatchObject({ field: "area", confidence: 1, reason: "按攻坚设置的字段对照", confirmed: true, doubt: null });
    expect(tables[0]!.columns[2]).toMatchObject({ field: null, confirmed: true, reason: "按攻坚设置的字段对照，不采用" });
    expect(records.parcels.map(({ area }) => area?.value)).toEqual([10, 20]);
  });

  it("follows its column when columns are inserted or moved", () => {
    const moved = parcels.map((line, row) => [row === 0 ? "填表说明" : "x", line[2] ?? null, line[0] ?? null, line[1] ?? null, line[4] ?? null, line[3] ?? null, line[5] ?? null]);
    expect(mapped([stated({ header: "用地规模（亩）", field: "面积" })], moved).records.parcels.map(({ area }) => area?.value)).toEqual([10, 20]);
  });

  it("states the unit exactly: 亩 are fifteenths, 亿元 ten thousands", () => {
    const { records, findings: all } = mapped([stated({ header: "总面积", field: "面积", unit: "亩" }), stated({ header: "成交价", unit: "亿元" })]);
    expect(records.parcels.map(({ area, price }) => [area?.value, area?.live, price?.value])).toEqual([
      [9 / 15, { multiply: 1, divide: 15 }, 60_000_000], [18 / 15, { multiply: 1, divide: 15 }, 90_000_000],
    ]);
    expect(all.filter(({ code }) => code === "unit-missing")).toEqual([]);
  });

  it("takes a table in that nobody could name, and leaves one out", () => {
    const cells = [["名目", "大小", "归属"], ["甲", 3, "东关镇"], ["乙", 4, "西关镇"], ["丙", 5, "东关镇"]];
    expect(mapped([], cells).tables[0]?.kind).toBe("unknown");
    const taken = mapped([stated({ kind: "parcel" }), stated({ header: "名目", field: "宗地编号" }), stated({ header: "大小", field: "面积", unit: "公顷" }), stated({ header: "归属", field: "责任单位" })], cells);
    expect(taken.tables[0]).toMatchObject({ kind: "parcel", confidence: 1, confirmed: true });
    expect(taken.records.parcels.map(({ id, area, unit }) => [id, area?.value, unit])).toEqual([["甲", 3, "东关镇"], ["乙", 4, "西关镇"], ["丙", 5, "东关镇"]]);
    const left = mapped([stated({ kind: "unused" })]);
    expect(left.records.parcels).toEqual([]);
    expect(findings(left, "table-unknown")).toEqual([]);
  });

  it("takes the kind from the rows of columns where the table has none of its own", () => {
    expect(mapped([stated({ header: "总面积", kind: "project", field: "面积" })]).tables[0]?.kind).toBe("project");
    expect(mapped([stated({ header: "总面积", kind: "project", field: "面积" }), stated({ kind: "parcel" })]).tables[0]?.kind).toBe("parcel");
  });

  it("gives a column its metric, and the columns beside it follow", () => {
    const cells = [["责任单位", "甲类任务（亩）", "甲类完成（亩）"], ["东关镇", 1500, 750], ["西关镇", 3000, 600]];
    const { records } = readGrid(cells, { name: "9月进度" }, {
      campaign, mapping: [{ ...stated({ header: "甲类任务（亩）", kind: "progress", field: "任务", metric: "挂牌出让面积" }), sheet: "9月进度" }, { ...stated({ header: "甲类完成（亩）", field: "累计完成", metric: "出让面积" }), sheet: "9月进度" }],
    });
    expect(records.progress.map(({ metric, target, cumulative }) => [metric, target?.value, cumulative?.value])).toEqual([["挂牌出让面积", 100, 50], ["挂牌出让面积", 200, 40]]);
  });

  it("takes 亩 of one column for the figures compared with it", () => {
    const cells = [["责任单位", "出让面积任务", "出让面积累计完成"], ["东关镇", 1500, 750], ["西关镇", 3000, 600]];
    const { records } = readGrid(cells, { name: "9月进度" }, { campaign, mapping: [{ ...stated({ header: "出让面积任务", unit: "亩" }), sheet: "9月进度" }] });
    expect(records.progress.map(({ target, cumulative }) => [target?.value, cumulative?.value])).toEqual([[100, 50], [200, 40]]);
  });

  it("of equal headers asks which, and takes the one that is counted", () => {
    const cells = [["宗地编号", "面积（公顷）", "规划用途", "面积（公顷）", "责任单位"], ["甲-1", 1, "工业用地", 2, "东关镇"], ["甲-2", 3, "工业用地", 4, "西关镇"]];
    const open = mapped([stated({ header: "面积（公顷）", field: "面积" })], cells);
    expect(findings(open, "mapping-ambiguous")).toMatchObject([{ severity: "warning", sheet: "台账" }]);
    expect(findings(open, "mapping-ambiguous")[0]!.message).toContain("请在“第几处”填1至2");
    const second = mapped([stated({ header: "面积（公顷）", nth: 2, field: "面积" })], cells);
    expect(second.records.parcels.map(({ area }) => area?.value)).toEqual([2, 4]);
    expect(second.tables[0]!.columns.map(({ nth }) => nth)).toEqual([null, 1, null, 2, null]);
  });

  it("tells stacked tables apart by their order", () => {
    const cells = [["表1：东关镇宗地台账"], ...parcels, [], ["表2：西关镇宗地台账"], ...parcels.map((line, row) => (row === 0 ? [...line, "备注"] : [`乙${String(line[0])}`, ...line.slice(1)]))];
    const all = mapped([], cells);
    expect(all.tables.map(({ nth }) => nth)).toEqual([1, 2]);
    const second = mapped([stated({ nth: 2, kind: "unused" })], cells);
    expect(second.tables.map(({ kind }) => kind)).toEqual(["parcel", "unknown"]);
    expect(findings(mapped([stated({ kind: "unused" })], cells), "mapping-ambiguous")).toHaveLength(1);
  });

  it("names a column without a header", () => {
    const cells = [["", "出让面积任务（亩）", "出让面积累计完成（亩）"], ["东关镇", 1500, 750], ["西关镇", 3000, 600]];
    const { tables } = readGrid(cells, { name: "9月进度" }, { campaign, mapping: [{ ...stated({ header: "（无表头）", kind: "progress", field: "责任单位" }), sheet: "9月进度" }] });
    expect(tables[0]!.columns[0]).toMatchObject({ header: "", field: "unit", confidence: 1 });
  });

  it("says where it no longer applies, and what to do", () => {
    const gone = mapped([stated({ header: "净用地", field: "面积" }), { ...stated({ header: "面积", field: "面积" }), sheet: "7月" }]);
    expect(findings(gone, "mapping-header-gone")[0]!.message).toContain("请把该行的“表头”改成现在的写法");
    expect(findings(gone, "mapping-sheet-gone")[0]!.message).toContain("如已改名，请把这些行的“工作表”改成新名");
    expect(gone.records).toEqual(mapped([]).records);
    const hidden = readSheets([{ name: "台账", cells: parcels, visibility: "hidden" }], { campaign, mapping: [stated({ kind: "parcel" })] });
    expect(findings(hidden, "mapping-sheet-hidden")).toHaveLength(1);
  });

  it.each([
    [stated({ header: "总面积", field: "累计完成" }), "不是这类表的字段"],
    [stated({ header: "总面积", field: "面积大小" }), "不是可选的字段"],
    [stated({ header: "总面积", field: "面积", unit: "万元" }), "与面积不是一类"],
    [stated({ header: "总面积", unit: "斤" }), "不认识"],
    [stated({ header: "总面积", metric: "绿化面积" }), "不在攻坚设置的指标口径里"],
  ])("what the table cannot follow is said at the column: %j", (row, words) => {
    const found = findings(mapped([row]), "mapping-not-followed");
    expect(found).toMatchObject([{ severity: "warning", sheet: "台账", cell: "C1" }]);
    expect(found[0]!.message).toContain(words);
  });

  it("two columns for one field: the first stands, the second is said", () => {
    const both = mapped([stated({ header: "用地规模（亩）", field: "面积" }), stated({ header: "总面积", field: "面积" })]);
    expect(findings(both, "mapping-not-followed")[0]!.message).toContain("已用于「用地规模(亩)」列");
    expect(both.records.parcels.map(({ area }) => area?.value)).toEqual([10, 20]);
  });

  it("counts a copy that staff say counts", () => {
    const sheets = [{ name: "台账", cells: parcels }, { name: "台账 (2)", cells: parcels }];
    expect(readSheets(sheets, { campaign }).tables[1]).toMatchObject({ kind: "unknown", doubt: null });
    expect(readSheets(sheets, { campaign, mapping: [{ ...stated({ kind: "parcel" }), sheet: "台账 (2)" }] }).tables[1]?.kind).toBe("parcel");
  });

  it("knows every field by one name", () => {
    expect(new Set(fieldDefinitions.map(({ name }) => name)).size).toBe(fieldDefinitions.length);
  });
});

describe("a mapping equal to what was recognised", () => {
  it.each(workbooks)("changes nothing of %s", (file) => {
    const workbook = readFile(new Uint8Array(readFileSync(file)));
    const before = readIntake(workbook, factorySettings);
    const after = readIntake(workbook, { ...factorySettings, mapping: asRecognised(before) });
    expect(after.records).toEqual(before.records);
    expect(after.audit).toEqual(before.audit);
    expect(after.tables.map(({ kind, totals }) => [kind, totals])).toEqual(before.tables.map(({ kind, totals }) => [kind, totals]));
    expect(after.findings.filter(({ code }) => code.startsWith("mapping-"))).toEqual([]);
  });

  const header = fc.constantFrom("宗地编号", "面积（亩）", "面积", "总面积", "用地面积（公顷）", "规划用途", "责任单位", "成交价（万元）", "成交时间", "当前阶段", "出让面积任务（亩）", "累计完成", "完成率", "名次", "本月完成", "备注", "工作事项", "完成时间", "地区", "项目名称", "8月", "9月", "");
  const cell = fc.oneof(fc.nat(500), fc.constantFrom("工业用地", "东关镇", "西关镇", "120亩", "1.5公顷", "已成交", "2025-09-10", "85%", "合计", null, "城东路以北"));
  const grid = fc.integer({ min: 3, max: 8 }).chain((width) => fc.tuple(
    fc.array(header, { minLength: width, maxLength: width }), fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 7 }),
    fc.constantFrom("宗地台账", "9月进度", "目标分解", "任务台账", "对上争取资金", "重点项目"),
  ));

  it("changes no record, no table and no audit", () => {
    fc.assert(fc.property(grid, ([head, body, name]) => {
      const before = readGrid([head, ...body], { name }, { campaign });
      const after = readGrid([head, ...body], { name }, { campaign, mapping: asRecognised(before) });
      expect(after.records).toEqual(before.records);
      expect(after.tables.map(({ kind, dataRows, totals, columns }) => ({ kind, dataRows, totals, columns: columns.map(({ field, unit, metric }) => ({ field, unit, metric })) })))
        .toEqual(before.tables.map(({ kind, dataRows, totals, columns }) => ({ kind, dataRows, totals, columns: columns.map(({ field, unit, metric }) => ({ field, unit, metric })) })));
      expect(after.audit).toEqual(before.audit);
      expect(after.tables.flatMap(({ doubt, columns }) => [doubt, ...columns.map((one) => one.doubt)]).filter((doubt) => doubt !== null)).toEqual([]);
      expect(after.findings.filter(({ code }) => code.startsWith("mapping-"))).toEqual([]);
    }), { numRuns: 150 });
  });
});
