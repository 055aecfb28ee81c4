import { describe, expect, it } from "@jest/globals";
import { explain, explainCountdown } from "../../../src/taskpane/today/explain";
import type { TargetLine } from "../../../src/taskpane/readTracker";
import { textsOf } from "../../../src/taskpane/texts";

const line: TargetLine = {
  row: 1, metric: "挂牌出让面积", unit: "公顷", comparator: ">=", target: 500, cumulative: 160, completionRate: 0.32, timeProgress: 0.38, paceGap: -0.06,
  requiredRate: 340 / 62, forecast: 160 / 38 * 100, basis: "",
};
/** Day 38 of 100 from 2025-07-15. */
const tracker = { campaign: "", start: 45853, days: 100, countFirstDay: true, asOf: 45890, targets: [line] };
const numbers = (change: Partial<TargetLine>, day = tracker.asOf) => explain({ ...line, ...change }, { ...tracker, asOf: day }, textsOf("zh")).map((step) => step.numbers);

describe("explain", () => {
  it("puts the figures of the sheet into each formula", () => {
    expect(numbers({})).toEqual([
      "160 ÷ 500 = 32.0%", "38 ÷ 100 = 38.0%", "32.0% − 38.0% = −6.0 个百分点", "(500 − 160) ÷ 62 = 5.48 公顷", "160 ÷ 38 × 100 = 421.05 公顷",
    ]);
  });

  it("counts a first day that is day 0", () => {
    const steps = explain({ ...line, timeProgress: 0.37, paceGap: -0.05, requiredRate: 340 / 63 }, { ...tracker, countFirstDay: false }, textsOf("zh"));
    expect(steps[1]!.numbers).toBe("37 ÷ 100 = 37.0%");
    expect(steps[3]!.numbers).toBe("(500 − 160) ÷ 63 = 5.4 公顷");
  });

  it("counts the days of the countdown as it shows them, first day counted or not", () => {
    const of = (countFirstDay: boolean, today: number) => explainCountdown({ ...tracker, countFirstDay }, today, textsOf("en")).map((step) => step.numbers);
    expect(of(true, 45892)).toEqual(["2025-08-23 − 2025-07-15 + 1 = 40", "2025-07-15 + 100 − 1 = 2025-10-22", "2025-10-22 − 2025-08-23 = 60"]);
    expect(of(false, 45892)).toEqual(["2025-08-23 − 2025-07-15 = 39", "2025-07-15 + 100 = 2025-10-23", "2025-10-23 − 2025-08-23 = 61"]);
  });

  it("does not claim even pace where a curve gives 序时", () => {
    const steps = explain({ ...line, timeProgress: 0.5, paceGap: -0.18 }, tracker, textsOf("zh"));
    expect(steps[1]).toEqual({ rule: "序时按攻坚设置中的进度曲线", numbers: "50.0%" });
    expect(steps[3]!.numbers).toBeNull();
  });

  it("shows a gap that is stated as a ratio of the plan as such", () => {
    expect(numbers({ paceGap: -0.06 / 0.38 })[2]).toBe("(32.0% − 38.0%) ÷ 38.0% = −15.8%");
  });

  it("gives no sign to a gap of nothing, and a plus to a lead", () => {
    expect(numbers({ completionRate: 0.38, paceGap: 0 })[2]).toBe("38.0% − 38.0% = 0.0 个百分点");
    expect(numbers({ completionRate: 0.48, paceGap: 0.1 })[2]).toBe("48.0% − 38.0% = +10.0 个百分点");
  });

  it("explains the rate alone where the campaign has no days yet", () => {
    const without = { ...line, timeProgress: null, paceGap: null, requiredRate: null, forecast: null };
    expect(explain(without, { ...tracker, start: null, days: null }, textsOf("zh")).map((step) => step.numbers)).toEqual(["160 ÷ 500 = 32.0%"]);
  });

  it("leaves out what is not known, and what is no longer needed", () => {
    expect(numbers({ target: null, completionRate: null, paceGap: null, requiredRate: null })).toEqual(["38 ÷ 100 = 38.0%", "160 ÷ 38 × 100 = 421.05 公顷"]);
    expect(numbers({ requiredRate: 0 })).toHaveLength(4);
  });
});
