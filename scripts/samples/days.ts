/** Days as 1900 serials, the campaign's dates, and the ways in which staff write a day. */

/** `serial(2025, 7, 15)` → 45853. */
export function serial(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + 25569;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `calendarDay(45853)` → 2025-07-15. */
export function calendarDay(value: number): CalendarDay {
  const days = value - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export const firstDay = serial(2025, 7, 15);
export const lastDay = serial(2025, 10, 22);
export const asOf = serial(2025, 9, 30);
/** The day on which the land ledger was last typed into: ten days after `asOf`. */
export const typedOn = serial(2025, 10, 11);

/** 国办发明电〔2024〕12号: only what falls between July and December 2025. */
const atWork = new Set([serial(2025, 9, 28), serial(2025, 10, 11)]);
const isHoliday = (day: number): boolean => day >= serial(2025, 10, 1) && day <= serial(2025, 10, 8);

/** Serial 1 is counted as a Sunday, so that 0 and 1 are the weekend. */
export const isWorkday = (day: number): boolean => atWork.has(day) || (day % 7 > 1 && !isHoliday(day));

export function workdays(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day += 1) if (isWorkday(day)) days.push(day);
  return days;
}

/** `workdaysAfter(serial(2025, 9, 30), 1)` → 2025-10-09. */
export function workdaysAfter(day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

const dayForms = {
  slash: "yyyy/m/d",
  chinese: 'yyyy"年"m"月"d"日"',
  short: 'm"月"d"日"',
  dash: "yyyy-mm-dd",
} as const;

export type DayForm = keyof typeof dayForms | "textDot" | "textChinese" | "textShort" | "textDash" | "textCompact";

const two = (value: number): string => String(value).padStart(2, "0");

/** A real Excel day with its number format, or the text that staff type. */
export function writeDay(day: number, form: DayForm): { readonly value: number | string; readonly format: string | null } {
  const { year, month, day: of } = calendarDay(day);
  switch (form) {
    case "textDot":
      return { value: `${year}.${month}.${of}`, format: null };
    case "textChinese":
      return { value: `${year}年${month}月${of}日`, format: null };
    case "textShort":
      return { value: `${month}月${of}日`, format: null };
    case "textDash":
      return { value: `${year}-${two(month)}-${two(of)}`, format: null };
    case "textCompact":
      return { value: `${year}${two(month)}${two(of)}`, format: null };
    default:
      return { value: day, format: dayForms[form] };
  }
}
