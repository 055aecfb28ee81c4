/** What is ticked and what is done with it: under the list, and in sight while anything is ticked. */
import type { ComponentChildren } from "preact";
import type { Proposal } from "../../campaign/cards";
import { useWords } from "../hooks/useWords";
import { PickAll, type Picking } from "./PickAll";
import { isDraft, keyOf } from "./proposals";
import { cardWords } from "./texts";

interface PickBarProps extends Picking {
  readonly shown: readonly Proposal[];
  /** The filter's; null: all units are shown. */
  readonly unit: string | null;
  /** While it is being confirmed the bar keeps to its place. */
  readonly asking: boolean;
  readonly draft: ComponentChildren;
}

export function PickBar({ shown, unit, chosen, pick, asking, draft }: PickBarProps) {
  const words = useWords(cardWords);
  const drafts = shown.filter(isDraft);
  const isHeld = chosen.length > 0 && !asking;
  return (
    <div class={isHeld ? "pick-bar pick-bar-held" : "pick-bar"} role="group" aria-label={words.picks}>
      {unit !== null && drafts.length > 0 && <PickAll some={drafts} chosen={chosen} pick={pick}>{words.pickUnit(unit, drafts.length)}</PickAll>}
      <button type="button" disabled={!drafts.some((one) => chosen.includes(keyOf(one)))} onClick={() => pick(drafts, false)}>{words.pickNone}</button>
      {draft}
    </div>
  );
}
