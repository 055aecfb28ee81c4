/** 全选 by tier and, where the filter names a unit, by unit: always of what is shown. Pressed: all of them are ticked. */
import type { Proposal } from "../../campaign/cards";
import { useWords } from "../hooks/useWords";
import type { Picking } from "./ProposalList";
import { byTier, isDraft, keyOf } from "./proposals";
import { cardWords } from "./texts";

interface PickButtonsProps extends Picking {
  readonly shown: readonly Proposal[];
  readonly unit: string | null;
}

export function PickButtons({ shown, unit, chosen, pick }: PickButtonsProps) {
  const words = useWords(cardWords);
  const drafts = shown.filter(isDraft);
  const toggle = (label: string, some: readonly Proposal[]) => {
    const isPicked = some.every((one) => chosen.includes(keyOf(one)));
    return <button key={label} type="button" class="pick-all" aria-pressed={isPicked} onClick={() => pick(some, !isPicked)}>{label}</button>;
  };
  // The mildest first: the harshest are not the nearest to the hand.
  const tiers = byTier(drafts).flatMap(({ tier, proposals }) => (tier === null ? [] : [{ tier, proposals }])).reverse();
  return (
    <>
      {tiers.map(({ tier, proposals }) => toggle(words.pickTier(tier, proposals.length), proposals))}
      {unit !== null && drafts.length > 0 && toggle(words.pickUnit(unit, drafts.length), drafts)}
      <button type="button" disabled={!drafts.some((one) => chosen.includes(keyOf(one)))} onClick={() => pick(drafts, false)}>{words.pickNone}</button>
    </>
  );
}
