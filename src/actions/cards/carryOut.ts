/**
 * An action on a live workbook: read, decide, read again, write. What was decided on one log is never written over another, and
 * actions through one port wait for each other.
 */
import type { WorkbookPort } from "../../workbook/port";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { inTurn } from "../inTurn";
import { refused, type CardsOutcome } from "./outcome";
import { readCards, type CardsState, type TrackedFacts } from "./state";

/**
 * @param track facts of a workbook, `computeTracker` as the door calls it
 * @returns the outcome; `planned` means written. Refusals of the port are thrown as they are (`WriteRefused`), with nothing written
 */
export const carryOut = (port: WorkbookPort, track: (workbook: WorkbookSnapshot) => TrackedFacts, action: (state: CardsState) => CardsOutcome): Promise<CardsOutcome> =>
  inTurn(port, () => once(port, track, action));

async function once(port: WorkbookPort, track: (workbook: WorkbookSnapshot) => TrackedFacts, action: (state: CardsState) => CardsOutcome): Promise<CardsOutcome> {
  const read = await port.read();
  const state = readCards(read, track(read));
  const outcome = action(state);
  if (outcome.kind !== "planned") return outcome;
  const again = await port.read();
  if (again !== read && basis(again) !== basis(read)) return refused("亮牌的工作表在办理过程中被其他人改动，未写入；请刷新亮牌台账后再办。");
  await port.write(outcome.plan);
  return outcome;
}

/** What a plan is made from: the cells of our sheets of 亮牌. */
const basis = ({ sheets }: WorkbookSnapshot): string => JSON.stringify(sheets.filter(({ role }) => role?.startsWith("card") === true).map(({ role, values }) => [role, values]));
