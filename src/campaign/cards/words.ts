/** Figures and conditions in words. A figure on a bound's edge is printed with enough digits to tell it from the bound. */
import { RATE_DIGITS } from "../progress/paceGap";
import { roundHalfAway } from "../quantity/round";
import { signAgainst } from "./compare";
import { measures, type MeasureDefinition } from "./measures";
import type { Condition, Measure, Repeat, Rule } from "./tiers";

type MeasureUnit = MeasureDefinition["unit"];

const unitWords: { readonly [U in MeasureUnit]: { readonly scale: number; readonly word: string } } = {
  points: { scale: 100, word: "个百分点" },
  share: { scale: 100, word: "%" },
  days: { scale: 1, word: "天" },
  months: { scale: 1, word: "个月" },
  periods: { scale: 1, word: "期" },
};

const mostDigits = 8;
const isShare = (unit: MeasureUnit): boolean => unitWords[unit].scale === 100;
const usualDigits = (unit: MeasureUnit): number => (isShare(unit) ? RATE_DIGITS : 2);

/**
 * A figure: shares and points with the digits that every sheet and bulletin shows, kept where they are 0; all else as short as it is.
 *
 * @example wordsOf(0.1234, "points") → "12.3个百分点"; wordsOf(0.5, "share") → "50.0%"; wordsOf(12, "days") → "12天"
 */
export function wordsOf(value: number, unit: MeasureUnit, digits = usualDigits(unit)): string {
  const { scale, word } = unitWords[unit];
  const rounded = roundHalfAway(value * scale, digits);
  return `${isShare(unit) ? fixed(rounded, digits) : String(rounded)}${word}`;
}

/** A bound of a rule, with as few digits as it needs. @example boundOf(0.1, "points") → "10个百分点" */
const boundOf = (bound: number, unit: MeasureUnit): string => `${String(roundHalfAway(bound * unitWords[unit].scale, mostDigits))}${unitWords[unit].word}`;

/** As `wordsOf`, never printing a figure as its bound when it is not. @example wordsAgainst(0.10001, 0.1, "points") → "10.001个百分点" */
export function wordsAgainst(value: number, bound: number, unit: MeasureUnit): string {
  const same = signAgainst(value, bound) === 0;
  for (let digits = usualDigits(unit); digits < mostDigits; digits += 1) {
    const words = wordsOf(value, unit, digits);
    if (same || words !== wordsOf(bound, unit, digits)) return words;
  }
  return wordsOf(value, unit, mostDigits);
}

/** @example percentWords(0.277) → "27.7%" */
export const percentWords = (share: number): string => wordsOf(share, "share");

/** @example boundWords({ measure: "shortfallPoints", operator: ">", bound: 0.1, inclusive: false }) → "超过10个百分点" */
export function boundWords({ measure, operator, bound, inclusive }: Condition): string {
  const text = boundOf(bound, measures[measure].unit);
  if (operator === ">") return inclusive ? `达到${text}及以上` : `超过${text}`;
  return inclusive ? `在${text}及以内` : `不足${text}`;
}

/** The name of a measure inside a sentence: its label without the unit. */
export const measureWord = (measure: Measure): string => measures[measure].label.replace(/（(?:百分点|天|月|期|占计划比例)）$/, "");

/** @example ruleWords({ all: [{ measure: "overdueDays", operator: ">", bound: 30, inclusive: false }] }) → "逾期超过30天" */
export function ruleWords(rule: Rule): string {
  return rule.all.map((condition) => `${measureWord(condition.measure)}${boundWords(condition)}`).join("，且");
}

const refWords = (on: readonly string[]): string => on.map((name) => (name === "*" ? "任一档次" : `“${name}”`)).join("或");

/** @example repeatWords({ kind: "consecutive", on: ["黄牌"], times: 2 }) → "同一事项连续2次“黄牌”及以上" */
export function repeatWords(repeat: Repeat): string {
  switch (repeat.kind) {
    case "consecutive":
      return `同一事项连续${repeat.times}次${refWords(repeat.on)}及以上`;
    case "count":
      return `同一事项累计${repeat.times}次${refWords(repeat.on)}及以上`;
    case "bottomRun":
      return `连续${repeat.periods}期位列本组后${repeat.last}位`;
    case "unanswered":
      return repeat.pastBy > 0 ? `${refWords(repeat.on)}超过答复期限${repeat.pastBy}天以上未回执` : `${refWords(repeat.on)}超过答复期限未回执`;
  }
}

/** The product's own table stands for the district's rules: its name means nothing to the reader of a notice. */
const ownTable = "默认";

/** @example tierWords("默认", "黄牌") → "符合黄牌档"; tierWords("银川2025", "黄牌") → "符合“银川2025”黄牌档" */
export const tierWords = (preset: string, tier: string): string => `符合${preset === ownTable ? "" : `“${preset}”`}${tier}档`;

/** @example tableWords("默认") → "本区亮牌规则" */
export const tableWords = (table: string): string => (table === ownTable ? "本区亮牌规则" : `亮牌档次表“${table}”`);

const behindPlan = (measure: Measure): boolean => measure === "shortfallPoints" || measure === "shortfallRatio";
const behindWord: { readonly [M in Measure]?: string } = { shortfallPoints: "欠序时", shortfallRatio: "欠序时占计划" };

/** Where a figure has to come so that the condition no longer holds. @example goalWords(低于序时 ≥ 5 points) → "欠序时不足5个百分点" */
export function goalWords({ measure, operator, bound, inclusive }: Condition): string {
  const name = behindWord[measure] ?? measureWord(measure);
  const text = boundOf(bound, measures[measure].unit);
  if (operator === ">") return behindPlan(measure) && bound === 0 && !inclusive ? "不低于序时" : `${name}${inclusive ? "不足" : "不超过"}${text}`;
  return inclusive ? `${name}超过${text}` : `${name}达到${text}及以上`;
}

/**
 * The figure of today beside its goal: points and shares with one digit, more only where it would print as a bound that
 * it has passed.
 *
 * @example nowWords(低于序时 ≥ 5 points, 0.28) → "欠28.0个百分点"
 */
export function nowWords({ measure, bound, inclusive }: Condition, value: number): string {
  const { unit } = measures[measure];
  return `${behindPlan(measure) ? "欠" : ""}${!inclusive && isShare(unit) ? wordsAgainst(value, bound, unit) : wordsOf(value, unit)}`;
}

/** Digits after the point are kept where there are none: 28 → 28.0. */
const fixed = (value: number, digits: number): string => (Math.abs(value) < 1e15 ? value.toFixed(digits) : String(value));
