import { describe, expect, it } from "@jest/globals";
import { combineTiers } from "../../../../src/campaign/cards";
import { moren } from "../../../../src/campaign/cards/presets/moren";
import { sanming2017 } from "../../../../src/campaign/cards/presets/sanming-2017";
import { fine, given, next, september, yellow } from "../overlaid";
import { day } from "../support";

describe("三明2017：过期未回执，蓝 → 橙 → 红", () => {
  const answerBy = day("2025-09-09");
  it("期限当日仍可答复，次日升橙", () => {
    const card = given("一", "黄牌", september, { answerBy });
    expect(next([sanming2017], yellow, card, day("2025-09-09"))).toEqual([]);
    expect(next([sanming2017], yellow, card, day("2025-09-10"))).toEqual([["escalate", "橙色督查单"]]);
  });
  it("已回执的不升", () => expect(next([sanming2017], yellow, given("一", "黄牌", september, { answerBy, until: "acknowledged" }))).toEqual([]));
  it("人工起草的蓝色督查单过期同样升橙；橙过期升红", () => {
    const blue = given("一", "蓝色督查单", september, { answerBy });
    expect(next([sanming2017], fine, blue)).toEqual([["escalate", "橙色督查单"]]);
    const orange = [...blue, ...given("二", "橙色督查单", september, { answerBy: day("2025-09-12"), escalates: "一" })];
    expect(next([sanming2017], fine, orange, day("2025-09-12"))).toEqual([]);
    expect(next([sanming2017], fine, orange, day("2025-09-13"))).toEqual([["escalate", "红色督查单"]]);
  });
  it("橙色已回执而数据达标的，可摘；原来那张不再往上升", () => {
    const log = [...given("一", "黄牌", september, { answerBy }), ...given("二", "橙色督查单", september, { answerBy, escalates: "一", until: "verified" })];
    expect(next([sanming2017], fine, log, day("2025-09-30"))).toEqual([["release", null], ["release", null]]);
  });
  it("也可叠加在默认表上，蓝最轻，橙红重于各档", () => {
    expect(combineTiers(moren, [sanming2017]).tiers.map(({ name }) => name)).toEqual(["蓝色督查单", "提醒", "黄牌", "约谈", "问责建议", "橙色督查单", "红色督查单"]);
  });
});
