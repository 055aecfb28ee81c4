/** The calendar month of a day and the month before it, as first and last day (1900 serials). */
import { monthOf } from "../calendar/periods";

/** Both days included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * With a campaign both months are clipped to it, and a month before its first day is null: there was no ranking then.
 *
 * @param campaign first and last day, both included
 * @example monthSpans(45892) // { month: 2025-08-01 … 08-31, before: 2025-07-01 … 07-31 }
 * @example monthSpans(45892, { first: 45853, last: 45952 }) // before: 07-15 … 07-31
 */
export function monthSpans(day: number, campaign: DaySpan | null = null): { readonly month: DaySpan; readonly before: DaySpan | null } {
  const month = spanOf(day);
  const before = spanOf(month.first - 1);
  return { month: clip(month, campaign) ?? month, before: clip(before, campaign) };
}

function spanOf(day: number): DaySpan {
  const { first, last } = monthOf(day);
  return { first, last };
}

function clip(span: DaySpan, limits: DaySpan | null): DaySpan | null {
  if (limits === null) return span;
  const first = Math.max(span.first, limits.first);
  const last = Math.min(span.last, limits.last);
  return first > last ? null : { first, last };
}
