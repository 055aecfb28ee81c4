/** The state of cards that a plan leads to, so that who has just written need not read the whole workbook again. */
import { cardPeriod, replay, type CardEvent } from "../../campaign/cards";
import { appended, eventsOf } from "../../tracker/cards/eventLog";
import type { CardsState } from "./state";

/**
 * @param state what the plan was made from
 * @param events that were appended
 * @param adopted whether the changed tier table was taken up with them
 */
export function afterwards(state: CardsState, events: readonly CardEvent[], adopted: boolean): CardsState {
  const log = appended(state.log, events);
  const all = eventsOf(log);
  const rules = adopted ? { ...state.rules, inForce: state.rules.requested ?? state.rules.inForce, requested: null } : state.rules;
  return { ...state, kept: true, log, events: all, rows: replay(all).rows, rules, period: cardPeriod(state.asOf, rules.inForce.period) };
}
