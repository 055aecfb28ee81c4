/** 办理: each step asks for what it needs, and nothing is written where it is refused. */
import { describe, expect, it } from "@jest/globals";
import { carryOut, setAside, transitionAll, type CardsState, type TransitionRequest } from "../../../src/actions/cards";
import { cardsPlan } from "../../../src/actions/cards/plan";
import { cardEvent, nextEvents, stateWords, transitions, type CardEventKind, type CardState } from "../../../src/campaign/cards";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookPort } from "../../../src/workbook/port";
import { day } from "../../support/records";
import { done, editedCells, metric, stateIn } from "./support";
import { august, draftAll, draftByHandOf, drafted, issue, message, ports, step, today, transition } from "./steps";

describe("办理", () => {
  it.each(ports)("从拟发到摘牌，一步一行（%s）", async (_, open) => {
    const port = await open();
    await done(port, august, draftAll);
    const summaries: string[] = [];
    for (const event of ["submitted", "issued", "acknowledged", "verified", "released"] as const) summaries.push((await done(port, august, step(event, event === "issued" ? { approver: "李四" } : {}))).summary);
    expect(summaries[1]).toContain("发出：督黄〔2025〕1号，答复期限2025年9月8日。");
    // Whoever has issued a card knows it by its 文号, no longer by the id of the draft.
    expect(summaries[2]).toBe("“督黄〔2025〕1号”（东镇 挂牌出让面积 黄牌）回执。");
    expect((await stateIn(port, august)).rows[0]).toMatchObject({ state: "released", number: "督黄〔2025〕1号", addressee: "东镇", approver: "李四", events: 6 });
  });
  it.each([
    ["发出没有批准人", "issued", {}, "缺批准人"],
    ["答复期限早于发出日", "issued", { approver: "李四", answerBy: day("2025-08-01") }, "早于发出日"],
    ["缺调休表的年份", "issued", { approver: "李四", on: day("2027-03-01") }, "2027年"],
    ["退回没有事由", "returned", {}, "缺事由"],
    ["暂缓没有期限", "postponed", { reason: "x", approver: "李四" }, "缺暂缓到哪天"],
    ["暂缓期限已过", "postponed", { reason: "x", approver: "李四", until: day("2025-08-01") }, "早于办理当日"],
    ["撤回没有批准人", "withdrawn", { reason: "x" }, "缺批准人"],
    ["没有经办人", "returned", { reason: "x", actor: "\t" }, "缺经办人"],
    ["没有这张牌", "returned", { card: "拟无" }, "亮牌流水中没有“拟无”"],
  ] as const)("%s：不办并说明", async (_, event, more, text) => {
    const port = await drafted();
    const { card } = (await stateIn(port, august)).rows[0]!;
    await done(port, august, step("submitted", { card }));
    const before = await port.read();
    const outcome = await carryOut(port, () => august, (state) => transition(state, { card, seen: 2, event, actor: "张三", on: today, ...more }));
    expect(message(outcome)).toContain(text);
    expect(await port.read()).toBe(before);
  });
  it.each([["改为没有的档次", "红牌", "没有名为“红牌”"], ["改为原档", "黄牌", "已是“黄牌”"]])("%s：不办", async (_, tier, text) => {
    const port = await drafted();
    expect(message(await carryOut(port, () => august, step("revised", { tier, reason: "x" })))).toContain(text);
  });
  it("降档只能往轻里降", async () => {
    const port = await drafted();
    const { card } = (await stateIn(port, august)).rows[0]!;
    await issue(port, card);
    expect(message(await carryOut(port, () => august, step("lowered", { card, tier: "约谈", reason: "x", approver: "李四" })))).toContain("不是降档");
    await done(port, august, step("lowered", { card, tier: "提醒", reason: "有进展", approver: "李四" }));
    expect((await stateIn(port, august)).rows[0]).toMatchObject({ tier: "提醒", issuedTier: "黄牌" });
  });
  it("多张一起办：文号依次取；有一张不行，全都不写，逐张说明", async () => {
    const port = await drafted();
    const all = (event: TransitionRequest["event"], more: Partial<TransitionRequest> = {}) => (state: CardsState) =>
      transitionAll(state, state.rows.map((row) => ({ card: row.card, seen: row.events, event, actor: "张三", on: today, tier: "黄牌", ...more })));
    await done(port, august, step("revised", { card: (await stateIn(port, august)).rows[1]!.card, tier: "黄牌", reason: "从严" }));
    expect((await done(port, august, all("submitted"))).summary).toMatch(/^送审2张。\n/);
    await done(port, august, all("issued", { approver: "李四" }));
    const rows = (await stateIn(port, august)).rows;
    expect(rows.map(({ number }) => number)).toEqual(["督黄〔2025〕1号", "督黄〔2025〕2号"]);
    await done(port, august, step("acknowledged", { card: rows[0]!.card }));
    const before = await port.read();
    expect(message(await carryOut(port, () => august, all("acknowledged")))).toBe(`“${rows[0]!.card}”现为“已回执”，不能回执；请刷新亮牌台账后再办。`);
    expect(await port.read()).toBe(before);
    const twice = (state: CardsState) => transitionAll(state, [rows[1]!, rows[1]!].map(({ card, events }) => ({ card, seen: events, event: "acknowledged", actor: "张三", on: today })));
    expect((await done(port, august, twice)).events).toHaveLength(1);
    expect((await stateIn(port, august)).rows[1]).toMatchObject({ state: "acknowledged" });
  });
  it("两人同时：后办的被拒，并说明谁办了什么", async () => {
    const port = await drafted();
    const { card } = (await stateIn(port, august)).rows[0]!;
    const mine = (state: CardsState) => transition(state, { card, seen: 1, event: "submitted", actor: "张三", on: today });
    const theirs = (state: CardsState) => transition(state, { card, seen: 1, event: "withdrawn", actor: "王五", on: today, reason: "情况不实", approver: "李四" });
    const [first, second] = await Promise.all([carryOut(port, () => august, mine), carryOut(port, () => august, theirs)]);
    expect(first.kind).toBe("planned");
    expect(message(second)).toBe(`“${card}”在您打开之后有变化（2025-09-01 张三 送审），现为“送审”，未写入；请刷新亮牌台账后再办。`);
  });
  it("日期早于上一件、晚于今天的不办，写明两个日期；旧流水里有的照样读出", async () => {
    const port = await drafted();
    const { card } = (await stateIn(port, august)).rows[0]!;
    const state = await stateIn(port, august);
    expect(message(step("submitted", { card, on: day("2009-07-07") })(state))).toBe(`“${card}”送审的日期2009年7月7日早于上一件办理的日期2025年9月1日，请改正后再办。`);
    expect(message(step("submitted", { card, on: today + 1, today })(state))).toBe(`“${card}”送审的日期2025年9月2日晚于今天2025年9月1日，请改正后再办。`);
    expect(step("submitted", { card, today })(state).kind).toBe("planned");
    await done(port, august, step("submitted", { card, on: today + 3 }));
    const before = await port.read();
    expect(message(await carryOut(port, () => august, step("issued", { card, approver: "李四", on: today + 2, today: today + 5 })))).toContain("早于上一件办理的日期2025年9月4日");
    expect(message(await carryOut(port, () => august, step("issued", { card, approver: "李四", on: today + 6, today: today + 5 })))).toContain("晚于今天2025年9月6日");
    expect(await port.read()).toBe(before);
    // The latest event lies in the future of today: the card is not locked until then.
    expect((await carryOut(memoryWorkbook(before), () => august, step("issued", { card, approver: "李四", on: today + 1, today: today + 1 }))).kind).toBe("planned");
    const backdated = cardEvent("issued", { card, on: day("2009-07-07"), actor: "张三", approver: "李四", number: "督黄〔2009〕1号" }, 2);
    await port.write(cardsPlan(await stateIn(port, august), [backdated]));
    const old = await stateIn(port, august);
    expect([old.rows[0]?.state, old.findings.filter(({ code }) => code.startsWith("card-event"))]).toEqual(["issued", []]);
  });
  it("读与写之间被别人改了：不写", async () => {
    const port = await drafted();
    const other = memoryWorkbook(await port.read());
    await done(other, august, step("submitted"));
    const [mine, theirs] = [await port.read(), await other.read()];
    let reads = 0;
    const shared: WorkbookPort = { ...port, read: () => Promise.resolve((reads += 1) === 1 ? mine : theirs) };
    expect(message(await carryOut(shared, () => august, step("submitted")))).toContain("被其他人改动");
    expect(await port.read()).toBe(mine);
  });
  it("写入被拒（表受保护）时抛出原因，下一件照办", async () => {
    const port = await drafted();
    const locked = memoryWorkbook(await port.read(), { protectedSheets: ["亮牌流水"] });
    await expect(carryOut(locked, () => august, step("submitted"))).rejects.toThrow("受保护");
    await expect(carryOut(locked, () => august, step("returned", { reason: "x" }))).resolves.toMatchObject({ kind: "refused" });
  });
  it("流水的表头没了：什么都不写", async () => {
    const port = await drafted();
    const broken = memoryWorkbook(editedCells(await port.read(), "cardEvents", (values) => { values[2] = []; }));
    for (const action of [draftAll, (state: CardsState) => transition(state, { card: "x", seen: 1, event: "submitted", actor: "张三", on: today }), draftByHandOf("东镇", "甲"), (state: CardsState) => setAside(state, { actor: "张三", on: today, unit: "东镇", matter: metric, how: "withdrawn", reason: "x", approver: "李四", until: null })]) {
      expect(message(await carryOut(broken, () => august, action))).toContain("找不到表头");
    }
  });

  const roads: { readonly [S in CardState]: readonly TransitionRequest["event"][] } = {
    drafted: [], submitted: ["submitted"], issued: ["submitted", "issued"], acknowledged: ["submitted", "issued", "acknowledged"], verified: ["submitted", "issued", "acknowledged", "verified"],
    released: ["submitted", "issued", "acknowledged", "verified", "released"], withdrawn: ["withdrawn"], postponed: ["postponed"],
  };
  const full = { reason: "事由", approver: "李四", until: day("2025-09-20"), tier: "提醒" };
  const kinds = transitions.map(({ event }) => event).filter((event): event is Exclude<CardEventKind, "drafted"> => event !== "drafted");
  it.each(Object.keys(roads) as CardState[])("在“%s”时，恰好只办状态表允许的", async (from) => {
    const port = await drafted();
    const { card } = (await stateIn(port, august)).rows[0]!;
    for (const event of roads[from]) await done(port, august, step(event, { card, ...full }));
    const state = await stateIn(port, august);
    expect(state.rows[0]?.state).toBe(from);
    for (const event of kinds) {
      const outcome = step(event, { card, ...full })(state);
      expect([event, outcome.kind]).toEqual([event, nextEvents(from).includes(event) ? "planned" : "refused"]);
      if (outcome.kind === "refused") expect(outcome.message).toContain(stateWords[from]);
    }
  });
});
