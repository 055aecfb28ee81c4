/** The answers that each function was specified by. Dates are Excel serials: 45952 is 2025-10-22. */
import { describe, expect, it } from "@jest/globals";
import { isProblem } from "../../src/functions/cell";
import { daySerial, formatDay } from "../../src/campaign/calendar/day";
import { call, evaluate } from "./formula";

const only = (formula: string): unknown => {
  const [[answer] = []] = evaluate(formula, []);
  if (isProblem(answer)) return `${answer.error} ${answer.message}`;
  return typeof answer === "number" ? Number(answer.toPrecision(12)) : answer;
};
const on = (day: string): number => daySerial(...(day.split("-").map(Number) as [number, number, number]))!;

describe("the campaign of 100 days from 2025-07-15", () => {
  it.each([
    ['=GJ.COUNTDOWN("2025-10-22","2025-10-01")', 21],
    ['=GJ.COUNTDOWN("2025-10-22","2025-10-22")', 0],
    ['=GJ.COUNTDOWN("2025-10-22","2025-10-25","日历日")', -3],
    ['=GJ.COUNTDOWN("2025-10-11","2025-09-26","工作日")', 6],
    ['=GJ.COUNTDOWN("2025-10-22","2025-10-09","工作日")', 10],
    ['=GJ.DAYNUMBER("2025-07-15","2025-10-22")', 100],
    ['=GJ.DAYNUMBER("2025-07-15","2025-10-22",FALSE)', 99],
    ['=GJ.TARGETPCT("2400亩","500公顷")', 0.32],
    ['=GJ.TARGETPCT(2400,7500)', 0.32],
    ['=GJ.TIMEPCT("2025-07-15","2025-10-22","2025-08-23")', 0.4],
    ["=GJ.PACEGAP(2400,7500,40%)", -0.08],
    ['=GJ.PACEGAP(2400,7500,40%,"比例")', -0.2],
    ['=GJ.PACEGAP(2400,7500,40%,"SPI")', 0.8],
    ['=GJ.PACEGAP(97.158,100,80%,"SPI",1)', 1.215],
    ["=GJ.PACEGAP(20,127.1,16.667%,,1)", -0.00967],
    ['=GJ.REQUIREDRATE(2400,7500,"2025-08-23","2025-10-22")', 85],
    ['=GJ.FORECAST(2400,"2025-07-15","2025-10-22","2025-08-23")', 6000],
    ['=GJ.WORKDAYS("2025-07-15","2025-10-22")', 68],
    ['=GJ.RANKCHANGE(31,74)', "↑43"],
    ['=GJ.RANKCHANGE(1,4)', "↑3"],
    ['=GJ.RANKCHANGE(5,3)', "↓2"],
    ['=GJ.RANKCHANGE(2,2)', "—"],
    ['=GJ.RANKCHANGE(2)', ""],
    ["=GJ.GRADE(90)", "好"],
    ["=GJ.GRADE(89.99)", "中"],
    ["=GJ.GRADE(74.99)", "差"],
    ['=GJ.AREA("32917.91平方米","亩")', 49.376865],
    ['=GJ.AREA(1,"亩","公顷")', 15],
    ['=GJ.MONEY("12.5亿元","万元")', 125000],
    ["=GJ.CHECKPCT(92.36,88,95)", "不符：应为92.63"],
    ["=GJ.CHECKPCT(92.63,88,95)", "一致"],
    ["=GJ.CHECKPCT(58.8,92,156.7)", "差末位"],
    ['=GJ.CHECKPCT(0.9263,88,95,,"比率")', "一致"],
  ])("%s → %s", (formula, answer) => expect(only(formula)).toBe(answer));

  it.each([
    ['=GJ.ADDWORKDAYS("2025-09-26",5)', "2025-10-10"],
    ['=GJ.ADDWORKDAYS("2025-10-22",-10)', "2025-10-09"],
    ['=GJ.LATESTSTART("2025-10-22","挂牌公告")', "2025-09-09"],
    ['=GJ.LATESTSTART("2025-10-22","挂牌公告","极限")', "2025-09-22"],
    ...["2025/7/5", "2025.7.5", "2025-07-05", "2025年7月5日", "20250705", "2025/7/5 10:59:31", "２０２５年７月５日"].map((text) => [`=GJ.CNDATE("${text}")`, "2025-07-05"]),
    ['=GJ.CNDATE("7月5日",2025)', "2025-07-05"],
  ])("%s → %s", (formula, answer) => expect(formatDay(Number(only(formula)))).toBe(answer));

  it("ranks 95, 100, 100 as 3, 1, 1; dense 2, 1, 1", () => {
    const sheet = [[95], [100], [100]];
    expect(evaluate("=GJ.RANK(A1:A3)", sheet)).toEqual([[3], [1], [1]]);
    expect(evaluate('=GJ.RANK(A1:A3,,,,"密集")', sheet)).toEqual([[2], [1], [1]]);
    expect(evaluate('=GJ.RANK(A1:A3,,,"从低到高")', sheet)).toEqual([[1], [2], [2]]);
  });

  it("plans backward with the columns 步骤 … 判断, first step first", () => {
    const plan = evaluate('=GJ.BACKPLAN("2025-10-22","2025-07-15")', []);
    expect(plan[0]).toEqual(["步骤", "时长", "日历日/工作日", "稳妥日", "不可逆转日", "余量", "依据", "判断"]);
    const notice = plan.find(([step]) => step === "挂牌公告");
    expect(notice?.slice(0, 6)).toEqual(["挂牌公告", "≥20", "日历日", on("2025-09-09"), on("2025-09-22"), on("2025-09-22") - on("2025-07-15")]);
  });
});

describe("a year without a holiday table", () => {
  it.each([
    '=GJ.COUNTDOWN("2027-03-01","2026-12-30","工作日")', '=GJ.REQUIREDRATE(1,2,"2026-12-30","2027-03-01","工作日")', '=GJ.WORKDAYS("2027-01-04","2027-01-08")',
    '=GJ.ADDWORKDAYS("2026-12-31",3)', '=GJ.LATESTSTART("2027-03-01","挂牌公告")', '=GJ.BACKPLAN("2027-03-01","2026-12-30")',
  ])("%s is #N/A and names the year", (formula) => expect(only(formula)).toMatch(/^#N\/A 没有2027年的放假安排/));

  it("is known once [extra] gives it", () => {
    const extra = [["2027-01-01", "休"], ["2027-05-01", "休"], ["2027-10-01", "休"]];
    for (const [formula, at, answer] of [['=GJ.WORKDAYS("2027-01-04","2027-01-08")', 2, 5], ['=GJ.COUNTDOWN("2027-01-08","2027-01-04","工作日")', 3, 4], ['=GJ.ADDWORKDAYS("2027-01-04",4)', 2, on("2027-01-08")]] as const) {
      const { declaration, inputs } = call(formula, []);
      expect(declaration.run(Array.from({ length: at + 1 }, (_, index) => (index === at ? extra : inputs[index])))).toEqual([[answer]]);
    }
  });
});

describe("an answer beyond what Excel holds", () => {
  it("is said, not shown as a figure", () => expect(evaluate('=GJ.AREA(A1,"平方米","公顷")', [[1e308]])[0]![0]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("结果超出") }));
});
