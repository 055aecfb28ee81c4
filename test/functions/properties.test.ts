/** What holds for every custom function: shapes, blanks, errors, messages, and that nothing is thrown whatever comes in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isProblem, type Answer, type Matrix } from "../../src/functions/cell";
import { functionTable } from "../../src/functions/table";
import { call } from "./formula";
import { readExamples } from "./pages";

/** The arguments of the first example on a function's page: arguments that it has an answer to. */
function exampleOf(name: string): readonly unknown[] {
  const page = readFileSync(join(__dirname, `../../docs/functions/${name}.md`), "utf8");
  const { formula, sheet } = readExamples(page).find((example) => example.formula.startsWith(`=GJ.${name}(`))!;
  return call(formula, sheet).inputs;
}

const wellFormed = (answer: Answer): boolean => {
  if (typeof answer === "number") return Number.isFinite(answer);
  return isProblem(answer) ? answer.error.startsWith("#") && !/undefined|null|NaN|Infinity|\[object/.test(answer.message) : typeof answer === "string" || typeof answer === "boolean";
};

const words = [
  "2025-10-22", "2025年8月", "7月15日", "工作日", "日历日", "百分点", "比例", "从低到高", "密集", "本月增量", "完成率", "稳妥", "极限", "挂牌公告", "签订出让合同", "休", "班", "亩", "公顷", "万元", "亿元", "比率",
  "2400亩", "500公顷", "12.5亿元", "40%", "约300", "（1）", "/", "—", " ", "#N/A", "合计", "东关镇", "默认", "银川2025", "大冶", "黄牌", "低于序时（百分点）", "≥", "档次", "口径", "比较", "数值", "=1+1", "-0",
];
const cell = fc.oneof(
  fc.constantFrom<unknown>("", null, undefined, true, false, 0, -0, 1, 2, 100, 45853, 45952, 46661, 1e308, -1e308, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER),
  fc.constantFrom(...words),
  fc.double(), fc.integer(), fc.integer({ min: 45000, max: 46800 }), fc.string(),
  fc.constantFrom<unknown>({ code: "#REF!" }, { type: "Error", basicValue: "#DIV/0!" }, { type: "Double", basicValue: 3 }, { basicValue: { basicValue: "亩" } }, {}, [], { type: "Error" }, { code: 7 }),
);
const column = fc.array(cell, { maxLength: 5 }).map((cells) => cells.map((one) => [one]));
const rectangle = fc.integer({ min: 0, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }));
const input = fc.oneof(cell, column, rectangle, fc.constant([]), fc.constant([[]]));

describe.each(functionTable.map((declaration) => [declaration.name, declaration] as const))("%s", (name, declaration) => {
  const example = exampleOf(name);
  const parameters = Object.entries(declaration.parameters);
  /** The example with one argument exchanged. */
  const withArgument = (index: number, value: unknown): Matrix<Answer> => declaration.run(parameters.map((_, at) => (at === index ? value : example[at])));

  it("throws at nothing, and answers with figures, words or a named problem", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: parameters.length + 1 }), fc.boolean(), (inputs, fromExample) => {
        // Half of the runs exchange one argument of the example, so that the rule itself is reached.
        const given = fromExample ? parameters.map((_, at) => (at === inputs.length % parameters.length ? inputs[0] : example[at])) : inputs;
        const answer = declaration.run(given);
        expect(answer.every((row) => row.length === answer[0]!.length && row.every(wellFormed))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  const required = parameters.map(([key, parameter], index) => ({ key, parameter, index })).filter(({ parameter }) => parameter.otherwise === undefined && parameter.whenBlank === undefined);

  it("gives a blank for a blank, never a 0", () => {
    for (const { index } of required) for (const blank of ["", null, [[""]], " \u3000"]) expect(withArgument(index, blank)).toEqual([[""]]);
  });

  it("hands an error on as it came, wherever it stands", () => {
    for (const index of parameters.keys()) {
      for (const error of [{ code: "#REF!" }, { type: "Error", basicValue: "#REF!" }]) {
        const answer = withArgument(index, [[error]]).flat();
        expect(answer.length > 0 && answer.every((one) => isProblem(one) && one.error === "#REF!" && one.message === "")).toBe(true);
      }
    }
  });

  it("names the argument that it cannot read, in Chinese", () => {
    for (const [index, [key, parameter]] of parameters.entries()) {
      const [[only] = []] = withArgument(index, [["\u0001@@"]]);
      if (isProblem(only)) expect(only.message).toMatch(new RegExp(`参数 ${key}（${parameter.label}）.*[\u4e00-\u9fff]`));
      // Names may be any text.
      else expect(["units", "labels", "groups", "exempt"]).toContain(key);
    }
  });

  const single = parameters.map(([, parameter], index) => ({ take: parameter.take, index })).filter(({ take, index }) => take === "each" && example[index] !== undefined);
  if (single.length > 0) {
    it("spills a range in its shape and broadcasts single values", () => {
      const alone = declaration.run(example.map((value, index) => (single.some((one) => one.index === index) ? first(value) : value)));
      for (const { index } of single) {
        const value = first(example[index]);
        const answer = declaration.run(example.map((given, at) => (at === index ? [[value, value], [value, value], [value, value]] : single.some((one) => one.index === at) ? first(given) : given)));
        expect(answer).toEqual(Array.from({ length: 3 }, () => [alone[0]![0], alone[0]![0]]));
      }
    });
  }
});

/** The first cell of an argument. */
function first(value: unknown): unknown {
  return Array.isArray(value) && Array.isArray(value[0]) ? (value as unknown[][])[0]![0] : value;
}
