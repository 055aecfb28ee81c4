import { describe, expect, it } from "@jest/globals";
import { combineTiers } from "../../../../src/campaign/cards";
import { guangyuan2018 } from "../../../../src/campaign/cards/presets/guangyuan-2018";
import { yinchuan2025 } from "../../../../src/campaign/cards/presets/yinchuan-2025";
import { fine, given, july, june, next, red, tiersOf, yellow } from "../overlaid";

describe("广元2018：同一任务两次黄牌 → 专函督办，扣1分；红牌扣2分", () => {
  it.each([
    ["第一次黄牌", [], yellow, "黄牌"],
    ["第二次黄牌，不必连续", given("一", "黄牌", june, { until: "released" }), yellow, "专函督办"],
    ["已有两次，现已达标", [...given("一", "黄牌", june, { until: "released" }), ...given("二", "黄牌", july, { until: "released" })], fine, null],
    ["第二次已是红牌程度，按红牌", given("一", "黄牌", june, { until: "released" }), red, "红牌"],
  ] as const)("%s", (_, events, facts, tier) => expect(tiersOf(next([guangyuan2018], facts, events))).toEqual(tier === null ? [] : [tier]));

  it("扣分与后果加在基础表的红牌上", () => {
    const table = combineTiers(yinchuan2025, [guangyuan2018]);
    expect(table.tiers.map(({ name, points }) => [name, points])).toEqual([["黄牌", 0], ["专函督办", -1], ["红牌", -2]]);
    expect(table.tiers[2]?.consequence).toContain("约谈责任单位主要负责同志");
  });
});
