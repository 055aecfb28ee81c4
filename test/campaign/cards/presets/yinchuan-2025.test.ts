import { describe, expect, it } from "@jest/globals";
import { yinchuan2025 } from "../../../../src/campaign/cards/presets/yinchuan-2025";
import { behind, light } from "../support";

describe("银川2025：低于序时（百分点，10—30含两端）", () => {
  it.each([
    [0, ""],
    [9.99, ""],
    [10, "黄牌"],
    [10.01, "黄牌"],
    [29.99, "黄牌"],
    [30, "黄牌"],
    [30.01, "红牌"],
  ])("低%s个百分点 → %s", (points, tier) => expect(light(yinchuan2025, behind(points))).toBe(tier));
});

describe("银川2025：应开未开", () => {
  it.each([
    [0, ""],
    [1, "黄牌"],
    [2, "黄牌"],
    [3, "红牌"],
    [4, "红牌"],
  ])("连续%s个月 → %s", (notStarted, tier) => expect(light(yinchuan2025, { notStarted })).toBe(tier));
});
