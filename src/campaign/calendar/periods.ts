/** Weeks, half-months and months, clipped to the campaign; together they cover each of its days once. */
import type { Campaign } from "../settings";
import { campaignSpan } from "./campaignDay";
import { dayParts, daysInMonth, weekday } from "./day";

/** `thirtyDays` is 按战役30日: months counted from the first day of the campaign. */
export type PeriodKind = "week" | "halfMonth" | "month" | "thirtyDays";

export interface Period {
  readonly kind: PeriodKind;
  /** 1 for the campaign's first. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  /** 第3周, 8月上半月, 2025年8月, 第2个30日 */
  readonly label: string;
}

/**
 * First and last day of the calendar month a day is in, not clipped.
 *
 * @example monthOf(2025-08-23) → { year: 2025, month: 8, first: 2025-08-01, last: 2025-08-31 }
 */
export function monthOf(day: number): { readonly year: number; readonly month: number; readonly first: number; readonly last: number } {
  const { year, month, day: inMonth } = dayParts(day);
  const first = day - inMonth + 1;
  return { year, month, first, last: first + daysInMonth(year, month) - 1 };
}

/**
 * All periods of a campaign in order.
 *
 * @example campaignPeriods(2025-07-15, 100 days, "month") → 7-15…7-31, 8-1…8-31, 9-1…9-30, 10-1…10-22
 * @source domain-rules §1: weeks Monday–Sunday, half-months 1–15 and 16–end, clipped
 */
export function campaignPeriods(campaign: Campaign, kind: PeriodKind): readonly Period[] {
  const span = campaignSpan(campaign);
  const periods: Period[] = [];
  for (let first = span.first; first <= span.last; ) {
    const last = Math.min(lastDayOf(kind, first, campaign, periods.length + 1), span.last);
    periods.push({ kind, number: periods.length + 1, first, last, label: labelOf(kind, first, periods.length + 1) });
    first = last + 1;
  }
  return periods;
}

/**
 * The period that a day is in; null outside the campaign.
 *
 * @example periodOf(campaign, 2025-08-16, "halfMonth")?.label → "8月下半月"
 */
export function periodOf(campaign: Campaign, day: number, kind: PeriodKind): Period | null {
  return campaignPeriods(campaign, kind).find(({ first, last }) => first <= day && day <= last) ?? null;
}

function lastDayOf(kind: PeriodKind, first: number, campaign: Campaign, number: number): number {
  switch (kind) {
    case "week":
      return first + 7 - weekday(first);
    case "halfMonth":
      return dayParts(first).day <= 15 ? monthOf(first).first + 14 : monthOf(first).last;
    case "month":
      return monthOf(first).last;
    case "thirtyDays":
      // Day 0, where there is one, belongs to the first block.
      return campaign.start + number * 30 - (campaign.countFirstDay ? 1 : 0);
  }
}

function labelOf(kind: PeriodKind, first: number, number: number): string {
  const { year, month, day } = dayParts(first);
  switch (kind) {
    case "week":
      return `第${number}周`;
    case "halfMonth":
      return `${month}月${day <= 15 ? "上" : "下"}半月`;
    case "month":
      return `${year}年${month}月`;
    case "thirtyDays":
      return `第${number}个30日`;
  }
}
