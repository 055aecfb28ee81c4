/** Figures of one subject against a tier table: the harshest tier that fires, why, and what would release it. */
import { holds } from "./compare";
import { allMeasures, given, measures, type Reading } from "./measures";
import type { CellRef } from "../records";
import { releaseNeeds, type ReleaseNeed } from "./release";
import type { SubjectFacts } from "./subject";
import type { Measure, Rule, Tier, TierTable } from "./tiers";
import { measureWord, percentWords, ruleWords, wordsAgainst, wordsOf } from "./words";

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
  /** `undetermined`: 无法判断. `unreported`: 未报送. */
  readonly outcome: "tier" | "clear" | "undetermined" | "unreported";
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

type Verdict = { readonly kind: "fires" } | { readonly kind: "no" } | { readonly kind: "missing"; readonly what: readonly string[] };

function judge(rule: Rule, readings: ReadonlyMap<Measure, Reading>): Verdict {
  const what: string[] = [];
  for (const condition of rule.all) {
    const reading = readings.get(condition.measure);
    if (reading === undefined || reading.kind === "none") return { kind: "no" };
    if (reading.kind === "missing") what.push(...reading.what);
    else if (!holds(condition, reading.value)) return { kind: "no" };
    else if (reading.provided !== undefined) what.push(reading.provided);
  }
  return rule.all.length === 0 ? { kind: "no" } : what.length > 0 ? { kind: "missing", what } : { kind: "fires" };
}

/**
 * Figures are compared as `compare.ts` says; a rule that lacks an input never fires. A closed matter is clear.
 *
 * @param asOf 数据截至日, 1900 serial
 * @example rate 0.277, 序时 0.4 against 默认 → outcome "tier", tier 黄牌, rule "低于序时超过10个百分点"
 * @source domain-rules §6
 */
export function evaluate(facts: SubjectFacts, table: TierTable, asOf: number): Evaluation {
  const nothing = { facts, tier: null, rule: null, figures: [], missing: [], release: [], sources: facts.sources } as const;
  if (!facts.reported) return { ...nothing, outcome: "unreported", explanation: "本期未报送，不作快慢判断" };
  if (facts.closed === true) return { ...nothing, outcome: "clear", explanation: "已办结销号" };
  const readings = readAll(facts, table, asOf);
  const figures = figuresOf(facts, readings);
  const missing: string[] = [];
  for (const tier of [...table.tiers].sort((a, b) => b.order - a.order)) {
    for (const [index, rule] of tier.rules.entries()) {
      const verdict = judge(rule, readings);
      if (verdict.kind === "missing") missing.push(...verdict.what);
      if (verdict.kind !== "fires") continue;
      const fired: FiredRule = { preset: tier.preset, tier: tier.name, by: "figures", index, text: ruleWords(rule), source: tier.source };
      const harsher = unique(missing);
      const explanation = [`${subjectWords(facts, rule, readings)}，符合“${tier.preset}”${tier.name}档：${fired.text}`, ...(harsher.length > 0 ? [`更重档次无法判断，缺${harsher.join("、")}`] : [])].join("；");
      return { ...nothing, outcome: "tier", tier, rule: fired, figures, missing: harsher, release: releaseNeeds(facts, table, asOf), explanation };
    }
  }
  const what = unique(missing);
  if (what.length > 0) return { ...nothing, outcome: "undetermined", figures, missing: what, explanation: `无法判断：缺${what.join("、")}` };
  if ([...readings.values()].some(({ kind }) => kind === "known")) return { ...nothing, outcome: "clear", figures, explanation: `未触及任何档次（${figures.map(({ label, text }) => `${label}${text}`).join("，")}）` };
  const unread = unique([...readings.values()].flatMap((reading) => (reading.kind === "missing" ? reading.what : [])));
  return { ...nothing, outcome: "undetermined", figures, missing: unread.length > 0 ? unread : ["本表各档所需的数据"], explanation: `无法判断：缺${unread.length > 0 ? unread.join("、") : "本表各档所需的数据"}` };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** Only what the table looks at is read. */
function readAll(facts: SubjectFacts, table: TierTable, asOf: number): ReadonlyMap<Measure, Reading> {
  const used = new Set(table.tiers.flatMap(({ rules }) => rules.flatMap(({ all }) => all.map(({ measure }) => measure))));
  return new Map(allMeasures.filter((measure) => used.has(measure)).map((measure) => [measure, measures[measure].read(facts, asOf)]));
}

function figuresOf(facts: SubjectFacts, readings: ReadonlyMap<Measure, Reading>): readonly Figure[] {
  const shares: readonly (readonly [string, number | null | undefined])[] = [["完成率", facts.rate], ["序时进度", facts.timeProgress]];
  return [
    ...shares.flatMap(([label, value]) => (given(value) ? [{ label, value, text: percentWords(value) }] : [])),
    ...[...readings].flatMap(([measure, reading]) => (reading.kind === "known" ? [{ label: measureWord(measure), value: reading.value, text: wordsOf(reading.value, measures[measure].unit) }] : [])),
  ];
}

/** What the fired rule looked at, in figures. */
function subjectWords(facts: SubjectFacts, rule: Rule, readings: ReadonlyMap<Measure, Reading>): string {
  const parts = [...new Set(rule.all.map(({ measure }) => measure))].map((measure) => {
    const reading = readings.get(measure);
    const bounds = rule.all.filter((condition) => condition.measure === measure).map(({ bound }) => bound);
    const value = reading?.kind === "known" ? reading.value : 0;
    const near = bounds.reduce((best, bound) => (Math.abs(bound - value) < Math.abs(best - value) ? bound : best), bounds[0] ?? 0);
    return `${measureWord(measure)}${wordsAgainst(value, near, measures[measure].unit)}`;
  });
  const paced = rule.all.some(({ measure }) => measure === "shortfallPoints" || measure === "shortfallRatio");
  const rates = paced && given(facts.rate) && given(facts.timeProgress) ? `完成率${percentWords(facts.rate)}、序时进度${percentWords(facts.timeProgress)}，` : "";
  return `${rates}${parts.join("，")}`;
}
