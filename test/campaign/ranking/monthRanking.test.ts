import { describe, expect, it } from "@jest/globals";
import { daySerial } from "../../../src/campaign/calendar/day";
import { monthRanking, monthSpans, type MonthRankingOptions } from "../../../src/campaign/ranking";

const on = (month: number, day: number): number => daySerial(2025, month, day)!;
const entry = (unit: string, month: number, day: number, increment: number) => ({ unit, day: on(month, day), increment });

/** Five units, three months, 公顷. 北关镇 reports nothing in July, 南关镇 nothing in September. */
const ledger = [
  entry("东关镇", 7, 20, 6), entry("西关镇", 7, 22, 5), entry("南关镇", 7, 25, 3), entry("城南街道", 7, 31, 2),
  entry("东关镇", 8, 1, 2), entry("东关镇", 8, 31, 2), entry("西关镇", 8, 9, 1), entry("南关镇", 8, 10, 6), entry("北关镇", 8, 15, 9), entry("城南街道", 8, 20, 2),
  entry("东关镇", 9, 5, 10), entry("西关镇", 9, 6, 0), entry("北关镇", 9, 7, 3), entry("城南街道", 9, 30, 4), entry("合 计", 9, 30, 17),
];
const targets = [
  { unit: "全区", target: 65 }, { unit: "东关镇", target: 20 }, { unit: "西关镇", target: 10 }, { unit: "南关镇", target: 15 },
  { unit: "北关镇", target: 12 }, { unit: "城南街道", target: 8 },
];

const ranking = (month: number, options: Partial<MonthRankingOptions> = {}, list = targets) => {
  const spans = monthSpans(on(month, 20), { first: on(7, 15), last: on(10, 22) });
  return monthRanking(ledger, list, spans.month, spans.before, { by: "rate", ...options });
};
const lines = (rows: ReturnType<typeof ranking>) => rows.map((row) => [row.rank, row.unit, row.period, row.cumulative, row.rankBefore, row.change]);

describe("five units over three months, by rate at month end", () => {
  it("July: nobody has a rank before; who has not reported has none now", () => {
    expect(lines(ranking(7))).toEqual([
      [1, "西关镇", 5, 5, null, ""], [2, "东关镇", 6, 6, null, ""], [3, "城南街道", 2, 2, null, ""], [4, "南关镇", 3, 3, null, ""],
      [null, "北关镇", null, null, null, ""],
    ]);
  });
  it("August: 北关镇 leads but gets no arrow, equal rates share a rank", () => {
    expect(lines(ranking(8))).toEqual([
      [1, "北关镇", 9, 9, null, ""], [2, "西关镇", 1, 6, 1, "↓1"], [2, "南关镇", 6, 9, 4, "↑2"],
      [4, "东关镇", 4, 10, 2, "↓2"], [4, "城南街道", 2, 4, 3, "↓1"],
    ]);
  });
  it("September: three at 100 %, 西关镇 reports 0 and is ranked, 南关镇 is 未报送", () => {
    const rows = ranking(9);
    expect(lines(rows)).toEqual([
      [1, "东关镇", 10, 20, 4, "↑3"], [1, "北关镇", 3, 12, 1, "—"], [1, "城南街道", 4, 8, 4, "↑3"], [4, "西关镇", 0, 6, 2, "↓2"],
      [null, "南关镇", null, 9, 2, ""],
    ]);
    expect(rows.map(({ rate }) => rate)).toEqual([1, 1, 1, 0.6, 0.6]);
    expect(rows.map(({ target }) => target)).toEqual([20, 12, 8, 10, 15]);
  });
  it("in a ledger of sales a month without a row is 0, not 未报送", () => {
    expect(lines(ranking(9, { absent: "zero" })).slice(3)).toEqual([[4, "西关镇", 0, 6, 2, "↓2"], [4, "南关镇", 0, 9, 2, "↓2"]]);
    expect(lines(ranking(8, { absent: "zero" }))[0]).toEqual([1, "北关镇", 9, 9, 5, "↑4"]);
  });
  it("dense ranks on request", () => {
    expect(ranking(9, { ties: "dense" }).map(({ rank }) => rank)).toEqual([1, 1, 1, 2, null]);
  });
});

describe("other bases, groups, exemption", () => {
  it("by the month's increment, without targets", () => {
    expect(lines(ranking(8, { by: "period" }, []))).toEqual([
      [1, "北关镇", 9, 9, null, ""], [2, "南关镇", 6, 9, 3, "↑1"], [3, "东关镇", 4, 10, 1, "↓2"], [4, "城南街道", 2, 4, 4, "—"], [5, "西关镇", 1, 6, 2, "↓3"],
    ]);
  });
  it("by the month's increment over the target", () => {
    expect(ranking(8, { by: "periodRate" }).map(({ unit, rank }) => [unit, rank])).toEqual([
      ["北关镇", 1], ["南关镇", 2], ["城南街道", 3], ["东关镇", 4], ["西关镇", 5],
    ]);
  });
  it("by rate a unit without a target is listed without a rank", () => {
    const rows = ranking(8, {}, targets.filter(({ unit }) => unit !== "北关镇"));
    expect(rows.at(-1)).toMatchObject({ unit: "北关镇", rank: null, target: null, rate: null, cumulative: 9 });
  });
  it("groups are ranked apart; an exempt unit stands last without a rank", () => {
    const rows = ranking(8, { groups: new Map([["城南街道", "街道"]]), exempt: new Set(["北关 镇"]) });
    expect(rows.map(({ group, unit, rank }) => [group, unit, rank])).toEqual([
      ["", "西关镇", 1], ["", "南关镇", 1], ["", "东关镇", 3], ["", "北关镇", null], ["街道", "城南街道", 1],
    ]);
  });
  it("does not depend on the order of the ledger", () => {
    const spans = monthSpans(on(8, 1));
    expect(monthRanking([...ledger].reverse(), targets, spans.month, spans.before, { by: "rate" }))
      .toEqual(monthRanking(ledger, targets, spans.month, spans.before, { by: "rate" }));
  });
});

describe("monthSpans", () => {
  it("is the calendar month and the one before it", () => {
    expect(monthSpans(on(8, 23))).toEqual({ month: { first: on(8, 1), last: on(8, 31) }, before: { first: on(7, 1), last: on(7, 31) } });
    expect(monthSpans(daySerial(2026, 1, 1)!).before).toEqual({ first: on(12, 1), last: on(12, 31) });
  });
  it("is clipped to the campaign; there is no month before the first", () => {
    const campaign = { first: on(7, 15), last: on(10, 22) };
    expect(monthSpans(on(7, 20), campaign)).toEqual({ month: { first: on(7, 15), last: on(7, 31) }, before: null });
    expect(monthSpans(on(10, 1), campaign).month).toEqual({ first: on(10, 1), last: on(10, 22) });
  });
});

describe("speed", () => {
  it("ranks 1,000 units from 100,000 ledger rows in well under a second", () => {
    const units = Array.from({ length: 1000 }, (_, index) => `单位${index}`);
    const rows = Array.from({ length: 100_000 }, (_, index) => ({ unit: units[index % 1000]!, day: on(7, 15) + (index * 7) % 60, increment: (index * 37) % 100 }));
    const spans = monthSpans(on(8, 1));
    const before = process.cpuUsage();
    const ranked = monthRanking(rows, units.map((unit, index) => ({ unit, target: 50_000 + index })), spans.month, spans.before, { by: "rate" });
    const { user } = process.cpuUsage(before);
    expect(ranked).toHaveLength(1000);
    expect(user / 1000).toBeLessThan(800);
  });
});
