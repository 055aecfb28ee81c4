/** Which matters a tier table speaks of at all: a table of due days says nothing of rates, and that is not 无法判断. */
import { measures } from "./measures";
import type { SubjectFacts } from "./subject";
import type { TierTable } from "./tiers";

/**
 * Whether some rule of the table looks at a figure that this matter has, known or not.
 *
 * @example a task (due day only) against 三亚 2022 (rates only) → false; against 默认 → true
 */
export function applies(facts: SubjectFacts, table: TierTable, asOf: number): boolean {
  return table.tiers.some(({ rules, repeats }) =>
    rules.some(({ all }) => all.some(({ measure }) => facts.closed === true ? hasDue(facts) && isOfDue(measure) : measures[measure].read(facts, asOf).kind !== "none"))
    || (facts.fromBottom !== undefined && repeats.some(({ kind }) => kind === "bottomRun")));
}

const hasDue = ({ due, notStarted }: SubjectFacts): boolean => due !== undefined || notStarted !== undefined;
const isOfDue = (measure: keyof typeof measures): boolean => measures[measure].firesOn !== null || measure === "notStarted";
