import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  cardEvent, cardPeriod, doubledCards, nextEvents, numberKey, refusalFor, refusalWords, replay, stateWords, transitions,
  type CardEvent, type CardEventKind, type CardState,
} from "../../../src/campaign/cards";
import { cardStory } from "./history";
import { day, month } from "./support";

const on = day("2025-08-23");
const august = month("2025-08");
const kinds = transitions.map(({ event }) => event);
const states = Object.keys(stateWords) as CardState[];

/** Everything that any event may ask for. */
const full = (event: CardEventKind, card: string, before: number): CardEvent =>
  cardEvent(event, { card, on, actor: "张三", reason: "事由", approver: "李四", number: `测督黄〔2025〕${before + 1}号`, until: on + 7, tier: "黄牌", answerBy: on + 5 }, before);

/** Events that lead to each state. */
const roads: { readonly [S in CardState]: readonly CardEventKind[] } = {
  drafted: [],
  submitted: ["submitted"],
  issued: ["submitted", "issued"],
  acknowledged: ["submitted", "issued", "acknowledged"],
  verified: ["submitted", "issued", "acknowledged", "verified"],
  released: ["submitted", "issued", "acknowledged", "verified", "released"],
  withdrawn: ["withdrawn"],
  postponed: ["postponed"],
};
const draft = cardStory({ card: "甲", tier: "黄牌", period: august, on, until: "drafted" });
const roadTo = (state: CardState): readonly CardEvent[] => [...draft, ...roads[state].map((kind, at) => full(kind, "甲", at + 1))];

describe("状态表", () => {
  it("每个状态都能到达，且只有表中的去处", () => {
    for (const state of states) expect(replay(roadTo(state)).rows[0]?.state).toBe(state);
  });

  it.each(states.flatMap((state) => kinds.map((kind) => [state, kind] as const)))("%s 时 %s：表里有才可以", (state, kind) => {
    const log = roadTo(state);
    const event = full(kind, "甲", log.length);
    const refusal = refusalFor(log, event);
    const after = replay([...log, event]).rows[0];
    if (nextEvents(state).includes(kind)) {
      expect(refusal).toBeNull();
      expect(after?.state).toBe(transitions.find((row) => row.event === kind)?.to ?? state);
    } else {
      expect(refusal?.code).toBe(kind === "drafted" ? "card-exists" : "wrong-state");
      expect(after).toEqual(replay(log).rows[0]);
      expect(refusalWords(refusal!)).toContain("甲");
    }
  });

  it.each(transitions.flatMap(({ event, from, needs }) => needs.map((part) => [event, from[0] ?? null, part] as const)))("%s（自%s）缺 %s 不予办理", (event, from, part) => {
    if (from === null) return expect(refusalFor([], { ...draft[0]!, [part]: null })?.code).toBe("missing-part");
    const log = roadTo(from);
    return expect(refusalFor(log, { ...full(event, "甲", log.length), [part]: null })?.code).toBe("missing-part");
  });

  it("经办人、日期、暂缓期限、未有之牌", () => {
    const log = roadTo("drafted");
    expect(refusalFor(log, { ...full("submitted", "甲", 1), actor: " " })?.code).toBe("missing-part");
    expect(refusalFor(log, { ...full("submitted", "甲", 1), on: 1.5 })?.code).toBe("bad-day");
    expect(refusalFor(log, { ...full("postponed", "甲", 1), until: on - 1 })?.code).toBe("until-past");
    expect(refusalFor(log, full("submitted", "乙", 0))?.code).toBe("unknown-card");
  });

  it("一事一期一单；升级须从已发之牌", () => {
    const again = (escalates?: string): CardEvent => cardStory({ card: "乙", tier: "约谈", period: august, on, ...(escalates === undefined ? {} : { escalates }), until: "drafted" })[0]!;
    expect(refusalFor(roadTo("issued"), again())?.code).toBe("same-matter");
    expect(refusalFor(roadTo("issued"), again("甲"))).toBeNull();
    expect(refusalFor(roadTo("drafted"), again("甲"))?.code).toBe("not-given");
    expect(refusalFor(roadTo("withdrawn"), again())).toBeNull();
    expect(refusalFor(roadTo("issued"), again("丙"))?.code).toBe("unknown-card");
    expect(replay([...roadTo("issued"), again("甲")]).rows[0]?.escalatedTo).toBe("乙");
  });
  it("改了亮牌周期，当月的牌管到月底：另拟不予办理，点名已有的牌；此后另算；旧流水已有两张的都保留", () => {
    const weekly = (date: string, escalates?: string): CardEvent =>
      cardStory({ card: "乙", tier: "黄牌", period: cardPeriod(day(date), "week"), on, ...(escalates === undefined ? {} : { escalates }), until: "drafted" })[0]!;
    const refusal = refusalFor(roadTo("issued"), weekly("2025-08-27"));
    expect(refusal).toEqual({ code: "same-matter", card: "乙", other: "甲" });
    expect(refusalWords(refusal!)).toContain("已有“甲”");
    expect(refusalFor(roadTo("issued"), weekly("2025-08-27", "甲"))).toBeNull();
    expect(refusalFor(roadTo("withdrawn"), weekly("2025-08-27"))).toBeNull();
    expect(refusalFor(roadTo("issued"), weekly("2025-09-03"))).toBeNull();
    const old = replay([...roadTo("issued"), weekly("2025-08-27")]);
    expect([old.rows.map(({ card }) => card), old.refused]).toEqual([["甲", "乙"], []]);
    expect(doubledCards(old.rows).map(({ card, other }) => [card.card, other.card])).toEqual([["乙", "甲"]]);
    for (const fine of [weekly("2025-08-27", "甲"), weekly("2025-09-03")]) expect(doubledCards(replay([...roadTo("issued"), fine]).rows)).toEqual([]);
  });

  it("同一事件写两次只算一次；两人同时各办一次，后一件不予办理", () => {
    const log = roadTo("submitted");
    const mine = full("issued", "甲", 2);
    const theirs = { ...mine, actor: "王五", number: "测督黄〔2025〕9号" };
    expect(replay([...log, mine, mine])).toEqual(replay([...log, mine]));
    expect(replay([...log, mine, theirs]).refused.map(({ refusal }) => refusal.code)).toEqual(["wrong-state"]);
    expect(replay([...log, mine, theirs]).rows[0]?.number).toBe(mine.number);
  });

  it("文号的不同写法是同一个号", () => {
    const other = cardStory({ card: "乙", tier: "黄牌", period: august, on, unit: "住建局", until: "submitted" });
    const log = [...roadTo("issued"), ...other];
    expect(replay(log).rows[0]?.number).toBe("测督黄〔2025〕3号");
    expect(refusalFor(log, { ...full("issued", "乙", 2), number: "测督黄[2025] 第03号" })?.code).toBe("number-taken");
    expect(refusalFor(log, { ...full("issued", "乙", 2), number: "测督黄〔2025〕4号" })).toBeNull();
  });
});

describe("任意多人任意操作", () => {
  const step = fc.record({
    kind: fc.constantFrom(...kinds), card: fc.integer({ min: 0, max: 5 }), number: fc.integer({ min: 1, max: 6 }), matter: fc.integer({ min: 0, max: 3 }),
    // Mostly what the table allows next; now and then anything, or without an actor.
    wild: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0), broken: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  });
  const reached = new Set<CardState>();
  const refusals = new Set<string>();

  it("流水重放前后一致，文号不重复，已发之号不变，违规事件不改变任何一行", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const log: CardEvent[] = [];
        const issued = new Map<string, string>();
        for (const { kind: any, card, number, matter, wild, broken } of steps) {
          const name = `牌${card}`;
          const before = replay(log);
          const next = nextEvents(before.rows.find((row) => row.card === name)?.state ?? null);
          const kind = wild ? any : (next[number % Math.max(1, next.length)] ?? any);
          const base = kind === "drafted" ? cardStory({ card: name, tier: "黄牌", period: august, on, matter: `事${matter}`, until: "drafted" })[0]! : full(kind, name, log.length);
          const event: CardEvent = { ...base, id: `${log.length}`, number: kind === "issued" ? `测督黄〔2025〕${number}号` : null, ...(broken ? { actor: "" } : {}) };
          const refusal = refusalFor(log, event);
          log.push(event);
          const after = replay(log);
          expect(after.refused.length).toBe(before.refused.length + (refusal === null ? 0 : 1));
          if (refusal === null) expect(after.rows).not.toEqual(before.rows);
          else expect(after.rows).toEqual(before.rows);
          if (broken) expect(refusal).not.toBeNull();
          if (refusal !== null) refusals.add(refusal.code);
          for (const row of after.rows) {
            reached.add(row.state);
            if (row.number === null) continue;
            expect(issued.get(row.card) ?? row.number).toBe(row.number);
            issued.set(row.card, row.number);
          }
        }
        const legal = replay(log);
        const numbers = legal.rows.flatMap(({ number }) => (number === null ? [] : [numberKey(number)]));
        expect(new Set(numbers).size).toBe(numbers.length);
        const refused = new Set(legal.refused.map(({ event }) => event));
        expect(replay(log.filter((event) => !refused.has(event)))).toEqual({ rows: legal.rows, refused: [] });
        const standing = legal.rows.filter(({ state }) => state !== "withdrawn").map(({ subject: { unit, matter, period } }) => `${unit}${matter}${period.id}`);
        expect(new Set(standing).size).toBe(standing.length);
      }),
      { numRuns: 200, seed: 20250715 },
    );
    expect([...reached].sort()).toEqual([...states].sort());
    expect([...refusals].sort()).toEqual(["missing-part", "number-taken", "same-matter", "unknown-card", "wrong-state", "card-exists"].sort());
  });
});
