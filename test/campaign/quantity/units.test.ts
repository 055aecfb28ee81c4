import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { roundHalfAway } from "../../../src/campaign/quantity/round";
import { conversionFactor, convert, standardUnit, unitOf, unitWords } from "../../../src/campaign/quantity/units";
import { publishedAreas } from "../../fixtures/published/areas";

describe("unitOf", () => {
  it.each([
    ["㎡", "平方米"],
    [" m2", "平方米"],
    ["m²", "平方米"],
    ["平 方\n米", "平方米"],
    ["万㎡", "万平方米"],
    ["㎢", "平方公里"],
    ["ｈｍ２", "公顷"],
    ["市亩", "亩"],
    ["人民币万元", "万元"],
    ["万元（人民币）", "万元"],
    ["￥", "元"],
    ["亿", "亿元"],
    ["％", "%"],
    ["﹪", "%"],
    ["个百分点", "%"],
    ["户", "户"],
    ["元/㎡", "元/平方米"],
    ["万元／亩", "万元/亩"],
    ["万元每公顷", "万元/公顷"],
  ])("reads %j as %s", (word, expected) => {
    expect(unitOf(word)?.word).toBe(expected);
  });

  it.each(["", "㎡/亩", "元/元", "万元/亩/年", "面积", "constructor"])("knows no unit %j", (word) => {
    expect(unitOf(word)).toBeNull();
  });

  it("never takes foreign money for yuan", () => {
    expect(unitOf("万美元")?.kind).toBe("count");
    expect(convert(1, "万美元", "万元")).toBeNull();
  });
});

describe("standardUnit", () => {
  it("is what records are kept in", () => {
    expect(["area", "money", "count"].map((kind) => standardUnit(kind as "area"))).toEqual(["公顷", "万元", null]);
  });
});

describe("convert", () => {
  it.each([
    [500, "公顷", "亩", 7500],
    [1, "亩", "平方米", 10000 / 15],
    [32917.91, "平方米", "亩", 49.376865],
    [50, "亿元", "万元", 500_000],
    [1.2, "万亩", "公顷", 800],
    [1, "平方公里", "公顷", 100],
    [3, "万平方米", "公顷", 3],
    [300, "万元/亩", "万元/公顷", 4500],
    [1, "万元/亩", "元/平方米", 15],
    [1, "年", "个月", 12],
  ])("%d %s is, in %s, %d", (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  it("refuses to mix kinds, counting words, or working days with calendar days", () => {
    expect([convert(1, "亩", "万元"), convert(1, "个", "户"), convert(1, "工作日", "天"), convert(1, "万元", "万元/亩"), convert(1, "亩", "丈")]).toEqual([null, null, null, null, null]);
  });

  it("keeps a fifteenth as a pair of whole numbers", () => {
    expect(conversionFactor("亩", "公顷")).toEqual({ multiply: 1, divide: 15 });
    expect(conversionFactor("万亩", "亩")).toEqual({ multiply: 10_000, divide: 1 });
  });

  it.each(publishedAreas)("$parcel: $squareMetres ㎡ is $right 亩", ({ squareMetres, right, mu, digits, parcel }) => {
    const computed = convert(squareMetres, "平方米", "亩") ?? Number.NaN;
    expect(roundHalfAway(computed, 2)).toBe(right);
    expect(roundHalfAway(computed, digits) === mu).toBe(parcel !== "G(2024)046");
  });

  it("comes back to where it started, between any two units that convert", () => {
    fc.assert(
      fc.property(fc.constantFrom(...unitWords), fc.constantFrom(...unitWords), fc.double({ min: -1e9, max: 1e9, noNaN: true }), (from, to, value) => {
        const there = convert(value, from, to);
        const back = there === null ? null : convert(there, to, from);
        expect(back === null).toBe(conversionFactor(to, from) === null);
        if (back !== null) expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14 + 1e-300);
      }),
      { numRuns: 2000 },
    );
  });
});
