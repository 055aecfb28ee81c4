/** The proposals folded under the headings of their tiers, harshest first; steps on cards that are there come last. */
import type { Proposal } from "../../campaign/cards";
import { MoreList } from "../components/MoreList";
import { useWords } from "../hooks/useWords";
import { Fold, Tier } from "./Parts";
import { PickAll, type Picking } from "./PickAll";
import { ProposalCard } from "./ProposalCard";
import { byTier, keyOf } from "./proposals";
import { cardWords } from "./texts";

interface ProposalListProps extends Picking {
  readonly proposals: readonly Proposal[];
  /** Few enough to be read at once, or asked for by name: else a person opens what matters. */
  readonly open: boolean;
}

export function ProposalList({ proposals, chosen, pick, open }: ProposalListProps) {
  const words = useWords(cardWords);
  return (
    <div class="tiers">
      {byTier(proposals).map(({ tier, proposals: own }) => {
        const picked = own.filter((one) => chosen.includes(keyOf(one))).length;
        return (
          <div key={tier ?? ""} class="tier-group">
            {tier !== null && <PickAll some={own} chosen={chosen} pick={pick}>{words.pickAll}<span class="spoken">{words.pickOfTier(tier, own.length)}</span></PickAll>}
            <Fold title={tier === null ? words.otherSteps : <Tier name={tier} />} count={own.length} level={3} open={open} aside={picked > 0 && <span class="hint">{words.pickedOf(picked)}</span>}>{() => (
              <MoreList items={own}>
                {(proposal) => {
                  const key = keyOf(proposal);
                  return <ProposalCard key={key} proposal={proposal} picked={chosen.includes(key)} onPick={(isPicked) => pick([proposal], isPicked)} />;
                }}
              </MoreList>
            )}</Fold>
          </div>
        );
      })}
    </div>
  );
}
