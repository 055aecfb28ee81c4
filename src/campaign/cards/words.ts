/** Figures and conditions in words. A figure on a bound's edge is printed with enough digits to tell it from the bound. */
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

const usualDigits = 2;
const mostDigits = 8;

/**
 * @example wordsOf(0.1234, "points") → "12.34个百分点"; wordsOf(0.5, "share") → "50%"
 */
export function wordsOf(value: number, unit: MeasureUnit, digits = usualDigits): string {
  const { scale, word } = unitWords[unit];
  return `${String(roundHalfAway(value * scale, digits))}${word}`;
}

/** As `wordsOf`, never printing a figure as its bound when it is not. @example wordsAgainst(0.10001, 0.1, "points") → "10.001个百分点" */
export function wordsAgainst(value: number, bound: number, unit: MeasureUnit): string {
  const same = signAgainst(value, bound) === 0;
  for (let digits = usualDigits; digits < mostDigits; digits += 1) {
    const words = wordsOf(value, unit, digits);
    if (same || words !== wordsOf(bound, unit, digits)) return words;
  }
  return wordsOf(value, unit, mostDigits);
}

/** @example percentWords(0.277) → "27.7%" */
export const percentWords = (share: number): string => wordsOf(share, "share");

/** @example boundWords({ measure: "shortfallPoints", operator: ">", bound: 0.1, inclusive: false }) → "超过10个百分点" */
export function boundWords({ measure, operator, bound, inclusive }: Condition): string {
  const text = wordsOf(bound, measures[measure].unit, mostDigits);
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
