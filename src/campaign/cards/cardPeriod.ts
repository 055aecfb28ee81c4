/** 亮牌周期: the month, half-month or week that a card is for. Calendar periods, not clipped, so that new days of the campaign do not make two of one. */
import { dayParts, weekday } from "../calendar/day";
import { monthOf } from "../calendar/periods";
import type { CardPeriod } from "./subject";

export type CardPeriodKind = "month" | "halfMonth" | "week";

/** As staff choose it; the first is what holds where nothing is said. */
export const cardPeriodWords: readonly { readonly value: CardPeriodKind; readonly word: string }[] = [
  { value: "month", word: "月" },
  { value: "halfMonth", word: "半月" },
  { value: "week", word: "周" },
];

export const periodWord = (kind: CardPeriodKind): string => cardPeriodWords.find(({ value }) => value === kind)?.word ?? "月";

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * The period that a card of `asOf` is for. A week is Monday to Sunday and belongs to the year of its Thursday (ISO 8601).
 *
 * @example cardPeriod(2025-08-23) → { id: "2025-08", start: 2025-08-01, end: 2025-08-31 }
 * @example cardPeriod(2025-08-23, "halfMonth").id → "2025-08下"; cardPeriod(2025-08-23, "week").id → "2025-W34"
 * @source domain-rules §1 (half-months 1–15 and 16–end, weeks Monday–Sunday), §6 (one card per unit and matter per period)
 */
export function cardPeriod(asOf: number, kind: CardPeriodKind = "month"): CardPeriod {
  const { year, month, first, last } = monthOf(asOf);
  const id = `${year}-${two(month)}`;
  if (kind === "month") return { id, start: first, end: last };
  if (kind === "halfMonth") return dayParts(asOf).day <= 15 ? { id: `${id}上`, start: first, end: first + 14 } : { id: `${id}下`, start: first + 15, end: last };
  const start = asOf - weekday(asOf) + 1;
  const thursday = dayParts(start + 3);
  const week = Math.floor((start + 3 - monthOf(start + 3 - dayOfYear(thursday) + 1).first) / 7) + 1;
  return { id: `${thursday.year}-W${two(week)}`, start, end: start + 6 };
}

/** 1 for 1 January. */
function dayOfYear({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] ?? 0;
  return before + day + (month > 2 ? leap : 0);
}

/**
 * Whether two periods are the same time as far as 一事一期一单 goes: they share a day. Periods of one kind do so only when they are one;
 * after a change from months to weeks the card of the running month stands for its weeks.
 */
export const samePeriod = (a: CardPeriod, b: CardPeriod): boolean => a.start <= b.end && b.start <= a.end;
