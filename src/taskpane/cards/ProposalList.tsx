/** The proposals under the headings of their tiers, harshest first; steps on cards that are there come last. */
import { useId } from "preact/hooks";
import type { Proposal } from "../../campaign/cards";
import { MoreList } from "../components/MoreList";
import { useWords } from "../hooks/useWords";
import { Tier } from "./Parts";
import { ProposalCard } from "./ProposalCard";
import { byTier, keyOf } from "./proposals";
import { cardWords } from "./texts";

export interface Picking {
  /** Keys. */
  readonly chosen: readonly string[];
  readonly pick: (some: readonly Proposal[], picked: boolean) => void;
}

export function ProposalList({ proposals, chosen, pick }: Picking & { readonly proposals: readonly Proposal[] }) {
  const words = useWords(cardWords);
  const id = useId();
  return (
    <>
      {byTier(proposals).map(({ tier, proposals: own }, index) => (
        <section key={tier ?? ""} class="tier-group" aria-labelledby={`${id}-${index}`}>
          <h3 id={`${id}-${index}`}>{tier === null ? words.otherSteps : <Tier name={tier} />} <span class="count">{own.length}</span></h3>
          <MoreList items={own}>
            {(proposal) => {
              const key = keyOf(proposal);
              return <ProposalCard key={key} proposal={proposal} picked={chosen.includes(key)} onPick={(picked) => pick([proposal], picked)} />;
            }}
          </MoreList>
        </section>
      ))}
    </>
  );
}
