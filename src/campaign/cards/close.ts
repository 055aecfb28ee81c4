/** Who is close to a card, or to a harsher one, and how far from it. */
import { chineseDay, lastSerial } from "../calendar/day";
import { holds, signAgainst } from "./compare";
import type { Evaluation } from "./evaluate";
import { measures, type MeasureDefinition } from "./measures";
import { onBadSide } from "./release";
import type { Condition, Measure, Rule, Tier, TierTable } from "./tiers";
import { boundWords, measureWord, wordsAgainst } from "./words";

/** How near is close, by unit of the measure. What ends by days alone is close by `days`. */
export type CloseMargins = { readonly [U in MeasureDefinition["unit"]]: number };

/** 产品建议值: 3 points, 5 % of the plan, 3 days, one period. */
export const usualMargins: CloseMargins = { points: 0.03, share: 0.05, days: 3, months: 0, periods: 1 };

export interface CloseCall {
  readonly unit: string;
  readonly matter: string;
  readonly tier: string;
  readonly measure: Measure;
  readonly value: number;
  readonly bound: number;
  /** To the bound: in the unit of the measure, or in days where `day` is set. */
  readonly distance: number;
  /** The day on which the card falls due if the matter stays open; null where figures decide. */
  readonly day: number | null;
  readonly text: string;
}

/**
 * The nearest harsher tier by each measure, where it is within the margin; a distance of 0 is on the very edge.
 *
 * @example 5 points to go at 默认: 4 points behind → 距提醒 1 个百分点
 */
export function closeCalls(evaluation: Evaluation, table: TierTable, asOf: number, margins: CloseMargins = usualMargins): readonly CloseCall[] {
  if (evaluation.outcome === "unreported" || evaluation.facts.closed === true) return [];
  const nearest = new Map<Measure, CloseCall>();
  for (const tier of table.tiers) {
    if (tier.order <= (evaluation.tier?.order ?? -Infinity)) continue;
    for (const call of tier.rules.flatMap((rule) => callOf(evaluation, tier, rule, asOf, margins))) {
      const before = nearest.get(call.measure);
      if (before === undefined || call.distance < before.distance) nearest.set(call.measure, call);
    }
  }
  return [...nearest.values()];
}

/** A rule is close when one condition on its bad side is all that is wanting. */
function callOf({ facts }: Evaluation, tier: Tier, rule: Rule, asOf: number, margins: CloseMargins): readonly CloseCall[] {
  const wanting: { condition: Condition; value: number }[] = [];
  for (const condition of rule.all) {
    const reading = measures[condition.measure].read(facts, asOf);
    if (reading.kind !== "known") return [];
    if (!holds(condition, reading.value)) wanting.push({ condition, value: reading.value });
  }
  const [only] = wanting;
  if (only === undefined || wanting.length > 1 || !onBadSide(only.condition)) return [];
  const { condition, value } = only;
  const { measure, bound, inclusive } = condition;
  const { unit, firesOn } = measures[measure];
  const common = { unit: facts.unit, matter: facts.matter, tier: tier.name, measure, value, bound };
  if (firesOn !== null) {
    const day = firesOn(Math.floor(facts.due ?? asOf), bound, inclusive);
    const distance = day - asOf;
    if (distance > margins.days || day < 1 || day > lastSerial) return [];
    return [{ ...common, distance, day, text: `再过${distance}天（${chineseDay(day)}）仍未办结的，达到${tier.name}档（${measureWord(measure)}${boundWords(condition)}）` }];
  }
  const distance = Math.abs(bound - value);
  if (signAgainst(distance, margins[unit]) > 0) return [];
  return [{ ...common, distance, day: null, text: `${measureWord(measure)}${wordsAgainst(value, bound, unit)}，距${tier.name}档（${boundWords(condition)}）还有${wordsAgainst(distance, 0, unit)}` }];
}
