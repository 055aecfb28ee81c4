/** Counting and adding working days, make-up days included. Days are serials; a year without a table is an answer, not Monday–Friday. */
import type { ExtraDay } from "./extraDay";
import { known } from "./known";
import type { Known } from "./known";
import { tableOf, yearTable } from "./yearTable";

/**
 * Whether a day is a working day. In a year without a table a Sunday is as unknown as a Monday: it may be a make-up day.
 *
 * @example workingDay(45928, []) → known true (Sunday 2025-09-28, make-up day)
 * @source domain-rules §3
 */
export function workingDay(day: number, extra: readonly ExtraDay[]): Known<boolean> {
  const { year, table } = tableOf(day, extra);
  if (!table) return { kind: "missing-year", year };
  return known((table.before[day - table.first + 1] ?? 0) > (table.before[day - table.first] ?? 0));
}

/**
 * Working days from start to end, both included. A swapped range counts the same days with a minus sign, as
 * NETWORKDAYS does, so that a formula moved over from it keeps its answers.
 *
 * @example workdays(45853, 45952, []) → known 68 (2025-07-15 … 2025-10-22)
 * @source functions.md WORKDAYS
 */
export function workdays(start: number, end: number, extra: readonly ExtraDay[]): Known<number> {
  if (start <= end) return countUpTo(start, end, extra);
  const count = countUpTo(end, start, extra);
  return count.kind === "known" ? known(0 - count.value) : count;
}

/**
 * Working days left: those after `asOf` up to and including the deadline; negative where it has passed
 * (those after the deadline up to and including `asOf`).
 *
 * @example workdaysAfter(45926, 45941, []) → known 6 (2025-09-26 → 2025-10-11)
 * @source functions.md COUNTDOWN
 */
export function workdaysAfter(asOf: number, deadline: number, extra: readonly ExtraDay[]): Known<number> {
  if (asOf <= deadline) return countUpTo(asOf + 1, deadline, extra);
  const count = countUpTo(deadline + 1, asOf, extra);
  return count.kind === "known" ? known(0 - count.value) : count;
}

/**
 * The n-th working day after start; before it, if n is negative; start itself, working day or not, if n is 0.
 *
 * @param n whole number; a part of a day is cut off
 * @example addWorkdays(45926, 5, []) → known 45940 (2025-09-26 → 2025-10-10)
 * @source functions.md ADDWORKDAYS
 */
export function addWorkdays(start: number, n: number, extra: readonly ExtraDay[]): Known<number> {
  const wanted = Math.trunc(n);
  if (wanted === 0) return known(start);
  return wanted > 0 ? nthFrom(start + 1, wanted, extra) : nthBackFrom(start - 1, -wanted, extra);
}

/** Of an empty range, end before start, nothing is asked and nothing is missing. */
function countUpTo(start: number, end: number, extra: readonly ExtraDay[]): Known<number> {
  let count = 0;
  let day = start;
  while (day <= end) {
    const { year, table } = tableOf(day, extra);
    if (!table) return { kind: "missing-year", year };
    const last = Math.min(end, table.last);
    count += (table.before[last - table.first + 1] ?? 0) - (table.before[day - table.first] ?? 0);
    day = table.last + 1;
  }
  return known(count);
}

function nthFrom(from: number, n: number, extra: readonly ExtraDay[]): Known<number> {
  const start = tableOf(from, extra);
  let { year, table } = start;
  let index = (table?.before[from - table.first] ?? 0) + n - 1;
  while (table) {
    const day = table.workdays[index];
    if (day !== undefined) return known(day);
    index -= table.workdays.length;
    year += 1;
    table = yearTable(year, extra);
  }
  return { kind: "missing-year", year };
}

function nthBackFrom(from: number, n: number, extra: readonly ExtraDay[]): Known<number> {
  const start = tableOf(from, extra);
  let { year, table } = start;
  let index = (table?.before[from - table.first + 1] ?? 0) - n;
  while (table) {
    const day = table.workdays[index];
    if (day !== undefined) return known(day);
    year -= 1;
    table = yearTable(year, extra);
    index += table?.workdays.length ?? 0;
  }
  return { kind: "missing-year", year };
}
