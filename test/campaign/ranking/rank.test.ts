import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isTotalLabel, rank, rankByColumns, rankChange, rankGroups } from "../../../src/campaign/ranking";

describe("rank", () => {
  it("95, 100, 100 → 3, 1, 1", () => expect(rank([95, 100, 100])).toEqual([3, 1, 1]));
  it("competition 1,1,1,4 and dense 1,1,1,2", () => {
    expect(rank([100, 100, 100, 95])).toEqual([1, 1, 1, 4]);
    expect(rank([100, 100, 100, 95], { ties: "dense" })).toEqual([1, 1, 1, 2]);
  });
  it("from low to high", () => expect(rank([3, 1, 2], { order: "ascending" })).toEqual([3, 1, 2]));
  it("what has no figure has no rank", () => {
    expect(rank([5, null, Number.NaN, 7])).toEqual([2, null, null, 1]);
    expect(rank([])).toEqual([]);
  });
  it("by exact figures, or by figures as displayed", () => {
    expect(rank([0.78941, 0.78909])).toEqual([1, 2]);
    expect(rank([0.78941, 0.78909], { digits: 3 })).toEqual([1, 1]);
  });
  it("ties sums that differ only by floating-point noise", () => expect(rank([0.1 + 0.2, 0.3])).toEqual([1, 1]));
  it("takes figures for equal that agree to 12 digits, and no others", () => {
    const near = fc.tuple(fc.double({ min: 0.001, max: 1_000, noNaN: true }), fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 8 }))
      .map(([figure, steps]) => steps.map((step) => figure * (1 + step * 1e-13)));
    fc.assert(fc.property(fc.array(near, { maxLength: 5 }), (lists) => {
      const list = lists.flat();
      expect(rank(list)).toEqual(rank(list.map((value) => Number(value.toPrecision(12)))));
    }));
  });

  const values = fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 40 });
  const order = fc.constantFrom("ascending" as const, "descending" as const);
  it("never depends on the order of the list", () => {
    fc.assert(fc.property(values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list.map((_, index) => index), { minLength: list.length }))), order,
      ([list, shuffled], direction) => {
        const ranks = rank(list, { order: direction });
        expect(rank(shuffled.map((index) => list[index]!), { order: direction })).toEqual(shuffled.map((index) => ranks[index]!));
      }));
  });
  it("competition rank = 1 + how many are ahead; dense rank = 1 + how many different figures are ahead", () => {
    fc.assert(fc.property(values, order, (list, direction) => {
      const ahead = (a: number, b: number) => (direction === "descending" ? a > b : a < b);
      const competition = rank(list, { order: direction });
      const dense = rank(list, { order: direction, ties: "dense" });
      list.forEach((value, index) => {
        const better = value === null ? [] : list.filter((other): other is number => other !== null && ahead(other, value));
        expect(competition[index]).toBe(value === null ? null : 1 + better.length);
        expect(dense[index]).toBe(value === null ? null : 1 + new Set(better).size);
      });
    }));
  });
  it("dense ranks have no gaps", () => {
    fc.assert(fc.property(values, (list) => {
      const used = new Set(rank(list, { ties: "dense" }).filter((place) => place !== null));
      expect([...used].sort((a, b) => a - b)).toEqual(Array.from(used, (_, index) => index + 1));
    }));
  });
});

describe("tie-break columns", () => {
  it("相同则按第二列排序，两者均相同则并列", () => {
    expect(rankByColumns([
      { values: [0.8, 0.8, 0.9, 0.8], order: "descending" },
      { values: [10, 20, 5, 20], order: "descending" },
    ])).toEqual([4, 2, 1, 2]);
  });
  it("a missing figure in the second column stands behind, in the first it is unranked", () => {
    expect(rankByColumns([
      { values: [0.8, 0.8, null], order: "descending" },
      { values: [null, 1, 9], order: "descending" },
    ])).toEqual([2, 1, null]);
  });
});

describe("isTotalLabel", () => {
  it.each([
    "合计", "合 计", "合\n计", "　小计", "总计：", "共计", "项目合计", "汇总合计", "9县市区合计", "全州合计", "一、合计", "（一）小计", "1.合计",
    "合计（10个）", "（合计）", "镇街（小计）", "小计(亩)", "全市", "全 区", "全市（含市直）", "全县小计 ", "全市平均", "平均", "其中：", "Grand Total", "總計",
  ])("%j is a total", (label) => expect(isTotalLabel(label)).toBe(true));
  it.each([
    "全福镇", "合计村", "全区重点办", "计生局", "三合镇", "总工会", "小计庄村", "全市乡", "合作镇", "区统计局", "汇总科", "平均村", "州直", "市直单位", "其中：市管", "共和镇", "", " ",
  ])("%j is none", (label) => expect(isTotalLabel(label)).toBe(false));
});

describe("rankGroups", () => {
  const row = (label: string, group: string, value: number | null, exempt = false, tieBreak: readonly number[] = []) => ({ label, group, exempt, value, tieBreak });
  it("ranks groups apart; totals wherever they stand and exempt units have no rank", () => {
    expect(rankGroups([
      row("全区", "镇街", 0.99), row("东关镇", "镇街", 0.6), row("城南街道", "镇街", 0.8), row("小 计", "镇街", 0.7),
      row("区水务局", "部门", 0.5), row("区财政局", "部门", 0.9, true), row("区住建局", "部门", null),
    ])).toEqual([null, 2, 1, null, 1, null, null]);
  });
  it("breaks ties by the columns given, each in its own order", () => {
    const rows = [row("甲镇", "", 0.8, false, [5]), row("乙镇", "", 0.8, false, [9]), row("丙镇", "", 0.9, false, [1])];
    expect(rankGroups(rows)).toEqual([3, 2, 1]);
    expect(rankGroups(rows, { tieBreakOrder: ["ascending"] })).toEqual([2, 3, 1]);
  });
  it("a total or an exempt unit never shifts the ranks of others", () => {
    const unit = fc.record({ value: fc.integer({ min: 0, max: 9 }), group: fc.constantFrom("镇街", "部门") });
    fc.assert(fc.property(fc.array(unit, { maxLength: 20 }), fc.integer({ min: 0, max: 9 }), (units, value) => {
      const rows = units.map((each, index) => row(`单位${index}`, each.group, each.value));
      const ranks = rankGroups(rows);
      expect(rankGroups([row("合计", "镇街", value), ...rows])).toEqual([null, ...ranks]);
      expect(rankGroups([...rows, row("区财政局", "部门", value, true)])).toEqual([...ranks, null]);
    }));
  });
});

describe("rankChange", () => {
  it("↑3, ↓2, — and nothing without an earlier rank", () => {
    expect(rankChange(2, 5)).toBe("↑3");
    expect(rankChange(5, 3)).toBe("↓2");
    expect(rankChange(4, 4)).toBe("—");
    expect(rankChange(1, null)).toBe("");
    expect(rankChange(null, 1)).toBe("");
  });
});

describe("speed", () => {
  it("ranks 10,000 figures in well under a second", () => {
    const figures = Array.from({ length: 10_000 }, (_, index) => ((index * 7919) % 10_007) / 7);
    const before = process.cpuUsage();
    const ranks = rank(figures);
    const { user } = process.cpuUsage(before);
    expect(new Set(ranks).size).toBe(10_000);
    expect(user / 1000).toBeLessThan(500);
  });
});
