/** What a whole range may be: columns, grids and small tables, each cell read by its kind. Blank cells are null. */
import type { ExtraDay } from "../campaign/calendar/extraDay";
import { badArgument, errorOf, isProblem, readCell, type Matrix, type Problem } from "./cell";
import type { Quantity } from "../campaign/quantity/readNumber";
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

/** A column of few different values: each of them once, and for every cell its place among them; −1 where the cell is blank. */
export interface Repeated<T> {
  readonly values: readonly T[];
  readonly places: readonly number[];
}

/**
 * `column` for 100,000 cells of forty units: what a unit is has to be found out forty times, not for every row.
 *
 * @example repeated(words)([["东关镇"], [""], ["西关镇"], ["东关镇"]]) → { values: ["东关镇", "西关镇"], places: [0, -1, 1, 0] }
 */
export const repeated = <T>(kind: Kind<T>): RangeKind<Repeated<T>> => (range) => {
  const read = readerOf(kind);
  const known = new Map<unknown, number>();
  const values: T[] = [];
  const places: number[] = [];
  for (const row of range) {
    for (const cell of row) {
      let place = known.get(cell);
      if (place === undefined) {
        const value = read(cell);
        if (isProblem(value)) return errorIn(range) ?? inRow(value, places.length);
        place = value === null ? -1 : values.push(value) - 1;
        known.set(cell, place);
      }
      places.push(place);
    }
  }
  return { values, places };
};

/** Figures of a long column: NaN where the cell is blank. */
export interface Figures {
  readonly values: Float64Array;
  /** The unit of those cells that name one, by their place. */
  readonly units: ReadonlyMap<number, string>;
}

/**
 * A column of days or figures as plain numbers, without an object a cell.
 *
 * @example figures(quantity)([[12.5], [""], ["3亩"]]) → { values: [12.5, NaN, 3], units: { 2 → "亩" } }
 */
export const figures = (kind: Kind<number | Quantity>): RangeKind<Figures> => (range) => {
  const read = readerOf(kind);
  const values = new Float64Array(range.length * (range[0]?.length ?? 0)).fill(Number.NaN);
  const units = new Map<number, string>();
  let next = 0;
  for (const row of range) {
    for (const cell of row) {
      const value = read(cell);
      if (typeof value === "number") values[next] = value;
      else if (isProblem(value)) return errorIn(range) ?? inRow(value, next);
      else if (value !== null) {
        values[next] = value.value;
        if (value.unit !== null) units.set(next, value.unit);
      }
      next += 1;
    }
  }
  return { values, units };
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
