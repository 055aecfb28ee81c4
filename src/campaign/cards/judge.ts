/** Which tier the figures fire, without a word said about it: what both the cell function and the proposals decide by. */
import { holds } from "./compare";
import { measures, type Reading } from "./measures";
import type { SubjectFacts } from "./subject";
import type { Measure, Rule, Tier, TierTable } from "./tiers";

export interface Judgement {
  /** `undetermined`: 无法判断. `unreported`: 未报送. */
  readonly outcome: "tier" | "clear" | "undetermined" | "unreported";
  readonly tier: Tier | null;
  readonly rule: Rule | null;
  /** Inputs that are not known and that a rule, harsher than `tier`, hangs on. */
  readonly missing: readonly string[];
  /** Every measure that was looked at. */
  readonly readings: Readings;
}

export interface Looked {
  readonly measure: Measure;
  readonly reading: Reading;
}

/** In the order of looking; a list, because a table looks at three measures or so, and a judgement is made for every row of a ledger. */
export type Readings = readonly Looked[];

/** The words for what a rule lacks; `null` where it fires, `false` where it does not whatever is missing. */
type Verdict = readonly string[] | null | false;

/** Nothing is missing. */
const complete: readonly string[] = [];

/**
 * The harshest tier that fires. A rule that lacks an input never fires; a closed matter fires nothing; 未报送 is not judged.
 *
 * @param table tiers from mild to harsh
 * @param asOf 数据截至日, 1900 serial
 * @example rate 0.277, 序时 0.4 against 默认 → outcome "tier", tier 黄牌
 * @source domain-rules §6
 */
export function judge(facts: SubjectFacts, table: TierTable, asOf: number): Judgement {
  const readings: Looked[] = [];
  if (!facts.reported) return nothing("unreported", readings);
  if (facts.closed === true) return nothing("clear", readings);
  let missing = complete;
  for (let at = table.tiers.length - 1; at >= 0; at -= 1) {
    const tier = table.tiers[at];
    for (const rule of tier?.rules ?? []) {
      const verdict = verdictOf(rule, facts, asOf, readings);
      if (verdict === null && tier !== undefined) return { outcome: "tier", tier, rule, missing: unique(missing), readings };
      if (verdict) missing = [...missing, ...verdict];
    }
  }
  if (missing.length > 0) return nothing("undetermined", readings, unique(missing));
  if (readings.some(({ reading }) => reading.kind === "known")) return nothing("clear", readings);
  return nothing("undetermined", readings, ["本表各档所需的数据"]);
}

function verdictOf(rule: Rule, facts: SubjectFacts, asOf: number, readings: Looked[]): Verdict {
  let lacking: readonly string[] | null = null;
  for (const condition of rule.all) {
    const { measure } = condition;
    const reading = look(readings, measure, facts, asOf);
    if (reading.kind === "none") return false;
    if (reading.kind === "missing") lacking = [...(lacking ?? []), ...reading.what];
    else if (!holds(condition, reading.value)) return false;
    else if (reading.provided !== undefined) lacking = [...(lacking ?? []), reading.provided];
  }
  return rule.all.length === 0 ? false : lacking;
}

/** Reads each measure of a subject once. */
function look(readings: Looked[], measure: Measure, facts: SubjectFacts, asOf: number): Reading {
  for (const looked of readings) if (looked.measure === measure) return looked.reading;
  const reading = measures[measure].read(facts, asOf);
  readings.push({ measure, reading });
  return reading;
}

const nothing = (outcome: Judgement["outcome"], readings: Readings, missing: readonly string[] = complete): Judgement => ({ outcome, tier: null, rule: null, missing, readings });

const unique = (words: readonly string[]): readonly string[] => (words.length < 2 ? words : [...new Set(words)]);
