/** What the pane tells of the custom functions, taken from their declarations and reference pages: data, so that the pane need not load the functions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionTable } from "../../src/functions/table";
import type { CatalogueEntry, Example } from "../../src/taskpane/library/catalogue";

/** The pane is 350 px wide: what is longer is read on the page of the function. */
const ROWS = 4;
const EXAMPLES = 2;

const cellsOf = (line: string): string[] => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());

function examplesOf(page: string): Example[] {
  const lines = page.split("\n").map((line) => line.trim());
  const examples: Example[] = [];
  for (const [at, line] of lines.entries()) {
    const formula = /^公式：`(.+)`$/.exec(line)?.[1];
    const single = /^结果：(?:`(.*)`)?$/.exec(lines[at + 1] ?? "");
    if (formula === undefined || single === null) continue;
    const about = lines.slice(0, at).filter((one) => one !== "" && !one.startsWith("|")).at(-1) ?? "";
    const table = lines.slice(at + 3, lines.indexOf("", at + 3)).filter((row) => row.startsWith("|") && !/^\|(---\|)+$/.test(row)).map(cellsOf);
    const answer = single[1] === undefined ? table : [[single[1]]];
    examples.push({ about: about.replace(/：$/, ""), formula, answer: answer.slice(0, ROWS), cut: answer.length > ROWS });
  }
  return examples;
}

export function makeCatalogue(root: string): CatalogueEntry[] {
  return functionTable.map(({ name, zh, en, parameters }) => {
    const page = readFileSync(join(root, "docs/functions", `${name}.md`), "utf8");
    return {
      name, zh, en,
      title: /^# \S+ (.+)$/m.exec(page)?.[1] ?? name,
      parameters: Object.entries(parameters).map(([of, one]) => ({ name: of, label: one.label, zh: one.zh, en: one.en, optional: one.otherwise !== undefined })),
      examples: examplesOf(page).filter(({ formula }) => formula.startsWith(`=GJ.${name}(`)).slice(0, EXAMPLES),
    };
  });
}
