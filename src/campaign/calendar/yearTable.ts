/** Working days of one year as running totals, so that counting and adding never walk through days. */
import type { ExtraDay } from "./extraDay";
import { dayParts, daySerial, weekday } from "./day";
import { fixedHolidays, holidayTables } from "./holidays";
import type { MonthDay } from "./holidays";

export interface YearTable {
  /** Serials of 1 January and 31 December. */
  readonly first: number;
  readonly last: number;
  /** `before[i]`: working days in the first i days of the year. */
  readonly before: Uint16Array;
  /** Serials of its working days, in order. */
  readonly workdays: Int32Array;
}

/** Tables that an extra list has led to: the same list is asked thousands of times in one refresh. */
const tablesOfExtra = new WeakMap<readonly ExtraDay[], Map<number, YearTable | null>>();
const builtIn = new Map<number, YearTable | null>();

/**
 * The working days of a year: Monday–Friday that are not off, and make-up days; `extra` overrides the built-in
 * table, its last entry for a day leading. Null where nobody has said which days of the year are off.
 *
 * @param extra not changed after it was first used
 * @example yearTable(2025, [])?.workdays.length → 248; yearTable(2027, []) → null
 * @source domain-rules §3
 */
export function yearTable(year: number, extra: readonly ExtraDay[]): YearTable | null {
  const tables = extra.length === 0 ? builtIn : tablesFor(extra);
  const ready = tables.get(year);
  if (ready !== undefined) return ready;
  const table = compile(year, extra);
  tables.set(year, table);
  return table;
}

function tablesFor(extra: readonly ExtraDay[]): Map<number, YearTable | null> {
  const ready = tablesOfExtra.get(extra);
  if (ready) return ready;
  const tables = new Map<number, YearTable | null>();
  tablesOfExtra.set(extra, tables);
  return tables;
}

function compile(year: number, extra: readonly ExtraDay[]): YearTable | null {
  const first = daySerial(year, 1, 1);
  const last = daySerial(year, 12, 31);
  if (first === null || last === null) return null;
  const marks = new Map<number, ExtraDay["kind"]>();
  const announced = holidayTables.find((table) => table.year === year);
  for (const [from, to] of announced?.off ?? []) {
    for (let day = serialOf(year, from); day <= serialOf(year, to); day += 1) marks.set(day, "休");
  }
  for (const day of announced?.atWork ?? []) marks.set(serialOf(year, day), "班");
  for (const { day, kind } of extra) if (day >= first && day <= last) marks.set(day, kind);
  if (!announced && fixedHolidays.some((day) => marks.get(serialOf(year, day)) !== "休")) return null;

  const before = new Uint16Array(last - first + 2);
  const workdays: number[] = [];
  for (let day = first; day <= last; day += 1) {
    const mark = marks.get(day);
    if (mark === "班" || (mark === undefined && weekday(day) <= 5)) workdays.push(day);
    before[day - first + 1] = workdays.length;
  }
  return { first, last, before, workdays: Int32Array.from(workdays) };
}

function serialOf(year: number, [month, day]: MonthDay): number {
  return daySerial(year, month, day) ?? Number.NaN;
}

/** The table of the year that a day is in. */
export function tableOf(day: number, extra: readonly ExtraDay[]): { readonly year: number; readonly table: YearTable | null } {
  const { year } = dayParts(day);
  return { year, table: yearTable(year, extra) };
}
