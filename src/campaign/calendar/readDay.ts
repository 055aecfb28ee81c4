/** Reads the day in a cell: real Excel days and every written style. A year is taken from the caller or not at all. */
import { plainText, saysNone } from "../quantity/plainText";
import { daySerial, daysInMonth, formatDay, from1904 } from "./day";

export interface ReadDayOptions {
  /** For `7月15日`, `7.15`: the year of the campaign, or null where it is not known. */
  readonly year: number | null;
  /** What the workbook counts from; 1900 where left out. */
  readonly dateSystem?: 1900 | 1904;
}

export type DayReading =
  | { readonly kind: "day"; readonly day: number }
  /** A month without a day: its first and last. */
  | { readonly kind: "month"; readonly first: number; readonly last: number }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** A number is taken as a day only from 1950 to 2099: below are `7.15` and years typed as numbers, above are 202507 and 20250715. */
const plausible = { first: 18_264, last: 73_050 } as const;
/** Text of five digits is a serial only from 2000-01-01 on: no other style of date has five digits that large. */
const firstTextSerial = 36_526;

/** Days that databases and forms leave where there is none (domain-rules §2; landchina 供地结果). */
const sentinels: ReadonlySet<string> = new Set(["1900-1-1", "1900-1-0", "0-0-0", "1-1-1", "1899-12-30", "1899-12-31"]);

const clock = String.raw`(?:T|上午|下午|中午|凌晨|晚)?\d{1,2}(?:[:时点]\d{0,2}(?:[:分]\d{0,2}(?:\.\d+)?秒?)?)?[时分]?(?:Z|整)?`;
const weekdayName = String.raw`\(?(?:星期|周)[一二三四五六日天]\)?`;
/** What may follow a day without changing it: a clock, a weekday, 前 (the day is the deadline itself). */
const tail = String.raw`(?:${weekdayName})?(?: ?${clock})?(?:${weekdayName})?(?:之前|以前|前)?[.。;]?$`;
/** A clock directly behind a digit needs its space: `2025/7/15 10:59`. */
const fullDay = new RegExp(String.raw`^(\d{4})(?:年|([-/.]))(\d{1,2})(?:月|\2)(\d{1,2})(?:[日号]|(?!\d))` + tail);
const monthDay = new RegExp(String.raw`^(\d{1,2})(?:月|[-/.])(\d{1,2})(?:[日号]|(?!\d))` + tail);
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const fullMonth = /^(\d{4})(?:年|[-/.])(\d{1,2})月?(份|底|末)?(?:之前|以前|前)?$/;
const compactMonth = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const onlyMonth = /^(\d{1,2})月(份|底|末)?(?:之前|以前|前)?$/;
const yearEnd = /^(?:(\d{4})年)?年?[底末](?:之前|以前|前)?$/;

const refusals: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^#/, "单元格是错误值，请先改正公式"],
  [/\d.*[日号\d].*(至|到|~|～|—|–).*\d|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}-\d|^\d{1,2}[./]\d{1,2}-\d/, "是一段时间，不是一天"],
  [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/, "年份应写在最前，如 2025-07-15"],
  [/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}/, "年份只有两位，请写四位"],
  [/旬/, "只写到旬，请写明哪一天"],
  [/^\d{4}年?$/, "只有年份，没有月日"],
  [/^[\d年月日号\-/. :]+$/, "不是能读懂的日期，请写成 2025-07-15"],
];

/**
 * The day (or month) that a cell stands for; times of day are dropped.
 *
 * @returns `none` for blank, `/`, 无 and the sentinel 1900-01-01; `unreadable` with the reason in Chinese
 * @example readDay("7月15日", { year: 2025 }) → { kind: "day", day: 45853 }; with year null → unreadable
 * @example readDay("2021年7月", { year: null }) → { kind: "month", first: 44378, last: 44408 }
 * @source domain-rules §2; workbooks.md
 */
export function readDay(value: string | number, options: ReadDayOptions): DayReading {
  if (typeof value === "number") return readSerial(value, options);
  if (saysNone(value)) return { kind: "none" };
  const spaced = plainText(value);
  if (spaced === null) return unreadable("含有上标、圈码或分数字符");
  // A space counts only between digits, where it parts the day from the clock.
  const line = spaced.replace(/^'/, "").replace(/(?<!\d) | (?!\d)/g, "");
  return readWhole(line) ?? readTextSerial(line, options) ?? readPartial(line, options) ?? unreadable(refusals.find(([pattern]) => pattern.test(line))?.[1] ?? "不是日期");
}

/**
 * A number that is an Excel day of the 1900 system and nothing else, its clock cut off; undefined where `readDay` has to look closer.
 *
 * @example plainDay(45853.44) → 45853; plainDay(20250715) → undefined
 */
export const plainDay = (value: number): number | undefined =>
  (value >= plausible.first && value < plausible.last + 1 ? Math.floor(value) : undefined);

function readSerial(value: number, { dateSystem = 1900 }: ReadDayOptions): DayReading {
  if (value === 0 || value === 1) return { kind: "none" };
  const serial = Math.floor(dateSystem === 1904 ? from1904(value) : value);
  if (serial >= plausible.first && serial <= plausible.last) return { kind: "day", day: serial };
  const written = Number.isInteger(value) ? readWhole(String(value)) : null;
  if (written && written.kind !== "unreadable") return written;
  return unreadable(
    serial > 0 && serial < plausible.first
      ? `数字 ${value} 按 Excel 日期是 ${formatDay(serial)}，不像真的，请写成 2025-07-15`
      : `数字 ${value} 不是能用的 Excel 日期，请写成 2025-07-15`,
  );
}

/** Styles that carry their own year. */
function readWhole(line: string): DayReading | null {
  const [, year, , month, day] = fullDay.exec(line) ?? [];
  if (year && month && day) return dayOf(Number(year), Number(month), Number(day));
  const compact = compactDay.exec(line);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const [, monthYear, onlyMonthOf, end] = fullMonth.exec(line) ?? compactMonth.exec(line) ?? [];
  if (monthYear && onlyMonthOf) return monthOf(Number(monthYear), Number(onlyMonthOf), end);
  return null;
}

/** A serial copied as text from a cell without a date format. */
function readTextSerial(line: string, { dateSystem = 1900 }: ReadDayOptions): DayReading | null {
  if (!/^\d{5}(\.\d+)?$/.test(line)) return null;
  const serial = Math.floor(dateSystem === 1904 ? from1904(Number(line)) : Number(line));
  return serial >= firstTextSerial && serial <= plausible.last ? { kind: "day", day: serial } : null;
}

/** Styles whose year is the caller's. */
function readPartial(line: string, { year }: ReadDayOptions): DayReading | null {
  const [, month, day] = monthDay.exec(line) ?? [];
  const alone = onlyMonth.exec(line);
  const end = yearEnd.exec(line);
  if (!(month && day) && !alone && !end) return null;
  const ofYear = end?.[1] ? Number(end[1]) : year;
  if (ofYear === null) return unreadable("没有年份，请在攻坚设置填写战役起始日，或把年份写全");
  if (month && day) return dayOf(ofYear, Number(month), Number(day));
  return alone ? monthOf(ofYear, Number(alone[1]), alone[2]) : dayOf(ofYear, 12, 31);
}

function dayOf(year: number, month: number, day: number): DayReading {
  if (sentinels.has(`${year}-${month}-${day}`)) return { kind: "none" };
  const serial = daySerial(year, month, day);
  return serial === null ? unreadable(`没有 ${year}年${month}月${day}日 这一天`) : { kind: "day", day: serial };
}

/** 7月底 is the last day of July; 7月, 7月份 is the month. */
function monthOf(year: number, month: number, end: string | undefined): DayReading {
  const first = daySerial(year, month, 1);
  if (first === null) return unreadable(`没有 ${year}年${month}月`);
  const last = first + daysInMonth(year, month) - 1;
  return end === "底" || end === "末" ? { kind: "day", day: last } : { kind: "month", first, last };
}

function unreadable(reason: string): DayReading {
  return { kind: "unreadable", reason };
}
