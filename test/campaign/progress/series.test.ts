import { describe, expect, it } from "@jest/globals";
import { change, growth, isCopied, regressions, stalledPeriods } from "../../../src/campaign/progress";

describe("change and growth", () => {
  it("120 after 100: +20, 20 %", () => {
    expect(change(120, 100)).toBe(20);
    expect(growth(120, 100)).toEqual({ value: 0.2, reason: null, note: "" });
    expect(growth(80, 100).value).toBeCloseTo(-0.2, 12);
  });
  it("a base of zero or below gives no rate, with its reason", () => {
    expect(growth(5, 0)).toMatchObject({ value: null, reason: "base-zero" });
    expect(growth(5, -2)).toMatchObject({ value: null, reason: "base-negative" });
    expect(growth(5, null)).toMatchObject({ value: null, reason: "before-missing" });
    expect(growth(null, 5)).toMatchObject({ value: null, reason: "now-missing" });
    expect(change(null, 5)).toBeNull();
  });
});

describe("stalled", () => {
  it("counts the latest periods without progress", () => {
    expect(stalledPeriods([10, 12, 12, 12])).toBe(2);
    expect(stalledPeriods([10, 12])).toBe(0);
    expect(stalledPeriods([12, 11])).toBe(1);
  });
  it("未报送 is not standing still", () => {
    expect(stalledPeriods([12, 12, null])).toBe(0);
    expect(stalledPeriods([12, null, 12])).toBe(0);
    expect(stalledPeriods([])).toBe(0);
  });
  it("a unit that has reached its target does not stall", () => {
    expect(stalledPeriods([20, 20], 20)).toBe(0);
    expect(stalledPeriods([19, 19], 20)).toBe(1);
  });
});

describe("regressions and copies", () => {
  it("finds where a cumulative figure fell, over a gap too", () => {
    expect(regressions([10, 12, null, 11, 13])).toEqual([{ index: 3, value: 11, before: 12 }]);
    expect(regressions([0.3, 0.1 + 0.2])).toEqual([]);
    expect(regressions([0.1 + 0.2, 0.3])).toEqual([]);
  });
  it("a row is copied when all that should move is last period's", () => {
    expect(isCopied([3.2, 41.5], [3.2, 41.5])).toBe(true);
    expect(isCopied([3.2, 41.5], [3.2, 38.3])).toBe(false);
    expect(isCopied([3.2, null], [3.2, 38.3])).toBe(false);
    expect(isCopied([0, 0], [0, 0])).toBe(false);
    expect(isCopied([5], [5])).toBe(false);
    expect(isCopied([5], [5], 1)).toBe(true);
  });
});
