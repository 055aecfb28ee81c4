import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { convert } from "../../../src/campaign/quantity/units";
import { readNumber } from "../../../src/campaign/quantity/readNumber";
import { roundHalfAway } from "../../../src/campaign/quantity/round";
import { publishedAreas } from "../../fixtures/published/areas";

describe("readNumber: one figure", () => {
  it.each<[string, number, string | null]>([
    ["2,389.61", 2389.61, null],
    ["1，２００", 1200, null],
    ["１２．５", 12.5, null],
    ["\u00a02389.61\u00a0", 2389.61, null],
    ["24.9480;", 24.948, null],
    ["1.", 1, null],
    [".5", 0.5, null],
    ["0", 0, null],
    ["-0", 0, null],
    ["1.2E+05", 120_000, null],
    ["'45", 45, null],
    ["+3", 3, null],
    ["−2.5", -2.5, null],
    ["－5", -5, null],
    ["78.9%", 78.9, "%"],
    ["78.9﹪", 78.9, "%"],
    ["5 %", 5, "%"],
    ["12.5亿元", 12.5, "亿元"],
    ["12.5亿", 12.5, "亿元"],
    ["人民币300万元", 300, "万元"],
    ["￥1,234.50", 1234.5, "元"],
    ["300元整", 300, "元"],
    ["1,200亩", 1200, "亩"],
    ["1.2万亩", 1.2, "万亩"],
    ["3\n万元", 3, "万元"],
    ["3 万 元", 3, "万元"],
    ["13314㎡", 13314, "平方米"],
    ["13314m²", 13314, "平方米"],
    ["300万元/亩", 300, "万元/亩"],
    ["共12宗", 12, "宗"],
  ])("reads %j", (text, value, unit) => {
    expect(readNumber(text)).toEqual({ kind: "number", value, unit, approximate: false, also: [] });
  });

  it.each<[string, number, string | null]>([
    ["约300", 300, null],
    ["约合\n0.18\n亩", 0.18, "亩"],
    ["300余亩", 300, "亩"],
    ["300亩左右", 300, "亩"],
    ["近50亿元", 50, "亿元"],
  ])("marks %j as approximate", (text, value, unit) => {
    expect(readNumber(text)).toEqual({ kind: "number", value, unit, approximate: true, also: [] });
  });
});

describe("readNumber: none", () => {
  it.each(["", "  ", "/", "／", "—", "——", "-", "－", "无", " 暂 无 ", "\u3000", "待定"])("takes %j for nothing, not for 0", (text) => {
    expect(readNumber(text)).toEqual({ kind: "none" });
  });
});

describe("readNumber: accounting brackets", () => {
  it("takes a bracketed figure with thousands comma for a negative, as Excel does", () => {
    expect(readNumber("（1,234.50）")).toMatchObject({ kind: "number", value: -1234.5 });
  });

  it.each(["(3)", "（45.2）", "(1,234", "1,234)5"])("refuses %j", (text) => {
    expect(readNumber(text).kind).toBe("unreadable");
  });
});

describe("readNumber: the same quantity twice", () => {
  it("keeps the second unit beside the first", () => {
    expect(readNumber("32917.91平方米(合49.38亩)")).toEqual({
      kind: "number", value: 32917.91, unit: "平方米", approximate: false, also: [{ value: 49.38, unit: "亩" }],
    });
    expect(readNumber("1.5公顷（22.5亩，15000平方米）")).toMatchObject({ value: 1.5, also: [{ value: 22.5, unit: "亩" }, { value: 15_000, unit: "平方米" }] });
    expect(readNumber("0.5公顷/7.5亩")).toMatchObject({ value: 0.5, also: [{ value: 7.5, unit: "亩" }] });
  });

  it("does not call the exact figure approximate for an approximate second one", () => {
    expect(readNumber("117.88平方米（约合\n0.18\n亩）")).toMatchObject({ approximate: false, also: [{ value: 0.18, unit: "亩" }] });
  });

  it.each(publishedAreas)("$parcel as published", ({ squareMetres, mu }) => {
    expect(readNumber(`${squareMetres}平方米(合${mu}亩)`)).toMatchObject({ value: squareMetres, unit: "平方米", also: [{ value: mu, unit: "亩" }] });
  });

  it("refuses a pair that is out by a factor", () => {
    expect(readNumber("500公顷（75亩）")).toEqual({ kind: "unreadable", reason: "一格里的两个数换算后对不上" });
    expect(readNumber("500公顷（500亩）").kind).toBe("unreadable");
  });
});

describe("readNumber: unreadable, with the reason", () => {
  it.each([
    ["≤45%", "范围"],
    ["1≤容积率≤1.5", "范围"],
    ["超过30个", "范围"],
    ["300亩以上", "范围"],
    ["50-60", "区间"],
    ["50～60亩", "区间"],
    ["5万元\n及其\n整倍数", "其他文字"],
    ["第3宗", "其他文字"],
    ["1.5倍", "其他文字"],
    ["3个项目", "其他文字"],
    ["2e48", "几个数"],
    ["12\n345", "几个数"],
    ["12 345", "几个数"],
    ["15/20", "几个数"],
    ["3宗(45亩)", "几个数"],
    ["1.1.2", "几个数"],
    ["1,0000", "千分位"],
    ["2025-07-15", "日期"],
    ["2025年7月", "日期"],
    ["#REF!", "错误值"],
    ["10³", "上标"],
    ["①5", "上标"],
    ["三百万", "中文数字"],
    ["面积", "不是数字"],
  ])("%j: %s", (text, reason) => {
    expect(readNumber(text)).toMatchObject({ kind: "unreadable", reason: expect.stringContaining(reason) });
  });
});

describe("readNumber: properties", () => {
  const units = ["", "亩", "公顷", "平方米", "万元", "亿元", "%", "户", "万元/亩"];
  const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it("reads back what it is written as: commas, full width, spaces, units", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 9999 }), fc.constantFrom(...units),
        fc.boolean(), fc.boolean(), fc.constantFrom("", " ", "\n", "\u00a0"),
        (whole, part, unit, commas, wide, space) => {
          const sign = whole < 0 ? "-" : "";
          const digits = String(Math.abs(whole));
          const figure = `${sign}${commas ? grouped(digits) : digits}.${String(part).padStart(4, "0")}`;
          const text = `${space}${wide ? fullWidth(figure) : figure}${space}${unit}${space}`;
          const value = Number(`${sign}${digits}.${String(part).padStart(4, "0")}`);
          expect(readNumber(text)).toMatchObject({ kind: "number", value: value === 0 ? 0 : value, unit: unit === "" ? null : unit, also: [] });
        },
      ),
    );
  });

  it("takes any area with its own conversion for one figure", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10 ** 9 }), (hundredths) => {
        const squareMetres = hundredths / 100;
        const mu = roundHalfAway(convert(squareMetres, "平方米", "亩") ?? 0, 2);
        expect(readNumber(`${squareMetres}㎡（合${mu}亩）`)).toMatchObject({ kind: "number", value: squareMetres, also: [{ value: mu, unit: "亩" }] });
      }),
    );
  });

  it("never throws, and never gives a figure that is not finite", () => {
    const pieces = fc.constantFrom("1", "0", "9", ",", ".", "-", "+", "e", "(", "（", ")", "约", "合", "亩", "万元", "㎡", "m²", "/", "%", " ", "\n", "至", "≤", "①", "１", "，", "余", "¥", "'", "\u0000", "\ud83d");
    const check = (text: string): void => {
      const read = readNumber(text);
      if (read.kind === "number") expect([read.value, ...read.also.map(({ value }) => value)].every(Number.isFinite)).toBe(true);
      if (read.kind === "unreadable") expect(read.reason).not.toBe("");
      if (!/[0-9]/.test(text.normalize("NFKC"))) expect(read.kind).not.toBe("number");
    };
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")), check), { numRuns: 5000 });
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), check));
  });

  it("reads a long hostile text in no time", () => {
    const started = performance.now();
    for (const text of ["1,".repeat(20_000), "9".repeat(50_000), "1亩(".repeat(10_000), "约".repeat(50_000), "1至".repeat(20_000), "- ".repeat(20_000)]) readNumber(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
