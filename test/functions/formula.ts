/** Formulas as the reference pages write them: one call of a GJ function with texts, numbers, words and ranges of a small sheet. */
import { parseRange } from "../../src/workbook/address";
import { functionTable } from "../../src/functions/table";
import type { Answer, Matrix } from "../../src/functions/cell";
import type { FunctionDeclaration } from "../../src/functions/declare";

/** Rows and columns from A1; blank cells are "", as Excel sends them. */
export type Sheet = readonly (readonly (string | number | boolean)[])[];

/** A cell as staff would have typed it: a number where it reads as one. */
export const typed = (text: string): string | number | boolean => {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^(TRUE|FALSE)$/.test(text) ? text === "TRUE" : text;
};

/** A formula as Excel calls it: the function, and its arguments as ranges. */
export function call(formula: string, sheet: Sheet): { readonly declaration: FunctionDeclaration; readonly inputs: readonly unknown[] } {
  const [, name = "", list = ""] = /^=GJ\.([A-Z]+)\((.*)\)$/s.exec(formula) ?? [];
  const declaration = functionTable.find((one) => one.name === name);
  if (declaration === undefined) throw new Error(`${formula}: 没有函数 ${name}`);
  return { declaration, inputs: splitArguments(list).map((argument) => valueOf(argument.trim(), sheet)) };
}

/** The spilled answer of `=GJ.NAME(…)` on a sheet. */
export function evaluate(formula: string, sheet: Sheet): Matrix<Answer> {
  const { declaration, inputs } = call(formula, sheet);
  return declaration.run(inputs);
}

function splitArguments(list: string): string[] {
  const found: string[] = [""];
  let quoted = false;
  for (const letter of list) {
    if (letter === '"') quoted = !quoted;
    if (letter === "," && !quoted) found.push("");
    else found.push(found.pop() + letter);
  }
  return found;
}

function valueOf(argument: string, sheet: Sheet): unknown {
  if (argument === "") return null;
  if (argument.startsWith('"')) return [[argument.slice(1, -1)]];
  if (/^-?[\d.]+%$/.test(argument)) return [[Number(argument.slice(0, -1)) / 100]];
  const range = /^\$?[A-Z]/i.test(argument) ? parseRange(argument) : null;
  if (range === null) return [[typed(argument)]];
  return Array.from({ length: range.bottom - range.top + 1 }, (_, row) => Array.from({ length: range.right - range.left + 1 }, (__, column) => sheet[range.top + row]?.[range.left + column] ?? ""));
}
