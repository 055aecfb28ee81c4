import { describe, expect, it } from "@jest/globals";
import { error, shown } from "../support/grid";
import { campaign, codes, readGrid, readSheets } from "./support";

const parcels = (header: string, values: readonly unknown[], rest: Parameters<typeof readGrid>[1] = {}) =>
  readGrid([["宗地编号", "位置", header, "用途"], ...values.map((value, at) => [`G-${at + 1}`, "东关", value as number, "工业"])], rest);
const areas = (header: string, values: readonly unknown[], rest: Parameters<typeof readGrid>[1] = {}) => parcels(header, values, rest).records.parcels.map(({ area }) => area?.value ?? null);

describe("units of figures", () => {
  it("takes the unit of the header", () => {
    expect(areas("面积（亩）", [15])).toEqual([1]);
    expect(areas("土地面积\n(㎡)", [10000])).toEqual([1]);
    expect(areas("面积/公顷", [2])).toEqual([2]);
    expect(areas("面积万亩", [1])).toEqual([10000 / 15]);
  });

  it("takes the unit of a second header row that holds only units", () => {
    const { records } = readGrid([["宗地编号", "位置", "面积", "成交价"], [null, null, "（亩）", "（亿元）"], ["G-1", "东关", 30, 1.5]]);
    expect(records.parcels[0]).toMatchObject({ area: { value: 2 }, price: { value: 15000 } });
  });

  it("takes the line above, each kind its own unit", () => {
    const { tables, records } = readGrid([["单位：亩、亿元"], ["宗地编号", "位置", "面积", "成交价"], ["G-1", "东关", 30, 1.5]]);
    expect(tables[0]?.columns.map(({ unit, unitFrom }) => [unit, unitFrom])).toEqual([[null, null], [null, null], ["亩", "line"], ["亿元", "line"]]);
    expect(records.parcels[0]).toMatchObject({ area: { value: 2, unit: "公顷" }, price: { value: 15000, unit: "万元" } });
  });

  it("takes the unit that the cells carry", () => {
    expect(areas("面积", ["30亩", "1.5公顷", "10,000平方米"])).toEqual([2, 1.5, 1]);
  });

  it("lets a cell's own unit win over the header and says so", () => {
    const intake = parcels("面积(亩)", [30, "2.5公顷"]);
    expect(intake.records.parcels.map(({ area }) => area?.value)).toEqual([2, 2.5]);
    expect(intake.findings).toMatchObject([{ severity: "warning", code: "unit-conflict", cell: "C3" }]);
  });

  it("refuses a unit that measures something else", () => {
    const intake = parcels("面积(亩)", [30, "12户"]);
    expect(intake.records.parcels[1]?.area).toBeNull();
    expect(intake.findings).toMatchObject([{ severity: "error", code: "unit-mismatch", cell: "C3" }]);
  });

  it("finds the unit by a column beside it that agrees", () => {
    const { tables } = readGrid([["宗地编号", "位置", "总面积", "面积(公顷)"], ...[1, 2, 3].map((n) => [`G-${n}`, "东关", 15 * n, n])]);
    expect(tables[0]?.columns[2]).toMatchObject({ field: "area", unit: "亩", unitFrom: "sibling" });
    expect(tables[0]?.totals["area"]?.sum).toBe(6);
  });

  it("falls back on the settings with a warning", () => {
    const intake = parcels("面积", [2]);
    expect(intake.tables[0]?.columns[2]).toMatchObject({ unit: "公顷", unitFrom: "settings" });
    expect(intake.findings).toMatchObject([{ severity: "warning", code: "unit-missing", cell: "C1" }]);
  });

  it("says so where the line names two units of one kind", () => {
    expect(codes(readGrid([["单位：亩、公顷"], ["宗地编号", "位置", "面积", "用途"], ["G-1", "东关", 30, "工业"]]))).toContain("unit-ambiguous");
  });

  it("reads both figures of a header (㎡/亩)", () => {
    expect(areas("宗地面积(㎡/亩)", ["10000/15", "20000\n30"])).toEqual([1, 2]);
  });

  it("does not take a price by area for the price", () => {
    const { records } = readGrid([["宗地编号", "位置", "面积(亩)", "起始价(万元/亩)"], ["G-1", "东关", 30, 20]]);
    expect(records.parcels[0]?.startPrice).toBeNull();
  });

  it("points at an area that can only be in the wrong unit", () => {
    expect(codes(parcels("面积(公顷)", [39565.32]))).toEqual(["unlikely-area"]);
  });
});

describe("cells", () => {
  it("never makes a 0 of what it cannot read", () => {
    const intake = parcels("面积(亩)", ["三十", "≤45", error("#REF!"), "/", "—", "", "待定"]);
    expect(intake.records.parcels.map(({ area }) => area)).toEqual(Array.from({ length: 7 }, () => null));
    expect(intake.findings.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
      ["error", "number-unreadable", "C2"], ["error", "number-unreadable", "C3"], ["error", "cell-error", "C4"], ["info", "number-pending", "C8"],
    ]);
  });

  it("is live only where the cell is a plain number in one known unit", () => {
    const { records } = parcels("面积(亩)", [30, "30", "2公顷", "30亩"]);
    expect(records.parcels.map(({ area }) => area?.live)).toEqual([{ multiply: 1, divide: 15 }, null, null, null]);
    expect(records.parcels[0]?.area).toMatchObject({ value: 2, unit: "公顷", source: { sheet: "台账", row: 1, column: 2 } });
  });

  it("counts a figure merged over several parcels once, with a finding", () => {
    const intake = parcels("面积(亩)", [30, null, 15], { merges: ["C2:C3"] });
    expect(intake.records.parcels.map(({ area }) => area?.value ?? null)).toEqual([2, null, 1]);
    expect(intake.records.parcels[0]?.area?.live).toBeNull();
    expect(intake.findings).toMatchObject([{ severity: "warning", code: "merged-figure", cell: "C2" }]);
  });

  it("lists at most twenty of one kind and counts the rest", () => {
    const { findings } = parcels("面积(亩)", Array.from({ length: 50 }, () => "见附件"));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toContain("共50处");
  });

  it("reads days of every style with the campaign's year", () => {
    const header = ["宗地编号", "位置", "面积(亩)", "成交时间", "完成时限"];
    const { records } = readGrid([
      header, ["G-1", "东关", 1, 45853, "2025.8.1"], ["G-2", "东关", 1, "7月15日", "20250801"], ["G-3", "东关", 1, "2025年7月15日", "8月"], ["G-4", "东关", 1, "流拍", "另行通知"],
    ], {}, { campaign });
    expect(records.parcels.map(({ soldOn, due }) => [soldOn?.day, due?.day])).toEqual([[45853, 45870], [45853, 45870], [45853, 45900], [undefined, undefined]]);
    expect(records.parcels.map(({ soldOn }) => soldOn?.live)).toEqual([true, false, false, undefined]);
  });

  it("reads days of a workbook that counts from 1904", () => {
    const { records } = readSheets([{ name: "台账", cells: [["宗地编号", "位置", "面积(亩)", "成交时间"], ["G-1", "东关", 1, shown(45853 - 1462, "yyyy-mm-dd")]] }], {}, 1904);
    expect(records.parcels[0]?.soldOn).toMatchObject({ day: 45853, live: false });
  });

  it("reads 1月 as the second year of a campaign over New Year", () => {
    const { records } = readGrid([["宗地编号", "位置", "面积(亩)", "成交时间"], ["G-1", "东关", 1, "1月5日"]], {}, { campaign: { ...campaign, start: 45962 } });
    expect(records.parcels[0]?.soldOn?.day).toBe(46027);
  });

  it("keeps both rows of a repeated 宗地编号 under keys of their own", () => {
    const intake = readGrid([["宗地编号", "位置", "面积(亩)"], ["G-1", "东关", 1], ["G-1", "西关", 2]]);
    expect(intake.records.parcels.map(({ key }) => key)).toEqual(["G-1", "G-1#2"]);
    expect(intake.findings).toMatchObject([{ code: "duplicate-parcel", cell: "A3" }]);
  });

  it("keys a parcel without 宗地编号 by sheet, location and unit", () => {
    const { records } = readGrid([["位置", "面积(亩)", "规划用途", "责任单位"], ["东关村", 1, "工业", "东关镇"]]);
    expect(records.parcels[0]?.key).toBe("台账|东关村|东关镇");
  });

  it("unifies units by spaces and aliases, and only proposes the rest", () => {
    const intake = readGrid(
      [["宗地编号", "位置", "面积(亩)", "责任单位"], ["1", "a", 1, "忠 县"], ["2", "a", 1, "忠\u00a0县"], ["3", "a", 1, "城关"], ["4", "a", 1, "城关镇人民政府"], ["5", "a", 1, "城关镇、自然资源局"]],
      {}, { units: [{ name: "城关镇", aliases: ["城关"], group: "镇街", exempt: false }] },
    );
    expect(intake.records.parcels.map(({ unit }) => unit)).toEqual(["忠县", "忠县", "城关镇", "城关镇人民政府", "城关镇"]);
    expect(codes(intake)).toEqual(["several-units", "unit-alias"]);
  });
});
