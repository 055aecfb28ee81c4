import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  acceptedEvents, answerDay, cardEvent, combineTiers, nextNumber, propose, replay, slipReason, summaryWords,
  type CardEvent, type CardRow, type Proposals, type SubjectFacts, type TierTable,
} from "../../../src/campaign/cards";
import { moren } from "../../../src/campaign/cards/presets/moren";
import { cardStory } from "./history";
import { day, month, subject } from "./support";

const table = combineTiers(moren, []);
const [july, august, september, october] = [month("2025-07"), month("2025-08"), month("2025-09"), month("2025-10")];
const asOf = day("2025-08-23");
const yellow: Partial<SubjectFacts> = { rate: 0.2, timeProgress: 0.4 };
const reminder: Partial<SubjectFacts> = { rate: 0.33, timeProgress: 0.4 };
const fine: Partial<SubjectFacts> = { rate: 0.5, timeProgress: 0.4 };
const accept = { actor: "张三", approver: "李四", on: asOf };

const proposed = (facts: Partial<SubjectFacts>, events: readonly CardEvent[], more: { asOf?: number; period?: typeof august; table?: TierTable } = {}): Proposals =>
  propose({ subjects: [subject(facts)], table, events, asOf, period: august, extraDays: [], ...more });
const brief = ({ proposals }: Proposals): readonly unknown[] => proposals.map(({ kind, tier, event, card, ready }) => [kind, tier?.name ?? null, event, card?.card ?? null, ready]);
const given = (tier: string, more: Partial<Parameters<typeof cardStory>[0]> = {}): readonly CardEvent[] => cardStory({ card: "甲", tier, period: august, on: asOf, ...more });

describe("新亮牌", () => {
  it("数据落后的拟发，理由、数字、答复期限俱全", () => {
    const [proposal] = proposed(yellow, []).proposals;
    expect(brief(proposed(yellow, []))).toEqual([["new", "黄牌", "drafted", null, true]]);
    expect(proposal?.reason).toContain("低于序时20.0个百分点");
    // 2025-08-23 is a Saturday: five working days end on Friday 08-29.
    expect(proposal?.answer).toEqual({ day: day("2025-08-29"), text: "5个工作日内" });
  });
  it("拟发之后再按一次，不再拟发", () => {
    const first = proposed(yellow, []);
    const log = acceptedEvents(first.proposals, first, [], accept);
    const second = proposed(yellow, log);
    expect(brief(second)).toEqual([]);
    expect(second.unchanged.map(({ card }) => card)).toEqual([log[0]?.card]);
  });
  it("两人各按一次，写入的是同一件事", () => {
    const first = proposed(yellow, []);
    const twice = [...acceptedEvents(first.proposals, first, [], accept), ...acceptedEvents(first.proposals, first, [], accept)];
    expect(replay(twice).rows).toHaveLength(1);
    const other = acceptedEvents(first.proposals, first, [], { ...accept, actor: "王五" });
    expect(replay([...twice, ...other]).refused.map(({ refusal }) => refusal.code)).toEqual(["card-exists"]);
  });
  it("同一事项写了两行，只亮一次并说明", () => {
    const twice = propose({ subjects: [subject(yellow), subject(yellow)], table, events: [], asOf, period: august, extraDays: [] });
    expect(twice.proposals).toHaveLength(1);
    expect(twice.suppressed[0]?.reason).toContain("不止一次");
  });
  it("未报送、无法判断的另列，不亮", () => {
    const all = propose({ subjects: [subject({ ...yellow, reported: false }), subject({ matter: "乙", rate: null, timeProgress: 0.4 })], table, events: [], asOf, period: august, extraDays: [] });
    expect([all.proposals.length, all.unreported.length, all.undetermined.length]).toEqual([0, 1, 1]);
    expect(summaryWords(all)).toBe("无新亮牌，无法判断1，未报送1个单位1项");
  });
});

describe("升级、降档、摘牌", () => {
  it.each([
    ["已发提醒，现达黄牌", given("提醒"), yellow, [["escalate", "黄牌", "drafted", "甲", true]]],
    ["已发黄牌，仍是黄牌", given("黄牌"), yellow, []],
    ["已发黄牌，现为提醒", given("黄牌"), reminder, [["lower", "提醒", "lowered", "甲", true]]],
    ["已发黄牌，已达标", given("黄牌"), fine, [["release", null, "released", "甲", false]]],
    ["已核实，已达标", given("黄牌", { until: "verified" }), fine, [["release", null, "released", "甲", true]]],
    ["拟发提醒，现达黄牌", given("提醒", { until: "drafted" }), yellow, [["escalate", "黄牌", "revised", "甲", true]]],
    ["送审提醒，现达黄牌", given("提醒", { until: "submitted" }), yellow, [["escalate", "黄牌", "revised", "甲", false]]],
    ["拟发黄牌，现为提醒", given("黄牌", { until: "drafted" }), reminder, [["lower", "提醒", "revised", "甲", true]]],
    ["拟发黄牌，已达标", given("黄牌", { until: "drafted" }), fine, [["withdraw", null, "withdrawn", "甲", true]]],
    ["已发黄牌，未报送", given("黄牌"), { reported: false }, []],
    ["已发黄牌，无法判断", given("黄牌"), { rate: null, timeProgress: 0.4 }, []],
  ] as const)("%s", (_, events, facts, expected) => expect(brief(proposed(facts, events))).toEqual(expected));

  it.each([
    ["人工起草的黄牌，数据达标：不撤", given("黄牌", { origin: "hand", until: "drafted" }), fine, []],
    ["人工起草的黄牌，数据只到提醒：不降", given("黄牌", { origin: "hand" }), reminder, []],
    ["人工起草的黄牌，核实后可摘", given("黄牌", { origin: "hand", until: "verified" }), fine, [["release", null, "released", "甲", true]]],
    ["人工起草的提醒，数据达黄牌：照样升", given("提醒", { origin: "hand" }), yellow, [["escalate", "黄牌", "drafted", "甲", true]]],
  ] as const)("%s", (_, events, facts, expected) => expect(brief(proposed(facts, events))).toEqual(expected));

  it("升级另起一张，注明自哪张升级；办完再按，不再提", () => {
    const first = proposed(yellow, given("提醒"));
    const log = [...given("提醒"), ...acceptedEvents(first.proposals, first, given("提醒"), accept)];
    expect(replay(log).refused).toEqual([]);
    expect(replay(log).rows.map(({ tier, subject: { escalates }, escalatedTo }) => [tier, escalates, escalatedTo !== null])).toEqual([["提醒", null, true], ["黄牌", "甲", false]]);
    expect(brief(proposed(yellow, log))).toEqual([]);
  });
  it("降档之后再按，不再提", () => {
    const first = proposed(reminder, given("黄牌"));
    const log = [...given("黄牌"), ...acceptedEvents(first.proposals, first, given("黄牌"), accept)];
    expect(replay(log).rows[0]).toMatchObject({ tier: "提醒", issuedTier: "黄牌", state: "issued" });
    expect(brief(proposed(reminder, log))).toEqual([]);
  });
  it("本期摘了牌又落后：同档不再亮，更重才升级", () => {
    const released = given("黄牌", { until: "released" });
    expect(brief(proposed(yellow, released))).toEqual([]);
    expect(proposed(yellow, released).suppressed[0]?.reason).toBe("本期已摘牌，一事一期一单");
    expect(brief(proposed({ ...yellow, due: day("2025-07-01"), closed: false }, released))).toEqual([["escalate", "问责建议", "drafted", "甲", true]]);
  });
  it("在册之牌没有数据的，列出来", () => {
    const without = propose({ subjects: [], table, events: given("黄牌"), asOf, period: august, extraDays: [] });
    expect(without.withoutFacts.map(({ card }) => card)).toEqual(["甲"]);
  });
});

describe("撤回与暂缓", () => {
  it("本期撤回的不再提，更重或下期再提", () => {
    const dropped = given("黄牌", { until: "withdrawn" });
    expect(proposed(yellow, dropped).suppressed[0]?.reason).toBe("本期已撤回（批准人：李四；事由：情况有变）");
    expect(brief(proposed(yellow, dropped))).toEqual([]);
    expect(brief(proposed(yellow, given("提醒", { until: "withdrawn" })))).toEqual([["new", "黄牌", "drafted", null, true]]);
    expect(brief(proposed(yellow, dropped, { asOf: day("2025-09-10"), period: september }))).toEqual([["new", "黄牌", "drafted", null, true]]);
  });
  it("误操作撤回的拟稿不算决定，照样再提；送审以后撤回的、另有事由的算", () => {
    const draft = given("黄牌", { until: "drafted" });
    const withdrawn = (log: readonly CardEvent[], reason: string): CardEvent => cardEvent("withdrawn", { card: "甲", on: asOf, actor: "张三", reason, approver: "李四" }, log.length);
    const slip = [...draft, withdrawn(draft, slipReason)];
    const again = proposed(yellow, slip);
    expect([brief(again), again.suppressed]).toEqual([[["new", "黄牌", "drafted", null, true]], []]);
    const redrafted = [...slip, ...acceptedEvents(again.proposals, again, slip, accept)];
    expect(replay(redrafted)).toMatchObject({ rows: [{ state: "withdrawn", takenBack: true }, { state: "drafted", takenBack: false }], refused: [] });
    expect(brief(proposed(yellow, redrafted))).toEqual([]);
    const submitted = given("黄牌", { until: "submitted" });
    for (const log of [[...submitted, withdrawn(submitted, slipReason)], [...draft, withdrawn(draft, "正在整改，不是误操作")]]) {
      expect(brief(proposed(yellow, log))).toEqual([]);
      expect(proposed(yellow, log).suppressed[0]?.reason).toContain("本期已撤回");
    }
  });
  it("暂缓到哪天，当天仍不提，次日再提；中间换了期也一样", () => {
    const until = day("2025-09-05");
    const log = [...given("黄牌", { until: "drafted" }), cardEvent("postponed", { card: "甲", on: asOf, actor: "张三", until, reason: "等批复", approver: "李四" }, 1)];
    for (const on of [asOf, day("2025-09-05")]) {
      const now = proposed(yellow, log, { asOf: on, period: on > august.end ? september : august });
      expect(brief(now)).toEqual([]);
      expect(now.suppressed[0]?.reason).toBe("暂缓（批准人：李四；事由：等批复）");
    }
    const later = proposed(yellow, log, { asOf: day("2025-09-06"), period: september });
    expect(brief(later)).toEqual([["resume", "黄牌", "resumed", "甲", true]]);
    const resumed = [...log, ...acceptedEvents(later.proposals, later, log, accept)];
    expect(brief(proposed(yellow, resumed, { asOf: day("2025-09-06"), period: september }))).toEqual([]);
  });
});

describe("默认：按历史升级", () => {
  const at = (on: string, period: typeof august, facts: Partial<SubjectFacts>, events: readonly CardEvent[]) => brief(proposed(facts, events, { asOf: day(on), period }));

  it("同一事项连续两期黄牌 → 约谈；隔一期不算", () => {
    expect(at("2025-09-10", september, yellow, given("黄牌"))).toEqual([["escalate", "约谈", "drafted", "甲", true]]);
    expect(at("2025-10-10", october, yellow, given("黄牌"))).toEqual([["new", "黄牌", "drafted", null, true]]);
    expect(at("2025-09-10", september, reminder, given("黄牌", { until: "released" }))).toEqual([["new", "提醒", "drafted", null, true]]);
    expect(at("2025-09-10", september, yellow, given("黄牌", { until: "submitted" }))).toEqual([]);
    expect(at("2025-09-10", september, yellow, given("黄牌", { period: july }))).toEqual([["new", "黄牌", "drafted", null, true]]);
  });
  it("约谈之后下一期仍落后，还是约谈，不退回黄牌", () => {
    const log = [...given("黄牌", { period: july }), ...cardStory({ card: "乙", tier: "约谈", period: august, on: asOf, escalates: "甲" })];
    expect(at("2025-09-10", september, yellow, log)).toEqual([["new", "约谈", "drafted", null, true]]);
  });
  it.each([
    [[1, 2], "约谈"],
    [[3, 2], null],
    [[2, 3], null],
    [[2], null],
    [[1, null], null],
    [[9, 1, 2], "约谈"],
  ] as const)("排名倒数位次%j → %s", (fromBottom, tier) => {
    expect(at("2025-09-10", september, { ...fine, fromBottom }, [])).toEqual(tier === null ? [] : [["new", tier, "drafted", null, true]]);
  });
  it("答复期限过15天以上未回执 → 问责建议；恰15天不算；已回执不算；未报送也算", () => {
    const late = given("黄牌", { answerBy: day("2025-08-29") });
    expect(at("2025-09-13", september, fine, late)).toEqual([["release", null, "released", "甲", false]]);
    expect(at("2025-09-14", september, fine, late)).toEqual([["escalate", "问责建议", "drafted", "甲", true]]);
    expect(at("2025-09-14", september, { reported: false }, late)).toEqual([["escalate", "问责建议", "drafted", "甲", true]]);
    expect(at("2025-09-14", september, fine, given("黄牌", { answerBy: day("2025-08-29"), until: "acknowledged" }))).toEqual([["release", null, "released", "甲", false]]);
  });
  it("问责建议已发而仍未回执的，不因数据好转而降，也不逐月再发", () => {
    const log = [...given("黄牌", { answerBy: day("2025-08-29") }), ...cardStory({ card: "乙", tier: "问责建议", period: september, on: day("2025-09-14"), escalates: "甲" })];
    expect(at("2025-09-20", september, fine, log)).toEqual([]);
    expect(at("2025-10-10", october, fine, log)).toEqual([]);
  });
});

describe("答复期限", () => {
  it.each([
    [{ days: 5, counted: "working" }, "2025-09-26", "2025-10-10"],
    [{ days: 15, counted: "calendar" }, "2025-09-26", "2025-10-11"],
    [{ days: 1, counted: "working" }, "2025-09-27", "2025-09-28"],
  ] as const)("%j 自 %s → %s", (answer, on, until) => expect(answerDay({ answer }, day(on), []).day).toBe(day(until)));
  it("没有当年调休表、没有时限，都说清楚而不猜", () => {
    expect(answerDay({ answer: { days: 5, counted: "working" } }, day("2027-03-01"), [])).toMatchObject({ day: null, text: expect.stringContaining("2027年") });
    expect(answerDay({ answer: null }, asOf, [])).toEqual({ day: null, text: "本档未定答复时限，请在发出时填写" });
  });
});

describe("一句话", () => {
  it("建议拟发黄牌3、提醒1，升级1，摘牌1，临界1", () => {
    const subjects = [
      ...["一", "二", "三"].map((matter) => subject({ ...yellow, matter })),
      subject({ ...reminder, matter: "四" }),
      subject({ ...yellow, matter: "五" }),
      subject({ ...fine, matter: "六" }),
      subject({ rate: 0.36, timeProgress: 0.4, matter: "七" }),
    ];
    const events = [...cardStory({ card: "戊", tier: "提醒", period: august, on: asOf, matter: "五" }), ...cardStory({ card: "己", tier: "黄牌", period: august, on: asOf, matter: "六", until: "verified" })];
    const margins = { points: 0.015, share: 0, days: 0, months: 0, periods: 0 };
    expect(summaryWords(propose({ subjects, table, events, asOf, period: august, extraDays: [], margins }))).toBe("建议拟发黄牌3、提醒1，升级1，摘牌1，临界1");
  });
});

describe("三个月里任意办理", () => {
  const four = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 4, maxLength: 4 });
  const move = fc.record({ month: fc.integer({ min: 0, max: 3 }), date: fc.integer({ min: 1, max: 28 }), gaps: four(fc.integer({ min: -5, max: 30 })), steps: four(fc.integer({ min: 0, max: 3 })) });
  const moves = fc.array(move, { minLength: 6, maxLength: 12 });
  const numbersOf = (rows: readonly CardRow[]): readonly string[] => rows.flatMap(({ number }) => (number === null ? [] : [number]));
  /** One step further in the life of a card. */
  const onward = (log: readonly CardEvent[], card: string, on: number): readonly CardEvent[] => {
    const { rows } = replay(log);
    const row = rows.find((one) => one.card === card)!;
    const by = { card, on, actor: "张三" };
    const number = nextNumber("测督", table.tiers.find(({ name }) => name === row.tier)!.numberWord, on, numbersOf(rows));
    if (row.state === "drafted") return [cardEvent("submitted", by, row.events)];
    if (row.state === "submitted") return [cardEvent("issued", { ...by, number, approver: "李四", answerBy: on + 5 }, row.events)];
    if (row.state === "issued") return [cardEvent("acknowledged", by, row.events)];
    return row.state === "acknowledged" ? [cardEvent("verified", by, row.events)] : [];
  };
  const periods = [july, august, september, october];

  it("提议被采纳后都写得进流水，再提议不再有同样的事；文号按年按档不重复", () => {
    let issued = 0;
    const kinds = new Set<string>();
    fc.assert(
      fc.property(moves, (list) => {
        let log: readonly CardEvent[] = [];
        for (const { month: at, date, gaps, steps } of [...list].sort((a, b) => a.month - b.month || a.date - b.date)) {
          const period = periods[at]!;
          const on = period.start + date - 1;
          const input = { subjects: gaps.map((gap, n) => subject({ unit: `单位${n}`, rate: 0.6 - gap / 100, timeProgress: 0.6 })), table, asOf: on, period, extraDays: [] };
          const first = propose({ ...input, events: log });
          for (const { kind } of first.proposals) kinds.add(kind);
          log = [...log, ...acceptedEvents(first.proposals, first, log, { actor: "张三", approver: "李四", on })];
          expect(replay(log).refused).toEqual([]);
          const second = propose({ ...input, events: log });
          expect(second.proposals.filter(({ ready, kind }) => ready && kind !== "release").map(({ kind }) => kind)).toEqual([]);
          expect(acceptedEvents(second.proposals, second, log, { actor: "张三", approver: "李四", on })).toEqual([]);
          for (const { card, subject: about } of replay(log).rows) {
            for (let step = steps[Number(about.unit.slice(-1))] ?? 0; step > 0; step -= 1) log = [...log, ...onward(log, card, on)];
          }
          expect(replay(log).refused).toEqual([]);
        }
        const numbers = numbersOf(replay(log).rows);
        issued += numbers.length;
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 80, seed: 20250715 },
    );
    expect(issued).toBeGreaterThan(300);
    expect([...kinds].sort()).toEqual(["escalate", "lower", "new", "release", "withdraw"]);
  });
});
