/** 预演 and 拟发. */
import { describe, expect, it } from "@jest/globals";
import { carryOut, draftCards, proposeCards } from "../../../src/actions/cards";
import { day, on } from "../../support/records";
import { district, done, emptyPort, metric, stateIn } from "./support";
import { august, draftAll, message, ports, step, today } from "./steps";

describe("预演", () => {
  it("一句话，逐件有理由、数字、来源、摘牌条件和答复期限；什么也不写", async () => {
    const port = emptyPort();
    const before = await port.read();
    const proposed = proposeCards(await stateIn(port, august));
    expect(proposed.summary).toBe("建议拟发黄牌1、提醒1，临界2");
    const [first] = proposed.proposals;
    expect(first).toMatchObject({ kind: "new", tier: { name: "黄牌" }, answer: { day: day("2025-09-05"), text: "5个工作日内" } });
    expect(first?.reason).toContain("低于序时20.0个百分点");
    expect(first?.evaluation.sources.length).toBe(2);
    // 08-31 + 5 working days = 09-05, the 53rd day: 53 % less 5 points.
    expect(first?.evaluation.release.map(({ text }) => text)).toEqual(["到9月5日累计至少48.01公顷，使欠序时不足5个百分点（现欠20.0个百分点）"]);
    expect(proposed.close.map(({ unit }) => unit)).toEqual(["西镇", "北镇"]);
    expect(await port.read()).toBe(before);
  });
  it("办结的任务、表里没有的口径不算“无法判断”", async () => {
    const tasks = [{ kind: "task", key: "t", sheet: "时间账本", row: 5, unit: "东镇", person: null, section: null, matter: "签订合同", due: on("2025-08-20"), closedOn: null, closed: false, status: null }] as const;
    const state = await stateIn(emptyPort(), district("2025-08-31", { 东镇: -5 }, { tasks }));
    expect(proposeCards(state).summary).toBe("建议拟发黄牌1");
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
