/** Proposals as the page shows them: which can be drafted, which ask for another step, and how they are picked and filtered. */
import { matterKey, type Proposal, type ProposalKind } from "../../campaign/cards";
import type { Picked } from "../../actions/cards";
import type { StepEvent } from "./steps";

/** The same for a matter as long as the same thing is proposed: what was picked at one tier is not picked at a harsher one. */
export const keyOf = ({ evaluation: { facts }, kind, card, event, tier }: Proposal): string =>
  `${kind} ${tier?.name ?? ""} ${event === "drafted" ? "" : (card?.card ?? "")} ${matterKey(facts.unit, facts.matter)}`;

/** What 拟发 takes up: a new draft, a draft at another tier, a draft whose 暂缓 is over. All else is a decision on a card that is there. */
export const isDraft = ({ event, ready }: Proposal): boolean => ready && (event === "drafted" || event === "revised" || event === "resumed");

/** The step on an existing card that a proposal stands for; null where it is a draft, or something else has to happen first. */
export function stepOf({ event, ready, card }: Proposal): { readonly card: string; readonly event: StepEvent } | null {
  if (!ready || card === null) return null;
  return event === "lowered" || event === "released" || event === "withdrawn" ? { card: card.card, event } : null;
}

export interface ProposalFilter {
  readonly kind: ProposalKind | null;
  readonly unit: string | null;
}

export const filtered = (proposals: readonly Proposal[], { kind, unit }: ProposalFilter): readonly Proposal[] =>
  proposals.filter((one) => (kind === null || one.kind === kind) && (unit === null || one.evaluation.facts.unit === unit));

/** Kinds and units that occur, in the order in which they come; what a filter can offer. */
export const kindsOf = (proposals: readonly Proposal[]): readonly ProposalKind[] => [...new Set(proposals.map(({ kind }) => kind))];
export const unitsOf = (proposals: readonly Proposal[]): readonly string[] => [...new Set(proposals.map(({ evaluation }) => evaluation.facts.unit))];

export interface TierGroup {
  /** Null: not to be drafted, but steps on cards that are there. */
  readonly tier: string | null;
  readonly proposals: readonly Proposal[];
}

/** What can be drafted by its tier, in the order in which the tiers come (harshest first); then everything else. */
export function byTier(proposals: readonly Proposal[]): readonly TierGroup[] {
  const groups = new Map<string | null, Proposal[]>();
  for (const proposal of proposals) {
    const tier = isDraft(proposal) ? (proposal.tier?.name ?? null) : null;
    groups.set(tier, [...(groups.get(tier) ?? []), proposal]);
  }
  const all = [...groups].map(([tier, own]) => ({ tier, proposals: own }));
  return [...all.filter(({ tier }) => tier !== null), ...all.filter(({ tier }) => tier === null)];
}

export interface Picks {
  readonly picked: readonly Proposal[];
  /** Of these, how many the filter hides. */
  readonly hidden: number;
  /** For the action: as they were shown. */
  readonly asShown: readonly Picked[];
  /** By what would be written. */
  readonly counts: readonly { readonly tier: string; readonly count: number }[];
}

/** The drafts that a person has ticked; nothing is ticked beforehand. @param chosen keys */
export function picksOf(proposals: readonly Proposal[], chosen: ReadonlySet<string>, filter: ProposalFilter): Picks {
  const picked = proposals.filter((one) => isDraft(one) && chosen.has(keyOf(one)));
  const shown = new Set(filtered(picked, filter));
  const counts = new Map<string, number>();
  for (const { tier } of picked) if (tier !== null) counts.set(tier.name, (counts.get(tier.name) ?? 0) + 1);
  return {
    picked,
    hidden: picked.length - shown.size,
    asShown: picked.flatMap(({ evaluation: { facts }, tier }) => (tier === null ? [] : [{ unit: facts.unit, matter: facts.matter, tier: tier.name }])),
    counts: [...counts].map(([tier, count]) => ({ tier, count })),
  };
}
