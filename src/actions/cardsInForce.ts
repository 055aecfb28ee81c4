/** 在效亮牌 for the board: cards of 亮牌流水 that are issued and not yet released. */
import { inForce, replay } from "../campaign/cards";
import type { CardInForce } from "../tracker/board";
import { eventsOf } from "../tracker/cards/eventLog";
import { readEvents } from "../tracker/cards/readEvents";
import type { WorkbookSnapshot } from "../workbook/sheet";

/** The latest first. Empty where the workbook keeps no cards, or their log cannot be read (the actions on cards say so). */
export function cardsInForce(workbook: WorkbookSnapshot): CardInForce[] {
  const log = readEvents(workbook);
  if ("lost" in log) return [];
  return replay(eventsOf(log)).rows
    .filter(({ state }) => inForce.includes(state))
    .map(({ tier, subject, issuedOn, draftedOn }) => ({ tier, unit: subject.unit, matter: subject.matter, since: issuedOn ?? draftedOn }))
    .sort((a, b) => b.since - a.since);
}
