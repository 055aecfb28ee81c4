/**
 * Reads the examples of a reference page. A table whose first header is blank is the sheet of the examples after it:
 * columns by letter, rows by number. An example is `公式：` with a formula and `结果：` with one value in code, or with
 * the table below it, whose header is the first row of the spill. A result `#N/A` or `#VALUE!` is the error.
 */
import { typed, type Sheet } from "./formula";

export interface Example {
  readonly formula: string;
  readonly sheet: Sheet;
  readonly answer: Sheet;
}

const cellsOf = (line: string): string[] => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());

function tableAt(lines: readonly string[], from: number): string[][] {
  const rows: string[][] = [];
  for (let at = from; lines[at]?.startsWith("|") === true; at += 1) if (!/^\|(---\|)+$/.test(lines[at]!)) rows.push(cellsOf(lines[at]!));
  return rows;
}

export function readExamples(page: string): Example[] {
  const lines = page.split("\n").map((line) => line.trim());
  const examples: Example[] = [];
  let sheet: Sheet = [];
  let formula: string | null = null;
  for (const [at, line] of lines.entries()) {
    const opens = line.startsWith("|") && lines[at - 1]?.startsWith("|") !== true;
    if (opens && cellsOf(line)[0] === "") sheet = tableAt(lines, at).slice(1).map((row) => row.slice(1).map(typed));
    const asked = /^公式：`(.+)`$/.exec(line)?.[1];
    if (asked !== undefined) formula = asked;
    if (!line.startsWith("结果：")) continue;
    if (formula === null) throw new Error(`结果没有公式：${line}`);
    const single = /^结果：`(.*)`$/.exec(line)?.[1];
    const answer = single !== undefined ? [[typed(single)]] : tableAt(lines, at + 2).map((row) => row.map(typed));
    if (answer.length === 0) throw new Error(`${formula} 的结果下没有表`);
    examples.push({ formula, sheet, answer });
    formula = null;
  }
  if (formula !== null) throw new Error(`公式没有结果：${formula}`);
  return examples;
}
