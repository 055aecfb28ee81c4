/** What the history of a matter adds to today's figures: repeats, unanswered deadlines, the end of the ranking. */
import { isAmongLast } from "../ranking/cut";
import { samePeriod } from "./cardPeriod";
import type { Evaluation, FiredRule } from "./evaluate";
import type { CardRow } from "./cardLedger";
import { undecided } from "./states";
import type { CardPeriod } from "./subject";
import { lowestOrder, tierNamed } from "./tierTable";
import type { Repeat, Tier, TierRef, TierTable } from "./tiers";
import { repeatWords, tierWords } from "./words";

export interface Escalation {
  /** The harsher of figures and history. */
  readonly tier: Tier | null;
  readonly rule: FiredRule | null;
  /** Set where history decided. */
  readonly repeat: Repeat["kind"] | null;
  /** Figures first, then what history adds. */
  readonly explanation: string;
}

/**
 * The harshest tier of figures and history together.
 *
 * @param history every card of the same unit and matter
 * @param period the period that is being judged: its own cards are the present, not the past
 * @example 黄牌 issued for 2025-08, 黄牌 by figures in 2025-09, table 默认 → 约谈 (同一事项连续2次“黄牌”及以上)
 * @source domain-rules §6
 */
export function escalate(evaluation: Evaluation, history: readonly CardRow[], table: TierTable, asOf: number, period: CardPeriod): Escalation {
  const past = history.filter((row) => row.issuedTier !== null && row.state !== "withdrawn" && !samePeriod(row.subject.period, period));
  for (const tier of [...table.tiers].sort((a, b) => b.order - a.order)) {
    if (tier.order <= (evaluation.tier?.order ?? -Infinity)) break;
    for (const [index, repeat] of tier.repeats.entries()) {
      const because = fires(repeat, evaluation, past, history, table, asOf, period);
      if (because === null) continue;
      const rule: FiredRule = { preset: tier.preset, tier: tier.name, by: "history", index, text: repeatWords(repeat), source: tier.source };
      return { tier, rule, repeat: repeat.kind, explanation: `${evaluation.explanation}；${because}，${tierWords(tier.preset, tier.name)}：${rule.text}` };
    }
  }
  return { tier: evaluation.tier, rule: evaluation.rule, repeat: null, explanation: evaluation.explanation };
}

/** Why it fires, in words; null when it does not. */
function fires(
  repeat: Repeat, evaluation: Evaluation, past: readonly CardRow[], history: readonly CardRow[], table: TierTable, asOf: number, period: CardPeriod,
): string | null {
  switch (repeat.kind) {
    case "bottomRun": {
      const latest = (evaluation.facts.fromBottom ?? []).slice(-repeat.periods);
      const all = latest.length >= repeat.periods && repeat.periods > 0 && latest.every((place) => isAmongLast(place, repeat.last));
      return all ? `近${repeat.periods}期${placesWords(latest)}` : null;
    }
    case "unanswered": {
      const late = history.filter((row) => isLate(row, history, table, repeat.on, asOf - repeat.pastBy));
      const [worst] = [...late].sort((a, b) => (a.answerBy ?? 0) - (b.answerBy ?? 0));
      return worst === undefined ? null : `“${worst.number ?? worst.card}”答复期限已过${asOf - (worst.answerBy ?? asOf)}天未回执`;
    }
    case "consecutive":
    case "count": {
      const least = lowestOrder(table, repeat.on);
      if (least === null || (evaluation.tier?.order ?? -Infinity) < least) return null;
      const counted = past.filter((row) => (tierNamed(table, row.issuedTier ?? "")?.order ?? -Infinity) >= least);
      const run = repeat.kind === "count" ? new Set(counted.map(({ subject }) => subject.period.id)).size : runBefore(counted, period);
      return run + 1 >= repeat.times ? `此前${repeat.kind === "count" ? "累计" : "连续"}${run}期已亮牌` : null;
    }
  }
}

/** @example placesWords([1, 1]) → "均居倒数第1位"; placesWords([2, 1]) → "依次居倒数第2、1位" */
function placesWords(places: readonly (number | null)[]): string {
  const different = new Set(places).size > 1;
  return different ? `依次居倒数第${places.join("、")}位` : `${places.length > 1 ? "均" : ""}居倒数第${places[0] ?? ""}位`;
}

/** Past its answer day without 回执, and not yet taken further by a card that was itself answered. */
function isLate(row: CardRow, history: readonly CardRow[], table: TierTable, on: readonly TierRef[], day: number): boolean {
  if (row.state !== "issued" || row.answerBy === null || row.answerBy >= day) return false;
  const tier = tierNamed(table, row.issuedTier ?? "");
  if (tier === null || !(on.includes(tier.name) || (tier.base && on.includes("*")))) return false;
  const further = history.find(({ card }) => card === row.escalatedTo);
  return further === undefined || further.state === "issued" || undecided.includes(further.state);
}

/** How many periods without a break lie just before `period`, each with a counted card. */
function runBefore(counted: readonly CardRow[], period: CardPeriod): number {
  let { start } = period;
  for (let run = 0; run < counted.length; run += 1) {
    const day = start - 1;
    const before = counted.find(({ subject }) => subject.period.end === day && subject.period.start <= day);
    if (before === undefined) return run;
    start = before.subject.period.start;
  }
  return counted.length;
}
