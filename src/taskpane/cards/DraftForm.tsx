/** The confirmation of 拟发所选: says exactly what will be written, and that nothing is issued. */
import { useState } from "preact/hooks";
import { draftCards } from "../../actions/cards";
import type { CardEvent } from "../../campaign/cards";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { Actor } from "./Actor";
import { useCards } from "./context";
import { Form } from "./Form";
import type { Picks } from "./proposals";
import { cardWords } from "./texts";

interface DraftFormProps {
  readonly picks: Picks;
  /** Name of the changed tier table that is taken up with the drafts; null: none is. */
  readonly adopting: string | null;
  readonly onLeave: () => void;
  readonly onDone: (events: readonly CardEvent[]) => void;
}

export function DraftForm({ picks: { picked, hidden, asShown, counts }, adopting, onLeave, onDone }: DraftFormProps) {
  const words = useWords(cardWords);
  const { actor, carry } = useCards();
  const [tried, setTried] = useState(false);
  const submit = (): boolean => {
    setTried(true);
    if (actor === "") return false;
    void carry((state, on) => draftCards(state, { actor, on, picked: asShown, adoptTable: adopting !== null }), adopting !== null).then((events) => { if (events !== null) onDone(events); });
    return true;
  };
  return (
    <Form title={words.willWrite} submit={picked.length === 0 ? words.confirmAdopt : words.confirmDraft} onSubmit={submit} onLeave={onLeave} disabled={picked.length === 0 && adopting === null}>
      <ul class="will">
        {picked.length > 0 && <li>{words.willAppend(picked.length)}<strong {...quoted}>{counts.map(({ tier, count }) => `${tier}${count}`).join("、")}</strong></li>}
        {hidden > 0 && <li class="warned">{words.hiddenPicks(hidden)}</li>}
        <li>{words.willRemake}</li>
        {adopting !== null && <li>{words.willAdopt(adopting)}</li>}
        <li>{words.willNotIssue}</li>
      </ul>
      <Actor fault={tried} />
    </Form>
  );
}
