import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  checkGap, checkRanks, checkRate, checkTotal, columnDigits, dayInFuture, explainRate, explainSum, figureCopied, isFault,
  printed, printedDigits, progressRegressed, staleRate, swappedDigits, unitSlip,
} from "../../../src/campaign/audit";
import { daySerial } from "../../../src/campaign/calendar/day";
import { roundHalfAway } from "../../../src/campaign/quantity/round";
import { rank } from "../../../src/campaign/ranking";

describe("checkRate", () => {
  it("一致, 差末位, 不符", () => {
    expect(checkRate(92.63, 88, 95)).toMatchObject({ outcome: "agrees", message: "一致" });
    expect(checkRate(92.64, 88, 95)).toMatchObject({ outcome: "last-digit", message: "差末位", expected: "92.63" });
    expect(checkRate(92.65, 88, 95)).toMatchObject({ outcome: "differs", message: "不符：应为92.63" });
    expect(checkRate(92.36, 88, 95)).toMatchObject({ code: "rate-mismatch", outcome: "differs", message: "不符：应为92.63" });
  });
  it("compares at the digits printed: 80 in a column of one digit is 80.0", () => {
    expect(checkRate(80, 80.4, 100).outcome).toBe("agrees");
    expect(checkRate(80, 80.4, 100, 1)).toMatchObject({ outcome: "differs", published: "80.0", expected: "80.4" });
    expect(checkRate(78.90909090909, 65.1, 82.5, 1)).toMatchObject({ outcome: "agrees", published: "78.9" });
  });
  it("rounds half away from zero: 18.5 % → 19 %", () => expect(checkRate(19, 18.5, 100, 0).outcome).toBe("agrees"));
  it("without its inputs it is unknown, not wrong", () => {
    expect(checkRate(50, null, 10)).toMatchObject({ outcome: "unknown", message: "缺完成数，无法核对" });
    expect(checkRate(50, 5, 0)).toMatchObject({ outcome: "unknown" });
    expect(checkRate(null, 5, 10)).toMatchObject({ outcome: "unknown", published: "" });
  });
  it("a rate printed correctly always agrees; two units off never does", () => {
    const inputs = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(-1, 1));
    fc.assert(fc.property(inputs, ([actual, target, digits, sign]) => {
      const right = roundHalfAway((actual / target) * 100, digits);
      expect(checkRate(right, actual, target, digits).outcome).toBe("agrees");
      expect(checkRate(right + sign * 10 ** -digits, actual, target, digits).outcome).toBe("last-digit");
      expect(checkRate(right + 2 * sign * 10 ** -digits, actual, target, digits).outcome).toBe("differs");
    }));
  });
});

describe("explainRate", () => {
  const given = { digits: 2, actual: 88, target: 95, before: null };
  it("last period's figure, exchanged digits, a unit slip, or plainly wrong", () => {
    expect(explainRate({ ...given, published: 80.5, before: 80.5 }).code).toBe("rate-stale");
    expect(explainRate({ ...given, published: 92.36 }).code).toBe("digits-swapped");
    expect(explainRate({ published: 80, digits: 1, actual: 600, target: 50, before: null })).toMatchObject({
      code: "unit-slip", message: "不符：应为1200.0（恰差15倍，疑似完成数、目标数或完成率的单位不一致）",
    });
    expect(explainRate({ published: 0.93, digits: 2, actual: 93, target: 100, before: null }).code).toBe("unit-slip");
    expect(explainRate({ ...given, published: 71.2 })).toMatchObject({ code: "rate-mismatch", message: "不符：应为92.63" });
    expect(explainRate({ ...given, published: 92.63, before: 92.63 }).outcome).toBe("agrees");
  });
  it("isFault takes what differs only", () => {
    expect(isFault(explainRate({ ...given, published: 92.36 }))).toBe(true);
    expect(isFault(explainRate({ ...given, published: 92.64 }))).toBe(false);
    expect(isFault(null)).toBe(false);
  });
});

describe("swappedDigits", () => {
  it("neighbours only, over the point too", () => {
    expect(swappedDigits(92.36, 92.6316)?.expected).toBe("92.63");
    expect(swappedDigits(56.38, 53.68)?.expected).toBe("53.68");
    expect(swappedDigits(63.85, 53.86)).toBeNull();
    expect(swappedDigits(58.31, 53.81)?.message).toBe("疑似数字换位：应为53.81");
    expect(swappedDigits(92.63, 92.63)).toBeNull();
    expect(swappedDigits(92.36, 92.37)).toBeNull();
    expect(swappedDigits(9.5, 10.5)).toBeNull();
  });
});

describe("staleRate", () => {
  it("is last period's while the inputs moved on", () => {
    expect(staleRate(62.5, 70.25, 62.5)).toMatchObject({ code: "rate-stale", expected: "70.3" });
    expect(staleRate(62.5, 62.54, 62.5)).toBeNull();
    expect(staleRate(62.5, 70.25, 61)).toBeNull();
    expect(staleRate(62.5, 70.25, null)).toBeNull();
  });
});

describe("checkTotal", () => {
  it("within rounding, or not", () => {
    expect(checkTotal(16.7, [8.3, 8.4])).toMatchObject({ outcome: "agrees" });
    expect(checkTotal(16.8, [8.3, 8.4])).toMatchObject({ outcome: "last-digit", message: "与各行之和差0.1，在四舍五入范围内" });
    expect(checkTotal(16.9, [8.3, 8.4])).toMatchObject({ outcome: "differs", expected: "16.7", message: "与各行之和不符：应为16.7，相差0.2" });
  });
  it("counts are not rounded", () => expect(checkTotal(18, [8, 9], { exact: true })).toMatchObject({ outcome: "differs", expected: "17" }));
  it("a row that could not be read proves nothing", () => {
    expect(checkTotal(17, [8, null])).toMatchObject({ outcome: "unknown", message: "有1行无数，无法核对合计" });
    expect(checkTotal(null, [8])).toMatchObject({ outcome: "unknown" });
    expect(checkTotal(8, [])).toMatchObject({ outcome: "unknown" });
  });
  it("a total of unrounded rows, printed like them, never differs", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 2 }), (rows, digits) => {
      const total = roundHalfAway(rows.reduce((sum, row) => sum + row, 0), digits);
      expect(checkTotal(total, rows.map((row) => roundHalfAway(row, digits)), { digits }).outcome).not.toBe("differs");
    }));
  });
});

describe("checkRanks", () => {
  it("points at ranks out of order", () => {
    const { verdicts, convention } = checkRanks([1, 3, 2], [80.1, 79.5, 78.9]);
    expect(convention).toEqual({ ties: "competition", order: "descending" });
    expect(verdicts.map((verdict) => verdict?.outcome)).toEqual(["agrees", "differs", "differs"]);
    expect(verdicts[1]).toMatchObject({ code: "rank-out-of-order", published: "3", expected: "2", message: "名次不符：按数值应为第2位" });
  });
  it("knows dense ranks and ranks numbered through", () => {
    expect(checkRanks([1, 1, 2], [9, 9, 8]).convention.ties).toBe("dense");
    expect(checkRanks([2, 1, 3], [9, 9, 8]).convention.ties).toBe("ordinal");
    expect(checkRanks([2, 1, 3], [9, 9, 8], { convention: { ties: "competition", order: "descending" } }).verdicts[0]?.outcome).toBe("differs");
  });
  it("leaves out rows without a published rank", () => {
    expect(checkRanks([null, 1, 2], [99, 80, 70]).verdicts).toEqual([null, expect.objectContaining({ outcome: "agrees" }), expect.objectContaining({ outcome: "agrees" })]);
  });
  it("agrees with every ranking of its own", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), fc.constantFrom("competition" as const, "dense" as const), fc.constantFrom("ascending" as const, "descending" as const), (values, ties, order) => {
      expect(checkRanks(rank(values, { ties, order }), values).verdicts.every((verdict) => verdict?.outcome === "agrees")).toBe(true);
    }));
  });
});

describe("unitSlip", () => {
  it("names the unit that a figure was written in", () => {
    expect(unitSlip(12, 180, "亩")).toEqual({ times: "15", writtenIn: "公顷" });
    expect(unitSlip(180, 12, "公顷")).toEqual({ times: "15", writtenIn: "亩" });
    expect(unitSlip(35_000, 3.5, "亿元")).toEqual({ times: "10000", writtenIn: "万元" });
    expect(unitSlip(32_918, 49.38, "亩")).toEqual({ times: "666.67", writtenIn: "平方米" });
    expect(unitSlip(667, 1, "亩")?.writtenIn).toBe("平方米");
    expect(unitSlip(1.2, 12_000, "平方米")?.writtenIn).toBe("公顷");
  });
  it("other factors, and factors that the unit does not have, are none", () => {
    for (const [published, expected, unit] of [[12, 12, "亩"], [24, 12, "公顷"], [180, 12, "万元"], [12, 180, "公顷"], [0, 12, "亩"], [15.2, 1, "公顷"]] as const) {
      expect(unitSlip(published, expected, unit)).toBeNull();
    }
  });
});

describe("explainSum", () => {
  const explained = (published: number, parts: readonly number[], unit: string | null) =>
    explainSum(checkTotal(published, parts), { published, expected: parts.reduce((sum, part) => sum + part, 0), unit });
  it("says another unit, or exchanged digits", () => {
    expect(explained(684, [5260, 5000], "亩")).toMatchObject({ code: "unit-slip", expected: "10260", message: "与各行之和不符：应为10260，相差9576（恰差15倍，疑似按公顷填写）" });
    expect(explained(1620.7, [10260.7, 999.3, 0.7], "亩").code).toBe("total-mismatch");
    expect(explained(12_620.5, [12_000.5, 260], "万元")).toMatchObject({ code: "digits-swapped", message: "与各行之和不符：应为12260.5，相差360.0（疑似数字换位）" });
  });
  it("leaves a sum that agrees, or whose unit nobody knows, as it is", () => {
    expect(explained(10_260, [5260, 5000], "亩").outcome).toBe("agrees");
    expect(explained(684, [5260, 5000], null).code).toBe("total-mismatch");
  });
});

describe("against last period", () => {
  it("a cumulative figure does not fall", () => {
    expect(progressRegressed(38.2, 41.5)).toMatchObject({ code: "progress-regressed", published: "38.2", expected: "≥41.5", message: "累计数比上期（41.5）少3.3，累计数不应减少" });
    expect(progressRegressed(41.5, 41.5)).toBeNull();
    expect(progressRegressed(null, 41.5)).toBeNull();
  });
  it("a row copied from last period", () => {
    expect(figureCopied([3.2, null, 41.5], [3.2, null, 41.5])).toMatchObject({ code: "figure-copied", published: "3.2、41.5", message: "2个数与上期完全相同，疑似照抄上期" });
    expect(figureCopied([3.2, 41.6], [3.2, 41.5])).toBeNull();
  });
});

describe("days", () => {
  const day = (month: number, of: number) => daySerial(2025, month, of)!;
  it("done on a day that has not come", () => {
    expect(dayInFuture(day(8, 23), day(8, 23))).toBeNull();
    expect(dayInFuture(day(8, 24), day(8, 23))).toMatchObject({ code: "day-in-future", expected: "不晚于2025年8月23日" });
  });
});

describe("gaps, digits", () => {
  it("a gap by ratio, and one that cannot be known", () => {
    expect(checkGap({ gap: -20, rate: 32, actual: null, target: null, time: 0.4, basis: "ratio" }).outcome).toBe("agrees");
    expect(checkGap({ gap: -20, rate: null, actual: null, target: null, time: 0.4 })).toMatchObject({ outcome: "unknown", from: null });
    expect(checkGap({ gap: -8.1, rate: 32, actual: null, target: null, time: 0.4 }).outcome).toBe("last-digit");
  });
  it("digits as printed", () => {
    expect([78.9, 100, 0.1 + 0.2, 1 / 3, 1e-9].map(printedDigits)).toEqual([1, 0, 1, 6, 6]);
    expect(columnDigits([78.9, 80, null])).toBe(1);
    expect(printed(80, 1)).toBe("80.0");
    expect(printed(1.005, 2)).toBe("1.01");
  });
});
