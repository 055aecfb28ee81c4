import { describe, expect, it } from "@jest/globals";
import { tianjin2022 } from "../../../../src/campaign/cards/presets/tianjin-2022";
import { behindPlan, light } from "../support";

describe("天津2022：低于预期进度（占计划比例，30%含）", () => {
  it.each([
    [0, ""],
    [0.01, "黄牌"],
    [29.99, "黄牌"],
    [30, "黄牌"],
    [30.01, "红牌"],
  ])("低%s%% → %s", (percent, tier) => expect(light(tianjin2022, behindPlan(percent))).toBe(tier));
});

describe("天津2022：增幅", () => {
  it.each([
    [0.001, ""],
    [0, ""],
    [-0.0001, "红牌"],
    [-0.2, "红牌"],
  ])("增幅%s → %s", (growth, tier) => expect(light(tianjin2022, { growth })).toBe(tier));
  it("要看增幅而没有增幅的，不判绿", () => expect(light(tianjin2022, { ...behindPlan(0), growth: null })).toBe("无法判断：同比增幅"));
  it("没有增幅这项指标的，只看进度", () => expect(light(tianjin2022, behindPlan(0))).toBe(""));
});
