import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isProblem, readCell } from "../../src/functions/cell";
import { all, declareEach, declareTable, each, one } from "../../src/functions/declare";
import { dayOrMonth, figure, oneOf, quantity, unitWord, whole, words } from "../../src/functions/kinds";
import { column, extraDays, grid, pairs } from "../../src/functions/ranges";
import { countdown } from "../../src/functions/countdown";
import { monthRank } from "../../src/functions/monthRank";
import { targetPct } from "../../src/functions/targetPct";

const help = { label: "数", zh: "", en: "" };
/** a × b + the sum of `more`, as plain as a rule can be. */
const sample = declareEach(
  {
    name: "SAMPLE", zh: "", en: "",
    parameters: { a: each(figure, help), b: each(figure, { ...help, otherwise: 10 }), more: all<readonly (number | null)[]>(column(figure), { ...help, otherwise: [] }) },
  },
  ({ a, b, more }) => a * b + more.reduce<number>((sum, value) => sum + (value ?? 0), 0),
);
const table = declareTable(
  { name: "TABLE", zh: "", en: "", parameters: { word: one(words, help), size: one(whole(1, 9), { ...help, otherwise: 2 }) } },
  ({ word, size }) => [Array.from({ length: size }, () => word)],
);
const errorsOf = (answer: ReturnType<typeof sample.run>) => answer.flat().map((cell) => (isProblem(cell) ? cell.error : cell));

describe("a value that Excel sends", () => {
  it.each([
    [3, { kind: "number", value: 3 }], ["亩", { kind: "text", text: "亩" }], [true, { kind: "boolean", value: true }],
    ["", { kind: "blank" }], [" \u3000", { kind: "blank" }], [null, { kind: "blank" }], [undefined, { kind: "blank" }],
    [{ type: "Double", basicValue: 3 }, { kind: "number", value: 3 }], [{ type: "FormattedNumber", basicValue: 45952, numberFormat: "yyyy-m-d" }, { kind: "number", value: 45952 }],
    [{ type: "Empty", basicValue: "" }, { kind: "blank" }], [{ type: "Error", basicValue: "#REF!" }, { kind: "error", error: "#REF!" }],
    [{ code: "#N/A", type: "CustomFunctionError" }, { kind: "error", error: "#N/A" }], [Number.NaN, { kind: "error", error: "#NUM!" }], [{}, { kind: "error", error: "#VALUE!" }],
  ])("%j is read as what the cell shows", (value, cell) => {
    expect(readCell(value)).toEqual(cell);
  });
});

describe("broadcasting", () => {
  it("spills in the shape of the range and stretches single values, rows and columns", () => {
    expect(sample.run([[[1, 2], [3, 4]]])).toEqual([[10, 20], [30, 40]]);
    expect(sample.run([[[1, 2], [3, 4]], 2])).toEqual([[2, 4], [6, 8]]);
    expect(sample.run([[[1], [2]], [[10, 100]]])).toEqual([[10, 100], [20, 200]]);
    expect(sample.run([2, 3, [[1, 1], [1, ""]]])).toEqual([[9]]);
  });

  it("refuses ranges that do not fit each other, naming the argument", () => {
    const [[only] = []] = sample.run([[[1], [2]], [[1], [2], [3]]]);
    expect(only).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("参数 a（数）") });
  });

  it("answers each cell as it would answer that cell alone", () => {
    const value = fc.oneof(fc.integer(), fc.constantFrom("", null, "1,200", "abc", { code: "#REF!" }, "—", "40%"));
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), value, (cells, other) => {
      expect(sample.run([cells.map((cell) => [cell]), other])).toEqual(cells.map((cell) => sample.run([cell, other])[0]));
    }));
  });
});

describe("blanks and errors", () => {
  it("a blank in a required place is blank, in an optional place the default", () => {
    expect(sample.run([[[1], [""], ["—"]], [[2], [2], [2]]])).toEqual([[2], [""], [""]]);
    expect(sample.run([5, [[""]]])).toEqual([[50]]);
    expect(table.run([""])).toEqual([[""]]);
  });

  it("an error that came in goes before blanks, blanks before bad arguments", () => {
    expect(errorsOf(sample.run([[[{ code: "#DIV/0!" }], [""], ["abc"]], [["abc"], ["abc"], [1]]]))).toEqual(["#DIV/0!", "", "#VALUE!"]);
    expect(errorsOf(sample.run([1, 1, [[{ code: "#REF!" }]]]))).toEqual(["#REF!"]);
    expect(errorsOf(table.run([{ type: "Error", basicValue: "#BUSY!" }, "abc"]))).toEqual(["#BUSY!"]);
  });

  it("a table takes one cell where it asks for one", () => {
    expect(table.run(["甲", 3])).toEqual([["甲", "甲", "甲"]]);
    expect(table.run([[["甲", "乙"]]])[0]?.[0]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("一个单元格") });
    expect(table.run(["甲", 10])[0]?.[0]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("1 到 9 的整数") });
  });
});

describe("kinds", () => {
  const text = (written: string) => ({ kind: "text", text: written }) as const;
  it("read what staff write and say in Chinese what they expected", () => {
    expect(figure(text("40 ％"))).toBe(0.4);
    expect(figure(text("40亩"))).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("不带单位") });
    expect(quantity(text("1,200亩"))).toEqual({ value: 1200, unit: "亩" });
    expect(quantity({ kind: "boolean", value: true })).toMatchObject({ error: "#VALUE!" });
    expect(quantity(text("/"))).toBeNull();
    expect(unitWord(text("㎡"))).toBe("平方米");
    expect(unitWord(text("丈"))).toMatchObject({ message: expect.stringContaining("计量单位") });
    expect(dayOrMonth(text("2025年8月"))).toMatchObject({ kind: "month" });
    expect(oneOf({ 日历日: 1, 工作日: 2 })(text(" 工作日 "))).toBe(2);
    expect(oneOf({ 日历日: 1 })(text("周"))).toMatchObject({ message: "应是 “日历日” 之一，收到“周”" });
  });

  it("read whole ranges, naming the row", () => {
    expect(extraDays([["2027-10-01", "休"], ["", ""], [46660, "班"]])).toEqual([{ day: 46661, kind: "休" }, { day: 46660, kind: "班" }]);
    expect(extraDays([["2027-10-01", "休"], ["2027-10-02", "假"]])).toMatchObject({ message: expect.stringMatching(/^第 2 行应是 “休”、“班” 之一/) });
    expect(pairs(words, figure)([["甲", 1], ["乙", ""]])).toMatchObject({ message: expect.stringContaining("第 2 行") });
    expect(pairs(words, figure)([["甲"]])).toMatchObject({ message: expect.stringContaining("两列") });
    expect(grid(figure)([[1, "x"], ["", 2]])).toEqual([[1, expect.objectContaining({ error: "#VALUE!" })], [null, 2]]);
  });
});

describe("the functions", () => {
  it("COUNTDOWN counts as published, and says which year lacks a table", () => {
    expect(countdown.run(["2025-10-22", "2025-10-09", "工作日"])).toEqual([[10]]);
    expect(countdown.run([45952, { basicValue: 45952 }])).toEqual([[0]]);
    expect(countdown.run(["2027-03-01", "2026-12-30", "工作日"])[0]?.[0]).toMatchObject({ error: "#N/A", message: expect.stringContaining("2027年") });
    const extra = [["2027-01-01", "休"], ["2027-05-01", "休"], ["2027-10-01", "休"]];
    expect(countdown.run(["2027-01-05", "2026-12-30", "工作日", extra])).toEqual([[3]]);
    expect(countdown.run(["2025年10月", "2025-10-09"])[0]?.[0]).toMatchObject({ message: expect.stringContaining("参数 deadline（截止日）只写到月") });
    expect(countdown.run(["2025-10-22", "2025-10-09", "周"])[0]?.[0]).toMatchObject({ message: expect.stringContaining("参数 mode（计法）应是 “日历日”、“工作日” 之一") });
  });

  it("TARGETPCT never guesses a unit", () => {
    expect(targetPct.run(["2400亩", "500公顷"])).toEqual([[0.32]]);
    expect(targetPct.run([2400, "500公顷"])[0]?.[0]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("没有写单位") });
    expect(targetPct.run([1, 0])[0]?.[0]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("大于 0") });
    expect(targetPct.run(["1亿元", "1公顷"])[0]?.[0]).toMatchObject({ message: "亿元不能换算成公顷" });
    expect(targetPct.run(["1亿元", "20000万元"])).toEqual([[0.5]]);
  });

  const units = [["东关镇"], ["西关镇"], ["南湖街道"], ["合计"]];
  const targets = [["东关镇", "10公顷"], ["西关镇", "150亩"], ["南湖街道", "75亩"]];
  it("MONTHRANK converts to the unit of the first target, ranks groups apart and keeps exempt units last", () => {
    const answer = monthRank.run([
      units, [["2025-08-01"], ["2025年8月"], ["2025-08-31"], ["2025-08-31"]], [["75亩"], ["5公顷"], ["15亩"], ["1公顷"]], targets, "2025-08",
      undefined, [["东关镇", "镇"], ["西关镇", "镇"], ["南湖街道", "街道"]], "西关镇",
    ]);
    expect(answer.slice(1)).toEqual([
      [1, "东关镇", 5, 5, 10, 0.5, "", "", "镇"],
      [1, "南湖街道", 1, 1, 5, 0.2, "", "", "街道"],
      ["", "西关镇", 5, 5, 10, 0.5, "", "", "镇"],
    ]);
  });

  it("MONTHRANK points at the row that it cannot read", () => {
    const days = [["2025-08-01"], ["2025-08-02"], [""], [""]];
    const message = (values: unknown[][], dates = days) => {
      const only = monthRank.run([units, dates, values, targets, "2025-08"])[0]?.[0];
      return isProblem(only) ? only.message : only;
    };
    expect(message([["1亩"], ["1亩"], ["1亩"], [""]])).toContain("第 3 行有增量但没有日期");
    expect(message([["1亩"], [3], [""], [""]])).toContain("第 2 行：3 没有写单位");
    expect(message([["1亩"], ["很多"], [""], [""]])).toContain("参数 values（增量列）第 2 行应是数");
    expect(message([["1亩"]])).toContain("应一样长");
    expect(monthRank.run([[[""]], [[""]], [[1]], [["合计", 1]], "2025-08"])[0]?.[0]).toBe("");
  });
});
