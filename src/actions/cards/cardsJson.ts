/** Cards as facts.json gives them: every card of the log, then what is proposed and not in it. Days as YYYY-MM-DD, shares unrounded. */
import { formatDay } from "../../campaign/calendar/day";
import { evaluate, matterKey, type CardRow, type CardState, type Evaluation, type Proposal } from "../../campaign/cards";
import type { CellRef } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { ProposedCards } from "./proposeCards";
import type { CardsState } from "./state";

export interface CardJson {
  /** Draft id; null while it is only proposed. */
  readonly id: string | null;
  readonly number: string | null;
  readonly tier: string;
  readonly state: CardState | "proposed";
  readonly unit: string;
  readonly matter: string;
  readonly period: string;
  readonly issuedOn: string | null;
  /** Of a proposal: if it were issued on the as-of day. */
  readonly answerDue: string | null;
  readonly reason: string;
  /** Of the matter at the as-of day; empty where it is not in the ledgers. */
  readonly figures: readonly { readonly label: string; readonly value: number; readonly text: string }[];
  readonly release: string;
  readonly source: readonly { readonly sheet: string; readonly cell: string }[];
  /** The card that this one takes further. */
  readonly escalates: string | null;
  /** What is proposed for a card of the log. */
  readonly proposal: { readonly kind: Proposal["kind"]; readonly tier: string | null; readonly ready: boolean; readonly reason: string } | null;
}

const day = (serial: number | null): string | null => (serial === null ? null : formatDay(serial));
const cells = (sources: readonly CellRef[]) => sources.map(({ sheet, row, column }) => ({ sheet, cell: cellAddress(row, column) }));
const figures = (evaluation: Evaluation | null): CardJson["figures"] => (evaluation?.figures ?? []).map(({ label, value, text }) => ({ label, value, text }));

/** @param proposed of the same state, or of the one after drafting */
export function cardsJson(state: CardsState, proposed: ProposedCards): readonly CardJson[] {
  const facts = new Map(state.subjects.map((one) => [matterKey(one.unit, one.matter), one]));
  const ofCard = new Map(proposed.proposals.flatMap((proposal) => (proposal.card === null || proposal.event === "drafted" ? [] : [[proposal.card.card, proposal] as const])));
  const known = (row: CardRow): CardJson => {
    const own = facts.get(matterKey(row.subject.unit, row.subject.matter));
    const proposal = ofCard.get(row.card) ?? null;
    return {
      id: row.card, number: row.number, tier: row.tier, state: row.state, unit: row.subject.unit, matter: row.subject.title, period: row.subject.period.id,
      issuedOn: day(row.issuedOn), answerDue: day(row.answerBy), reason: row.subject.explanation,
      figures: figures(own === undefined ? null : evaluate(own, state.rules.inForce.table, state.asOf)), release: row.subject.release, source: cells(row.subject.sources),
      escalates: row.subject.escalates,
      proposal: proposal === null ? null : { kind: proposal.kind, tier: proposal.tier?.name ?? null, ready: proposal.ready, reason: proposal.reason },
    };
  };
  const drafts = proposed.proposals.filter(({ event }) => event === "drafted").map(({ evaluation, tier, card, kind, answer, reason }): CardJson => ({
    id: null, number: null, tier: tier?.name ?? "", state: "proposed", unit: evaluation.facts.unit, matter: evaluation.facts.title, period: proposed.period.id,
    issuedOn: null, answerDue: day(answer?.day ?? null), reason, figures: figures(evaluation), release: evaluation.release.map(({ text }) => text).join("；"), source: cells(evaluation.sources),
    escalates: kind === "escalate" ? (card?.card ?? null) : null, proposal: null,
  }));
  return [...state.rows.map(known), ...drafts];
}
