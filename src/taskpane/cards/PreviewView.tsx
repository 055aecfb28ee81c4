/** 预演 → 勾选 → 确认: what would be drafted and why, before anything is written. */
import { useState } from "preact/hooks";
import { slipReason, type CardEvent, type CardRow, type Proposal } from "../../campaign/cards";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { DraftForm } from "./DraftForm";
import { ChoiceField } from "./Fields";
import { Fold } from "./Parts";
import { PreviewSections } from "./PreviewSections";
import { kindKeys } from "./ProposalCard";
import { PickBar } from "./PickBar";
import { ProposalList } from "./ProposalList";
import { filtered, isDraft, keyOf, kindsOf, picksOf, unitsOf, type ProposalFilter } from "./proposals";
import { StepForm } from "./StepForm";
import { TableChange } from "./TableChange";
import { cardWords } from "./texts";

/** More than these want a filter, and are folded by tier. */
const FEW = 6;

export function PreviewView() {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const { reading: { proposed, changed }, busy } = useCards();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useKept<readonly string[]>("cards/chosen", []);
  const [filter, setFilter] = useKept<ProposalFilter>("cards/filter", { kind: null, unit: null });
  const [adopt, setAdopt] = useKept("cards/adopt", false);
  const [drafted, setDrafted] = useState<readonly string[]>([]);
  const shownBy = changed !== null && adopt ? changed : proposed;
  const { proposals } = shownBy;
  const shown = filtered(proposals, filter);
  const picks = picksOf(proposals, new Set(chosen), filter);
  const all = { value: "", label: words.all };
  const pick = (some: readonly Proposal[], picked: boolean): void => {
    const keys = some.filter(isDraft).map(keyOf);
    const others = chosen.filter((key) => !keys.includes(key));
    setChosen(picked ? [...others, ...keys] : others);
  };
  const changedTo = proposed.change?.table ?? null;
  const adopting = adopt ? changedTo : null;
  const mayDraft = adopting !== null || (picks.picked.length > 0 && changedTo === null);
  const draft = (
    <button type="button" class="primary" disabled={busy || !mayDraft} aria-expanded={asking} onClick={() => setAsking(true)}>
      {picks.picked.length === 0 && adopting !== null ? words.confirmAdopt : words.draftPicked(picks.picked.length)}
    </button>
  );
  const onDrafted = (events: readonly CardEvent[]): void => {
    setDrafted(events.flatMap(({ event, card }) => (event === "drafted" ? [card] : [])));
    setChosen([]);
    setAdopt(false);
    setAsking(false);
  };
  const form = asking && <DraftForm picks={picks} adopting={adopting} onLeave={() => setAsking(false)} onDone={onDrafted} />;
  return (
    <>
      <div>
        <p class="summary-line" {...quoted}>{shownBy.summary}</p>
        {proposals.length > 0 && <p class="hint">{words.onlyProposed}</p>}
      </div>
      {proposed.change !== null && <TableChange change={proposed.change} adopt={adopt} onAdopt={setAdopt} />}
      {drafted.length > 0 && <Drafted cards={drafted} onOver={() => setDrafted([])} />}
      {!proposals.some(isDraft) && adopting !== null && <div class="card-buttons">{draft}</div>}
      {!proposals.some(isDraft) && form}
      {proposals.length === 0 && <p>{words.none}</p>}
      {proposals.length > 0 && (
        <Fold key={String(adopt)} title={words.proposals} count={proposals.length} open>{() => (
          <>
            {proposals.length > FEW && (
              <div class="filter-row">
                <ChoiceField label={words.kind} value={filter.kind ?? ""} choices={[all, ...kindsOf(proposals).map((kind) => ({ value: kind, label: words[kindKeys[kind]] }))]}
                  onValue={(value) => setFilter({ ...filter, kind: kindsOf(proposals).find((kind) => kind === value) ?? null })} />
                <ChoiceField label={words.unit} value={filter.unit ?? ""} choices={[all, ...unitsOf(proposals).map((unit) => ({ value: unit, label: unit }))]}
                  onValue={(value) => setFilter({ ...filter, unit: value === "" ? null : value })} />
              </div>
            )}
            <ProposalList key={`${filter.kind ?? ""} ${filter.unit ?? ""}`} proposals={shown} chosen={chosen} pick={pick} open={shown.length <= FEW || filter.unit !== null} />
            {picks.hidden > 0 && !asking && <p class="hint">{words.draftPicked(picks.picked.length)}{texts.colon}{words.hiddenPicks(picks.hidden)}</p>}
            {proposals.some(isDraft) && <PickBar shown={shown} unit={filter.unit} chosen={chosen} pick={pick} asking={asking} draft={draft} />}
            {form}
          </>
        )}</Fold>
      )}
      <PreviewSections proposed={shownBy} />
    </>
  );
}

/** After drafting: the next step, and the way back, which is a step like any other and not an eraser. */
function Drafted({ cards, onOver }: { readonly cards: readonly string[]; readonly onOver: () => void }) {
  const words = useWords(cardWords);
  const { reading: { state }, show, open } = useCards();
  const [taking, setTaking] = useState(false);
  const rows = cards.flatMap((card): CardRow[] => state.rows.filter((row) => row.card === card && row.state === "drafted"));
  if (rows.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="gj-drafted">
      <h2 id="gj-drafted">{words.draftedTitle(rows.length)}</h2>
      <p>{words.draftedNext}</p>
      <div class="notice-buttons">
        <button type="button" class="primary" onClick={() => { open(null); show("ledger"); }}>{words.toLedger}</button>
        <button type="button" aria-expanded={taking} onClick={() => setTaking(!taking)}>{words.takeBack}</button>
      </div>
      {taking && <StepForm event="withdrawn" rows={rows} given={{ reason: slipReason }} note={words.takeBackNote} onLeave={() => setTaking(false)} onDone={onOver} />}
    </section>
  );
}
