/** No total becomes a record, whatever it looks like. */
import { describe, expect, it } from "@jest/globals";
import { codes, readGrid } from "../support";

const head = ["序号", "宗地编号", "位置", "规划用途", "面积(亩)", "责任单位"];
const a = [1, "G1", "甲", "工业", 15, "东关镇"];
const b = [2, "G2", "乙", "工业", 30, "西关镇"];

describe("rows that add up others", () => {
  it.each([
    ["全  区", ["全  区", null, null, null, 45]], ["in the column of uses", [null, null, null, "合 计", 45]], ["with a count behind", ["合计：2宗", null, null, null, 45]],
    ["as a sentence", ["共2宗，面积45亩"]], ["of the page", ["本页小计", null, null, null, 45]], ["with brackets", ["总计（2宗）", null, null, null, 45]], ["累    计", [null, "累    计", null, null, 45]],
  ])("%s", (_, total) => {
    for (const rows of [[total, a, b], [a, total, b], [a, b, total]]) {
      const intake = readGrid([["宗地台账"], head, ...rows]);
      expect(intake.records.parcels.map(({ id }) => id)).toEqual(["G1", "G2"]);
      expect(intake.tables[0]?.totals["area"]).toMatchObject({ sum: 3, count: 2 });
    }
  });

  it("without any label are known by their sums, at the foot", () => {
    const intake = readGrid([["宗地台账"], head, a, b, [null, null, null, null, 45]]);
    expect(intake.tables[0]).toMatchObject({ dataRows: [2, 3], totalRows: [4] });
    expect(intake.findings).toMatchObject([{ code: "total-by-sum", cell: "A5" }]);
  });

  it("without any label and with another sum count as nothing, and say so at the cell", () => {
    const intake = readGrid([["宗地台账"], head, a, b, [null, null, null, null, 99]]);
    expect(intake.records.parcels).toHaveLength(2);
    expect(intake.findings.filter(({ code }) => code === "row-skipped")).toMatchObject([{ severity: "warning", cell: "E5" }]);
  });

  it("over several metrics, merged or written once, are the district's in every row", () => {
    const rows = [["责任单位", "指标", "单位", "目标值"], ["全区", "挂牌出让面积", "公顷", 500], [null, "土地出让收入", "亿元", 50], ["东关镇", "挂牌出让面积", "公顷", 500], [null, "土地出让收入", "亿元", 50], ["西关镇", "挂牌出让面积", "公顷", 0], [null, "土地出让收入", "亿元", 0]];
    for (const merges of [["A2:A3", "A4:A5", "A6:A7"], []]) {
      const intake = readGrid(rows, { name: "目标任务分解", merges });
      expect(intake.tables[0]).toMatchObject({ totalRows: [1, 2], dataRows: [3, 4, 5, 6] });
      expect(intake.targets.map(({ metric, value }) => [metric, value])).toEqual([["挂牌出让面积", 500], ["土地出让收入", 50]]);
      expect(intake.records.progress.map(({ unit }) => unit)).toEqual(["东关镇", "东关镇", "西关镇", "西关镇"]);
    }
  });

  it("under a merged 责任单位 are totals all the same", () => {
    const intake = readGrid([["责任单位", "宗地编号", "位置", "规划用途", "面积(亩)"], ["东关镇", "G1", "甲", "工业", 15], [null, "G2", "乙", "工业", 30], [null, "小计", null, null, 45], ["合计", null, null, null, 45]], { merges: ["A2:A4", "A5:D5"] });
    expect(intake.tables[0]).toMatchObject({ dataRows: [1, 2], totalRows: [3, 4] });
  });

  it("do not swallow villages that are called 合计", () => {
    expect(readGrid([["宗地台账"], head, [1, "G1", "合计村三组", "工业", 15, "全福镇"], b]).records.parcels).toHaveLength(2);
  });
});

describe("rows of column numbers and formulas", () => {
  it.each([
    ["1 | 2 | 4=3÷1", [null, null, 1, 2, 3, "4=3÷1×100%"]], ["A | B | F=E/C", ["A", "B", "C", "D", "E", "F=E/C"]], ["① ② ③", ["栏次", null, "①", "②", "③", "④=③/①"]], ["甲 乙 1 2 3 4", ["甲", "乙", "1", "2", "3", "4=3/1"]],
  ])("%s are no data", (_, row) => {
    const intake = readGrid([["2025年9月进度"], ["序号", "责任单位", "挂牌出让面积任务(亩)", "本月完成(亩)", "累计完成(亩)", "完成率"], row, [1, "东关镇", 150, 15, 75, "50%"], [2, "西关镇", 300, 15, 75, "25%"]]);
    expect(intake.records.progress.map(({ unit }) => unit)).toEqual(["东关镇", "西关镇"]);
    expect(codes(intake)).toEqual([]);
  });
});

describe("the campaign's own targets", () => {
  it("stay its own where a table names who leads each of them", () => {
    const intake = readGrid([["序号", "指标", "目标值", "单位", "牵头单位"], [1, "挂牌出让面积", 7500, "亩", "自然资源局"], [2, "土地出让收入", "500,000", "万元", "财政局"], [3, "保障项目数", "超过30", "个", "发改局"]], { name: "目标" });
    expect(intake.targets.map(({ metric, value, unit, comparator }) => [metric, value, unit, comparator])).toEqual([["挂牌出让面积", 500, "公顷", ">="], ["土地出让收入", 50, "亿元", ">="], ["保障项目数", 30, "个", ">"]]);
    expect(intake.records.progress).toEqual([]);
  });

  it.each([["超过30个", ">"], ["＞30个", ">"], ["≥30个", ">="], ["不少于30个", ">="], ["30个以上", ">="], ["不超过30个", null]])("%s", (text, comparator) => {
    const { targets } = readGrid([["百日攻坚目标"], ["指标", "目标值"], ["挂牌出让产业用地", "500公顷"], ["保障项目", text]]);
    expect(targets.map((target) => target.comparator)).toEqual(comparator === null ? [">="] : [">=", comparator]);
  });
});
