import { describe, expect, it } from "@jest/globals";
import { factorySettings } from "../../src/campaign/settings";
import { targetsOf, timeOf } from "../../src/intake/campaignText";
import { untilDay } from "../../src/intake/through";
import { codes, readGrid, readSheets } from "./support";

describe("time of the campaign", () => {
  it.each([
    ["攻坚时间:2025年7月15日至2025年10月22日(共100天)", 45853, 100, true],
    ["起止时间:2025年7月15日-10月22日", 45853, 100, true],
    ["自2025年7月15日起100天", 45853, 100, true],
    ["从2025年7月15日起,集中开展100天攻坚", 45853, 100, true],
    ["攻坚时间:2025.7.15—2025.10.23(共100天)", 45853, 100, false],
  ])("%s", (text, start, days, countFirstDay) => {
    expect(timeOf(text)).toMatchObject({ start, days, countFirstDay, conflict: null });
  });

  it.each(["2024年1月1日至2024年12月31日", "填报日期:2025年7月15日", "挂牌公告自2025年7月15日起"])("is not in %s", (text) => expect(timeOf(text)).toBeNull());

  it("says so where days and dates do not agree", () => {
    const intake = readGrid([["攻坚时间：2025年7月15日至2025年10月20日（共100天）"]]);
    expect(intake.campaign).toMatchObject({ start: 45853, days: 100 });
    expect(codes(intake)).toEqual(["campaign-days"]);
  });

  it("reads a cover in two columns", () => {
    const { campaign } = readGrid([["攻坚名称", "某区百日攻坚行动"], ["启动时间", "2025年7月15日"], ["总天数", "100天"]]);
    expect(campaign).toEqual({ name: "某区百日攻坚行动", start: 45853, days: 100, countFirstDay: true });
  });

  it("takes the name from the title", () => {
    expect(readGrid([["云岫区“百日攻坚”行动工作台账"], ["攻坚时间：2025年7月15日至2025年10月22日"]]).campaign?.name).toBe("云岫区“百日攻坚”行动");
  });

  it("is null where the workbook names none", () => {
    expect(readGrid([["某区宗地台账"]]).campaign).toBeNull();
  });
});

describe("targets in sentences", () => {
  const read = (text: string) => targetsOf(text, factorySettings.metrics).map(({ metric, value, unit, comparator }) => [metric, value, unit, comparator]);
  it("reads the speech", () => {
    expect(read("挂牌出让产业用地500公顷,土地出让收入50亿元,用地保障超过30个省市区级重点项目")).toEqual([
      ["挂牌出让面积", 500, "公顷", ">="], ["土地出让收入", 50, "亿元", ">="], ["保障项目数", 30, "个", ">"],
    ]);
  });
  it("reads 争取资金 and 不少于", () => expect(read("向上争取资金不少于12亿元")).toEqual([["对上争取资金", 12, "亿元", ">="]]));
  it.each(["已挂牌出让产业用地120公顷", "日均出让土地5公顷", "其中工业用地出让30公顷", "全区共有乡镇12个", "出让土地300公顷和200公顷"])("takes no target from %s", (text) => expect(read(text)).toEqual([]));
});

describe("数据截至日", () => {
  const years = { year: 2025, span: null };
  it.each([["数据截至2025年9月30日", 45930], ["（截至9月30日）", 45930], ["统计截止时间：2025-09-30", 45930], ["截至2025.9.30 24时", 45930]])("%s", (text, day) => expect(untilDay(text, years)).toBe(day));
  it.each(["挂牌截止时间为2025年9月30日", "报名截止2025年9月30日", "2025年9月30日"])("is not in %s", (text) => expect(untilDay(text, years)).toBeNull());

  it("is the latest of the workbook, with its cell", () => {
    const head = ["宗地编号", "位置", "面积(亩)"];
    const intake = readSheets([
      { name: "封面", cells: [["攻坚时间：2025年7月15日至2025年10月22日"], ["数据截至：2025年9月25日"], ["任务截至2025年10月22日完成"]] },
      { name: "台账", cells: [["宗地台账"], [null, "截至9月28日"], head, ["G-1", "东关", 1]] },
    ]);
    expect(intake.asOf).toEqual({ day: 45928, sheet: "台账", cell: "B2" });
  });
});

describe("ways of saying when", () => {
  const read = (text: string) => readGrid([["云岫区土地攻坚工作簿"], [text]]);
  it.each([
    "自2025年7月15日起，用100天时间，开展土地攻坚行动", "2025年7月15日—10月22日", "从2025年7月15日开始，奋战一百天", "2025年7月15日至10月22日，决战100天",
    "攻坚期限：100天，起始日期：2025/7/15", "百日攻坚（2025.07.15-2025.10.22）", "自2025年7月15日至2025年10月22日止，为期一百天", "攻坚行动自2025年7月15日起至2025年10月22日结束",
  ])("%s", (text) => expect(read(text).campaign).toMatchObject({ start: 45853, days: 100, countFirstDay: true }));

  it("without a year is not guessed, and said", () => {
    const intake = read("本次攻坚行动从7月15日开始到10月22日结束，共100天");
    expect(intake.campaign).toBeNull();
    expect(intake.findings).toMatchObject([{ code: "campaign-year", cell: "A2" }]);
  });

  it("two days alone on a cover of no campaign are none", () => expect(readGrid([["某区工作簿"], ["2025年7月15日—10月22日"]]).campaign).toBeNull());
});

describe("ways of saying how much", () => {
  const read = (text: string) => targetsOf(text, factorySettings.metrics).map(({ value, unit, comparator }) => `${comparator}${value}${unit}`);
  it.each([
    ["挂牌出让产业用地7500亩,土地出让收入500000万元", [">=7500亩", ">=500000万元"]], ["挂牌出让产业用地不低于7500亩;土地出让收入力争突破50亿", [">=7500亩", ">50亿元"]],
    ["挂牌出让产业用地500公顷(7500亩)", [">=500公顷"]], ["挂牌出让产业用地500公顷(750亩)", []], ["用地保障超过30个", [">30个"]], ["全年目标土地出让收入100亿元", []], ["100天内实现50亿元土地出让收入", [">=50亿元"]],
  ])("%s", (text, targets) => expect(read(text)).toEqual(targets));
});

describe("the day a 进度 table stands for", () => {
  const settings = { campaign: { name: "百日攻坚", start: 45853, days: 100, countFirstDay: true } };
  const through = (line: string, name = "进度") => readGrid([["挂牌出让面积进度表"], [line], ["责任单位", "挂牌出让面积任务（亩）", "累计完成（亩）"], ["东关镇", 100, 50]], { name }, settings).records.progress[0]?.through;
  it.each([
    ["截止2025年9月30日24时", 45930], ["数据截至：2025-09-30", 45930], ["（八月）", 45900], ["统计时间：2025年9月30日", 45930], ["第三季度", 45930], ["第10周（9.22-9.28）", 45928], ["二〇二五年九月", 45930],
    ["9月第4周", null], ["截至目前", null], ["填报日期：2025年9月30日", null],
  ])("%s", (line, day) => expect(through(line)).toBe(day));
  it.each([["8月进度", 45900], ["9.30", 45930], ["20250930", 45930], ["截至9.28", 45928], ["第3周", null], ["Sheet1", null]])("on the sheet %s", (name, day) => expect(through("某区", name)).toBe(day));
});
