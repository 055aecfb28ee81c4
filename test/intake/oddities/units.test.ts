/** Whose row it is, where the row itself does not say. */
import { describe, expect, it } from "@jest/globals";
import { codes, readGrid, readSheets } from "../support";

const head = ["序号", "宗地编号", "位置", "面积(亩)", "规划用途", "责任单位"];
const row = (n: number, unit: string | null, index: number | null = n) => [index, `G2025-${n}`, `东关村${n}组`, 15, "工业用地", unit];
const units = (rows: (string | number | null)[][]) => readGrid([["宗地台账"], head, ...rows]);

describe("责任单位 written once with blanks below", () => {
  it("is filled down where 序号 goes on and no unit stands twice, and said", () => {
    const intake = units([row(1, "东关镇"), row(2, null), row(3, null), row(4, "忠 县"), row(5, null)]);
    expect(intake.records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", "东关镇", "东关镇", "忠县", "忠县"]);
    expect(intake.findings).toMatchObject([{ code: "unit-filled-down", cell: "F4", message: expect.stringContaining("第4、5、7行") }]);
  });

  it("is filled down where 序号 begins again with each unit, or numbers the units", () => {
    expect(units([row(1, "东关镇", 1), row(2, null, 2), row(3, "西关镇", 1), row(4, null, 2)]).records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", "东关镇", "西关镇", "西关镇"]);
    expect(units([row(1, "东关镇", 1), row(2, null, null), row(3, "西关镇", 2), row(4, null, null)]).records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", "东关镇", "西关镇", "西关镇"]);
  });

  it.each([
    ["units repeat", [row(1, "东关镇"), row(2, "东关镇"), row(3, null), row(4, "西关镇"), row(5, null), row(6, null)], [3, 5, 6]],
    ["one blank among many names", [row(1, "东关镇"), row(2, "西关镇"), row(3, null), row(4, "南关镇")], [3]],
    ["序号 begins again at a blank", [row(1, "东关镇", 1), row(2, null, 1), row(3, "西关镇", 1), row(4, null, 1)], [2, 4]],
  ] as const)("stays blank where %s, with the rows named", (_, rows, blank) => {
    const intake = units(rows.map((one) => [...one]));
    expect(intake.records.parcels.filter(({ unit }) => unit === null).map(({ id }) => id)).toEqual(blank.map((n) => `G2025-${n}`));
    expect(intake.findings).toMatchObject([{ code: "unit-blank", message: expect.stringContaining(`第${blank.map((n) => n + 2).join("、")}行`) }]);
  });

  it("is not carried over a 小计", () => {
    const intake = units([row(1, "东关镇"), row(2, null), [null, "小计", null, 30, null, null], row(3, null), row(4, "西关镇"), row(5, null)]);
    expect(intake.records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", "东关镇", null, "西关镇", "西关镇"]);
    expect(codes(intake)).toEqual(["unit-blank", "unit-filled-down"]);
  });

  it("leaves figures of a progress table without a unit uncounted, and says so", () => {
    const intake = readGrid([["挂牌出让面积进度（截至2025年9月30日）"], ["责任单位", "任务（亩）", "累计完成（亩）"], ["东关镇", 100, 50], [null, 10, 5], ["西关镇", 100, 50]]);
    expect(intake.records.progress.map(({ unit }) => unit)).toEqual(["东关镇", null, "西关镇"]);
    expect(intake.findings).toMatchObject([{ code: "unit-blank", cell: "A4", message: expect.stringContaining("未计入") }]);
  });
});

describe("one sheet per unit", () => {
  const ledger = (name: string, at: number) => ({ name, cells: [["宗地台账"], head.slice(0, 5), [1, `${name}-1`, `甲村${at}组`, 15, "工业"], [2, `${name}-2`, `乙村${at}组`, 30, "工业"], ["合计", null, null, 45]] });
  const towns = ["东关镇", "西关镇", "南关镇", "北关镇", "城关街道", "云岫镇", "石桥镇", "柳河乡", "白马镇", "青山镇", "高新区", "住建局"];

  it("takes the unit from the sheets' names, and says so on each", () => {
    const intake = readSheets(towns.map(ledger));
    expect([...new Set(intake.records.parcels.map(({ unit }) => unit))]).toEqual(towns);
    expect(intake.units.map(({ name }) => name)).toEqual(towns);
    expect(intake.findings.filter(({ code }) => code === "unit-from-sheet")).toHaveLength(12);
    expect(intake.findings[0]).toMatchObject({ code: "unit-from-sheet", sheet: "东关镇", cell: "A2", message: expect.stringContaining("把握0.7") });
  });

  it("takes names with numbers and months around them", () => {
    expect(readSheets([ledger("1.东关镇（9月）", 1), ledger("2.西关镇（9月）", 2)]).records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", "东关镇", "西关镇", "西关镇"]);
  });

  it("takes no unit from sheets named after something else", () => {
    const intake = readSheets([ledger("已供地块", 1), ledger("拟供地块", 2), ledger("8月", 3)]);
    expect(intake.records.parcels.every(({ unit }) => unit === null)).toBe(true);
    expect(codes(intake)).not.toContain("unit-from-sheet");
  });

  it("makes units' figures no targets of the campaign, and equal figures no copies", () => {
    const report = (name: string) => ({ name, cells: [[`${name}百日攻坚进度表（2025年9月）`], ["指标", "单位", "目标值", "本月完成", "累计完成"], ["挂牌出让面积", "亩", 150, 15, 75], ["土地出让收入", "万元", 1000, 100, 500]] });
    const intake = readSheets([report("东关镇"), report("西关镇")]);
    expect(intake.targets).toEqual([]);
    expect(intake.records.progress.map(({ unit, metric, cumulative }) => [unit, metric, cumulative?.value])).toEqual([
      ["东关镇", "挂牌出让面积", 5], ["东关镇", "土地出让收入", 500], ["西关镇", "挂牌出让面积", 5], ["西关镇", "土地出让收入", 500],
    ]);
  });

  it("takes 填报单位 above the tables where it differs from one to the next", () => {
    const form = (name: string, unit: string) => ({ name, cells: [["宗地台账"], [`填报单位（盖章）：${unit}`], head.slice(0, 5), [1, `${name}-1`, "甲村", 15, "工业"]] });
    expect(readSheets([form("表一", "东关镇"), form("表二", "西关镇")]).records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", "西关镇"]);
  });
});

describe("places in the place of units", () => {
  it("stand in for a unit column that is missing, with less confidence and a word about it; blanks stay blank", () => {
    const intake = readGrid([["供地结果"], ["序号", "行政区", "土地坐落", "总面积(公顷)", "土地用途", "签订日期"], [1, "东关镇", "甲路", 1, "工业", "2025-8-1"], [2, null, "乙路", 1, "工业", "2025-8-1"], [3, "西关镇", "丙路", 2, "工业", "2025-8-1"]]);
    expect(intake.records.parcels.map(({ unit }) => unit)).toEqual(["东关镇", null, "西关镇"]);
    expect(intake.tables[0]?.columns[1]).toMatchObject({ field: "unit", confidence: 0.6 });
    expect(intake.findings.map(({ code, cell }) => [code, cell])).toEqual([["unit-from-region", "B2"], ["unit-blank", "B4"]]);
  });

  it("do not where all rows lie in one place: that is the district itself", () => {
    const intake = readGrid([["供地结果"], ["行政区", "土地坐落", "总面积(公顷)", "土地用途"], ["云岫区", "甲路", 1, "工业"], ["云岫区", "乙路", 1, "工业"]]);
    expect(intake.records.parcels.map(({ unit }) => unit)).toEqual([null, null]);
  });
});
