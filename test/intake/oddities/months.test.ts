/** Months side by side, and periods over tasks. */
import { describe, expect, it } from "@jest/globals";
import { monthOfLevels } from "../../../src/intake/headerMonths";
import { campaign, codes, fields, readGrid } from "../support";

const months = (head: string[], rows: (string | number | null)[][], title = "挂牌出让面积完成情况") => readGrid([[title], head, ...rows], {}, { campaign });
const figures = (intake: ReturnType<typeof months>) => intake.records.progress.map(({ through, target, period, cumulative }) => [through, target?.value, period?.value, cumulative?.value]);
const [july, august, september] = [45869, 45900, 45930];

describe("a month in a header", () => {
  it.each([
    [["8月"], 8, false, true], [["8月份完成(亩)"], 8, false, true], [["2025年8月"], 8, false, true], [["八月当月完成数"], 8, false, true],
    [["1-8月"], 8, true, true], [["1—8月累计完成"], 8, true, true], [["截至8月底"], 8, true, true], [["8月底完成"], 8, true, true],
    [["8月", "完成"], 8, false, true], [["8月", "任务"], 8, false, false], [["8月", "完成率"], 8, false, false], [["8月", "累计"], 8, true, true],
  ] as const)("%j", (levels, number, upTo, figure) => expect(monthOfLevels(levels)).toEqual({ number, upTo, figure }));
  it.each([["本月"], ["13月"], ["完成时间"], ["月份"]])("is not in %s", (text) => expect(monthOfLevels([text])).toBeNull());
});

describe("7月 | 8月 | 9月 side by side", () => {
  it("are a record each, what has been done so far being their sum; 累计 goes with the last", () => {
    const intake = months(["责任单位", "任务（亩）", "7月", "8月", "9月", "累计"], [["东关镇", 150, 15, 30, 45, 90], ["合计", 150, 15, 30, 45, 90]]);
    expect(figures(intake)).toEqual([[july, undefined, 1, 1], [august, undefined, 2, 3], [september, 10, 3, 6]]);
    expect(intake.audit).toEqual([]);
    expect(codes(intake)).toEqual(["several-months", "unit-from-sibling"]);
  });

  it("end with the last month that has a figure", () => {
    expect(figures(months(["责任单位", "任务（亩）", "7月（亩）", "8月（亩）", "9月（亩）", "10月（亩）"], [["东关镇", 150, 15, 30, null, null]]))).toEqual([[july, undefined, 1, 1], [august, 10, 2, 3]]);
  });

  it("take 合计 beside them for what has been done", () => {
    expect(figures(months(["责任单位", "目标任务（亩）", "7月完成", "8月完成", "合计"], [["东关镇", 150, 15, 30, 45]]))).toEqual([[july, undefined, 1, 1], [august, 10, 2, 3]]);
  });

  it("are what was done up to each where 累计 is the last of them, not their sum", () => {
    expect(figures(months(["责任单位", "任务（亩）", "7月", "8月", "9月", "累计"], [["东关镇", 150, 15, 45, 90, 90], ["西关镇", 150, 30, 45, 60, 60]])).slice(0, 3)).toEqual([[july, undefined, undefined, 1], [august, undefined, 2, 3], [september, 10, 3, 6]]);
  });

  it("are read so as well where the headers say 1-7月 | 1-8月", () => {
    expect(figures(months(["责任单位", "任务（亩）", "1-7月累计", "1-8月累计"], [["东关镇", 150, 15, 45]]))).toEqual([[july, undefined, undefined, 1], [august, 10, 2, 3]]);
  });

  it("point at a 累计 that is not the sum where it mostly is", () => {
    const intake = months(["责任单位", "任务（亩）", "7月", "8月", "累计"], [["东关镇", 150, 15, 30, 45], ["西关镇", 150, 15, 30, 54], ["南关镇", 150, 0, 30, 30]]);
    expect(intake.audit.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([["digits-swapped", "E4", "45"]]);
  });

  it("hold for each metric under its own heading", () => {
    const intake = readGrid([["责任单位", "挂牌出让面积（亩）", null, "土地出让收入（万元）", null], [null, "7月", "8月", "7月", "8月"], ["东关镇", 15, 30, 100, 200]], { merges: ["A1:A2", "B1:C1", "D1:E1"] }, { campaign });
    expect(intake.records.progress.map(({ metric, through, period, cumulative }) => [metric, through, period?.value, cumulative?.value])).toEqual([
      ["挂牌出让面积", july, 1, 1], ["挂牌出让面积", august, 2, 3], ["土地出让收入", july, 100, 100], ["土地出让收入", august, 200, 300],
    ]);
  });

  it("leave a month's own task out, the whole one leads", () => {
    const intake = readGrid([["挂牌出让面积进度"], ["单位：亩"], ["责任单位", "7月", null, "8月", null, "累计", null], [null, "任务", "完成", "任务", "完成", "任务", "完成"], ["东关镇", 30, 15, 60, 30, 90, 45]], { merges: ["A3:A4", "B3:C3", "D3:E3", "F3:G3"] }, { campaign });
    expect(figures(intake)).toEqual([[july, undefined, 1, 1], [august, 6, 2, 3]]);
  });

  it("stay unread where no year is known, and say so", () => {
    const intake = readGrid([["挂牌出让面积完成情况"], ["责任单位", "任务（亩）", "7月", "8月"], ["东关镇", 150, 15, 30]]);
    expect(codes(intake)).toContain("months-without-year");
    expect(intake.records.progress.map(({ cumulative, period }) => [cumulative, period])).toEqual([[null, null]]);
  });
});

describe("本月 and 累计 over 任务 and 完成", () => {
  it("give the task of the whole and the figure of the period", () => {
    const intake = readGrid([["挂牌出让面积进度（2025年9月）"], ["单位：亩"], ["责任单位", "本月", null, null, "累计", null, null], [null, "任务", "完成", "完成率", "任务", "完成", "完成率"], ["东关镇", 60, 30, "50%", 150, 75, "50%"]], { merges: ["A3:A4", "B3:D3", "E3:G3"] });
    expect(intake.records.progress).toMatchObject([{ target: { value: 10 }, period: { value: 2 }, cumulative: { value: 5 }, publishedRate: { value: 0.5 } }]);
    expect(fields(intake.tables[0])).toMatchObject({ "本月/完成": "period", "累计/任务": "target" });
  });

  it("of a period alone count nothing, and say so", () => {
    const intake = readGrid([["2025年9月进度"], ["责任单位", "挂牌出让面积本月完成（亩）", "排名"], ["东关镇", 15, 1], ["西关镇", 30, 2]]);
    expect(intake.records.progress.map(({ period }) => period?.value)).toEqual([1, 2]);
    expect(codes(intake)).toEqual(["no-cumulative"]);
  });
});
