/** The week, half-month or month that a bulletin is for: up to its as-of day, with the day before it and the period after. */
import { chineseDay, dayParts, weekday } from "../campaign/calendar/day";
import { monthOf, periodOf } from "../campaign/calendar/periods";
import type { Campaign } from "../campaign/settings";

export type BulletinPeriodKind = "week" | "halfMonth" | "month";

export interface BulletinPeriod {
  readonly kind: BulletinPeriodKind;
  /** 第5周, 8月上半月, 2025年8月 */
  readonly label: string;
  /** 1900 serials; `last` is the as-of day, not after it. */
  readonly first: number;
  readonly last: number;
  /** The day before `first`: what is new is counted against it. */
  readonly before: number;
  /** The period that follows, not clipped to the campaign's end. */
  readonly next: { readonly first: number; readonly last: number };
}

/** First and last calendar day of the week, half-month or month, not clipped. */
function whole(day: number, kind: BulletinPeriodKind): { first: number; last: number } {
  const { first, last } = monthOf(day);
  if (kind === "month") return { first, last };
  if (kind === "week") return { first: day - weekday(day) + 1, last: day - weekday(day) + 7 };
  return dayParts(day).day <= 15 ? { first, last: first + 14 } : { first: first + 15, last };
}

function plainLabel(kind: BulletinPeriodKind, first: number): string {
  const { year, month, day } = dayParts(first);
  if (kind === "month") return `${year}年${month}月`;
  return kind === "week" ? `${chineseDay(first)}当周` : `${month}月${day <= 15 ? "上" : "下"}半月`;
}

/**
 * @param campaign null: calendar periods, not clipped
 * @example bulletinPeriod(2025-08-15, "week", campaign of 2025-07-15) → 第5周, 08-11 … 08-15, before 08-10, next 08-18 … 08-24
 * @source domain-rules §1: weeks Monday–Sunday, half-months 1–15 and 16–end, clipped
 */
export function bulletinPeriod(asOf: number, kind: BulletinPeriodKind, campaign: Campaign | null): BulletinPeriod {
  const span = whole(asOf, kind);
  const begun = campaign === null || asOf < campaign.start ? span.first : Math.max(span.first, campaign.start);
  const following = whole(span.last + 1, kind);
  return {
    kind,
    label: (campaign === null ? null : periodOf(campaign, asOf, kind)?.label) ?? plainLabel(kind, span.first),
    first: begun,
    last: asOf,
    before: begun - 1,
    next: following,
  };
}
