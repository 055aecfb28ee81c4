/** Cards of the log as 台账 shows them: by state, filtered, each with its history and how long it has to be answered. */
import type { CardEvent, CardRow, CardState } from "../../campaign/cards";

/** What is to be done comes first, what is over last. */
export const stateOrder: readonly CardState[] = ["drafted", "submitted", "issued", "acknowledged", "verified", "postponed", "released", "withdrawn"];

export interface LedgerFilter {
  readonly unit: string | null;
  readonly tier: string | null;
}

export interface StateGroup {
  readonly state: CardState;
  readonly rows: readonly CardRow[];
}

/**
 * Groups that hold a card under the filter, the latest drafted first.
 *
 * @param first a card that stands at the top of its group whatever its day, and is never filtered away: the one that was just acted on
 */
export function groupsOf(rows: readonly CardRow[], { unit, tier }: LedgerFilter, first: string | null): readonly StateGroup[] {
  const shown = rows.filter((row) => row.card === first || ((unit === null || row.subject.unit === unit) && (tier === null || row.tier === tier)));
  const newest = [...shown].sort((a, b) => Number(b.card === first) - Number(a.card === first) || b.draftedOn - a.draftedOn);
  return stateOrder.flatMap((state) => {
    const own = newest.filter((row) => row.state === state);
    return own.length === 0 ? [] : [{ state, rows: own }];
  });
}

/** Of a card that waits for its 回执: days until the answer day, below 0 past it; null where nothing is awaited. @example answerBy 45900 on 45903 → -3 */
export const daysLeft = ({ state, answerBy }: Pick<CardRow, "state" | "answerBy">, today: number): number | null =>
  state === "issued" && answerBy !== null ? answerBy - today : null;

/** What happened to a card, the latest first. */
export const eventsOfCard = (events: readonly CardEvent[], card: string): readonly CardEvent[] => events.filter((event) => event.card === card).reverse();

/** The day of a card's latest event. */
export const lastDay = (events: readonly CardEvent[], cards: readonly string[]): number => {
  const picked = new Set(cards);
  return events.reduce((last, { card, on }) => (picked.has(card) ? Math.max(last, on) : last), 0);
};

/** People who have approved before, the latest first: offered, never filled in. */
export const approversOf = (events: readonly CardEvent[]): readonly string[] => [...new Set([...events].reverse().flatMap(({ approver }) => approver ?? []))];
