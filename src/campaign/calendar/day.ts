/** Days as Excel counts them: whole serials of the 1900 system, with its day that never was (1900-02-29 = 60). */

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 9999-12-31, the last day Excel knows. */
export const lastSerial = 2_958_465;
/** Excel's 1900-02-29. From the day after it on, serials and the calendar agree. */
const ghostDay = 60;
/** Serial of 0000-03-01 in the proleptic Gregorian calendar: years that begin in March end with the leap day. */
const marchEpoch = -693_899;
const daysBefore400Years = 146_097;

/**
 * Serial of a calendar day; null where there is no such day (2月30日) or Excel has no serial for it (before 1900).
 *
 * @example daySerial(2025, 7, 15) → 45853; daySerial(1900, 2, 29) → 60; daySerial(2025, 2, 29) → null
 */
export function daySerial(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (year === 1900 && month <= 2) return (month - 1) * 31 + day;
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchEpoch + marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

/**
 * Year, month and day of a serial (whole, 0 … 2958465).
 *
 * @example dayParts(45853) → { year: 2025, month: 7, day: 15 }; dayParts(60) → { year: 1900, month: 2, day: 29 }
 */
export function dayParts(serial: number): DayParts {
  if (serial <= ghostDay) return { year: 1900, month: serial > 31 ? 2 : 1, day: serial > 31 ? serial - 31 : serial };
  const days = serial - marchEpoch;
  const era = Math.floor(days / daysBefore400Years);
  const dayOfEra = days - era * daysBefore400Years;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/**
 * Days in a month, as Excel counts them (February 1900 has 29).
 *
 * @example daysInMonth(2025, 2) → 28
 */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) || year === 1900 ? 29 : 28;
}

/** @example formatDay(45853) → "2025-07-15" */
export function formatDay(serial: number): string {
  const { year, month, day } = dayParts(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** @example chineseDay(45853) → "2025年7月15日" */
export function chineseDay(serial: number): string {
  const { year, month, day } = dayParts(serial);
  return `${year}年${month}月${day}日`;
}

/**
 * 1 = Monday … 7 = Sunday. Before 1900-03-01 it is Excel's answer (WEEKDAY), one day off the real one.
 *
 * @example weekday(45853) → 2 (2025-07-15 was a Tuesday)
 */
export function weekday(serial: number): number {
  return ((serial + 5) % 7) + 1;
}

/**
 * The 1900 serial of a day in a workbook that counts from 1904.
 *
 * @example from1904(44391) → 45853
 */
export function from1904(serial: number): number {
  return serial + 1462;
}
