import { describe, expect, it } from "@jest/globals";
import { carryOut, draftByHand, draftCards, proposeCards, readCards, setAside, transition, transitionAll, type CardsState, type TransitionRequest } from "../../../src/actions/cards";
import { cardsPlan } from "../../../src/actions/cards/plan";
import { cardEvent, cardPeriod, nextEvents, slipReason, stateWords, transitions, type CardEventKind, type CardState } from "../../../src/campaign/cards";
import { openWorkbook } from "../../../src/workbook/file";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookPort } from "../../../src/workbook/port";
import { day, on } from "../../support/records";
import { xlsxOf } from "../../support/xlsx";
import { district, done, editedCells, emptyPort, metric, stateIn } from "./support";

const august = district("2025-08-31", { 东镇: 20, 西镇: 8, 南镇: -5, 北镇: 4 });
const today = day("2025-09-01");
const draftAll = (state: CardsState) => draftCards(state, { actor: "张三", on: today, picked: null, adoptTable: false });
const step = (event: TransitionRequest["event"], more: Partial<TransitionRequest> = {}) => (state: CardsState) => {
  const row = state.rows.find(({ card }) => more.card === undefined || card === more.card)!;
  return transition(state, { card: row.card, seen: row.events, event, actor: "张三", on: today, ...more });
};
const message = (outcome: { kind: string; message?: string }): string => (outcome.kind === "refused" ? (outcome.message ?? "") : outcome.kind);
const ports: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ["内存", () => Promise.resolve(emptyPort())],
  ["文件", () => openWorkbook(xlsxOf({ sheets: [{ name: "台账", cells: [["单位"]] }] }))],
];

describe("预演", () => {
  it("一句话，逐件有理由、数字、来源、摘牌条件和答复期限；什么也不写", async () => {
    const port = emptyPort();
    const before = await port.read();
    const proposed = proposeCards(await stateIn(port, august));
    expect(proposed.summary).toBe("将发黄牌1、提醒1，临界2");
    const [first] = proposed.proposals;
    expect(first).toMatchObject({ kind: "new", tier: { name: "黄牌" }, answer: { day: day("2025-09-05"), text: "5个工作日内" } });
    expect(first?.reason).toContain("低于序时20个百分点");
    expect(first?.evaluation.sources.length).toBe(2);
    // 08-31 + 5 working days = 09-05, the 53rd day: 53 % less 5 points.
    expect(first?.evaluation.release.map(({ text }) => text)).toEqual(["到9月5日累计至少48.01公顷，使欠序时不足5个百分点（现欠20.0个百分点）"]);
    expect(proposed.close.map(({ unit }) => unit)).toEqual(["西镇", "北镇"]);
    expect(await port.read()).toBe(before);
  });
  it("办结的任务、表里没有的口径不算“无法判断”", async () => {
    const tasks = [{ kind: "task", key: "t", sheet: "时间账本", row: 5, unit: "东镇", person: null, section: null, matter: "签订合同", due: on("2025-08-20"), closedOn: null, closed: false, status: null }] as const;
    const state = await stateIn(emptyPort(), district("2025-08-31", { 东镇: -5 }, { tasks }));
    expect(proposeCards(state).summary).toBe("将发黄牌1");
  });
});

describe("拟发", () => {
  it.each(ports)("写进流水和台账；再按一次，不变（%s）", async (_, open) => {
    const port = await open();
    const outcome = await done(port, august, draftAll);
    expect(outcome.summary).toBe("已拟发黄牌1、提醒1。均为拟稿，须送审批准后发出。");
    expect(outcome.plan.active).toBe("cardLedger");
    const once = await port.read();
    expect(once.sheets.filter(({ role }) => role?.startsWith("card")).map(({ name }) => name)).toEqual(["亮牌台账", "亮牌流水", "亮牌档次"]);
    const again = await carryOut(port, () => august, draftAll);
    expect(again).toEqual({ kind: "unchanged", summary: "没有需要拟发的亮牌，未写入。" });
    expect(await port.read()).toEqual(once);
    expect((await stateIn(port, august)).rows.map(({ state, tier, number }) => [state, tier, number])).toEqual([["drafted", "黄牌", null], ["drafted", "提醒", null]]);
  });
  it("只拟所选；已拟过的不重复；建议变了的整批不写并说明", async () => {
    const port = emptyPort();
    const picked = [{ unit: "东镇", matter: metric, tier: "黄牌" }];
    const pick = (facts: typeof august) => carryOut(port, () => facts, (state) => draftCards(state, { actor: "张三", on: today, picked, adoptTable: false }));
    expect(message(await pick(district("2025-08-31", { 东镇: 8 })))).toBe("亮牌建议在您打开之后有变化，未写入：东镇 挂牌出让面积原建议“黄牌”，现为“提醒”。请刷新预演后再办。");
    expect((await pick(august)).kind).toBe("planned");
    expect(await pick(august)).toEqual({ kind: "unchanged", summary: "所选1件已在亮牌流水中，未重复拟发。" });
  });
  it("没有经办人不办", async () => {
    expect(message(await carryOut(emptyPort(), () => august, (state) => draftCards(state, { actor: " \n", on: today, picked: null, adoptTable: false })))).toContain("经办人");
  });
  it("约谈、问责建议也只是拟稿：任何预演和拟发都不产生已发", async () => {
    const port = emptyPort();
    await done(port, august, draftAll);
    await done(port, august, step("submitted"));
    await done(port, august, step("issued", { approver: "李四" }));
    const late = district("2025-09-30", { 东镇: 20, 西镇: 8 });
    await done(port, late, draftAll);
    const { rows } = await stateIn(port, late);
    expect(rows.filter(({ state }) => state === "drafted").map(({ tier }) => tier)).toContain("问责建议");
    expect(rows.filter(({ state }) => state === "issued").map(({ tier }) => tier)).toEqual(["黄牌"]);
  });
});

describe("改档次表", () => {
  const harsher = async (): Promise<WorkbookPort> => {
    const port = emptyPort();
    await done(port, august, draftAll);
    return memoryWorkbook(editedCells(await port.read(), "cardTiers", (values) => {
      // 提醒 from 5 points up becomes from 3 points up.
      values.find((row) => row[0] === "提醒")![9] = 3;
    }));
  };
  it("先看影响：列出谁由何到何；没启用，预演仍按现行，拟发不办", async () => {
    const port = await harsher();
    const proposed = proposeCards(await stateIn(port, august));
    expect(proposed.change?.differences.map(({ unit, before, after }) => [unit, before, after])).toEqual([["北镇", null, "提醒"]]);
    expect(proposed.change?.text).toContain("启用后有1件变化");
    expect(proposed.proposals).toEqual([]);
    expect(message(await carryOut(port, () => august, draftAll))).toContain("请先看预演列出的变化");
  });
  it("启用后按新表拟发，现行档次随之更新", async () => {
    const port = await harsher();
    const outcome = await done(port, august, (state) => draftCards(state, { actor: "张三", on: today, picked: null, adoptTable: true }));
    expect(outcome.summary).toBe("已启用“默认”。已拟发提醒1。均为拟稿，须送审批准后发出。");
    const after = await stateIn(port, august);
    expect([after.rules.requested, after.rules.inForce.table.tiers[0]?.preset]).toEqual([null, "默认（本区调整）"]);
  });
  it("亮牌周期由月改为周：先看变化，启用后本月的牌仍管本月，下一周起按周，已有的牌和流水照旧", async () => {
    const monthly = emptyPort();
    await done(monthly, august, draftAll);
    const port = memoryWorkbook(editedCells(await monthly.read(), "cardTiers", (values) => { values.find((row) => row[0] === "亮牌周期")![1] = "周"; }));
    const asked = proposeCards(await stateIn(port, august));
    expect(asked.change?.text).toBe("亮牌周期已由“月”改为“周”但未启用，启用后本期各单位档次不变。");
    expect(message(await carryOut(port, () => august, draftAll))).toContain("亮牌周期已由“月”改为“周”但未启用");
    const adopt = (state: CardsState) => draftCards(state, { actor: "张三", on: today, picked: null, adoptTable: true });
    expect((await done(port, august, adopt)).summary).toBe("已启用“默认（按周）”。");
    const state = await stateIn(port, august);
    expect([state.period.id, state.events.length, state.findings]).toEqual(["2025-W35", 2, []]);
    expect(proposeCards(state).proposals).toEqual([]);
    const next = await stateIn(port, district("2025-09-07", { 东镇: 20, 西镇: -8, 南镇: 12, 北镇: 4 }));
    expect(next.period.id).toBe("2025-W36");
    expect(proposeCards(next).proposals.map(({ kind, evaluation: { facts } }) => [kind, facts.unit])).toEqual(expect.arrayContaining([["new", "南镇"], ["withdraw", "西镇"]]));
    expect((await carryOut(port, () => august, adopt)).kind).toBe("unchanged");
  });
});

describe("办理", () => {
  const drafted = async (): Promise<WorkbookPort> => {
    const port = emptyPort();
    await done(port, august, draftAll);
    return port;
  };
  const issue = async (port: WorkbookPort, card: string, more: Partial<TransitionRequest> = {}) => {
    await done(port, august, step("submitted", { card }));
    return carryOut(port, () => august, step("issued", { card, approver: "李四", ...more }));
  };

  it.each(ports)("从拟发到摘牌，一步一行（%s）", async (_, open) => {
    const port = await open();
    await done(port, august, draftAll);
    const summaries: string[] = [];
    for (const event of ["submitted", "issued", "acknowledged", "verified", "released"] as const) summaries.push((await done(port, august, step(event, event === "issued" ? { approver: "李四" } : {}))).summary);
    expect(summaries[1]).toContain("发出：督黄〔2025〕1号，答复期限2025年9月8日。");
    expect((await stateIn(port, august)).rows[0]).toMatchObject({ state: "released", number: "督黄〔2025〕1号", addressee: "东镇", approver: "李四", events: 6 });
  });
  it("文号按年按档连续；自填的换成规范写法；撤回的号不再用", async () => {
    const port = await drafted();
    const [yellow, reminder] = (await stateIn(port, august)).rows.map(({ card }) => card);
    expect(message(await issue(port, yellow!, { number: " 督黄[2025]第07号 " }))).toBe("planned");
    await done(port, august, step("withdrawn", { card: yellow!, reason: "有误", approver: "李四" }));
    await done(port, august, draftByHandOf("东镇", "另一件事"));
    const other = (await stateIn(port, august)).rows.at(-1)!.card;
    await done(port, august, step("submitted", { card: other }));
    expect(message(await carryOut(port, () => august, step("issued", { card: other, approver: "李四", number: "督黄（2025）7号" })))).toContain("文号不重复使用");
    await done(port, august, step("issued", { card: other, approver: "李四" }));
    expect(message(await issue(port, reminder!))).toBe("planned");
    expect((await stateIn(port, august)).rows.map(({ number }) => number)).toEqual(["督黄〔2025〕7号", "督提〔2025〕1号", "督黄〔2025〕8号"]);
  });
  it("读不懂的行里的文号也不再用", async () => {
    const port = await drafted();
    const [yellow] = (await stateIn(port, august)).rows.map(({ card }) => card);
    await issue(port, yellow!);
    const broken = memoryWorkbook(editedCells(await port.read(), "cardEvents", (values) => { values[6]![3] = "？"; }));
    const state = readCards(await broken.read(), august);
    expect(state.rows[0]).toMatchObject({ state: "submitted", number: null });
    await done(broken, august, step("issued", { card: yellow!, approver: "李四" }));
    expect((await stateIn(broken, august)).rows[0]?.number).toBe("督黄〔2025〕2号");
  });
  it("以往版本在档次表里填的机关代字照用；攻坚设置填了发文代字的，以攻坚设置为准", async () => {
    const port = await drafted();
    const own = memoryWorkbook(editedCells(await port.read(), "cardTiers", (values) => { values[values.findIndex((row) => row[0] === "发文代字")] = ["机关代字", "云督"]; }));
    expect((await stateIn(own, { ...august, settings: { ...august.settings, offices: { ...august.settings.offices, numberPrefix: "澜督" } } })).rules.office).toBe("澜督");
    const { card } = (await stateIn(own, august)).rows[0]!;
    await done(own, august, step("submitted", { card }));
    await done(own, august, step("issued", { card, approver: "李四" }));
    expect((await stateIn(own, august)).rows[0]?.number).toBe("云督黄〔2025〕1号");
  });
  it("文号用攻坚设置的发文代字；没有填的用“督”", async () => {
    const port = await drafted();
    const facts = { ...august, settings: { ...august.settings, offices: { ...august.settings.offices, numberPrefix: "澜督" } } };
    const { card } = (await stateIn(port, facts)).rows[0]!;
    await done(port, facts, step("submitted", { card }));
    await done(port, facts, step("issued", { card, approver: "李四" }));
    expect((await stateIn(port, facts)).rows[0]?.number).toBe("澜督黄〔2025〕1号");
    expect((await stateIn(port, august)).rules.office).toBe("督");
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

function draftByHandOf(unit: string, title: string) {
  return (state: CardsState) => draftByHand(state, { actor: "张三", on: today, unit, title, tier: "黄牌", explanation: "专题会议要求", release: "完成整改" });
}

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
