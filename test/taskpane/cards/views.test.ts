import { describe, expect, it } from "@jest/globals";
import { draftCards, issueProposals, proposeCards, transitionAll } from "../../../src/actions/cards";
import { blankFields, blankHand, isTyped, titlesFor, unitsFor } from "../../../src/taskpane/cards/hand";
import { approversOf, daysLeft, groupsOf, eventsOfCard, lastDay, stateOrder } from "../../../src/taskpane/cards/ledger";
import { placesOf } from "../../../src/taskpane/cards/places";
import { byTier, filtered, isDraft, keyOf, kindsOf, picksOf, stepOf, unitsOf } from "../../../src/taskpane/cards/proposals";
import { stateWords } from "../../../src/campaign/cards";
import { done, district, emptyPort, stateIn } from "../../actions/cards/support";
import { day } from "../../support/records";
import { transition } from "../../actions/cards/steps";

const august = district("2025-08-31", { 东镇: 20, 西镇: 7, 南镇: 12, 北镇: -3 });
const none = { kind: null, unit: null } as const;
const by = { actor: "张三", on: day("2025-08-31") };
const all = { ...by, picked: null, adoptTable: false };

/** 东镇 issued in August, the others drafted; the figures of September. */
async function september() {
  const port = emptyPort();
  await done(port, august, (state) => draftCards(state, all));
  const [first] = (await stateIn(port, august)).rows;
  for (const event of ["submitted", "issued", "acknowledged", "verified"] as const) {
    await done(port, august, (state) => transition(state, { ...by, card: first!.card, event, seen: state.rows[0]!.events, approver: "王区长" }));
  }
  return { port, facts: district("2025-09-30", { 东镇: -1, 西镇: 8, 南镇: 20, 北镇: 30 }) };
}

describe("proposals on the page", () => {
  it("are picked by a person only, by tier and whatever the filter shows", async () => {
    const { proposals } = proposeCards(await stateIn(emptyPort(), august));
    expect(unitsOf(proposals)).toEqual(["东镇", "南镇", "西镇"]);
    expect(kindsOf(proposals)).toEqual(["new"]);
    expect(picksOf(proposals, new Set(), none)).toEqual({ picked: [], hidden: 0, asShown: [], counts: [] });
    expect(picksOf(proposals, new Set(proposals.map(keyOf)), none)).toMatchObject({ hidden: 0, counts: [{ tier: "黄牌", count: 2 }, { tier: "提醒", count: 1 }] });
    expect(byTier(proposals).map(({ tier, proposals: own }) => [tier, own.length])).toEqual([["黄牌", 2], ["提醒", 1]]);
    // Ticked at one tier is not ticked at another.
    const [first] = proposals;
    expect(keyOf({ ...first!, tier: proposals[2]!.tier })).not.toBe(keyOf(first!));
    const picks = picksOf(proposals, new Set(proposals.slice(1).map(keyOf)), { kind: null, unit: "南镇" });
    expect(picks.asShown).toEqual([{ unit: "南镇", matter: "挂牌出让面积", tier: "黄牌" }, { unit: "西镇", matter: "挂牌出让面积", tier: "提醒" }]);
    expect(picks.hidden).toBe(1);
    expect(filtered(proposals, { kind: "release", unit: null })).toEqual([]);
  });

  it("are drafted, or ask for the step that carries them out", async () => {
    const { port, facts } = await september();
    const { proposals } = proposeCards(await stateIn(port, facts));
    const shown = proposals.map((one) => [one.evaluation.facts.unit, one.kind, isDraft(one), stepOf(one)?.event ?? null]);
    expect(shown).toEqual(expect.arrayContaining([["东镇", "release", false, "released"], ["北镇", "new", true, null]]));
    expect(new Set(proposals.map(keyOf)).size).toBe(proposals.length);
    // Steps on cards come last, under no tier.
    expect(byTier(proposals).at(-1)).toMatchObject({ tier: null, proposals: [{ kind: "release" }] });
  });
});

describe("the ledger on the page", () => {
  it("groups every card once, by state, the one just acted on first even where the filter would hide it", async () => {
    const { port, facts } = await september();
    const { rows } = await stateIn(port, facts);
    const groups = groupsOf(rows, { unit: null, tier: null }, null);
    expect(groups.map(({ state, rows: own }) => [state, own.length])).toEqual([["drafted", 2], ["verified", 1]]);
    const last = rows.at(-1)!;
    expect(groupsOf(rows, { unit: "东镇", tier: null }, last.card).map(({ rows: own }) => own.map(({ subject }) => subject.unit))).toEqual([[last.subject.unit], ["东镇"]]);
    expect([...stateOrder].sort()).toEqual(Object.keys(stateWords).sort());
  });

  it("tells history, its last day and who has approved", async () => {
    const { port, facts } = await september();
    const { events, rows } = await stateIn(port, facts);
    const { card } = rows[0]!;
    expect(eventsOfCard(events, card).map(({ event }) => event)).toEqual(["verified", "acknowledged", "issued", "submitted", "drafted"]);
    expect(lastDay(events, [card])).toBe(by.on);
    expect(lastDay(events, ["nobody's"])).toBe(0);
    expect(approversOf(events)).toEqual(["王区长"]);
  });

  it("counts the days only of what waits for an answer", () => {
    expect(daysLeft({ state: "issued", answerBy: 45_900 }, 45_903)).toBe(-3);
    expect(daysLeft({ state: "issued", answerBy: 45_900 }, 45_900)).toBe(0);
    expect(daysLeft({ state: "acknowledged", answerBy: 45_900 }, 45_903)).toBeNull();
    expect(daysLeft({ state: "issued", answerBy: null }, 45_903)).toBeNull();
  });
});

describe("发出 as proposed", () => {
  it("is what 发出 writes where nothing is typed, numbers running on", async () => {
    const port = emptyPort();
    await done(port, august, (state) => draftCards(state, all));
    await done(port, august, (state) => transitionAll(state, state.rows.map(({ card, events: seen }) => ({ ...by, card, event: "submitted" as const, seen }))));
    const state = await stateIn(port, august);
    const proposed = issueProposals(state, state.rows.map(({ card }) => card), by.on);
    expect(proposed.map(({ number }) => number)).toEqual(["督黄〔2025〕1号", "督黄〔2025〕2号", "督提〔2025〕1号"]);
    await done(port, august, (now) => transitionAll(now, now.rows.map(({ card, events: seen }) => ({ ...by, card, event: "issued" as const, seen, approver: "王区长" }))));
    const { rows } = await stateIn(port, august);
    expect(rows.map(({ card, number, addressee, answerBy }) => ({ card, number, addressee, answerBy })))
      .toEqual(proposed.map(({ card, number, addressee, answerBy }) => ({ card, number, addressee, answerBy })));
    expect(issueProposals(state, ["no such card"], by.on)).toEqual([]);
  });
});

describe("the form by hand", () => {
  it("gives place to another row only while nobody has typed in it", () => {
    const filled = { ...blankHand, unit: "东镇", rowUnit: "东镇", title: "甲", titles: ["甲", "乙"] };
    expect([blankHand, filled].map(isTyped)).toEqual([false, false]);
    const typed = [{ title: "乙" }, { unit: "西镇" }, { tier: "黄牌" }, { explanation: "会议定" }, { release: "整改" }].map((part) => ({ ...filled, ...part }));
    expect(typed.map(isTyped)).toEqual(typed.map(() => true));
    expect(isTyped({ ...blankHand, unit: "东镇" })).toBe(true);
  });

  it("demands unit, matter, tier and grounds, and offers what the ledgers know", async () => {
    expect(blankFields(blankHand)).toEqual(["unit", "title", "tier", "explanation"]);
    expect(blankFields({ ...blankHand, unit: "东镇", title: "甲", tier: "黄牌", explanation: " 会议定 " })).toEqual([]);
    const { subjects } = await stateIn(emptyPort(), august);
    expect(unitsFor([{ name: "财政局" }, { name: "东镇" }], subjects)).toEqual(["财政局", "东镇", "西镇", "南镇", "北镇"]);
    expect(titlesFor(subjects, " 东镇 ", ["宗地1"])).toEqual(["宗地1", "挂牌出让面积"]);
  });
});

describe("places of figures", () => {
  it("join what stands together in a column, and nothing else", () => {
    const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
    expect(placesOf([at("台账", 4, 7), at("台账", 5, 7), at("台账", 7, 7), at("台账", 8, 6), at("7月", 9, 6)])).toEqual([
      { sheet: "台账", cell: "H5:H6" }, { sheet: "台账", cell: "H8" }, { sheet: "台账", cell: "G9" }, { sheet: "7月", cell: "G10" },
    ]);
    expect(placesOf([])).toEqual([]);
  });
});
