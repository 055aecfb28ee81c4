/** How long past its due day a matter is. The due day itself is not overdue (民法典 201: the first day is not counted). */
import { dayParts, daySerial, daysInMonth, lastSerial } from "../calendar/day";

/** @example overdueDays(45853, 45854) → 1; overdueDays(45853, 45853) → 0 */
export const overdueDays = (due: number, asOf: number): number => Math.max(0, asOf - due);

/** 半个月 is 15 days, the rest of the month the other half (民法典 202 gives the corresponding day only for whole months). */
const halfMonthDays = 15;

/**
 * Months past the due day, exact on whole and half months and growing in between.
 *
 * @param due, asOf whole serials; outside of what Excel knows the answer is 0
 * @example overdueMonths(daySerial(2025, 1, 31), daySerial(2025, 2, 28)) → 1
 * @example overdueMonths(daySerial(2025, 7, 15), daySerial(2025, 7, 30)) → 0.5
 */
export function overdueMonths(due: number, asOf: number): number {
  if (asOf <= due || due < 1 || asOf > lastSerial) return 0;
  const from = dayParts(due);
  const to = dayParts(asOf);
  let months = (to.year - from.year) * 12 + to.month - from.month;
  if (corresponding(due, months) > asOf) months -= 1;
  const since = corresponding(due, months);
  const days = asOf - since;
  if (days <= halfMonthDays) return months + (days / halfMonthDays) * 0.5;
  return months + 0.5 + ((days - halfMonthDays) / (corresponding(due, months + 1) - since - halfMonthDays)) * 0.5;
}

/** The corresponding day `months` later, or the last of that month. */
function corresponding(due: number, months: number): number {
  const { year, month, day } = dayParts(due);
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return daySerial(y, m, Math.min(day, daysInMonth(y, m))) ?? lastSerial + 31;
}

/**
 * The first day on which a matter that is not closed is overdue by `months` (whole and half).
 *
 * @example dayOverdueBy(2025-07-10, 0.5) → 2025-07-25; dayOverdueBy(2025-01-31, 1) → 2025-02-28
 */
export function dayOverdueBy(due: number, months: number): number {
  const whole = Math.floor(months);
  return corresponding(due, whole) + (months > whole ? halfMonthDays : 0);
}
