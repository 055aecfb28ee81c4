/** Days written as people read them, for the tests of calendar and schedule. */
import { daySerial, formatDay } from "../../../src/campaign/calendar/day";
import type { Known } from "../../../src/campaign/calendar/known";

/** @example on("2025-07-15") → 45853 */
export function on(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const serial = daySerial(year, month, date);
  if (serial === null) throw new Error(`no such day: ${day}`);
  return serial;
}

/** A known serial as a day, anything else as it is. */
export function shown(answer: Known<number>): unknown {
  return answer.kind === "known" ? formatDay(answer.value) : answer;
}

/** The value of an answer that the test takes for known. */
export function valueOf<T>(answer: Known<T>): T {
  if (answer.kind === "missing-year") throw new Error(`no table for ${answer.year}`);
  return answer.value;
}
