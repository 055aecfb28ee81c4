/** What would lift a card as far as figures go: 还差多少、到哪天. */
import { chineseDay, lastSerial } from "../calendar/day";
import { paceGap } from "../progress/paceGap";
import { roundHalfAway } from "../quantity/round";
import { unitOf } from "../quantity/units";
import { holds } from "./compare";
import { given, measures } from "./measures";
import type { SubjectFacts } from "./subject";
import type { Condition, Measure, TierTable } from "./tiers";
import { goalWords, measureWord, nowWords, wordsOf } from "./words";

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
 * @example target 7,500 亩, rate 0.32, 序时 0.45, default table → "累计至少3000.01亩，使欠序时不足5个百分点（现欠13.0个百分点）"
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
  return [...mildest.values()].map(({ condition, value }) => need(facts, condition, value, asOf));
}

function need(facts: SubjectFacts, condition: Condition, value: number, asOf: number): ReleaseNeed {
  const { measure, bound, inclusive } = condition;
  const { unit, firesOn } = measures[measure];
  const lacking = Math.abs(value - bound);
  const common = { measure, value, bound, beyond: inclusive, lacking };
  if (firesOn !== null) return { ...common, amount: null, ahead: null, text: `办结并销号（现${measureWord(measure)}${wordsOf(value, unit)}）` };
  const shown = facts.rateDigits !== undefined && facts.paceGap !== undefined && paced(measure);
  const points = measure === "shortfallPoints" ? lacking : measure === "shortfallRatio" ? lacking * (facts.timeProgress ?? 0) : null;
  const word = facts.targetUnit ?? "";
  const target = given(facts.target) ? facts.target : null;
  // A displayed rate moves in steps: what rounds up to the first step that releases is enough.
  const least = shown ? leastRate(releasingRate(condition, facts.timeProgress ?? 0), inclusive, facts.rateDigits) : null;
  const exact = points === null || target === null ? null : points * target;
  const amount = exact === null || target === null ? null : { value: least === null ? exact : Math.max(0, least * target - (facts.cumulative ?? (facts.rate ?? 0) * target)), unit: word };
  const ahead = points === null || target === null ? null : aheadOf(facts, condition, target, word);
  const time = ahead === null ? facts.timeProgress : facts.ahead?.timeProgress;
  const wanted = points === null || target === null || target <= 0 || !given(time) ? null : leastCumulative(condition, target, time, word, facts.paceGap === undefined ? undefined : facts.rateDigits);
  const aim = `${goalWords(condition)}（现${nowWords(condition, value)}）`;
  const when = ahead === null ? "" : `到${dayWords(ahead.day, asOf)}`;
  return { ...common, amount, ahead, text: wanted === null ? aim : `${when}累计至少${wanted}${word}，使${aim}` };
}

const paced = (measure: Measure): boolean => measure === "shortfallPoints" || measure === "shortfallRatio";

/** The year is said where it is not that of the figures. */
function dayWords(on: number, asOf: number): string {
  const words = chineseDay(on);
  const year = Number.isInteger(asOf) && asOf >= 1 && asOf <= lastSerial ? /^\d+年/u.exec(chineseDay(asOf))?.[0] : undefined;
  return year !== undefined && words.startsWith(year) ? words.slice(year.length) : words;
}

const isCounted = (unit: string): boolean => unitOf(unit)?.kind === "count";

/**
 * The least cumulative figure as printed (whole where things are counted, else two digits) that releases: never rounded
 * to one that does not.
 *
 * @example below 5 points (the bound itself fires) of 7,500 亩 at 序时 46%: leastCumulative(…) → 3075.01; of 3 个 at 53% → 2
 */
function leastCumulative(condition: Condition, target: number, timeProgress: number, unit: string, digits: number | undefined): number {
  const places = isCounted(unit) ? 0 : 2;
  const edge = Math.max(0, leastRate(releasingRate(condition, timeProgress), condition.inclusive, digits) * target);
  const fires = (cumulative: number): boolean => {
    const gap = paceGap(cumulative / target, timeProgress, "points", digits);
    const behind = gap === null ? 0 : -gap;
    return holds(condition, condition.measure === "shortfallPoints" ? behind : timeProgress > 0 ? behind / timeProgress : behind);
  };
  let steps = Math.ceil(roundHalfAway(edge * 10 ** places, 6));
  // Near the edge binary noise, or a bound that is itself not enough, may ask for a step more.
  for (let more = 0; more < 3 && fires(roundHalfAway(steps / 10 ** places, places)); more += 1) steps += 1;
  return roundHalfAway(steps / 10 ** places, places);
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
