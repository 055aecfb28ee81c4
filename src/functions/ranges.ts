/** What a whole range may be: columns, grids and small tables, each cell read by its kind. Blank cells are null. */
import type { ExtraDay } from "../campaign/settings";
import { badArgument, isProblem, type Cell, type FilledCell, type Matrix, type Problem } from "./cell";
import { day, oneOf, type Kind } from "./kinds";

/** A reader of a whole range; like kinds, it does not name the argument. */
export type RangeKind<T> = (cells: Matrix<Cell>) => T | Problem;

/** The first error that came in; it goes before anything that is wrong with the range. */
export function errorIn(cells: Matrix<Cell>): Problem | null {
  for (const row of cells) for (const cell of row) if (cell.kind === "error") return { error: cell.error, message: "" };
  return null;
}

const isFilled = (cell: Cell): cell is FilledCell => cell.kind !== "blank" && cell.kind !== "error";

/** One cell by its kind; an error comes back as it came. */
export function readOne<T>(cell: Cell, kind: Kind<T>): T | null | Problem {
  if (cell.kind === "error") return { error: cell.error, message: "" };
  return isFilled(cell) ? kind(cell) : null;
}

const inRow = (problem: Problem, row: number): Problem => (problem.message === "" ? problem : { ...problem, message: `第 ${row + 1} 行${problem.message}` });

/**
 * The cells of a range one after another, row by row, as many as the range has.
 *
 * @example column(day)([["2025-07-15"], [""]]) → [45853, null]
 */
export const column = <T>(kind: Kind<T>): RangeKind<readonly (T | null)[]> => (cells) => {
  const values: (T | null)[] = [];
  for (const cell of cells.flat()) {
    const value = readOne(cell, kind);
    if (isProblem(value)) return inRow(value, values.length);
    values.push(value);
  }
  return values;
};

/** A range in its shape; what cannot be read stays in its place as a problem. */
export const grid = <T>(kind: Kind<T>): RangeKind<Matrix<T | null | Problem>> => (cells) => cells.map((row) => row.map((cell) => readOne(cell, kind)));

/**
 * Two columns as pairs; rows where both are blank are left out, rows where one is blank are a problem unless `half` allows it.
 *
 * @example pairs(words, figure)([["东关镇", 20], ["", ""]]) → [["东关镇", 20]]
 */
export const pairs = <A, B>(first: Kind<A>, second: Kind<B>, secondMayBeBlank = false): RangeKind<readonly (readonly [A, B | null])[]> => (cells) => {
  const passed = errorIn(cells);
  if (passed !== null) return passed;
  const found: [A, B | null][] = [];
  for (const [row, [left, right, ...more]] of cells.entries()) {
    if (left === undefined || right === undefined || more.length > 0) return badArgument("应是两列的区域");
    const a = readOne(left, first);
    const b = readOne(right, second);
    if (isProblem(a)) return inRow(a, row);
    if (isProblem(b)) return inRow(b, row);
    if (a === null && b === null) continue;
    if (a === null || (b === null && !secondMayBeBlank)) return inRow(badArgument("两列应都有内容"), row);
    found.push([a, b]);
  }
  return found;
};

const dayKinds = pairs(day, oneOf<ExtraDay["kind"]>({ 休: "休", 班: "班" }));

/** `[extra]` of every function that counts working days: calendar days that the built-in tables lack. */
export const extraDays: RangeKind<readonly ExtraDay[]> = (cells) => {
  const found = dayKinds(cells);
  if (isProblem(found)) return found;
  return found.flatMap(([at, kind]) => (kind === null ? [] : [{ day: at, kind }]));
};
