import { describe, expect, it } from "@jest/globals";
import { combineTiers, evaluate, propose, type CardEvent, type OverlayPreset, type SubjectFacts } from "../../../../src/campaign/cards";
import { guangyuan2018 } from "../../../../src/campaign/cards/presets/guangyuan-2018";
import { longchang2020 } from "../../../../src/campaign/cards/presets/longchang-2020";
import { moren } from "../../../../src/campaign/cards/presets/moren";
import { sanming2017 } from "../../../../src/campaign/cards/presets/sanming-2017";
import { sanya2022 } from "../../../../src/campaign/cards/presets/sanya-2022";
import { yinchuan2025 } from "../../../../src/campaign/cards/presets/yinchuan-2025";
import { cardStory } from "../history";
import { day, month, subject } from "../support";

const [june, july, august, september] = [month("2025-06"), month("2025-07"), month("2025-08"), month("2025-09")];
const on = day("2025-09-10");
const red: Partial<SubjectFacts> = { rate: 0, timeProgress: 0.5 };
const yellow: Partial<SubjectFacts> = { rate: 0.3, timeProgress: 0.5 };
const fine: Partial<SubjectFacts> = { rate: 0.5, timeProgress: 0.5 };

const next = (overlay: OverlayPreset, facts: Partial<SubjectFacts>, events: readonly CardEvent[], asOf = on, base = yinchuan2025): readonly unknown[] =>
  propose({ subjects: [subject(facts)], table: combineTiers(base, [overlay]), events, asOf, period: september, extraDays: [] }).proposals.map(({ kind, tier }) => [kind, tier?.name ?? null]);
const given = (card: string, tier: string, period: typeof july, more: Partial<Parameters<typeof cardStory>[0]> = {}) => cardStory({ card, tier, period, on: period.start + 5, ...more });

describe("隆昌2020：连续三次红牌 → 约谈主要负责人", () => {
  it.each([
    ["前两期红牌，本期红", [...given("一", "红牌", july), ...given("二", "红牌", august)], red, "约谈主要负责人"],
    ["前一期红牌，本期红", given("二", "红牌", august), red, "红牌"],
    ["前两期红牌，本期黄", [...given("一", "红牌", july), ...given("二", "红牌", august)], yellow, "黄牌"],
    ["中断一期", [...given("一", "红牌", june), ...given("二", "红牌", august)], red, "红牌"],
    ["中间一期是黄牌", [...given("一", "红牌", july), ...given("二", "黄牌", august)], red, "红牌"],
    ["中间一期撤回", [...given("一", "红牌", july), ...given("二", "红牌", august, { until: "withdrawn" })], red, "红牌"],
  ] as const)("%s → %s", (_, events, facts, tier) => expect(next(longchang2020, facts, events).map((row) => (row as unknown[])[1])).toEqual([tier]));

  it("没有历史时，与基础表判得一样", () => {
    for (const facts of [red, yellow, fine]) {
      expect(evaluate(subject(facts), combineTiers(yinchuan2025, [longchang2020]), on).tier?.name).toBe(evaluate(subject(facts), combineTiers(yinchuan2025, []), on).tier?.name);
    }
  });
});

describe("三亚2022：连续两次黄牌 → 约谈", () => {
  const none: OverlayPreset = { ...longchang2020, tiers: [] };
  const slow: Partial<SubjectFacts> = { rate: 0.4, timeProgress: 0.5 };
  it("上期黄牌、本期黄牌 → 约谈；本期红牌 → 红牌，重于约谈；隔一期不算", () => {
    expect(next(none, slow, given("一", "黄牌", august), on, sanya2022)).toEqual([["escalate", "约谈"]]);
    expect(next(none, red, given("一", "黄牌", august), on, sanya2022)).toEqual([["escalate", "红牌"]]);
    expect(next(none, slow, given("一", "黄牌", july, { until: "released" }), on, sanya2022)).toEqual([["new", "黄牌"]]);
  });
});

describe("广元2018：同一任务两次黄牌 → 专函督办，扣1分；红牌扣2分", () => {
  it.each([
    ["第一次黄牌", [], yellow, "黄牌"],
    ["第二次黄牌，不必连续", given("一", "黄牌", june, { until: "released" }), yellow, "专函督办"],
    ["已有两次，现已达标", [...given("一", "黄牌", june, { until: "released" }), ...given("二", "黄牌", july, { until: "released" })], fine, null],
    ["第二次已是红牌程度，按红牌", given("一", "黄牌", june, { until: "released" }), red, "红牌"],
  ] as const)("%s", (_, events, facts, tier) => expect(next(guangyuan2018, facts, events).map((row) => (row as unknown[])[1])).toEqual(tier === null ? [] : [tier]));

  it("扣分与后果加在基础表的红牌上", () => {
    const table = combineTiers(yinchuan2025, [guangyuan2018]);
    expect(table.tiers.map(({ name, points }) => [name, points])).toEqual([["黄牌", 0], ["专函督办", -1], ["红牌", -2]]);
    expect(table.tiers[2]?.consequence).toContain("约谈责任单位主要负责同志");
  });
});

describe("三明2017：过期未回执，蓝 → 橙 → 红", () => {
  const answerBy = day("2025-09-09");
  it("期限当日仍可答复，次日升橙", () => {
    const card = given("一", "黄牌", september, { answerBy });
    expect(next(sanming2017, yellow, card, day("2025-09-09"))).toEqual([]);
    expect(next(sanming2017, yellow, card, day("2025-09-10"))).toEqual([["escalate", "橙色督查单"]]);
  });
  it("已回执的不升", () => expect(next(sanming2017, yellow, given("一", "黄牌", september, { answerBy, until: "acknowledged" }))).toEqual([]));
  it("人工起草的蓝色督查单过期同样升橙；橙过期升红", () => {
    const blue = given("一", "蓝色督查单", september, { answerBy });
    expect(next(sanming2017, fine, blue)).toEqual([["escalate", "橙色督查单"]]);
    const orange = [...blue, ...given("二", "橙色督查单", september, { answerBy: day("2025-09-12"), escalates: "一" })];
    expect(next(sanming2017, fine, orange, day("2025-09-12"))).toEqual([]);
    expect(next(sanming2017, fine, orange, day("2025-09-13"))).toEqual([["escalate", "红色督查单"]]);
  });
  it("橙色已回执而数据达标的，可摘；原来那张不再往上升", () => {
    const log = [...given("一", "黄牌", september, { answerBy }), ...given("二", "橙色督查单", september, { answerBy, escalates: "一", until: "verified" })];
    expect(next(sanming2017, fine, log, day("2025-09-30"))).toEqual([["release", null], ["release", null]]);
  });
  it("也可叠加在默认表上，蓝最轻，橙红重于各档", () => {
    expect(combineTiers(moren, [sanming2017]).tiers.map(({ name }) => name)).toEqual(["蓝色督查单", "提醒", "黄牌", "约谈", "问责建议", "橙色督查单", "红色督查单"]);
  });
});
