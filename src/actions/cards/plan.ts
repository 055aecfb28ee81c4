/** The three sheets of 亮牌 as one plan: log, ledger made from it, rules. Other sheets are left as they are. */
import { replay, type CardEvent, type CardRow } from "../../campaign/cards";
import type { CardRules } from "../../tracker/cards/cardRules";
import { appended, eventsOf } from "../../tracker/cards/eventLog";
import { eventSheet } from "../../tracker/cards/eventSheet";
import { ledgerSheet } from "../../tracker/cards/ledgerSheet";
import { tierSheet } from "../../tracker/cards/tierSheet";
import { cardLedgerSheet } from "../../tracker/cards/sheets";
import { styles } from "../../tracker/styles";
import type { WritePlan } from "../../workbook/plan";
import type { CardsState } from "./state";

/** @param events to append; `inForce` the rules that hold from now on */
export function cardsPlan(state: CardsState, events: readonly CardEvent[], inForce: CardRules = state.rules.inForce): WritePlan {
  const log = appended(state.log, events);
  const { rows } = replay(eventsOf(log));
  const requested = inForce === state.rules.inForce ? (state.rules.requested ?? inForce) : inForce;
  const subjects = new Map(rows.map(({ card, subject }: CardRow) => [card, subject]));
  return {
    styles,
    sheets: [ledgerSheet(rows, state.notes, state.asOf), eventSheet(log, subjects), tierSheet(requested, inForce, state.officeOnSheet)],
    names: [],
    // Who drafts wants to see the drafts; later steps leave the clerk where they are.
    active: events.some(({ event }) => event === "drafted") ? cardLedgerSheet.role : null,
  };
}

/** One plan out of two that write different sheets: 看板 and 亮牌 in one go, all or nothing. */
export const mergePlans = (first: WritePlan, second: WritePlan): WritePlan => ({
  styles: { ...first.styles, ...second.styles }, sheets: [...first.sheets, ...second.sheets], names: [...first.names, ...second.names], active: first.active ?? second.active,
  ...(first.leads === true && { leads: true }),
  ...((first.remove ?? second.remove) !== undefined && { remove: [...(first.remove ?? []), ...(second.remove ?? [])] }),
});
