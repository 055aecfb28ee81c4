/** What a whole range may be: columns, grids and small tables, each cell read by its kind. Blank cells are null. */
import type { ExtraDay } from "../campaign/settings";
import { badArgument, errorOf, isProblem, readCell, type Matrix, type Problem } from "./cell";
import { day, oneOf, type Kind } from "./kinds";

/** A reader of a whole range of values as Excel sends them; like kinds, it does not name the argument. */
export type RangeKind<T> = (range: Matrix<unknown>) => T | Problem;

/** A reader of values by their kind. Of a range it reads each text once, and plain numbers without a detour; an error comes back as it came. */
export function readerOf<T>(kind: Kind<T>): (value: unknown) => T | null | Problem {
  const { ofNumber } = kind;
  const texts = new Map<string, T | null | Problem>();
  const read = (value: unknown): T | null | Problem => {
    const cell = readCell(value);
    if (cell.kind === "error") return { error: cell.error, message: "" };
    return cell.kind === "blank" ? null : kind(cell);
  };
  return (value) => {
    if (typeof value === "string") {
      let known = texts.get(value);
      if (known === undefined) texts.set(value, (known = read(value)));
      return known;
    }
    const quick = typeof value === "number" && ofNumber !== undefined && Number.isFinite(value) ? ofNumber(value) : undefined;
    return quick === undefined ? read(value) : quick;
  };
}

/** The first error that came in; it goes before anything that is wrong with the range. */
export function errorIn(range: Matrix<unknown>): Problem | null {
  for (const row of range) {
    for (const value of row) {
      const error = errorOf(value);
      if (error !== null) return error;
    }
  }
  return null;
}

const inRow = (problem: Problem, row: number): Problem => (problem.message === "" ? problem : { ...problem, message: `第 ${row + 1} 行${problem.message}` });

/**
 * The cells of a range one after another, row by row, as many as the range has.
 *
 * @example column(day)([["2025-07-15"], [""]]) → [45853, null]
 */
export const column = <T>(kind: Kind<T>): RangeKind<readonly (T | null)[]> => (range) => {
  const read = readerOf(kind);
  const values = new Array<T | null>(range.length * (range[0]?.length ?? 0));
  let next = 0;
  for (const row of range) {
    for (const cell of row) {
      const value = read(cell);
      if (typeof value === "object" && isProblem(value)) return errorIn(range) ?? inRow(value, next);
      values[next] = value;
      next += 1;
    }
  }
  values.length = next;
  return values;
};

/** A range in its shape; what cannot be read stays in its place as a problem. */
export const grid = <T>(kind: Kind<T>): RangeKind<Matrix<T | null | Problem>> => (range) => {
  const read = readerOf(kind);
  return range.map((row) => row.map(read));
};

/**
 * Two columns as pairs; rows where both are blank are left out, rows where one is blank are a problem unless `half` allows it.
 *
 * @example pairs(words, figure)([["东关镇", 20], ["", ""]]) → [["东关镇", 20]]
 */
export const pairs = <A, B>(first: Kind<A>, second: Kind<B>, secondMayBeBlank = false): RangeKind<readonly (readonly [A, B | null])[]> => (range) => {
  const passed = errorIn(range);
  if (passed !== null) return passed;
  const found: [A, B | null][] = [];
  const [readFirst, readSecond] = [readerOf(first), readerOf(second)];
  for (const [row, cells] of range.entries()) {
    if (cells.length !== 2) return badArgument("应是两列的区域");
    const a = readFirst(cells[0]);
    const b = readSecond(cells[1]);
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
export const extraDays: RangeKind<readonly ExtraDay[]> = (range) => {
  const found = dayKinds(range);
  if (isProblem(found)) return found;
  return found.flatMap(([at, kind]) => (kind === null ? [] : [{ day: at, kind }]));
};
