/** What a changed 亮牌档次 does: shown first, in force once it is adopted. */
import { describe, expect, it } from "@jest/globals";
import { carryOut, draftCards, proposeCards, type CardsState } from "../../../src/actions/cards";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookPort } from "../../../src/workbook/port";
import { district, done, editedCells, emptyPort, stateIn } from "./support";
import { august, draftAll, message, today } from "./steps";

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
