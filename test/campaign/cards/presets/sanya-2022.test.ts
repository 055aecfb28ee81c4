import { describe, expect, it } from "@jest/globals";
import type { SubjectFacts } from "../../../../src/campaign/cards";
import { sanya2022 } from "../../../../src/campaign/cards/presets/sanya-2022";
import { august, given, july, next, on, red } from "../overlaid";
import { behindPlan, light } from "../support";

describe("三亚2022：低于序时（占计划比例，50%含）", () => {
  it.each([
    [-1, ""],
    [0, ""],
    [0.01, "黄牌"],
    [49.99, "黄牌"],
    [50, "黄牌"],
    [50.01, "红牌"],
    [100, "红牌"],
  ])("低%s%% → %s", (percent, tier) => expect(light(sanya2022, behindPlan(percent))).toBe(tier));

  it("比例不是百分点：序时40%时完成率20%才是低50%", () => {
    expect(light(sanya2022, { rate: 0.2, timeProgress: 0.4 })).toBe("黄牌");
    expect(light(sanya2022, { rate: 0.1999, timeProgress: 0.4 })).toBe("红牌");
  });
  it("序时为0时谁也不落后", () => expect(light(sanya2022, { rate: 0, timeProgress: 0 })).toBe(""));
});

describe("三亚2022：各区月度任务", () => {
  it.each([
    [0, ""],
    [1, "黄牌"],
    [2, "红牌"],
    [3, "红牌"],
  ])("连续%s个月未完成 → %s", (missed, tier) => expect(light(sanya2022, { missed })).toBe(tier));
});

describe("三亚2022：连续两次黄牌 → 约谈", () => {
  const slow: Partial<SubjectFacts> = { rate: 0.4, timeProgress: 0.5 };
  it("上期黄牌、本期黄牌 → 约谈；本期红牌 → 红牌，重于约谈；隔一期不算", () => {
    expect(next([], slow, given("一", "黄牌", august), on, sanya2022)).toEqual([["escalate", "约谈"]]);
    expect(next([], red, given("一", "黄牌", august), on, sanya2022)).toEqual([["escalate", "红牌"]]);
    expect(next([], slow, given("一", "黄牌", july, { until: "released" }), on, sanya2022)).toEqual([["new", "黄牌"]]);
  });
});
