/** Which notice a card calls for on a day, by its tier and state. */
import type { CardRow } from "../../campaign/cards";
import { kindByTierWord, type NoticeKind } from "./templates";

/**
 * 摘牌通知 once verified or released; 催办函 once its answer day has passed without 回执; else the notice of its tier.
 * Null where none is due: withdrawn, or answered and in hand.
 *
 * @example noticeKind(黄牌 drafted, asOf) → "warning"; the same issued, unanswered, a day late → "urging"
 */
export function noticeKind(row: Pick<CardRow, "state" | "tier" | "answerBy">, asOf: number): NoticeKind | null {
  switch (row.state) {
    case "drafted":
    case "submitted":
    case "postponed":
      return ofTier(row.tier);
    case "issued":
      return row.answerBy !== null && row.answerBy < asOf ? "urging" : ofTier(row.tier);
    case "verified":
    case "released":
      return "release";
    case "acknowledged":
    case "withdrawn":
      return null;
  }
}

const ofTier = (tier: string): NoticeKind => kindByTierWord.find(({ word }) => tier.includes(word))?.kind ?? "warning";
