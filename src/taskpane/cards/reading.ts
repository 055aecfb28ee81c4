/** What the page works from, read and computed in one go; and the work that carries an action out and tells what the cards are then. */
import { afterwards, carryOut, matterOfRow, proposeCards, readCards, type CardsOutcome, type CardsState, type ProposedCards, type RowMatter } from "../../actions/cards";
import { computeTracker, type Tracked } from "../../actions/track";
import type { CardEvent } from "../../campaign/cards";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import type { SelectedCell, Work } from "../port";

export interface CardsReading {
  readonly state: CardsState;
  /** By the rules in force. */
  readonly proposed: ProposedCards;
  /** By the changed tier table; null where it was not changed. */
  readonly changed: ProposedCards | null;
}

const readingOf = (state: CardsState): CardsReading => ({
  state, proposed: proposeCards(state), changed: state.rules.requested === null ? null : proposeCards(state, state.rules.requested.table),
});

const tracked = (workbook: WorkbookSnapshot, today: number): Tracked => computeTracker(workbook, { asOf: null, settingsFile: null, today });

/** Reads and computes; nothing is written. */
export const previewWork: Work<CardsReading> = async (port, today) => {
  const workbook = await port.read();
  return readingOf(readCards(workbook, tracked(workbook, today)));
};

/** As `previewWork`, with what the row that the user stands on is about. */
export const rowWork = ({ sheet, row }: SelectedCell): Work<CardsReading & { readonly row: RowMatter }> => async (port, today) => {
  const workbook = await port.read();
  const facts = tracked(workbook, today);
  const state = readCards(workbook, facts);
  return { ...readingOf(state), row: matterOfRow(workbook, facts.intake, state, sheet, row) };
};

export interface Carried {
  readonly outcome: CardsOutcome;
  /** Cards as they are now, also where the action was refused. */
  readonly reading: CardsReading;
  readonly events: readonly CardEvent[];
}

/** @param adopts whether the action takes up the changed tier table */
export const carryWork = (action: (state: CardsState, today: number) => CardsOutcome, adopts: boolean): Work<Carried> => async (port, today) => {
  const seen: CardsState[] = [];
  const outcome = await carryOut(port, (workbook) => tracked(workbook, today), (state) => {
    seen.push(state);
    return action(state, today);
  });
  const [state] = seen;
  // A refusal may come from what others have just written: it is read again, so that the page shows what it speaks of.
  if (state === undefined || outcome.kind === "refused") return { outcome, reading: await previewWork(port, today), events: [] };
  const events = outcome.kind === "planned" ? outcome.events : [];
  return { outcome, events, reading: readingOf(outcome.kind === "planned" ? afterwards(state, events, adopts) : state) };
};
