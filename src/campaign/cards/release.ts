/** What would lift a card as far as figures go: 还差多少、到哪天. */
import { chineseDay, lastSerial } from "../calendar/day";
import { roundHalfAway } from "../quantity/round";
import { unitOf } from "../quantity/units";
import { holds } from "./compare";
import { given, measures } from "./measures";
import type { SubjectFacts } from "./subject";
import type { Condition, Measure, TierTable } from "./tiers";
import { boundWords, measureWord, wordsAgainst, wordsOf } from "./words";

export interface ReleaseNeed {
  readonly measure: Measure;
  readonly value: number;
  /** The bound of the mildest condition that holds now, in the unit of the measure. */
  readonly bound: number;
  /** True: the bound itself is not yet enough. */
  readonly beyond: boolean;
  /** Distance to the bound. */
  readonly lacking: number;
  /** The same in the unit of the target; null where the target is not known or the measure has none. */
  readonly amount: { readonly value: number; readonly unit: string } | null;
  /** Cumulative figure needed on a later day (the answer day), when its 序时 is given. */
  readonly ahead: { readonly day: number; readonly cumulative: number; readonly unit: string } | null;
  readonly text: string;
}

/** Whether a condition looks at the worse side, so that getting away from its bound releases. */
export const onBadSide = (condition: Condition): boolean => (measures[condition.measure].worse === "high") === (condition.operator === ">");

/**
 * One need a measure: the mildest bound on its bad side, among rules that hold now.
 *
 * @returns empty where no rule of figures holds (a card by history is answered, not outrun)
 * @example target 7,500 亩, rate 0.32, 序时 0.45, default table → to below 5 points: rate above 0.40, more than 600 亩
 */
export function releaseNeeds(facts: SubjectFacts, table: TierTable, asOf: number): readonly ReleaseNeed[] {
  const mildest = new Map<Measure, { condition: Condition; value: number }>();
  for (const { rules } of table.tiers) {
    for (const rule of rules) {
      for (const condition of rule.all) {
        if (!onBadSide(condition)) continue;
        const reading = measures[condition.measure].read(facts, asOf);
        if (reading.kind !== "known" || !holds(condition, reading.value)) continue;
        const before = mildest.get(condition.measure)?.condition.bound;
        const milder = before === undefined || (condition.operator === ">" ? condition.bound < before : condition.bound > before);
        if (milder) mildest.set(condition.measure, { condition, value: reading.value });
      }
    }
  }
  return [...mildest.values()].map(({ condition, value }) => need(facts, condition, value));
}

function need(facts: SubjectFacts, condition: Condition, value: number): ReleaseNeed {
  const { measure, bound, inclusive } = condition;
  const { unit, firesOn } = measures[measure];
  const lacking = Math.abs(value - bound);
  const common = { measure, value, bound, beyond: inclusive, lacking };
  if (firesOn !== null) return { ...common, amount: null, ahead: null, text: `办结并销号（现${measureWord(measure)}${wordsOf(value, unit)}）` };
  const shown = facts.rateDigits !== undefined && facts.paceGap !== undefined && (measure === "shortfallPoints" || measure === "shortfallRatio");
  // A displayed rate moves in steps: what rounds up to the first step that releases is enough.
  const beyondBound = inclusive && !shown;
  const points = measure === "shortfallPoints" ? lacking : measure === "shortfallRatio" ? lacking * (facts.timeProgress ?? 0) : null;
  const word = facts.targetUnit ?? "";
  const target = given(facts.target) ? facts.target : null;
  const least = shown ? leastRate(releasingRate(condition, facts.timeProgress ?? 0), inclusive, facts.rateDigits) : null;
  const exact = points === null || target === null ? null : points * target;
  const amount = exact === null || target === null ? null : { value: least === null ? exact : Math.max(0, least * target - (facts.cumulative ?? (facts.rate ?? 0) * target)), unit: word };
  const ahead = points === null || target === null ? null : aheadOf(facts, condition, target, word);
  const more = inclusive ? "超过" : "";
  const parts = [
    `${measureWord(measure)}由${wordsAgainst(value, bound, unit)}变为不再${boundWords(condition)}，还差${more}${wordsOf(lacking, unit, 4)}`,
    ...(amount === null ? [] : [`合${wanted(amount.value, given(facts.cumulative) ? facts.cumulative : null, beyondBound, word)}`]),
    ...(ahead === null ? [] : [`到${chineseDay(ahead.day)}需累计${beyondBound || isCounted(word) ? "" : "达到"}${wanted(ahead.cumulative, 0, beyondBound, word)}`]),
  ];
  return { ...common, amount, ahead, text: parts.join("，") };
}

const isCounted = (unit: string): boolean => unitOf(unit)?.kind === "count";

/**
 * How much is wanted, in words. What is counted comes whole: 0.29 projects more than one are two projects.
 *
 * @param from what stands already, which makes the sum whole; null: not known
 * @example wanted(547.5, 2077.5, true, "亩") → "超过547.5亩"; wanted(0.29, 1, true, "个") → "至少1个"
 */
function wanted(amount: number, from: number | null, beyond: boolean, unit: string): string {
  if (!isCounted(unit) || from === null) return `${beyond ? "超过" : ""}${roundHalfAway(amount, 4)}${unit}`;
  const total = roundHalfAway(from + amount, 9);
  return `至少${roundHalfAway((beyond ? Math.floor(total) + 1 : Math.ceil(total)) - from, 4)}${unit}`;
}

/** The rate at the edge of a bound when so much time has gone. */
const releasingRate = ({ measure, bound }: Condition, timeProgress: number): number => (measure === "shortfallPoints" ? timeProgress - bound : timeProgress * (1 - bound));

/**
 * The smallest exact rate that is displayed as one that releases.
 *
 * @param beyond the edge itself is not enough
 * @example leastRate(0.3, false, 1) → 0.2995 (displayed 30.0%); leastRate(0.3, true, 1) → 0.3005
 */
export function leastRate(edge: number, beyond: boolean, digits: number | undefined): number {
  if (digits === undefined) return edge;
  const steps = roundHalfAway(edge * 100 * 10 ** digits, 6);
  return ((beyond ? Math.floor(steps) + 1 : Math.ceil(steps)) - 0.5) / (100 * 10 ** digits);
}

function aheadOf(facts: SubjectFacts, condition: Condition, target: number, unit: string): ReleaseNeed["ahead"] {
  const { ahead } = facts;
  if (ahead === undefined || !Number.isInteger(ahead.day) || ahead.day < 1 || ahead.day > lastSerial || !given(ahead.timeProgress)) return null;
  const share = leastRate(releasingRate(condition, ahead.timeProgress), condition.inclusive, facts.paceGap === undefined ? undefined : facts.rateDigits);
  return { day: ahead.day, cumulative: Math.max(0, share * target), unit };
}
