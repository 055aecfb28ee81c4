/** Cards drafted by hand, and matters set aside. */
import { describe, expect, it } from "@jest/globals";
import { carryOut, draftByHand, proposeCards, setAside, type CardsState } from "../../../src/actions/cards";
import { cardsPlan } from "../../../src/actions/cards/plan";
import { cardEvent, cardPeriod, slipReason } from "../../../src/campaign/cards";
import { day } from "../../support/records";
import { district, done, emptyPort, metric, stateIn } from "./support";
import { august, draftAll, draftByHandOf, message, step, today } from "./steps";

describe("人工与搁置", () => {
  it("急事特办：另拟一张，数据不改它；逾期未回执照样升级", async () => {
    const port = emptyPort();
    await done(port, august, draftByHandOf("南镇", "信访积案"));
    const { card } = (await stateIn(port, august)).rows[0]!;
    await done(port, august, step("submitted", { card }));
    await done(port, august, step("issued", { card, approver: "李四" }));
    const late = await stateIn(port, district("2025-09-30", { 南镇: -5 }));
    const proposed = proposeCards(late);
    expect(proposed.withoutFacts.map((row) => row.card)).toEqual([card]);
    expect(proposed.overdue.map(({ days }) => days)).toEqual([22]);
    expect(proposed.proposals.map(({ kind, tier, evaluation: { facts } }) => [kind, tier?.name, facts.title])).toEqual([["escalate", "问责建议", "信访积案"]]);
    expect(proposed.summary).toBe("无新亮牌，升级1");
  });
  it("人工拟发缺内容、没有的档次、同一事项已有牌：不办", async () => {
    const port = emptyPort();
    await done(port, august, draftAll);
    const state = await stateIn(port, august);
    const by = { actor: "张三", on: today, unit: "东镇", title: metric, tier: "黄牌", explanation: "x", release: "" };
    expect(message(draftByHand(state, { ...by, title: " " }))).toContain("请填写");
    expect(message(draftByHand(state, { ...by, tier: "红牌" }))).toContain("没有名为");
    expect(message(draftByHand(state, by))).toContain("一事一期一单");
  });
  it("亮牌周期由月改为周后，同一事项不能另拟一张，点名当月的牌；旧流水已有两张的都保留并指出", async () => {
    const port = emptyPort();
    await done(port, august, draftAll);
    const { card, subject } = (await stateIn(port, august)).rows.find((row) => row.subject.unit === "东镇")!;
    await done(port, august, step("submitted", { card }));
    await done(port, august, step("issued", { card, approver: "李四" }));
    const byMonth = await stateIn(port, august);
    const byWeek: CardsState = { ...byMonth, period: cardPeriod(byMonth.asOf, "week") };
    const again = draftByHandOf("东镇", metric)(byWeek);
    expect(message(again)).toContain(`已有“${card}”`);
    const second = cardEvent("drafted", { card: "拟2025-W35-TEST", on: today, actor: "张三", tier: "黄牌", subject: { ...subject, period: byWeek.period } }, 0);
    await port.write(cardsPlan(byMonth, [second]));
    const old = await stateIn(port, august);
    expect(old.rows.filter((row) => row.subject.unit === "东镇")).toHaveLength(2);
    expect(old.findings.filter(({ code }) => code === "card-doubled").map(({ sheet, cell, message: words }) => [sheet, cell, words.includes(second.card)])).toEqual([["亮牌流水", "A8", true]]);
  });
  it("放下与暂缓：理由、批准人在册，本期不再提；暂缓到期再提", async () => {
    const port = emptyPort();
    const aside = (how: "withdrawn" | "postponed", unit: string, reason = "正在整改") => (state: CardsState) =>
      setAside(state, { actor: "张三", on: today, unit, matter: metric, how, reason, approver: "李四", until: how === "postponed" ? day("2025-09-10") : null });
    expect(message(await carryOut(port, () => august, aside("withdrawn", "东镇", "")))).toContain("缺事由");
    expect(message(await carryOut(port, () => august, aside("withdrawn", "东镇", slipReason)))).toContain("请写明本期不亮牌的理由");
    expect((await done(port, august, aside("withdrawn", "东镇"))).summary).toBe("东镇 挂牌出让面积本期不亮牌，已记录理由和批准人。");
    expect((await done(port, august, aside("postponed", "西镇"))).summary).toContain("暂缓亮牌至2025年9月10日");
    expect(message(await carryOut(port, () => august, aside("withdrawn", "东镇")))).toContain("没有关于");
    const again = proposeCards(await stateIn(port, august));
    expect([again.proposals.length, again.suppressed.map(({ reason }) => reason)]).toEqual([0, ["本期已撤回（批准人：李四；事由：正在整改）", "暂缓（批准人：李四；事由：正在整改）"]]);
    const later = proposeCards(await stateIn(port, district("2025-09-11", { 东镇: 20, 西镇: 8 })));
    expect(later.proposals.map(({ kind, evaluation: { facts } }) => [kind, facts.unit])).toEqual([["new", "东镇"], ["resume", "西镇"]]);
  });
});
