/** Widths of a table's columns, so that no number and no short name is broken as long as a longer text beside it has room to give. */
import { runsText, type Table } from "../document";
import { sizes } from "./docx/page";
import { laidOut } from "./grid";

/** Characters of a text that is a name or a heading and should stand on one line. */
const SHORT = { body: 7, header: 5 } as const;
/** A text as wide as its cell to the last twip is broken by some word processors. */
const EASE = 0.2;
/** Of a digit, in characters: the fonts that stand in for 仿宋 have digits wider than half a character. */
const DIGIT = 0.64;
/** Texts of several lines keep this share of their column. */
const KEPT = 0.7;
/** Half points to twips. */
const TWIPS = 10;

const charactersOf = (words: string): number => [...words].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? DIGIT : 1), 0);
const tableSizes = { small: sizes.tableSmall, normal: sizes.table, large: sizes.tableLarge } as const;
const sides = { small: 80, normal: 120, large: 200 } as const;

/**
 * The same table with other shares: as they were wherever everything fits. Forms (`large`) keep theirs.
 *
 * @param width of the whole table, twips
 * @example fitted(table with 120000 in a column of 4 characters beside a long text, 8845).columns[0].width → what six digits need
 */
export function fitted(table: Table, width: number): Table {
  if (table.size === "large") return table;
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const character = tableSizes[table.size] * TWIPS;
  const side = sides[table.size] / character;
  const room = width / character;
  const { needs, wants, long } = textsOf(table);
  const given = table.columns.map((column) => (column.width / total) * room - side);
  const whole = raised(given, needs, needs);
  const better = raised(whole, wants, whole.map((one, index) => Math.max(needs[index] ?? 0, wants[index] ?? 0, long[index] === true ? one * KEPT : 0)));
  return { ...table, columns: table.columns.map((column, index) => ({ ...column, width: (((better[index] ?? 0) + side) / room) * total })) };
}

/** What may not be broken, what should not, and where texts of several lines stand; characters. */
function textsOf(table: Table): { readonly needs: readonly number[]; readonly wants: readonly number[]; readonly long: readonly boolean[] } {
  const needs = table.columns.map(() => 0);
  const wants = table.columns.map(() => 0);
  const long = table.columns.map(() => false);
  laidOut(table).forEach((row, index) => row.forEach((square, column) => {
    if (square.kind !== "cell" || square.columns > 1) return;
    const header = index < table.header.length;
    for (const line of runsText(square.cell.runs).split("\n")) {
      const size = charactersOf(line);
      for (const number of line.match(/[+-]?\d[\d.,]*%?/gu) ?? []) needs[column] = Math.max(needs[column] ?? 0, charactersOf(number) + EASE);
      if (size <= (header ? SHORT.header : SHORT.body)) wants[column] = Math.max(wants[column] ?? 0, size + EASE);
      else if (!header) long[column] = true;
    }
  }));
  return { needs, wants, long };
}

/** Columns narrower than wanted get what those wider than their floor can give. */
function raised(widths: readonly number[], wanted: readonly number[], floors: readonly number[]): readonly number[] {
  const missing = widths.map((width, index) => Math.max(0, (wanted[index] ?? 0) - width));
  const spare = widths.map((width, index) => Math.max(0, width - Math.max(wanted[index] ?? 0, floors[index] ?? 0)));
  const [lack, have] = [missing, spare].map((list) => list.reduce((sum, one) => sum + one, 0));
  if (lack === undefined || have === undefined || lack === 0 || have === 0) return widths;
  const moved = Math.min(lack, have);
  return widths.map((width, index) => width + ((missing[index] ?? 0) / lack) * moved - ((spare[index] ?? 0) / have) * moved);
}
