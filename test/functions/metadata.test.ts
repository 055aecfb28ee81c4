/** What Excel is told of the functions, as the build makes it: the same doors in both languages, and errors let through. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { functionTable } from "../../src/functions/table";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly type: string; readonly dimensionality: string; readonly optional?: boolean }[];
  readonly result: unknown;
}
interface Metadata { readonly allowErrorForDataTypeAny: boolean; readonly functions: readonly FunctionMetadata[] }

/** Names and parameters as shipped: a name that has once been typed into a workbook never changes. A new function is a new line. */
const frozen: readonly string[] = [
  "COUNTDOWN(deadline, as_of, [mode], [extra])",
  "DAYNUMBER(start, as_of, [count_first])",
  "TARGETPCT(actual, target, [unit])",
  "TIMEPCT(start, end, as_of, [milestones], [count_first])",
  "PACEGAP(actual, target, time_pct, [basis], [digits])",
  "REQUIREDRATE(actual, target, as_of, end, [mode], [extra])",
  "FORECAST(actual, start, end, as_of, [count_first])",
  "RANK(values, [labels], [groups], [order], [ties], [exempt])",
  "MONTHRANK(units, dates, values, targets, month, [by], [groups], [exempt])",
  "RANKCHANGE(rank_now, [rank_before])",
  "CARD(rate, [time_pct], [due], [as_of], [tiers])",
  "GRADE(score, [cutoffs])",
  "WORKDAYS(start, end, [extra])",
  "ADDWORKDAYS(start, n, [extra])",
  "LATESTSTART(deadline, step, [basis], [extra])",
  "BACKPLAN(deadline, as_of, [steps], [extra])",
  "AREA(x, to, [from])",
  "MONEY(x, to, [from])",
  "CNDATE(text, [year])",
  "CHECKPCT(published, actual, target, [digits], [unit])",
];

const made = {} as { errors: readonly string[]; zh: Metadata; en: Metadata };
beforeAll(() => { Object.assign(made, JSON.parse(execFileSync(process.execPath, [join(__dirname, "metadata.mjs")], { encoding: "utf8" }))); });

const signature = ({ id, parameters }: FunctionMetadata): string => `${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ")})`;
/** All that is not in a language. */
const bare = ({ functions }: Metadata): unknown =>
  functions.map((one) => ({ ...one, description: "", parameters: one.parameters.map((parameter) => ({ ...parameter, description: "" })) }));

describe("the metadata", () => {
  it("hold the functions as they are frozen, ids the same as names", () => {
    expect(made.errors).toEqual([]);
    expect(made.zh.functions.map(signature)).toEqual(frozen);
    expect(made.zh.functions.every(({ id, name }) => id === name && /^[A-Z]+$/.test(id))).toBe(true);
  });

  it("differ between zh-CN and en-US in words only", () => expect(bare(made.en)).toEqual(bare(made.zh)));

  it("have words for every function and parameter in both languages, within what Excel shows", () => {
    for (const [language, { functions }] of [["zh", made.zh], ["en", made.en]] as const) {
      for (const one of functions) {
        const declaration = functionTable.find(({ name }) => name === one.id)!;
        expect(one.description).toBe(declaration[language]);
        for (const words of [one.description, ...one.parameters.map(({ description }) => description)]) {
          expect(words.length).toBeGreaterThan(1);
          expect(words.length).toBeLessThanOrEqual(255);
          if (language === "zh") expect(words).toMatch(/[\u4e00-\u9fff]/);
          else expect(words).toMatch(/[A-Za-z]{3}/);
        }
        expect(one.parameters.map(({ name }) => name)).toEqual(Object.keys(declaration.parameters));
      }
    }
  });

  it("let errors through as arguments, take ranges everywhere, and point at the page of the function", () => {
    for (const { allowErrorForDataTypeAny, functions } of [made.zh, made.en]) {
      expect(allowErrorForDataTypeAny).toBe(true);
      for (const { id, helpUrl, parameters, result } of functions) {
        expect(parameters.every(({ type, dimensionality }) => type === "any" && dimensionality === "matrix")).toBe(true);
        expect(result).toMatchObject({ dimensionality: "matrix" });
        expect(helpUrl).toBe(`https://example.gov.cn/help/functions/${id}.html`);
      }
    }
  });

  it("ask for neither a clock nor a stream: nothing is volatile, cancelable or streaming", () => {
    expect(JSON.stringify(made.zh)).not.toMatch(/"(volatile|stream|cancelable)":true/);
  });
});
