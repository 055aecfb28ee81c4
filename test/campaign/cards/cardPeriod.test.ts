/** 亮牌周期: months, half-months and weeks, and what happens to cards where an office changes from one to the other. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { acceptedEvents, cardEvent, cardPeriod, combineTiers, propose, samePeriod, type CardEvent, type CardPeriodKind } from "../../../src/campaign/cards";
import { moren } from "../../../src/campaign/cards/presets/moren";
import { behind, day, subject } from "./support";

const kinds: readonly CardPeriodKind[] = ["month", "halfMonth", "week"];

describe("期次", () => {
  it.each([
    ["month", "2025-08-23", "2025-08", "2025-08-01", "2025-08-31"],
    ["halfMonth", "2025-08-15", "2025-08上", "2025-08-01", "2025-08-15"],
    ["halfMonth", "2026-02-16", "2026-02下", "2026-02-16", "2026-02-28"],
    ["week", "2025-08-23", "2025-W34", "2025-08-18", "2025-08-24"],
    // ISO 8601: the week belongs to the year of its Thursday.
    ["week", "2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"],
    ["week", "2026-01-01", "2026-W01", "2025-12-29", "2026-01-04"],
    ["week", "2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"],
    ["week", "2028-12-31", "2028-W52", "2028-12-25", "2028-12-31"],
  ] as const)("%s of %s is %s", (kind, on, id, start, end) => expect(cardPeriod(day(on), kind)).toEqual({ id, start: day(start), end: day(end) }));

  it("没有说的按月，与以往的期次相同", () => expect(cardPeriod(day("2025-07-20"))).toEqual(cardPeriod(day("2025-07-20"), "month")));

  it("同一种周期：每天在且只在一期，期期相接，期次不重", () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.integer({ min: day("2020-01-01"), max: day("2040-12-31") }), (kind, on) => {
      const period = cardPeriod(on, kind);
      expect(period.start <= on && on <= period.end).toBe(true);
      expect(cardPeriod(period.start, kind)).toEqual(period);
      expect(cardPeriod(period.end, kind)).toEqual(period);
      const next = cardPeriod(period.end + 1, kind);
      expect(next.start).toBe(period.end + 1);
      expect(next.id > period.id).toBe(true);
      expect([samePeriod(period, period), samePeriod(period, next)]).toEqual([true, false]);
    }));
  });
});

describe("一事一期一单，按半月、按周", () => {
  const table = combineTiers(moren, []);
  const at = (on: string, kind: CardPeriodKind, events: readonly CardEvent[], points = 12) =>
    propose({ subjects: [subject(behind(points))], table, events, asOf: day(on), period: cardPeriod(day(on), kind), extraDays: [] });
  const issued = (on: string, kind: CardPeriodKind, events: readonly CardEvent[]): readonly CardEvent[] => {
    const proposals = at(on, kind, events);
    const drafted = acceptedEvents(proposals.proposals, proposals, events, { actor: "张三", approver: null, on: day(on) });
    const steps = drafted.flatMap(({ card }) => [
      cardEvent("submitted", { card, actor: "张三", on: day(on) }, 1),
      cardEvent("issued", { card, actor: "张三", on: day(on), approver: "李四", number: `督黄〔2025〕${events.length + 1}号`, answerBy: day(on) + 60, addressee: "自然资源局" }, 2),
    ]);
    return [...events, ...drafted, ...steps];
  };
  const tiers = ({ proposals }: ReturnType<typeof at>) => proposals.map(({ kind, tier }) => [kind, tier?.name]);

  it.each([["halfMonth", "2025-08-15", "2025-08-16"], ["week", "2025-08-17", "2025-08-18"], ["month", "2025-08-31", "2025-09-01"]] as const)("%s：本期只一张，下期再判，连续两期即约谈", (kind, last, next) => {
    const once = issued("2025-08-14", kind, []);
    expect(at(last, kind, once).proposals).toEqual([]);
    expect(tiers(at(next, kind, once))).toEqual([["escalate", "约谈"]]);
  });
  it("由月改为周：当月的牌管到月底，月内各周不另亮；次月起按周", () => {
    const once = issued("2025-08-06", "month", []);
    for (const on of ["2025-08-07", "2025-08-20", "2025-08-31"]) expect(at(on, "week", once).proposals).toEqual([]);
    // The week of 1 September begins after the month of the card: 连续.
    expect(tiers(at("2025-09-01", "week", once))).toEqual([["escalate", "约谈"]]);
  });
  it("由周改为月：当月已有的牌就是当月的牌", () => {
    const once = issued("2025-08-06", "week", []);
    expect(at("2025-08-20", "month", once).proposals).toEqual([]);
    expect(tiers(at("2025-08-20", "month", once, 7))).toEqual([["lower", "提醒"]]);
  });
});
