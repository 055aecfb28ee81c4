/** Days of a plan to their places on a line: everything that is drawn lies within. */
import type { ParcelSchedule } from "../../actions/scheduleOfParcel";
import { dayParts, daySerial } from "../../campaign/calendar/day";

export interface TimeScale {
  readonly first: number;
  readonly last: number;
  /** Place of a day: 0 the first, 1 the last. */
  share(day: number): number;
  /** First days of the months within. */
  readonly months: readonly number[];
}

/** @example timeScale(schedule of 2025-09-30 … 2025-10-22).months → [2025-10-01] */
export function timeScale({ steps, asOf, deadline, plan }: Pick<ParcelSchedule, "steps" | "asOf" | "deadline" | "plan">): TimeScale {
  const days = [asOf, deadline, plan.earliestEnd, ...steps.flatMap(({ begun, safe, last, earliest }) => [
    begun ? last.end : last.start,
    ...(safe === null ? [] : [begun ? safe.end : safe.start]),
    ...(earliest === null ? [] : [earliest.start, earliest.end]),
  ])];
  const first = Math.min(...days);
  const last = Math.max(...days, first + 1);
  const months: number[] = [];
  let { year, month } = dayParts(first);
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = daySerial(year, month, 1);
    if (day === null || day > last) break;
    months.push(day);
  }
  return { first, last, months, share: (day) => (day - first) / (last - first) };
}
