import { describe, expect, it } from "@jest/globals";
import { campaign, codes, readGrid, readSheets } from "./support";

const head = ["责任单位", "挂牌出让面积任务（亩）", "本月完成（亩）", "累计完成（亩）", "完成率", "名次"];
const month = (n: number, rows: readonly (readonly unknown[])[]) => ({ name: `${n}月进度`, cells: [head, ...(rows as readonly (readonly string[])[])] });
const audit = (...sheets: Parameters<typeof readSheets>[0]) => readSheets(sheets, { campaign }).audit.map(({ code, sheet, cell, published, expected }) => [code, sheet, cell, published, expected]);

describe("published figures against their own inputs", () => {
  it("points at exchanged digits", () => {
    // 正定县 2020-09-26: 88 of 95 published as 92.36 %.
    expect(audit(month(9, [["安香乡", 95, null, 88, "92.36%"]]))).toEqual([["digits-swapped", "9月进度", "E2", "92.36%", "92.63%"]]);
  });

  it("says in words what it says in the columns, with the unit", () => {
    const said = (rows: readonly (readonly unknown[])[]) => readSheets([month(9, rows)], { campaign }).audit.map(({ message }) => message);
    expect(said([["安香乡", 95, null, 88, "92.36%"]])).toEqual(["「9月进度」E2 安香乡 挂牌出让面积 完成率为92.36%，疑似数字换位：应为92.63%"]);
    expect(said([["安香乡", 95, null, 88, "52.4%"]])).toEqual(["「9月进度」E2 安香乡 挂牌出让面积 完成率为52.4%，不符：应为92.6%"]);
  });

  it("points at last period's percentage", () => {
    expect(audit(month(8, [["东关镇", 100, 62.5, 62.5, "62.5%"]]), month(9, [["东关镇", 100, 10, 72.5, "62.5%"]]))).toEqual([["rate-stale", "9月进度", "E2", "62.5%", "72.5%"]]);
  });

  it("lets one unit in the last digit pass", () => {
    // 湘西州 州直: 92.0 of 156.7 published as 58.8 %.
    expect(audit(month(9, [["州直", 156.7, null, 92, "58.8%"]]))).toEqual([]);
  });

  it("points at ranks out of order, by group", () => {
    const rows = [["一、镇街"], ["东关镇", 100, 1, 80, "80%", 1], ["西关镇", 100, 1, 60, "60%", 3], ["南关镇", 100, 1, 70, "70%", 2], ["北关镇", 100, 1, 50, "50%", 4], ["二、部门"], ["水务局", 100, 1, 90, "90%", 2], ["财政局", 100, 1, 95, "95%", 2]];
    expect(audit(month(9, rows))).toEqual([["rank-out-of-order", "9月进度", "F9", "2", "1"]]);
  });

  it("takes lists from low to high for right as well", () => {
    expect(audit(month(9, [["甲", 100, 1, 40, "40%", 1], ["乙", 100, 1, 50, "50%", 2], ["丙", 100, 1, 60, "60%", 3]]))).toEqual([]);
  });

  it("says once that ranks follow something the table does not show", () => {
    const intake = readSheets([month(9, [["甲", 100, 1, 40, "40%", 2], ["乙", 100, 9, 50, "50%", 4], ["丙", 100, 3, 60, "60%", 1], ["丁", 100, 5, 70, "70%", 5], ["戊", 100, 2, 80, "80%", 3]])], { campaign });
    expect(intake.audit).toEqual([]);
    expect(codes(intake)).toEqual(["rank-basis-unknown"]);
  });
});

describe("from one period to the next", () => {
  it("points at a cumulative figure that fell", () => {
    expect(audit(month(8, [["东关镇", 100, 41.5, 41.5]]), month(9, [["东关镇", 100, 3, 38.2]]))).toEqual([["progress-regressed", "9月进度", "D2", "38.2", "≥41.5"]]);
  });

  it("points at figures copied from last period, and not at a unit that did nothing", () => {
    expect(audit(month(8, [["东关镇", 100, 12, 41.5]]), month(9, [["东关镇", 100, 12, 41.5]]))).toEqual([["figure-copied", "9月进度", "D2", "12、41.5", ""]]);
    expect(audit(month(8, [["东关镇", 100, 0, 41.5]]), month(9, [["东关镇", 100, 0, 41.5]]))).toEqual([]);
  });

  it("names the unit of a cumulative figure that was written in another", () => {
    const intake = readSheets([month(8, [["东关镇", 100, 40, 45]]), month(9, [["东关镇", 100, 15, 4]])], { campaign });
    expect(intake.audit).toMatchObject([{ code: "unit-slip", cell: "D2", published: "4", expected: "60", message: "「9月进度」D2 东关镇 挂牌出让面积 累计完成为4，与上期累计加本期不符：应为60（恰差15倍，疑似按公顷填写）" }]);
  });

  it("points at a cumulative figure that is not last period's plus this one's", () => {
    expect(audit(month(8, [["东关镇", 100, 40, 40]]), month(9, [["东关镇", 100, 10, 60]]))).toEqual([["total-mismatch", "9月进度", "D2", "60", "50"]]);
  });
});

describe("totals against their rows", () => {
  const parcels = ["序号", "宗地编号", "位置", "面积(亩)"];
  const totals = (...rows: readonly (readonly unknown[])[]) => readGrid([parcels, ...(rows as readonly (readonly string[])[])]).audit.map(({ code, cell, expected }) => [code, cell, expected]);
  it("accepts a total at the head, at the foot and by section", () => {
    expect(totals([null, "合计", null, 60], [1, "a", "x", 10], [2, "b", "x", 20], [3, "c", "x", 30])).toEqual([]);
    expect(totals(["一、甲"], [1, "a", "x", 10], [2, "b", "x", 20], [null, "小计", null, 30], ["二、乙"], [3, "c", "x", 30], [null, "小计", null, 30], [null, "合计", null, 60])).toEqual([]);
    expect(totals(["一", "甲", null, 30], [1, "a", "x", 10], [2, "b", "x", 20], ["二", "乙", null, 30], [1, "c", "x", 30], [null, "总计", null, 60])).toEqual([]);
  });

  it("accepts a total of totals", () => {
    expect(totals(
      [null, "总计", null, 100], [null, "甲镇合计", null, 30], [1, "a", "x", 10], [null, "一村小计", null, 10], [2, "b", "x", 20], [null, "二村小计", null, 20],
      [null, "乙镇合计", null, 70], [3, "c", "x", 30], [null, "三村小计", null, 30], [4, "d", "x", 40], [null, "四村小计", null, 40],
    )).toEqual([]);
  });

  it("points at one that does not add up", () => {
    expect(totals([1, "a", "x", 10], [2, "b", "x", 20], [null, "合计", null, 40])).toEqual([["total-mismatch", "D4", "30"]]);
  });

  it("says the unit, or the exchanged digits, of one that does not add up", () => {
    expect(totals([1, "a", "x", 75], [2, "b", "x", 30], [null, "合计", null, 7])).toEqual([["unit-slip", "D4", "105"]]);
    expect(totals([1, "a", "x", 75], [2, "b", "x", 30.5], [null, "合计", null, 150.5])).toEqual([["digits-swapped", "D4", "105.5"]]);
  });

  it("says which cells the sum of a spreadsheet passes over, because they hold text", () => {
    const { audit } = readGrid([parcels, [1, "a", "x", 10], [2, "b", "x", "35.2 亩"], [3, "c", "x", "3.5公顷"], [null, "合计", null, 10]]);
    expect(audit).toMatchObject([{ cell: "D5", published: "10.0", expected: "97.7" }]);
    expect(audit[0]!.message).toMatch(/；该列有2格是文字（如 D3 “35.2 亩”），SUM 不计$/u);
    expect(readGrid([parcels, [1, "a", "x", 10], [2, "b", "x", 20], [null, "合计", null, 40]]).audit[0]!.message).not.toContain("SUM");
  });

  it("tolerates rounding of the rows", () => {
    expect(totals([1, "a", "x", 8.3], [2, "b", "x", 8.4], [null, "合计", null, 16.8])).toEqual([]);
  });

  it("never sums 平均 rows", () => {
    expect(totals([1, "a", "x", 10], [2, "b", "x", 20], [null, "平均", null, 15])).toEqual([]);
  });
});

describe("one quantity in two units in a cell", () => {
  const areas = (...cells: readonly string[]) => readGrid([["宗地编号", "位置", "面积"], ...cells.map((cell, at) => [`G-${at + 1}`, "东关", cell])]);
  it("points at the one that was converted wrongly, and lets rounding pass", () => {
    // 通城县 G(2024)046.
    const { audit, findings } = areas("4649.75平方米（合6.94亩）", "32917.91平方米(合49.38亩)", "32917.91平方米(合49.4亩)", "32917.91平方米(合49亩)");
    expect(audit.map(({ code, cell, published, expected }) => [code, cell, published, expected])).toEqual([["pair-mismatch", "C2", "6.94亩", "6.97亩"]]);
    expect(findings).toEqual([]);
  });

  it("says once that an office converts in its own way", () => {
    const { audit, findings } = areas("32917.91平方米(合49.35亩)", "39565.32平方米(合59.32亩)", "52337.9平方米(合78.47亩)", "4649.75平方米(合6.97亩)");
    expect(audit).toEqual([]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["pair-basis", "C2"]]);
  });
});
