import { describe, expect, it } from "@jest/globals";
import { sanya2022 } from "../../../../src/campaign/cards/presets/sanya-2022";
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
