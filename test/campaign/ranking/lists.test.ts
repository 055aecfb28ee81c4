import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bottomOfGroups, bottomRuns, firstRanked, lastRanked, rank } from "../../../src/campaign/ranking";

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
