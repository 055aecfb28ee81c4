/** Dates that a file holds as ISO text (`t="d"`, written by Strict files) as serials of the workbook's date system. */

/** Days from 1970-01-01 in the Gregorian calendar; null if there is no such day. */
function daysFromEpoch(year: number, month: number, day: number): number | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length) return null;
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return years - 719_162 + lengths.slice(0, month - 1).reduce((sum, days) => sum + days, 0) + day - 1;
}

/** 1970-01-01 as a serial. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

function serialOfDay(year: number, month: number, day: number, dateSystem: 1900 | 1904): number | null {
  const days = daysFromEpoch(year, month, day);
  if (days === null) return null;
  const serial = days + EPOCH[dateSystem];
  // The 1900 system counts a 29 February 1900 that never was, as serial 60.
  const shown = dateSystem === 1900 && serial <= 60 ? serial - 1 : serial;
  return shown < (dateSystem === 1900 ? 1 : 0) ? null : shown;
}

/**
 * Serial (days, with a fraction for the time) of an ISO 8601 date, date-time or time; null if it is none. A zone is ignored: the
 * cell shows what is written.
 *
 * @example isoSerial("2026-07-01", 1900) // 46204
 * @example isoSerial("2026-07-01T12:00:00", 1904) // 44742.5
 */
export function isoSerial(text: string, dateSystem: 1900 | 1904): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const whole = serialOfDay(Number(year), Number(month), Number(day), dateSystem);
  return whole === null ? null : whole + time;
}
