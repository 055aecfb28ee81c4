import { describe, expect, it } from "@jest/globals";
import { decimalsOf } from "../../../src/campaign/quantity/decimals";

describe("decimalsOf", () => {
  it.each(["公顷", "亩", "平方米", "亿元", "万元", "元", "万元/亩", "公里"])("%s is measured: two digits", (unit) => expect(decimalsOf(unit)).toEqual({ amount: 2, perDay: 2, forecast: 2 }));
  it.each(["个", "宗", "项", "户", "人", "家"])("%s is counted: whole, an average with two digits, a forecast with one", (unit) => expect(decimalsOf(unit)).toEqual({ amount: 0, perDay: 2, forecast: 1 }));
  it.each(["万美元", "USD", "万人", "万户", "吨"])("%s has parts although nothing converts it", (unit) => expect(decimalsOf(unit).amount).toBe(2));
  it("knows a unit by any of its spellings, and takes one that it does not know for measured", () => {
    expect([decimalsOf(" ㎡ "), decimalsOf("（个）"), decimalsOf("套餐")].map(({ amount }) => amount)).toEqual([2, 0, 2]);
  });
});
