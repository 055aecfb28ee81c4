import { describe, expect, it } from "@jest/globals";
import { factorySettings } from "../../src/campaign/settings";
import { shown } from "../support/grid";
import { campaign, codes, readGrid, readSheets } from "./support";

const two = [
  ["序号", "责任单位", "挂牌出让面积（亩）", null, null, null, null, "土地出让收入（亿元）", null, null, null, null],
  [null, null, "任务", "本月", "累计", "完成率", "名次", "任务", "本月", "累计", "完成率", "名次"],
] as const;
const twoMerges = ["A2:A3", "B2:B3", "C2:G2", "H2:L2"];

describe("tables of several metrics side by side", () => {
  it("gives one record a row and metric, each figure with its unit and cell", () => {
    const { tables, records } = readGrid([["百日攻坚进度（八月）"], ...two, [1, "东关镇", 150, 30, 75, "50%", 1, 2, 0.1, 0.5, 0.25, 1]], { name: "8月进度", merges: ["A1:L1", ...twoMerges] }, { campaign });
    expect(tables[0]).toMatchObject({ kind: "progress", through: 45900, headerRows: [1, 2] });
    expect(records.progress).toMatchObject([
      {
        kind: "progress", unit: "东关镇", metric: "挂牌出让面积", through: 45900, target: { value: 10, unit: "公顷", live: { multiply: 1, divide: 15 }, source: { row: 3, column: 2 } },
        period: { value: 2 }, cumulative: { value: 5 }, publishedRate: { value: 0.5, digits: 0 }, publishedRank: { value: 1 },
      },
      { metric: "土地出让收入", target: { value: 20000, unit: "万元" }, period: { value: 1000 }, cumulative: { value: 5000 }, publishedRate: { value: 0.25 } },
    ]);
  });

  it("lets columns without a metric follow the one to their left", () => {
    const { records } = readGrid([
      ["责任单位", "出让面积任务（亩）", "累计完成", "完成率", "出让收入任务（万元）", "累计完成", "完成率"],
      ["东关镇", 150, 75, "50%", 100, 20, "20%"],
    ], { name: "9月进度" }, { campaign });
    expect(records.progress.map(({ metric, cumulative, publishedRate }) => [metric, cumulative?.value, publishedRate?.value])).toEqual([["挂牌出让面积", 5, 0.5], ["土地出让收入", 20, 0.2]]);
  });

  it("takes the metric that the title names", () => {
    const { records } = readGrid([["产业用地面积作业进度表（8月）"], ["序号", "区(县)", "下达任务面积(亩)", "当月完成面积(亩)", "累计完成面积(亩)", "任务完成量占比(%)"], [1, "东关镇", 150, 15, 75, 50]], {}, { campaign });
    expect(records.progress).toMatchObject([{ unit: "东关镇", metric: "挂牌出让面积", target: { value: 10 }, period: { value: 1 }, cumulative: { value: 5 }, publishedRate: { value: 0.5, digits: 0 } }]);
  });

  it("says so where only a common word names the metric", () => {
    expect(codes(readGrid([["作业进度（8月）"], ["序号", "区(县)", "下达任务面积(亩)", "累计完成面积(亩)"], [1, "东关镇", 150, 75]], {}, { campaign }))).toEqual(["metric-by-common-word"]);
  });

  it.each(["撂荒地复垦进度（8月）", "高标准农田作业进度（8月）", "征地拆迁进度（8月）"])("does not count the areas of %s as land sold", (title) => {
    const intake = readGrid([[title], ["序号", "区(县)", "下达任务面积(亩)", "累计完成面积(亩)"], [1, "东关镇", 150, 75]], {}, { campaign });
    expect(intake.records.progress).toEqual([]);
    expect(codes(intake)).toEqual(["metric-unknown"]);
  });

  it("keeps figures of a metric that the settings do not know out of the records, but audits them", () => {
    const intake = readGrid([["隶属", "项目个数", "年投资计划（亿元）", "完成投资额（亿元）", "年计划投资完成率"], ["吉首市", 57, 82.5, 65.1, "78.9%"], ["泸溪县", 27, 42.6, 31.2, "61.2%"]]);
    expect(intake.records.progress).toEqual([]);
    expect(intake.audit).toMatchObject([{ code: "rate-mismatch", cell: "E3", published: "61.2%", expected: "73.2%" }]);
    expect(codes(intake)).toContain("metric-unknown");
  });
});

describe("one row a metric", () => {
  it("reads 指标·目标值·单位 as the campaign's targets", () => {
    const { targets, records } = readGrid([["序号", "指标", "目标值", "单位"], [1, "挂牌出让产业用地面积", 500, "公顷"], [2, "土地出让收入", 500000, "万元"], [3, "保障项目数", 30, "个"]]);
    expect(targets.map(({ metric, value, unit }) => [metric, value, unit])).toEqual([["挂牌出让面积", 500, "公顷"], ["土地出让收入", 50, "亿元"], ["保障项目数", 30, "个"]]);
    expect(records.progress).toEqual([]);
  });

  it("reads unit × metric rows, the unit of measure from brackets", () => {
    const { records } = readGrid([["乡镇", "指标", "任务", "完成", "完成率"], ["东关镇", "出让面积(亩)", 150, 75, "50%"], [null, "出让收入(万元)", 100, 20, "20%"]], { name: "9月", merges: ["A2:A3"] }, { campaign });
    expect(records.progress.map(({ unit, metric, target }) => [unit, metric, target?.value])).toEqual([["东关镇", "挂牌出让面积", 10], ["东关镇", "土地出让收入", 100]]);
  });
});

describe("tables of targets", () => {
  const head = ["序号", "责任单位", "挂牌出让面积（公顷）", "土地出让收入（亿元）", "备注"];
  const intake = readGrid([
    ["目标任务分解表"], head, [null, "全区", 500, 50, null], ["一、镇街"], [1, "东关镇", 200, 20, null], [2, "西关镇", 100, 10, null],
    ["二、区直部门"], [1, "财政局（不参加评比）", 200, 20, null], [2, "水务局", 0, 0, "不参加排名"],
  ]);

  it("gives one record a unit and metric", () => {
    expect(intake.tables[0]?.kind).toBe("target");
    expect(intake.records.progress.map(({ kind, unit, metric, target }) => [kind, unit, metric, target?.value]).slice(0, 4)).toEqual([
      ["target", "东关镇", "挂牌出让面积", 200], ["target", "东关镇", "土地出让收入", 200000], ["target", "西关镇", "挂牌出让面积", 100], ["target", "西关镇", "土地出让收入", 100000],
    ]);
  });

  it("takes the campaign's targets from the row 全区", () => {
    expect(intake.targets.map(({ metric, value, unit }) => [metric, value, unit])).toEqual([["挂牌出让面积", 500, "公顷"], ["土地出让收入", 50, "亿元"]]);
  });

  it("lists units with their groups, exempt ones marked", () => {
    expect(intake.units.map(({ name, group, exempt }) => [name, group, exempt])).toEqual([["东关镇", "镇街", false], ["西关镇", "镇街", false], ["财政局", "区直部门", true], ["水务局", "区直部门", true]]);
  });

  it("takes groups from a column of their own", () => {
    const { units } = readGrid([["目标任务分解"], ["分组", "责任单位", "挂牌出让面积（公顷）", "土地出让收入（亿元）"], ["甲组", "东关镇", 1, 1], [null, "西关镇", 1, 1], ["乙组", "南关镇", 1, 1]], { merges: ["A3:A4"] });
    expect(units.map(({ name, group }) => [name, group])).toEqual([["东关镇", "甲组"], ["西关镇", "甲组"], ["南关镇", "乙组"]]);
  });
});

describe("the day a table stands for", () => {
  const cells = (title: string) => [[title], ["责任单位", "挂牌出让面积任务（亩）", "累计完成（亩）"], ["东关镇", 150, 75]];
  it.each([
    ["进度（截至2025年9月28日）", "进度", 45928], ["进度（截至9月28日）", "进度", 45928], ["进度表（八月）", "进度", 45900], ["2025年8月进度", "进度", 45900], ["1-8月完成情况", "进度", 45900],
    ["完成情况", "8月进度", 45900], ["完成情况", "2025.08月报", 45900], ["10月完成情况", "进度", 45952], ["截止9月底完成情况", "进度", 45930],
  ])("%s on sheet %s", (title, name, through) => {
    expect(readGrid(cells(title), { name }, { campaign }).records.progress[0]?.through).toBe(through);
  });

  it("takes the year from the cover where the settings name no campaign", () => {
    const intake = readSheets([{ name: "封面", cells: [["攻坚时间：2025年7月15日至2025年10月22日（共100天）"]] }, { name: "8月进度", cells: cells("进度") }]);
    expect(intake.records.progress[0]?.through).toBe(45900);
  });

  it("is unknown, and said to be, where nothing names it", () => {
    const intake = readGrid(cells("完成情况"), {}, { campaign });
    expect(intake.records.progress[0]?.through).toBeNull();
    expect(codes(intake)).toEqual(["through-unknown"]);
  });
});

describe("published percentages", () => {
  const rates = (header: string, values: readonly unknown[]) =>
    readGrid([["责任单位", "挂牌出让面积任务（亩）", "累计完成（亩）", header], ...values.map((value, at) => [`单位${at}`, 1000, 789, value as number])], { name: "9月" }, { campaign })
      .records.progress.map(({ publishedRate }) => (publishedRate === null ? null : [publishedRate.value, publishedRate.digits]));
  it("reads shares, percentages, texts and formats", () => {
    expect(rates("完成率", [0.789, "78.9%", shown(0.789, "0.0%"), 78.9, "/", shown(0.7894, "0%")])).toEqual([[0.789, 1], [0.789, 1], [0.789, 1], [0.789, 1], null, [0.7894, 0]]);
    expect(rates("完成率（%）", [78.9, 78.9])).toEqual([[0.789, 1], [0.789, 1]]);
  });

  it("tells 0.9 % from a share by the row's own figures", () => {
    const { records } = readGrid([["责任单位", "挂牌出让面积任务（亩）", "累计完成（亩）", "完成率(%)"], ["东关镇", 1000, 9, 0.9], ["西关镇", 1000, 900, 0.9]], { name: "9月" }, { campaign });
    expect(records.progress.map(({ publishedRate }) => publishedRate?.value)).toEqual([0.009000000000000001, 0.9]);
  });

  it("knows metrics that the settings add", () => {
    const metrics = [...factorySettings.metrics, { metric: "征收签约户数", unit: "户", measure: "reported", countOn: "sold", since: "always", uses: null, excludes: [], leads: "reported", aliases: ["签约户数"], note: "" } as const];
    const { records } = readGrid([["单位", "签约户数任务（户）", "累计完成（户）"], ["东关镇", 95, 88]], { name: "9月" }, { campaign, metrics });
    expect(records.progress).toMatchObject([{ metric: "征收签约户数", target: { value: 95, unit: "户" }, cumulative: { value: 88, unit: "户" } }]);
  });
});

describe("months side by side", () => {
  it("reads each month for its own, the last with 累计, and says so", () => {
    const intake = readGrid([["责任单位", "挂牌出让面积（亩）", null, null, null], [null, "任务", "7月", "8月", "累计"], ["东关镇", 150, 15, 30, 45]], { name: "8月进度", merges: ["A1:A2", "B1:E1"] }, { campaign });
    expect(intake.records.progress).toMatchObject([
      { through: 45869, target: null, period: { value: 1 }, cumulative: { value: 1 } }, { through: 45900, target: { value: 10 }, period: { value: 2 }, cumulative: { value: 3 } },
    ]);
    expect(codes(intake)).toEqual(["several-months"]);
  });

  it("takes the only one", () => {
    const { records } = readGrid([["责任单位", "挂牌出让面积任务（亩）", "8月完成（亩）", "1-8月完成（亩）"], ["东关镇", 150, 15, 45]], { name: "8月进度" }, { campaign });
    expect(records.progress).toMatchObject([{ period: { value: 1 }, cumulative: { value: 3 } }]);
  });
});

describe("periods other than months", () => {
  it.each([
    ["统计时间：2025年9月15日—9月21日", 45921], ["（9月1日至15日）", 45915], ["2025年8月上半月", 45884], ["（9月上旬）", 45910],
  ])("%s", (line, through) => {
    const { records } = readGrid([["调度表"], [line], ["责任单位", "挂牌出让面积任务（亩）", "本周完成（亩）"], ["东关镇", 150, 75]], {}, { campaign });
    expect(records.progress[0]?.through).toBe(through);
  });
});

describe("rows that name the whole", () => {
  it("takes a district's own row, known by its sums, for a total and not for a unit", () => {
    const intake = readGrid([["9月进度"], ["序号", "单位", "出让面积任务（亩）", "累计完成（亩）"], [null, "云岫区", 300, 100], [1, "东关镇", 100, 60], [2, "西关镇", 200, 40]], {}, { campaign });
    expect(intake.records.progress.map(({ unit }) => unit)).toEqual(["东关镇", "西关镇"]);
    expect(intake.units.map(({ name }) => name)).toEqual(["东关镇", "西关镇"]);
    expect(codes(intake)).toEqual(["total-by-sum"]);
  });

  it("reads a table whose first column has no header", () => {
    const { records } = readGrid([["9月进度"], [null, "任务（亩）", "累计（亩）"], ["东关镇", 150, 60], ["西关镇", 300, 45]], { name: "挂牌出让面积" }, { campaign });
    expect(records.progress.map(({ unit, metric, cumulative }) => [unit, metric, cumulative?.value])).toEqual([["东关镇", "挂牌出让面积", 4], ["西关镇", "挂牌出让面积", 3]]);
  });

  it("reads headers with the role above and the metric below", () => {
    const { records } = readGrid([["9月完成情况"], ["单位", "目标任务", null, "累计完成", null], [null, "面积（亩）", "收入（万元）", "面积（亩）", "收入（万元）"], ["东关镇", 150, 100, 75, 50]], { merges: ["A2:A3", "B2:C2", "D2:E2"] }, { campaign });
    expect(records.progress.map(({ metric, target, cumulative }) => [metric, target?.value, cumulative?.value])).toEqual([["挂牌出让面积", 10, 5], ["土地出让收入", 100, 50]]);
  });

  it("reads the speech's targets as rows, and says which row it does not know", () => {
    const intake = readGrid([["指标", "目标值", "单位", "备注"], ["挂牌出让产业用地", 500, "公顷"], ["用地保障省市区级重点项目", 30, "个", "超过30个"], ["招商引资", 12, "个"]]);
    expect(intake.targets.map(({ metric, value, comparator }) => [metric, value, comparator])).toEqual([["挂牌出让面积", 500, ">="], ["保障项目数", 30, ">"]]);
    expect(codes(intake)).toEqual(["metric-row-unknown"]);
  });
});
