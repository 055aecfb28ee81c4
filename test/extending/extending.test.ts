/** docs/extending.md, walked through: each of its edits is made in a copy, and what it adds is seen to work there. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { copyOfRepository, make, readEdits, root } from "./edits";

const page = readFileSync(join(root, "docs/extending.md"), "utf8");
const edits = readEdits(page);

/** Asks the code of a folder; run before the edits and after them. */
const questions = `
import { daySerial } from "./src/campaign/calendar/day";
import { workdays } from "./src/campaign/calendar/workdays";
import { presets } from "./src/campaign/cards/presets";
import { matchHeader } from "./src/intake/matchHeader";
import { functionTable } from "./src/functions/table";
import { evaluate } from "./test/functions/formula";
import { readExamples } from "./test/functions/pages";
import { existsSync, readFileSync } from "node:fs";

const on = (year: number, month: number, day: number): number => daySerial(year, month, day) ?? 0;
const page = "docs/functions/PHASE.md";
process.stdout.write(JSON.stringify({
  workdays: workdays(on(2027, 9, 27), on(2027, 10, 10), []),
  header: matchHeader(["协同单位"])[0]?.field ?? null,
  presets: presets.map(({ name }) => name),
  cards: [0.34, 0.35, 0.36].map((rate) => evaluate(\`=GJ.CARD(\${rate},50%,,,"样例2025")\`, [])[0]?.[0]),
  functions: functionTable.map(({ name }) => name),
  examples: existsSync(page) ? readExamples(readFileSync(page, "utf8")).map(({ formula, sheet, answer }) => ({ formula, given: evaluate(formula, sheet), answer })) : [],
}));
`;

interface Answers {
  readonly workdays: unknown;
  readonly header: string | null;
  readonly presets: readonly string[];
  readonly cards: readonly unknown[];
  readonly functions: readonly string[];
  readonly examples: readonly { readonly formula: string; readonly given: unknown; readonly answer: unknown }[];
}

const run = (copy: string, ...command: readonly string[]): string => execFileSync(process.execPath, [...command], { cwd: copy, encoding: "utf8" });
const ask = (copy: string): Answers => JSON.parse(run(copy, "--import", "tsx", "questions.ts")) as Answers;

let copy = "";
let before: Answers;
let after: Answers;
beforeAll(() => {
  copy = copyOfRepository();
  writeFileSync(join(copy, "questions.ts"), questions);
  before = ask(copy);
  for (const edit of edits) make(copy, edit);
  after = ask(copy);
}, 120_000);
afterAll(() => { rmSync(copy, { recursive: true, force: true }); });

describe("docs/extending.md", () => {
  it("names one data file for a holiday year, a synonym and a preset, and one file and one page for a function", () => {
    expect(edits.filter(({ how }) => how === "new").map(({ file }) => file)).toEqual(["src/campaign/cards/presets/yangli-2025.ts", "src/functions/phase.ts", "docs/functions/PHASE.md"]);
    expect(edits.filter(({ how }) => how !== "new").map(({ file }) => file)).toEqual([
      "src/campaign/calendar/holidays.ts", "src/intake/fields.ts", "src/campaign/cards/presets/index.ts", "src/campaign/cards/presets/index.ts",
      "src/functions/table.ts", "src/functions/table.ts", "src/functions/functions.ts", "src/functions/functions.ts",
    ]);
  });

  it("a holiday year: 2027 is known, make-up Saturday included, where it was an error before", () => {
    expect(before.workdays).toEqual({ kind: "missing-year", year: 2027 });
    // 9-27 … 9-30, 10-8 and the make-up day 10-9.
    expect(after.workdays).toEqual({ kind: "known", value: 6 });
  });

  it("a synonym: the header is read", () => {
    expect([before.header, after.header]).toEqual([null, "coUnit"]);
  });

  it("a preset: it is listed, and CARD judges by it on either side of its bound", () => {
    expect(after.presets).toEqual([...before.presets, "样例2025"]);
    expect(before.cards.every((answer) => JSON.stringify(answer).includes("没有名为“样例2025”的档次表"))).toBe(true);
    expect(after.cards).toEqual(["警示牌", "", ""]);
  });

  it("a function: it is declared, and its page's examples are its answers", () => {
    expect(after.functions).toEqual([...before.functions, "PHASE"]);
    expect(after.examples).toHaveLength(2);
    for (const { given, answer } of after.examples) expect(given).toEqual(answer);
  });

  it("a function: Excel's metadata have it in both languages", () => {
    const { errors, zh, en } = JSON.parse(run(copy, "test/functions/metadata.mjs")) as { errors: unknown[]; zh: { functions: { id: string; parameters: unknown[] }[] }; en: { functions: { id: string }[] } };
    expect(errors).toEqual([]);
    expect(zh.functions.at(-1)).toMatchObject({ id: "PHASE", description: expect.stringContaining("开局") });
    expect(zh.functions.at(-1)?.parameters).toHaveLength(3);
    expect(en.functions.at(-1)).toMatchObject({ id: "PHASE", description: expect.stringContaining("phase") });
  });

  it("the edited copy passes the type check", () => {
    const config = { extends: "./tsconfig.json", include: ["src/campaign", "src/functions", "src/intake"], compilerOptions: { noEmit: true } };
    writeFileSync(join(copy, "tsconfig.copy.json"), JSON.stringify(config));
    expect(run(copy, "node_modules/typescript/bin/tsc", "-p", "tsconfig.copy.json")).toBe("");
  });
});

describe("the lists that it speaks of", () => {
  const folder = join(root, "src/campaign/cards/presets");
  const index = readFileSync(join(folder, "index.ts"), "utf8");
  const files = readdirSync(folder).filter((name) => !["index.ts", "bounds.ts"].includes(name));

  it.each(files)("the preset file %s is imported and listed once, and has its golden test", (file) => {
    const name = /import \{ (\w+) \} from "\.\/(.+)";/g;
    const imported = [...index.matchAll(name)].find(([, , from]) => `${from ?? ""}.ts` === file)?.[1];
    expect(imported).toBeDefined();
    expect(index.match(new RegExp(`^  ${imported!},$`, "gm"))).toHaveLength(1);
    expect(readFileSync(join(root, "test/campaign/cards/presets", file.replace(".ts", ".test.ts")), "utf8")).toContain(`presets/${file.replace(".ts", "")}"`);
  });

  it("every function file's declarations stand in table.ts and have a door", () => {
    const source = join(root, "src/functions");
    const declared = readdirSync(source).flatMap((file) => [...readFileSync(join(source, file), "utf8").matchAll(/^export const (\w+) = declare(?:Each|Table)\(/gm)].map(([, name]) => name!));
    const list = readFileSync(join(source, "table.ts"), "utf8");
    const table = list.slice(list.indexOf("functionTable"));
    const doors = readFileSync(join(source, "functions.ts"), "utf8");
    expect(declared.length).toBeGreaterThan(15);
    for (const name of declared) {
      expect(table.match(new RegExp(`\\b${name}\\b(?=,)`, "g"))).toHaveLength(1);
      expect(doors).toContain(`spill(${name}, [`);
    }
  });
});
