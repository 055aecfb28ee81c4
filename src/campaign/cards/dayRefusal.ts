/** The days of what is being done: not before the card's latest event, not after today. Asked when an event is made, never of a log that is read. */
import type { CardEvent } from "./events";
import type { Refusal } from "./refusals";
import type { CardRow } from "./cardLedger";

/**
 * @param row the card as it stands; undefined: it is new
 * @param today 1900 serial; null where it is not known, and then no day is too late
 * @example 送审 on 2009-07-07 of a draft of 2025-09-01 → { code: "before-latest", … }
 */
export function dayRefusal({ card, event, on }: CardEvent, row: Pick<CardRow, "lastOn"> | undefined, today: number | null): Refusal | null {
  if (today !== null && on > today) return { code: "after-today", card, event, on, today };
  // A latest event that lies in the future, as an older log may hold it, must not lock the card until then.
  return row !== undefined && on < Math.min(row.lastOn, today ?? row.lastOn) ? { code: "before-latest", card, event, on, latest: row.lastOn } : null;
}
