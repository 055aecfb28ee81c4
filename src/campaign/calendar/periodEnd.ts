/** Periods of the Civil Code: the first day is not counted, and a last day that is a holiday moves on. */
import type { ExtraDay } from "./extraDay";
import { dayParts, daySerial, daysInMonth } from "./day";
import { known } from "./known";
import type { Known } from "./known";
import { addWorkdays, workingDay } from "./workdays";

export type PeriodUnit = "day" | "workday" | "month" | "year";

/**
 * The last day of a period of n units that begins on `start` (the day of the notice, which is not counted).
 *
 * @param n whole number of units, 0 or more
 * @example periodEnd(2025-08-31, 1, "month") → 2025-09-30, the last of a month without a 31st
 * @example periodEnd(2025-09-21, 10, "day") → 2025-10-09: 10-01 is off, and 10-09 the first working day after it
 * @source 民法典 第201条（次日起算）、第202条（对应日，没有则月末）、第203条（末日为法定休假日的顺延）
 */
export function periodEnd(start: number, n: number, unit: PeriodUnit, extra: readonly ExtraDay[]): Known<number> {
  if (unit === "workday") return addWorkdays(start, n, extra);
  const last = unit === "day" ? start + n : addMonths(start, unit === "year" ? n * 12 : n);
  const working = workingDay(last, extra);
  if (working.kind === "missing-year") return working;
  return working.value ? known(last) : addWorkdays(last, 1, extra);
}

/**
 * The corresponding day n months on (or back), or the last of that month where it has no such day.
 *
 * @example addMonths(2025-01-31, 1) → 2025-02-28; addMonths(2024-02-29, 12) → 2025-02-28
 * @source 民法典 第202条
 */
export function addMonths(day: number, n: number): number {
  const from = dayParts(day);
  const months = from.year * 12 + from.month - 1 + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return daySerial(year, month, Math.min(from.day, daysInMonth(year, month))) ?? Number.NaN;
}
