import { describe, expect, it } from "@jest/globals";
import { combineTiers, evaluate } from "../../../../src/campaign/cards";
import { longchang2020 } from "../../../../src/campaign/cards/presets/longchang-2020";
import { yinchuan2025 } from "../../../../src/campaign/cards/presets/yinchuan-2025";
import { august, fine, given, july, june, next, on, red, tiersOf, yellow } from "../overlaid";
import { subject } from "../support";

describe("隆昌2020：连续三次红牌 → 约谈主要负责人", () => {
  it.each([
    ["前两期红牌，本期红", [...given("一", "红牌", july), ...given("二", "红牌", august)], red, "约谈主要负责人"],
    ["前一期红牌，本期红", given("二", "红牌", august), red, "红牌"],
    ["前两期红牌，本期黄", [...given("一", "红牌", july), ...given("二", "红牌", august)], yellow, "黄牌"],
    ["中断一期", [...given("一", "红牌", june), ...given("二", "红牌", august)], red, "红牌"],
    ["中间一期是黄牌", [...given("一", "红牌", july), ...given("二", "黄牌", august)], red, "红牌"],
    ["中间一期撤回", [...given("一", "红牌", july), ...given("二", "红牌", august, { until: "withdrawn" })], red, "红牌"],
  ] as const)("%s → %s", (_, events, facts, tier) => expect(tiersOf(next([longchang2020], facts, events))).toEqual([tier]));

  it("没有历史时，与基础表判得一样", () => {
    for (const facts of [red, yellow, fine]) {
      expect(evaluate(subject(facts), combineTiers(yinchuan2025, [longchang2020]), on).tier?.name).toBe(evaluate(subject(facts), combineTiers(yinchuan2025, []), on).tier?.name);
    }
  });
});
