/** Two people with views of their own issue, answer, release and withdraw at random on one workbook: 500 seeded runs. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { carryOut, draftCards, type CardsOutcome, type CardsState, type TransitionRequest } from "../../../src/actions/cards";
import { nextEvents, numberKey, replay, stateWords, transitions, type CardEventKind, type CardRow, type CardState } from "../../../src/campaign/cards";
import { readEvents } from "../../../src/tracker/cards/readEvents";
import { eventsOf } from "../../../src/tracker/cards/eventLog";
import { ledgerColumns } from "../../../src/tracker/cards/ledgerWords";
import type { WorkbookPort } from "../../../src/workbook/port";
import { day } from "../../support/records";
import { district, emptyPort } from "./support";
import { transition } from "./steps";

const months = [
  district("2025-07-31", { 东镇: 9, 西镇: 7, 南镇: 12 }), district("2025-08-31", { 东镇: 20, 西镇: -3, 南镇: 12 }), district("2025-09-30", { 东镇: 25, 西镇: 12, 南镇: -1 }),
];
const first = day("2025-07-31");
/** Milliseconds, on a busy machine. */
const RUNS_TAKE_LONG = 300_000;
type Event = TransitionRequest["event"];
const kinds = transitions.map(({ event }) => event).filter((event): event is Exclude<CardEventKind, "drafted"> => event !== "drafted");

const onward: readonly Event[] = ["submitted", "issued", "acknowledged", "verified", "released", "resumed"];

const act = fc.record({
  user: fc.constantFrom(0, 1), refresh: fc.integer({ min: 0, max: 3 }).map((roll) => roll > 0), draft: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0), wild: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  card: fc.nat({ max: 9 }), pick: fc.nat({ max: 9 }), typed: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 2 }), days: fc.integer({ min: 0, max: 9 }),
});

async function logOf(port: WorkbookPort) {
  const read = readEvents(await port.read());
  if ("lost" in read) throw new Error(read.lost.message);
  return read;
}

describe("两人随意办理", () => {
  const seen = { clash: 0, numberTaken: 0, issued: 0, states: new Set<CardState>() };

  it("文号不重复也不改变，流水重放即台账，过时的办理被拒且什么也不写，再按一次不变", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 18 }), async (acts) => {
        const port = emptyPort();
        const views: CardRow[][] = [[], []];
        const numbers = new Map<string, string>();
        let on = first;
        for (const { user, refresh, draft, wild, card, pick, typed, days } of acts) {
          on += days;
          const facts = months.filter(({ asOf }) => asOf.day <= on).at(-1) ?? months[0]!;
          const actor = user === 0 ? "张三" : "王五";
          const drafting = (state: CardsState): CardsOutcome => draftCards(state, { actor, on, picked: null, adoptTable: false });
          const rows = replay(eventsOf(await logOf(port))).rows;
          if (refresh) views[user] = [...rows];
          const row = views[user]![card % Math.max(1, views[user]!.length)];
          if (draft || row === undefined) {
            await carryOut(port, () => facts, drafting);
            const before = await port.read();
            expect((await carryOut(port, () => facts, drafting)).kind).toBe("unchanged");
            expect((await port.read()) === before).toBe(true);
            continue;
          }
          const now = rows.find((one) => one.card === row.card)!;
          const possible = nextEvents(row.state).filter((event): event is Event => event !== "drafted");
          const event = wild ? kinds[pick % kinds.length]! : (pick < 6 ? possible.find((one) => onward.includes(one)) : undefined) ?? possible[pick % Math.max(1, possible.length)];
          if (event === undefined) continue;
          const before = await port.read();
          const outcome = await carryOut(port, () => facts, (state) => transition(state, {
            card: row.card, seen: row.events, event, actor, on, reason: "事由", approver: "李四", until: on + 5, tier: row.tier === "黄牌" ? "提醒" : "黄牌", number: typed === null ? null : `督黄〔2025〕${typed}号`,
          }));
          if (now.events !== row.events) {
            seen.clash += 1;
            expect(outcome).toEqual({ kind: "refused", message: expect.stringContaining("在您打开之后有变化") });
            expect(outcome.kind === "refused" && outcome.message).toContain(stateWords[now.state]);
          }
          if (outcome.kind === "refused") {
            if (outcome.message.includes("文号不重复使用")) seen.numberTaken += 1;
            expect((await port.read()) === before).toBe(true);
          }
          if (outcome.kind === "planned") expect(nextEvents(row.state)).toContain(event);
          for (const one of replay(eventsOf(await logOf(port))).rows) {
            seen.states.add(one.state);
            if (one.number === null) continue;
            expect(numbers.get(one.card) ?? one.number).toBe(one.number);
            numbers.set(one.card, one.number);
          }
        }
        const log = await logOf(port);
        const { rows, refused } = replay(eventsOf(log));
        expect([refused, log.findings]).toEqual([[], []]);
        const keys = rows.flatMap(({ number }) => (number === null ? [] : [numberKey(number)]));
        seen.issued += keys.length;
        expect(new Set(keys).size).toBe(keys.length);
        const ledger = (await port.read()).sheets.find(({ role }) => role === "cardLedger");
        const shown = (ledger?.values.slice(3) ?? []).map((cells) => (["card", "state", "tier", "number", "events"] as const).map((column) => cells[ledgerColumns.indexOf(column)] ?? null));
        expect(shown).toEqual([...rows].sort((a, b) => b.draftedOn - a.draftedOn).map(({ card, state, tier, number, events }) => [card, stateWords[state], tier, number, events]));
      }),
      { numRuns: 500, seed: 20250715 },
    );
  }, RUNS_TAKE_LONG);
  it("上面的办理确实碰到了各种状态、冲突和重号", () => {
    expect([...seen.states].sort()).toEqual(Object.keys(stateWords).sort());
    expect(seen.clash).toBeGreaterThan(200);
    expect(seen.numberTaken).toBeGreaterThan(20);
    expect(seen.issued).toBeGreaterThan(300);
  });
});
