/** The last day that a table stands for: a line 截至…, a month in its title, the month in the sheet's name. */
import { dayParts, daySerial, daysInMonth } from "../campaign/calendar/day";
import type { Line } from "./regions";

export interface YearContext {
  /** First year of the campaign, or of the workbook's titles; null where nothing names a year. */
  readonly year: number | null;
  /** First and last day of the campaign, where it is known. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 元: 1 };
const monthWord = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
/** What ends on a day without being the day of the data: 挂牌截止时间. */
const otherDeadline = /(挂牌|报名|竞买|保证金|申请|受理|缴纳|到账|交易|公告|征集|递交|投标)[^，。；;、]{0,6}$/;
const until = new RegExp(String.raw`截[至止](?:到|时间|日期)?\s*[:：为]?\s*(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?`);
const untilMonth = new RegExp(String.raw`截[至止](?:到)?\s*(?:(\d{4})\s*年\s*)?${monthWord}\s*月\s*[底末份]?`);
const yearMonth = new RegExp(String.raw`(\d{4})\s*年\s*(?:\d{1,2}\s*[-~—–至到]\s*)?${monthWord}\s*月(?!\s*\d{1,2}\s*[日号])`);
const loneMonth = new RegExp(String.raw`(?:^|[^\d年月])(?:\d{1,2}月?\s*[-~—–至到]\s*)?${monthWord}\s*月(?!\s*\d{1,2}\s*[日号])`);
const sheetMonth = /(?:^|\D)(?:(\d{4})[年._-]?)?(\d{1,2})\s*月/;

/** The year for a month: that of the campaign, the next one where the campaign has ended its year before that month. */
function yearFor(month: number, context: YearContext): number | null {
  if (context.year === null) return null;
  const first = daySerial(context.year, month, 1);
  if (context.span === null || first === null) return context.year;
  const last = first + daysInMonth(context.year, month) - 1;
  return last < context.span.start - 31 && context.span.end > (daySerial(context.year, 12, 31) ?? Infinity) ? context.year + 1 : context.year;
}

/** 8月上半月 ends on the 15th, 中旬 on the 20th; nothing after the month: its end. */
const parts: readonly (readonly [RegExp, number])[] = [[/^\s*份?\s*上半月/, 15], [/^\s*份?\s*上旬/, 10], [/^\s*份?\s*中旬/, 20]];

/** The last day of the period that begins with a match of a month pattern. */
function endOfPeriod(plain: string, match: RegExpExecArray, year: string | undefined, month: string, context: YearContext): number | null {
  const day = parts.find(([pattern]) => pattern.test(plain.slice(match.index + match[0].length)))?.[1];
  const last = endOfMonth(year, month, context);
  if (day === undefined || last === null) return last;
  const { year: ofYear, month: ofMonth } = dayParts(last);
  return daySerial(ofYear, ofMonth, day);
}

const range = /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?\s*[-~—–－至到]+\s*(?:(\d{4})\s*[年./-]\s*)?(?:(\d{1,2})\s*[月./-]\s*)?(\d{1,2})\s*(?:[日号]|(?=[)）]))/;

/** 9月15日—9月21日: the last day of the week or half-month; the campaign's own time is no period. */
function endOfRange(plain: string, context: YearContext): number | null {
  const match = range.exec(plain);
  if (match === null) return null;
  const [, year, month = "", day = "", lastYear, lastMonth = month, lastDay = ""] = match;
  const ofYear = year === undefined ? yearFor(Number(month), context) : Number(year);
  const first = ofYear === null ? null : daySerial(ofYear, Number(month), Number(day));
  const last = ofYear === null ? null : daySerial(lastYear === undefined ? ofYear : Number(lastYear), Number(lastMonth), Number(lastDay));
  if (first === null || last === null || last < first || last - first > 62) return null;
  return last;
}

const chineseDigits = "〇一二三四五六七八九";

/** 二〇二五年 → 2025年. */
const withDigits = (text: string): string =>
  text.replace(/[二][〇零○O0][〇零○一二三四五六七八九]{2}(?=年)/g, (year) => [...year].map((digit) => (/[零○O0]/.test(digit) ? 0 : chineseDigits.indexOf(digit))).join(""));

const statistics = /(?:统计|数据)(?:时间|日期|时点)\s*[:：为]?\s*(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?/;

/** 统计时间：2025年9月30日. */
function statisticsDay(plain: string, context: YearContext): number | null {
  const match = statistics.exec(plain);
  if (match === null) return null;
  const [, year, month = "", day = ""] = match;
  const ofYear = year === undefined ? yearFor(Number(month), context) : Number(year);
  return ofYear === null ? null : daySerial(ofYear, Number(month), Number(day));
}

/** 第三季度, 3季度: the end of its last month. */
function quarterEnd(plain: string, context: YearContext): number | null {
  const match = /(?:(\d{4})\s*年\s*)?第?\s*([一二三四1-4])\s*季度/.exec(plain);
  return match?.[2] === undefined ? null : endOfMonth(match[1], String(3 * (digits[match[2]] ?? Number(match[2]))), context);
}

/** A sheet named after a day: 20250930, 2025-09-30, 9.30. */
function dayInName(name: string, context: YearContext): number | null {
  const full = /(?:^|\D)(20\d\d)[-._年]?(\d{1,2})[-._月]?(\d{2})日?(?:\D|$)/.exec(name);
  if (full !== null) return daySerial(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^\D*?(\d{1,2})[.月](\d{1,2})日?\D*$/.exec(name);
  const year = short === null ? null : yearFor(Number(short[1]), context);
  return short === null || year === null ? null : daySerial(year, Number(short[1]), Number(short[2]));
}

function endOfMonth(year: string | undefined, monthText: string, context: YearContext): number | null {
  const month = digits[monthText] ?? Number(monthText);
  if (!(month >= 1 && month <= 12)) return null;
  const ofYear = year === undefined ? yearFor(month, context) : Number(year);
  const first = ofYear === null ? null : daySerial(ofYear, month, 1);
  if (first === null || ofYear === null) return null;
  const last = first + daysInMonth(ofYear, month) - 1;
  // Months are clipped to the campaign: the table of October stands for its last day, not for the 31st.
  const end = context.span?.end ?? last;
  return end >= first && end < last ? end : last;
}

/** The last day of a month, in the campaign's year and clipped to it; null where no year is known. */
export const monthEnd = (month: number, context: YearContext): number | null => endOfMonth(undefined, String(month), context);

/**
 * The day of a text 截至…, or null. Deadlines of other things (挂牌截止时间) are no days of data.
 *
 * @example untilDay("数据截至：2025年9月30日", { year: null, span: null }) → 45930
 */
export function untilDay(text: string, context: YearContext): number | null {
  const plain = withDigits(text.normalize("NFKC"));
  const match = until.exec(plain);
  if (match !== null && !otherDeadline.test(plain.slice(0, match.index))) {
    const [, year, month = "", day = ""] = match;
    const ofYear = year === undefined ? yearFor(Number(month), context) : Number(year);
    return ofYear === null ? null : daySerial(ofYear, Number(month), Number(day));
  }
  const months = untilMonth.exec(plain);
  return months?.[2] === undefined || otherDeadline.test(plain.slice(0, months.index)) ? null : endOfMonth(months[1], months[2], context);
}

/**
 * @param lines title and lines around the table
 * @example throughDay([{ … text: "（八月）" }], "进度", { year: 2025, span: null }) → 45900; sheet "8月进度" → the same
 */
export function throughDay(lines: readonly Line[], sheet: string, context: YearContext): number | null {
  for (const { text } of lines) {
    const day = untilDay(text, context);
    if (day !== null) return day;
  }
  for (const { text } of lines) {
    if (text.length > 60) continue;
    const plain = withDigits(text.normalize("NFKC"));
    // 9月第4周: nobody says on which day that week ends.
    if (/第[\d一二三四五]周/.test(plain) && !/\d[.日]/.test(plain)) continue;
    if (/编报日期|填报日期|制表日期|攻坚时间|填报时间/.test(plain)) continue;
    const end = endOfRange(plain, context) ?? statisticsDay(plain, context) ?? quarterEnd(plain, context);
    if (end !== null) return end;
    const dated = yearMonth.exec(plain);
    const month = dated === null ? loneMonth.exec(plain) : null;
    const day = dated !== null ? endOfPeriod(plain, dated, dated[1], dated[2] ?? "", context) : month?.[1] === undefined ? null : endOfPeriod(plain, month, undefined, month[1], context);
    if (day !== null) return day;
  }
  const name = withDigits(sheet.normalize("NFKC"));
  const ofName = untilDay(name, context) ?? dayInName(name, context);
  if (ofName !== null) return ofName;
  const named = sheetMonth.exec(name);
  if (named?.[2] !== undefined) return endOfPeriod(name, named, named[1], named[2], context);
  const spelt = /(?:^|[^十])(十[一二]?|[一二三四五六七八九])月/.exec(name);
  return spelt?.[1] === undefined ? null : endOfMonth(undefined, spelt[1], context);
}
