/** Figures that are unclear, impossible or contradict each other. */
import { describe, expect, it } from "@jest/globals";
import { error, type GridCell } from "../../support/grid";
import { campaign, codes, readGrid } from "../support";

const parcels = (head: string[], rows: GridCell[][]) => readGrid([["宗地台账"], ["宗地编号", "位置", "规划用途", ...head], ...rows], {}, { campaign });

describe("units in the cells of one column", () => {
  it("leave a bare figure unread where they differ, and say so at the cell", () => {
    const intake = parcels(["面积", "成交价"], [["G1", "甲", "工业", "30亩", "3\n万元"], ["G2", "乙", "工业", "2公顷", "0.5亿元"], ["G3", "丙", "工业", 20000, 500]]);
    expect(intake.records.parcels.map(({ area, price }) => [area?.value, price?.value])).toEqual([[2, 3], [2, 5000], [undefined, undefined]]);
    expect(intake.findings.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([["unit-unclear", "D5", "error"], ["unit-unclear", "E5", "error"]]);
  });

  it("hold for a bare figure where they agree, with a warning", () => {
    const intake = parcels(["面积"], [["G1", "甲", "工业", "30亩"], ["G2", "乙", "工业", "45亩"], ["G3", "丙", "工业", 15]]);
    expect(intake.records.parcels.map(({ area }) => area?.value)).toEqual([2, 3, 1]);
    expect(intake.findings).toMatchObject([{ code: "unit-missing-in-cell", cell: "D5" }]);
  });

  it("stand below the heading: 面积 over 亩 and ㎡", () => {
    const { records, audit } = readGrid([["宗地台账"], ["序号", "宗地", null, "面积", null], [null, "编号", "位置", "亩", "㎡"], [1, "G1", "东关", 15, 10_000]], { merges: ["A2:A3", "B2:C2", "D2:E2"] });
    expect(records.parcels).toMatchObject([{ id: "G1", area: { value: 1 } }]);
    expect(audit).toEqual([]);
  });

  it("make the unit of a sum: 100亿元 in a table of another metric is 万元, not a bare million", () => {
    const { tables } = readGrid([["项目类别", "项目数量", "年度计划投资", "1-4月完成投资", "投资计划完成率"], ["新建", 10, "50亿元", "10亿元", "20%"], ["续建", 20, "50亿元", "20亿元", "40%"]]);
    expect(tables[0]?.totals["target"]).toEqual({ unit: "万元", sum: 1_000_000, count: 2 });
  });

  it("of a column of this period alone are not taken from the settings", () => {
    expect(readGrid([["2025年9月进度"], ["责任单位", "挂牌出让面积本月完成（亩）", "排名"], ["东关镇", 15, 1]]).records.progress).toMatchObject([{ period: { value: 1 } }]);
  });
});

describe("impossible figures", () => {
  it("below nothing are not read: land and prices", () => {
    const intake = parcels(["面积(亩)", "成交价(万元)"], [["G1", "甲", "工业", error("#REF!"), -100], ["G2", "乙", "工业", -15, error("#DIV/0!")]]);
    expect(intake.records.parcels.map(({ area, price }) => [area, price])).toEqual([[null, null], [null, null]]);
    expect(intake.findings.map(({ code, cell }) => [code, cell])).toEqual([["cell-error", "D3"], ["negative-figure", "E3"], ["negative-figure", "D4"], ["cell-error", "E4"]]);
  });
});

describe("days against each other", () => {
  it.each([
    ["a sale before the listing", ["2025-8-10", "2025-8-5", null], "E3"], ["a contract before the sale", ["2025-8-10", "2025-8-21", "2025-8-15"], "F3"], ["the year 2052", ["2052-8-10", null, null], "D3"],
  ])("%s is shown", (_, [listed = null, sold = null, contract = null], cell) => {
    const intake = parcels(["挂牌开始时间", "成交时间", "合同签订日期"], [["G1", "甲", "工业", listed, sold, contract]]);
    expect(intake.findings.map((finding) => finding.cell)).toEqual([cell]);
  });

  it("on one day or in order are nothing to speak of", () => {
    expect(parcels(["挂牌开始时间", "成交时间", "合同签订日期"], [["G1", "甲", "工业", "2025-8-10", "2025-8-20", "2025-8-20"]]).findings).toEqual([]);
  });

  it("in Chinese numerals are said to be unread, not to be missing", () => {
    expect(parcels(["成交时间"], [["G1", "甲", "工业", "二〇二五年八月五日"]]).findings).toMatchObject([{ severity: "warning", code: "day-unreadable", cell: "D3" }]);
  });
});

describe("one quantity in two columns", () => {
  const twins = (...rows: [number, number][]) => parcels(["土地面积(亩)", "土地面积(平方米)"], rows.map(([mu, metres], at) => [`G${at}`, "甲", "工业", mu, metres]));
  it("agrees within the printed digits, else the row is shown", () => {
    const { audit } = twins([15, 10_000], [49.38, 32_917.91], [30, 20_100]);
    expect(audit.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([["unit-slip", "E5", "20000.00"]]);
  });

  it("converted with 667 throughout is said once", () => {
    const intake = twins([150.25, 100_216.75], [300.5, 200_433.5], [450.75, 300_650.25]);
    expect(intake.audit).toEqual([]);
    expect(codes(intake)).toEqual(["twin-columns"]);
  });

  it("that is two quantities is left alone", () => expect(parcels(["总面积(亩)", "净用地面积(平方米)"], [["G1", "甲", "工业", 30, 15_000], ["G2", "乙", "工业", 45, 20_000]]).audit).toEqual([]));
});

describe("序时 columns", () => {
  const head = ["责任单位", "挂牌出让面积任务（亩）", "累计完成（亩）", "完成率"];
  const table = (more: string[], rows: (string | number)[][]) => readGrid([["挂牌出让面积进度（截至9月30日）"], [...head, ...more], ...rows], {}, { campaign });
  const items = (intake: ReturnType<typeof table>) => intake.audit.map(({ code, cell, expected }) => [code, cell, expected]);

  it("are held to day 78 of 100", () => {
    expect(items(table(["序时进度", "超欠序时"], [["东关镇", 100, 50, "50%", "78%", "-28%"], ["西关镇", 100, 90, "90%", "78%", "+12%"], ["南关镇", 100, 60, "60%", "80%", "-20%"]]))).toEqual([["rate-mismatch", "E5", "78%"]]);
  });

  it.each([[["欠28个百分点", "超12个百分点", "欠18个百分点"], -8], [[-28, 12, -18], -8], [[-0.28, 0.12, -0.18], -8]])("%j: the gap of the third is shown", (gaps, expected) => {
    const rows = [["东关镇", 100, 50, "50%"], ["西关镇", 100, 90, "90%"], ["南关镇", 100, 70, "70%"]].map((row, at) => [...row, gaps[at] ?? ""]);
    expect(items(table(["较序时"], rows)).map(([code, cell, right]) => [code, cell, Number.parseFloat(String(right))])).toEqual([["gap-mismatch", "E5", expected]]);
  });

  it("take a plain figure under 欠序时 for what is lacking", () => expect(items(table(["欠序时(百分点)"], [["东关镇", 100, 50, "50%", 28], ["西关镇", 100, 70, "70%", 8]]))).toEqual([]));

  it("that follow something else are said once", () => {
    const intake = table(["序时进度"], [["东关镇", 100, 50, "50%", "60%"], ["西关镇", 100, 90, "90%", "61%"]]);
    expect(intake.audit).toEqual([]);
    expect(codes(intake)).toEqual(["time-basis-unknown"]);
  });

  it("and 本月完成率 against the task", () => {
    expect(items(table(["本月完成（亩）", "本月完成率"], [["东关镇", 100, 50, "50%", 10, "10%"], ["西关镇", 100, 90, "90%", 20, "25%"], ["南关镇", 100, 90, "90%", 30, "30%"]]))).toEqual([["rate-mismatch", "F4", "20%"]]);
  });
});
