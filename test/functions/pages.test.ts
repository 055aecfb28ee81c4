import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { isProblem, type Answer } from "../../src/functions/cell";
import { functionTable } from "../../src/functions/table";
import { evaluate } from "./formula";
import { readExamples } from "./pages";

const folder = join(__dirname, "../../docs/functions");
const names = readdirSync(folder).filter((name) => /^[A-Z]+\.md$/.test(name)).map((name) => name.replace(".md", "")).sort();
const pageOf = (name: string) => readFileSync(join(folder, `${name}.md`), "utf8");

/** As a page prints it. Decimals are compared to 12 digits: a page does not print binary noise. */
const shown = (answer: Answer): string | number | boolean => {
  if (isProblem(answer)) return answer.error;
  return typeof answer === "number" ? Number(answer.toPrecision(12)) : answer;
};

it("every function has a reference page, every page a function", () => {
  expect(names).toEqual(functionTable.map(({ name }) => name).sort());
});

describe.each(names)("the page of %s", (name) => {
  const examples = readExamples(pageOf(name));

  it("has two examples or more of its own function", () => {
    expect(examples.filter(({ formula }) => formula.startsWith(`=GJ.${name}(`)).length).toBeGreaterThanOrEqual(2);
  });

  it.each(examples.map((example) => [example.formula, example] as const))("%s", (formula, { sheet, answer }) => {
    expect(evaluate(formula, sheet).map((row) => row.map(shown))).toEqual(answer);
  });

  it("names every parameter and warns of TODAY() where a day is asked for", () => {
    const declaration = functionTable.find((one) => one.name === name);
    for (const parameter of Object.keys(declaration?.parameters ?? {})) expect(pageOf(name)).toContain(`| ${parameter} `);
    if (declaration !== undefined && "as_of" in declaration.parameters) expect(pageOf(name)).toContain("TODAY()");
  });
});
