/**
 * 一事一期一单 across a change of 亮牌周期: periods that share a day are one. Asked of what is being done now, never of a log that is
 * read: what has been written stays.
 */
import { samePeriod } from "./cardPeriod";
import type { CardRow } from "./cardLedger";
import type { CardSubject } from "./events";
import { matterKey } from "./subject";

const isSame = (a: CardSubject, b: CardSubject): boolean => a.unit === b.unit && a.matter === b.matter && samePeriod(a.period, b.period);

/**
 * The card that stands on a unit and matter in a period: the latest that is not withdrawn.
 *
 * @example 黄牌 of 2025-09 issued; asked for 2025-W39 → that 黄牌
 */
export const standingCard = (rows: readonly CardRow[], subject: CardSubject): CardRow | undefined =>
  rows.filter((row) => row.state !== "withdrawn" && isSame(row.subject, subject)).at(-1);

/**
 * Cards that stand beside another of the same matter and time without taking it further, as older logs may hold them.
 *
 * @param rows in the order of drafting
 * @example 甲 of 2025-09, then 乙 of 2025-W39 on the same matter → [{ card: 乙, other: 甲 }]
 */
export function doubledCards(rows: readonly CardRow[]): readonly { readonly card: CardRow; readonly other: CardRow }[] {
  const earlier = new Map<string, CardRow[]>();
  return rows.flatMap((card) => {
    if (card.state === "withdrawn") return [];
    const key = matterKey(card.subject.unit, card.subject.matter);
    const before = earlier.get(key) ?? [];
    const other = standingCard(before, card.subject);
    earlier.set(key, [...before, card]);
    return other === undefined || card.subject.escalates === other.card ? [] : [{ card, other }];
  });
}
