/** One subject against a tier table, explained: the tier that fires, why, and what would release it. */
import { judge, type Judgement, type Readings } from "./judge";
import { given, measures } from "./measures";
import type { CellRef } from "../records";
import { releaseNeeds, type ReleaseNeed } from "./release";
import type { SubjectFacts } from "./subject";
import type { Measure, Rule, Tier, TierTable } from "./tiers";
import { measureWord, percentWords, ruleWords, tierWords, wordsAgainst, wordsOf } from "./words";

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** Which rule of which preset. `by` tells figures from history. */
export interface FiredRule {
  readonly preset: string;
  readonly tier: string;
  readonly by: "figures" | "history";
  /** Among the tier's rules, or its repeats. */
  readonly index: number;
  readonly text: string;
  readonly source: string;
}

export interface Evaluation {
  readonly facts: SubjectFacts;
  readonly outcome: Judgement["outcome"];
  readonly tier: Tier | null;
  readonly rule: FiredRule | null;
  readonly figures: readonly Figure[];
  /** Inputs that are not known and that some rule, harsher than `tier`, hangs on. */
  readonly missing: readonly string[];
  readonly release: readonly ReleaseNeed[];
  /** Chinese, from the figures above and nothing else. */
  readonly explanation: string;
  readonly sources: readonly CellRef[];
}

/**
 * What `judge` decides, with the rule, the figures and the way out in words.
 *
 * @param asOf 数据截至日, 1900 serial
 * @example rate 0.277, 序时 0.4 against 默认 → outcome "tier", tier 黄牌, rule "低于序时超过10个百分点"
 * @source domain-rules §6
 */
export function evaluate(facts: SubjectFacts, table: TierTable, asOf: number): Evaluation {
  const { outcome, tier, rule, missing, readings } = judge(facts, table, asOf);
  const common = { facts, outcome, tier, missing, rule: null, release: [], figures: figuresOf(facts, readings), sources: facts.sources } as const;
  if (outcome === "unreported") return { ...common, figures: [], explanation: "本期未报送，不作快慢判断" };
  if (facts.closed === true) return { ...common, figures: [], explanation: "已办结销号" };
  if (outcome === "undetermined") return { ...common, explanation: `无法判断：缺${missing.join("、")}` };
  if (tier === null || rule === null) return { ...common, explanation: `未触及任何档次（${common.figures.map(({ label, text }) => `${label}${text}`).join("，")}）` };
  const fired: FiredRule = { preset: tier.preset, tier: tier.name, by: "figures", index: tier.rules.indexOf(rule), text: ruleWords(rule), source: tier.source };
  const doubt = missing.length > 0 ? `；更重档次无法判断，缺${missing.join("、")}` : "";
  const explanation = `${subjectWords(facts, rule, readings)}，${tierWords(tier.preset, tier.name)}：${fired.text}${doubt}`;
  return { ...common, rule: fired, release: releaseNeeds(facts, table, asOf), explanation };
}

function figuresOf(facts: SubjectFacts, readings: Readings): readonly Figure[] {
  const shares: readonly (readonly [string, number | null | undefined])[] = [["完成率", facts.rate], ["序时进度", facts.timeProgress]];
  return [
    ...shares.flatMap(([label, value]) => (given(value) ? [{ label, value, text: percentWords(value) }] : [])),
    ...readings.flatMap(({ measure, reading }) => (reading.kind === "known" ? [figureOf(measure, reading.value)] : [])),
  ];
}

/** Ahead is said as ahead, never as a negative shortfall. */
function figureOf(measure: Measure, value: number): Figure {
  const ahead = value < 0 && (measure === "shortfallPoints" || measure === "shortfallRatio");
  const shown = ahead ? -value : value;
  return { label: ahead ? "高于序时" : measureWord(measure), value: shown, text: wordsOf(shown, measures[measure].unit) };
}

/** What the fired rule looked at, in figures. */
function subjectWords(facts: SubjectFacts, rule: Rule, readings: Readings): string {
  const parts = [...new Set(rule.all.map(({ measure }) => measure))].map((measure) => {
    const reading = readings.find((looked) => looked.measure === measure)?.reading;
    const bounds = rule.all.filter((condition) => condition.measure === measure).map(({ bound }) => bound);
    const value = reading?.kind === "known" ? reading.value : 0;
    const near = bounds.reduce((best, bound) => (Math.abs(bound - value) < Math.abs(best - value) ? bound : best), bounds[0] ?? 0);
    return `${measureWord(measure)}${wordsAgainst(value, near, measures[measure].unit)}`;
  });
  const paced = rule.all.some(({ measure }) => measure === "shortfallPoints" || measure === "shortfallRatio");
  const rates = paced && given(facts.rate) && given(facts.timeProgress) ? `完成率${rateWords(facts.rate, facts.rateDigits)}、序时进度${percentWords(facts.timeProgress)}，` : "";
  return `${rates}${parts.join("，")}`;
}

/** A gap taken from a displayed rate is explained by that rate, and says so. @example rateWords(0.27684, 1) → "27.7%（按显示值计算）" */
const rateWords = (rate: number, digits: number | undefined): string => (digits === undefined ? percentWords(rate) : `${wordsOf(rate, "share", digits)}（按显示值计算）`);
