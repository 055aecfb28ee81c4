import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bottomOfGroups, bottomRuns, firstRanked, lastRanked, rank, weightedScore } from "../../../src/campaign/ranking";

describe("cuts keep those tied with the last one in", () => {
  it("前10名（包含分数相同）", () => {
    expect(firstRanked([2, 1, 2, 4], 2)).toEqual([1, 0, 2]);
    expect(firstRanked([2, 1, 2, 4], 1)).toEqual([1]);
    expect(firstRanked([1, 2], 10)).toEqual([0, 1]);
    expect(firstRanked([1, 2], 0)).toEqual([]);
  });
  it("后N名, worst first, units without a rank left out", () => {
    expect(lastRanked([2, 1, 2, 4, null], 2)).toEqual([3, 0, 2]);
    expect(lastRanked([1, 3, 3, 2], 1)).toEqual([1, 2]);
  });
  it("where all are tied nobody is behind", () => {
    expect(lastRanked([1, 1, 1], 2)).toEqual([]);
    expect(lastRanked([1], 2)).toEqual([]);
  });
  it("nobody left out of a cut is as good as one who is in", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 15 }), fc.integer({ min: 1, max: 6 }), (values, count) => {
      const ranks = rank(values);
      const taken = new Set(firstRanked(ranks, count));
      const worstIn = Math.max(...[...taken].map((index) => ranks[index]!));
      ranks.forEach((place, index) => expect(taken.has(index)).toBe(place! <= worstIn));
      expect(taken.size).toBeGreaterThanOrEqual(Math.min(count, values.length));
    }));
  });
  it("groups are cut apart", () => {
    expect(bottomOfGroups([
      { group: "镇街", rank: 1 }, { group: "部门", rank: 1 }, { group: "镇街", rank: 2 }, { group: "部门", rank: 2 }, { group: "镇街", rank: null },
    ], 1)).toEqual([false, false, true, true, false]);
  });
});

describe("bottomRuns", () => {
  const month = (...places: readonly (readonly [string, number | null])[]) => places.map(([unit, place]) => ({ unit, group: "镇街", rank: place }));
  it("counts the months running in the last K, up to the latest", () => {
    const runs = bottomRuns([
      month(["甲", 1], ["乙", 2], ["丙", 3]), month(["甲", 1], ["乙", 3], ["丙", 2]), month(["甲", 2], ["乙", 3], ["丙", 1]),
    ], 1);
    expect([...runs]).toEqual([["乙", 2]]);
  });
  it("a month without a rank ends the run", () => {
    expect([...bottomRuns([month(["甲", 1], ["乙", 2]), month(["甲", 1], ["乙", null], ["丙", 2]), month(["甲", 1], ["乙", 2])], 1)]).toEqual([["乙", 1]]);
  });
  it("no periods, no runs", () => expect(bottomRuns([], 2).size).toBe(0));
});

describe("weightedScore", () => {
  it("full marks when met, in proportion otherwise, bonus within its limit", () => {
    const { score, lines } = weightedScore([
      { kind: "proportional", name: "出让面积", marks: 60, actual: 40, target: 50 },
      { kind: "full", name: "节点任务", marks: 40, actual: 3, target: 3 },
      { kind: "bonus", name: "超额", points: 8, most: 5 },
    ], 100);
    expect(score).toBe(93);
    expect(lines.map(({ points }) => points)).toEqual([48, 40, 5]);
    expect(lines.map(({ note }) => note)).toEqual(["完成40，目标50，按80%计分", "完成3，目标3，已完成得满分", "加8分，以5分为限"]);
  });
  it("is capped, and never below 0", () => {
    expect(weightedScore([{ kind: "full", name: "任务", marks: 98, actual: 1, target: 1 }, { kind: "bonus", name: "加分", points: 5 }], 100).score).toBe(100);
    expect(weightedScore([{ kind: "bonus", name: "扣分", points: -5 }]).score).toBe(0);
  });
  it("an item may earn above its marks up to its own cap", () => {
    expect(weightedScore([{ kind: "proportional", name: "收入", marks: 50, actual: 15, target: 10, cap: 1.2 }]).score).toBe(60);
    expect(weightedScore([{ kind: "full", name: "任务", marks: 10, actual: 2, target: 3 }]).score).toBe(0);
  });
  it("nothing missing is scored 0", () => {
    const { score, lines } = weightedScore([{ kind: "full", name: "甲", marks: 50, actual: 1, target: 1 }, { kind: "proportional", name: "乙", marks: 50, actual: null, target: 10 }]);
    expect(score).toBeNull();
    expect(lines[1]).toMatchObject({ points: null, note: "缺完成数，未计分" });
  });
});
