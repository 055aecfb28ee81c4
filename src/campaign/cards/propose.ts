/**
 * What should be done about cards today. A proposal changes nothing: it names the one event that would carry it out.
 * Proposing again, after its events are in the log, proposes no card twice.
 */
import type { ExtraDay } from "../calendar/extraDay";
import { answerDay, type AnswerDay } from "./answer";
import { samePeriod } from "./cardPeriod";
import { closeCalls, usualMargins, type CloseCall, type CloseMargins } from "./close";
import { escalate, type Escalation } from "./escalate";
import { evaluate, type Evaluation } from "./evaluate";
import type { CardRow } from "./cardLedger";
import { replay } from "./replay";
import type { CardEvent } from "./events";
import { inForce, undecided, type CardEventKind } from "./states";
import { matterKey, type CardPeriod, type SubjectFacts } from "./subject";
import { tierNamed } from "./tierTable";
import type { Tier, TierTable } from "./tiers";

export type ProposalKind = "new" | "escalate" | "lower" | "release" | "withdraw" | "resume";

export interface Proposal {
  readonly kind: ProposalKind;
  /** The event that carries it out. */
  readonly event: CardEventKind;
  /** The card it is about; null where a new one is to be drafted. */
  readonly card: CardRow | null;
  readonly evaluation: Evaluation;
  readonly escalation: Escalation;
  /** Null for release and withdrawal. */
  readonly tier: Tier | null;
  /** If it were issued on `asOf`. */
  readonly answer: AnswerDay | null;
  /** False: something else has to happen first, which `reason` names. */
  readonly ready: boolean;
  readonly reason: string;
}

export interface Suppressed {
  readonly evaluation: Evaluation;
  readonly tier: Tier;
  readonly card: CardRow | null;
  readonly reason: string;
}

export interface Proposals {
  readonly asOf: number;
  readonly period: CardPeriod;
  /** Harshest first. */
  readonly proposals: readonly Proposal[];
  readonly close: readonly CloseCall[];
  readonly suppressed: readonly Suppressed[];
  /** Cards that stand as they should. */
  readonly unchanged: readonly CardRow[];
  readonly undetermined: readonly Evaluation[];
  /** 未报送 */
  readonly unreported: readonly Evaluation[];
  /** Cards in force whose matter is no longer among the facts. */
  readonly withoutFacts: readonly CardRow[];
}

export interface ProposeInput {
  readonly subjects: readonly SubjectFacts[];
  readonly table: TierTable;
  readonly events: readonly CardEvent[];
  readonly asOf: number;
  readonly period: CardPeriod;
  readonly extraDays: readonly ExtraDay[];
  readonly margins?: CloseMargins;
}

type Step =
  | { readonly to: "propose"; readonly kind: ProposalKind; readonly event: CardEventKind; readonly card: CardRow | null; readonly ready: boolean; readonly reason: string }
  | { readonly to: "suppress"; readonly card: CardRow | null; readonly reason: string }
  | { readonly to: "keep"; readonly card: CardRow };

/**
 * @param input `events` is the whole log; `period` the one that `asOf` is in
 * @example one subject 20 points behind, an empty log, 默认 → proposals: [{ kind: "new", tier: 黄牌, event: "drafted", … }]
 * @source domain-rules §6; 一事一单: one card a unit, matter and period
 */
export function propose(input: ProposeInput): Proposals {
  const { table, asOf, period } = input;
  const { rows } = replay(input.events);
  const byMatter = new Map<string, CardRow[]>();
  for (const row of rows) {
    const key = matterKey(row.subject.unit, row.subject.matter);
    const list = byMatter.get(key);
    if (list === undefined) byMatter.set(key, [row]);
    else list.push(row);
  }
  const proposals: Proposal[] = [];
  const close: CloseCall[] = [];
  const suppressed: Suppressed[] = [];
  const unchanged: CardRow[] = [];
  const undetermined: Evaluation[] = [];
  const unreported: Evaluation[] = [];
  const seen = new Set<string>();
  for (const facts of input.subjects) {
    const key = matterKey(facts.unit, facts.matter);
    const evaluation = evaluate(facts, table, asOf);
    const history = byMatter.get(key) ?? [];
    const escalation = escalate(evaluation, history, table, asOf, period);
    const { tier } = escalation;
    if (seen.has(key)) {
      if (tier !== null) suppressed.push({ evaluation, tier, card: null, reason: "同一单位、同一事项在数据中出现不止一次，只按第一条亮牌" });
      continue;
    }
    seen.add(key);
    if (evaluation.outcome === "undetermined") undetermined.push(evaluation);
    if (evaluation.outcome === "unreported") unreported.push(evaluation);
    close.push(...closeCalls(evaluation, table, asOf, input.margins ?? usualMargins));
    const steps = tier === null ? cleared(evaluation, history) : [decide(evaluation, escalation, tier, history, table, asOf, period)];
    for (const step of steps) {
      if (step.to === "keep") unchanged.push(step.card);
      else if (step.to === "suppress" && tier !== null) suppressed.push({ evaluation, tier, card: step.card, reason: step.reason });
      else if (step.to === "propose") {
        const { kind, event, card, ready, reason } = step;
        const answer = tier === null || kind === "lower" ? null : answerDay(tier, asOf, input.extraDays);
        proposals.push({ kind, event, card, ready, reason, evaluation, escalation, tier, answer });
      }
    }
  }
  proposals.sort((a, b) => (b.tier?.order ?? 0) - (a.tier?.order ?? 0));
  const withoutFacts = rows.filter((row) => inForce.includes(row.state) && !seen.has(matterKey(row.subject.unit, row.subject.matter)));
  return { asOf, period, proposals, close, suppressed, unchanged, undetermined, unreported, withoutFacts };
}

/** Nothing fires: what is in force can be lifted, what is undecided can be dropped, but only where the figures say so. */
function cleared(evaluation: Evaluation, history: readonly CardRow[]): readonly Step[] {
  if (evaluation.outcome !== "clear") return history.filter(({ state }) => inForce.includes(state)).map((card) => ({ to: "keep", card }));
  return history.flatMap((card): readonly Step[] => {
    if (card.subject.origin === "hand" && card.state !== "verified") return inForce.includes(card.state) || undecided.includes(card.state) ? [{ to: "keep", card }] : [];
    if (undecided.includes(card.state)) return [{ to: "propose", kind: "withdraw", event: "withdrawn", card, ready: true, reason: `尚未发出，现已达标：${evaluation.explanation}` }];
    if (!inForce.includes(card.state)) return [];
    const ready = card.state === "verified";
    const wait = card.state === "issued" ? "，待回执并核实后摘牌" : "，待核实后摘牌";
    return [{ to: "propose", kind: "release", event: "released", card, ready, reason: `现已达标：${evaluation.explanation}${ready ? "" : wait}` }];
  });
}

function decide(
  evaluation: Evaluation, escalation: Escalation, tier: Tier, history: readonly CardRow[], table: TierTable, asOf: number, period: CardPeriod,
): Step {
  const because = escalation.explanation;
  const orderOf = (row: CardRow): number => tierNamed(table, row.tier)?.order ?? -Infinity;
  const postponed = history.find((row) => row.state === "postponed" && row.postponedUntil !== null && row.postponedUntil >= asOf);
  if (postponed !== undefined) return { to: "suppress", card: postponed, reason: `暂缓（批准人：${postponed.approver ?? ""}；事由：${postponed.reason ?? ""}）` };
  const inPeriod = history.filter((row) => samePeriod(row.subject.period, period));
  const standing = inPeriod.filter(({ state }) => state !== "withdrawn").at(-1);
  const dropped = inPeriod.find((row) => row.state === "withdrawn" && !row.takenBack && orderOf(row) >= tier.order);
  if (dropped !== undefined && (standing === undefined || orderOf(standing) < tier.order)) {
    return { to: "suppress", card: dropped, reason: `本期已撤回（批准人：${dropped.approver ?? ""}；事由：${dropped.reason ?? ""}）` };
  }
  const current = standing ?? history.filter(({ state }) => undecided.includes(state)).at(-1) ?? history.filter(({ state }) => inForce.includes(state)).at(-1);
  if (current === undefined) return { to: "propose", kind: "new", event: "drafted", card: null, ready: true, reason: because };
  const harsher = tier.order > orderOf(current);
  const milder = tier.order < orderOf(current);
  if (milder && current.subject.origin === "hand" && current.state !== "released") return { to: "keep", card: current };
  if (current.state === "postponed") return { to: "propose", kind: "resume", event: "resumed", card: current, ready: true, reason: `暂缓期已过：${because}` };
  if (undecided.includes(current.state)) {
    if (!harsher && !milder) return { to: "keep", card: current };
    const ready = current.state === "drafted";
    return { to: "propose", kind: harsher ? "escalate" : "lower", event: "revised", card: current, ready, reason: ready ? because : `${because}；正在送审，先退回再改档` };
  }
  if (harsher) return { to: "propose", kind: "escalate", event: "drafted", card: current, ready: true, reason: because };
  if (current.state === "released") return { to: "suppress", card: current, reason: "本期已摘牌，一事一期一单" };
  if (milder) {
    const knows = evaluation.outcome === "tier" || evaluation.outcome === "clear";
    return knows ? { to: "propose", kind: "lower", event: "lowered", card: current, ready: true, reason: because } : { to: "keep", card: current };
  }
  // A card of the period before stands. Figures that are still bad earn this period's card; silence already has its tier.
  const again = standing === undefined && escalation.repeat !== "unanswered" && (current.loweredOn ?? 0) < period.start;
  return again ? { to: "propose", kind: "new", event: "drafted", card: null, ready: true, reason: `上期“${current.number ?? current.card}”尚未摘牌；${because}` } : { to: "keep", card: current };
}
