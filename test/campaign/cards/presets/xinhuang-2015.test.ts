import { describe, expect, it } from "@jest/globals";
import { xinhuang2015 } from "../../../../src/campaign/cards/presets/xinhuang-2015";
import { light } from "../support";

describe("新晃2015：月任务完成率（80%、60%均不含）", () => {
  it.each([
    [1.2, ""],
    [0.8001, ""],
    [0.8, ""],
    [0.7999, "跟踪督导"],
    [0.6001, "跟踪督导"],
    [0.6, "跟踪督导"],
    [0.5999, "黄牌"],
    [0, "黄牌"],
  ])("%s → %s", (monthRate, tier) => expect(light(xinhuang2015, { monthRate })).toBe(tier));
  it("0.1 + 0.7 是 80%", () => expect(light(xinhuang2015, { monthRate: 0.1 + 0.7 })).toBe(""));
  it("未填的月完成率不判慢", () => expect(light(xinhuang2015, { monthRate: null })).toBe("无法判断：月完成率"));
});
