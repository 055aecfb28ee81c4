import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  basePresets, closeCalls, combineTiers, decideCard, evaluate, overlayPresets, presets, propose, readTierSheet, replay, tableProblems, tiersArgument, writeTierSheet,
  type CardEvent, type SubjectFacts, type TierCell,
} from "../../../src/campaign/cards";
import { day, month, subject } from "./support";

const asOf = day("2025-08-23");
const tables = basePresets.map((preset) => combineTiers(preset, []));
const share = fc.double({ min: -1, max: 3, noNaN: true });
const days = fc.integer({ min: -120, max: 120 });
const periods = fc.integer({ min: 0, max: 6 });

/** `amount` worse in each figure at once, or in any one of them. */
const worse: readonly ((facts: SubjectFacts, amount: number) => SubjectFacts)[] = [
  (f, by) => ({ ...f, rate: (f.rate ?? 0) - by }),
  (f, by) => ({ ...f, timeProgress: (f.timeProgress ?? 0) + by }),
  (f, by) => ({ ...f, monthRate: (f.monthRate ?? 0) - by }),
  (f, by) => ({ ...f, growth: (f.growth ?? 0) - by }),
  (f, by) => ({ ...f, due: (f.due ?? 0) - Math.ceil(by * 40) }),
  (f, by) => ({ ...f, notStarted: (f.notStarted ?? 0) + Math.ceil(by) }),
  (f, by) => ({ ...f, missed: (f.missed ?? 0) + Math.ceil(by) }),
];

describe("更差的数字不会得到更轻的档次", () => {
  it.each(tables.map((table) => [table.name, table] as const))("%s", (_, table) => {
    fc.assert(
      fc.property(
        // The pace is behind or ahead of a plan that is not negative: a plan below zero has no meaning.
        fc.record({ rate: share, timeProgress: fc.double({ min: 0, max: 1, noNaN: true }), monthRate: share, growth: share, due: days.map((d) => asOf + d), notStarted: periods, missed: periods }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: worse.length - 1 }), fc.oneof(fc.double({ min: 0, max: 2, noNaN: true }), fc.double({ min: 0, max: 1e-9, noNaN: true }))), { minLength: 1, maxLength: 4 }),
        (figures, steps) => {
          const before = subject({ ...figures, closed: false });
          const after = steps.reduce((facts, [which, by]) => worse[which]!(facts, by), before);
          expect(evaluate(after, table, asOf).tier?.order ?? 0).toBeGreaterThanOrEqual(evaluate(before, table, asOf).tier?.order ?? 0);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("各档之间没有空档：边界左右密集取值，档次只升不降", () => {
    for (const table of tables) {
      let order = 0;
      for (let step = -200; step <= 1000; step += 1) {
        const next = evaluate(subject({ rate: 0.5 - (step / 1000) * 0.5, timeProgress: 0.5 }), table, asOf).tier?.order ?? 0;
        expect(next).toBeGreaterThanOrEqual(order);
        order = next;
      }
    }
  });
});

describe("任何输入都不出错", () => {
  const odd = fc.oneof(fc.double(), fc.constantFrom(null, undefined, 0, -0, 1e308, -1e308, Number.MAX_SAFE_INTEGER), fc.integer());
  const anyFacts = fc.record({
    kind: fc.constantFrom("unit" as const, "parcel" as const, "task" as const), unit: fc.string(), matter: fc.string(), title: fc.string(), reported: fc.boolean(),
    rate: odd, timeProgress: odd, paceGap: odd, target: odd, cumulative: odd, targetUnit: fc.string(), due: odd, closed: fc.constantFrom(true, false, null), monthRate: odd, growth: odd, notStarted: odd, missed: odd,
    fromBottom: fc.array(fc.oneof(fc.integer(), fc.constant(null))), ahead: fc.record({ day: fc.double(), timeProgress: fc.double() }), sources: fc.constant([]),
  }) as fc.Arbitrary<SubjectFacts>;
  const everything = combineTiers(basePresets[0]!, overlayPresets);

  it("评判、临界、提议", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 6 }), fc.oneof(fc.integer({ min: 1, max: 80_000 }), fc.double()), fc.constantFrom(...tables, everything), (subjects, on, table) => {
        for (const facts of subjects) {
          const evaluation = evaluate(facts, table, on);
          expect(evaluation.explanation).not.toMatch(/NaN|undefined|null|Infinity/);
          if (!facts.reported) expect(evaluation.outcome).toBe("unreported");
          for (const { text } of [...closeCalls(evaluation, table, on), ...evaluation.release]) expect(text).not.toMatch(/NaN|undefined|null/);
        }
        propose({ subjects, table, events: [], asOf: on, period: month("2025-08"), extraDays: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("流水里什么都可能有", () => {
    const text = fc.oneof(fc.constantFrom("甲", "乙", "黄牌"), fc.string());
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant(null));
    const event = fc.record({
      id: text, card: text, event: fc.constantFrom("drafted", "revised", "submitted", "returned", "issued", "acknowledged", "verified", "released", "lowered", "withdrawn", "postponed", "resumed"),
      on: fc.oneof(fc.double(), fc.integer({ min: 1, max: 60_000 })), actor: text, tier: maybe(text), reason: maybe(text), approver: maybe(text), number: maybe(text), until: maybe(fc.double()), answerBy: maybe(fc.double()), addressee: maybe(text),
      subject: maybe(fc.record({ kind: fc.constantFrom("unit", "task"), unit: text, matter: text, title: text, origin: fc.constantFrom("figures", "history", "hand"), asOf: fc.double(), explanation: text, release: text, sources: fc.constant([]), escalates: maybe(text), period: fc.record({ id: text, start: fc.double(), end: fc.double() }) })),
    }) as fc.Arbitrary<CardEvent>;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { rows, refused } = replay(events);
        expect(rows.length + refused.length).toBeLessThanOrEqual(events.length);
        propose({ subjects: rows.map((row) => subject({ unit: row.subject.unit, matter: row.subject.matter, rate: 0, timeProgress: 0.5 })), table: everything, events, asOf, period: month("2025-08"), extraDays: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("CARD 和档次表区域", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom<TierCell>(null, "档次", "口径", "比较", "数值", "黄牌", "低于序时（百分点）", "≥", 10, "连续亮牌（次）", "任一"));
    const number = fc.oneof(fc.double(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), number, number, number, number, (rows, rate, timeProgress, due, on) => {
        const reading = tiersArgument(rows);
        if (reading.kind === "error") expect(reading.message).not.toBe("");
        else decideCard({ rate, timeProgress, due, asOf: on }, reading.table);
      }),
      { numRuns: 500 },
    );
  });
});

describe("档次表", () => {
  it.each(basePresets.flatMap((base) => [[base.name, combineTiers(base, [])] as const, [`${base.name} + 全部叠加`, combineTiers(base, overlayPresets)] as const]))("%s：写到攻坚设置再读回，一模一样", (name, table) => {
    if (tableProblems(table).length > 0) return expect(name).not.toMatch(/^(默认|银川2025|三亚2022|天津2022|新晃2015|大冶)$/);
    const reading = readTierSheet(writeTierSheet(table), table.name);
    expect(reading.kind === "table" ? reading.table.tiers : reading.message).toEqual(table.tiers);
    return undefined;
  });

  it("每个预设都写明来源；未见原文的写明待核", () => {
    for (const { source, tiers, id, name } of presets) {
      expect(source.title).not.toBe("");
      expect(source.confirmed ? "" : source.title).toMatch(source.confirmed ? /^$/ : /待核/);
      expect(tiers.every((tier) => tier.source !== "" && tier.points <= 0)).toBe(true);
      expect(id).toMatch(/^[a-z]+(-\d{4})?$/);
      expect(name).not.toBe("");
    }
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(presets).toHaveLength(9);
  });

  it("叠加规则引用本表没有的档次，说得出来", () => {
    const longchang = overlayPresets.find(({ id }) => id === "longchang-2020")!;
    expect(tableProblems(combineTiers(basePresets[0]!, [longchang]))).toEqual(["档次“约谈主要负责人”（隆昌2020）引用的“红牌”不在本表中，请改为：提醒、黄牌、约谈、问责建议、约谈主要负责人"]);
  });
});
