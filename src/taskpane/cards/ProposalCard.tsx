/** One proposal: what, to whom, why, from which cells, how it is lifted and by when answered; with what can be done about it. */
import { useId, useState } from "preact/hooks";
import type { Proposal, ProposalKind } from "../../campaign/cards";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { OpenInLedger, Sources, Tier } from "./Parts";
import { isDraft, stepOf } from "./proposals";
import { SetAsideForm } from "./SetAsideForm";
import { StepForm } from "./StepForm";
import { cardWords } from "./texts";

export const kindKeys: Readonly<Record<ProposalKind, "kindNew" | "kindEscalate" | "kindLower" | "kindRelease" | "kindWithdraw" | "kindResume">> = {
  new: "kindNew", escalate: "kindEscalate", lower: "kindLower", release: "kindRelease", withdraw: "kindWithdraw", resume: "kindResume",
};

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
}

export function ProposalCard({ proposal, picked, onPick }: ProposalCardProps) {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const { reading: { state, proposed }, open } = useCards();
  const [form, setForm] = useState(false);
  const id = useId();
  const { kind, event, tier, card, reason, answer, evaluation: { facts, release, sources } } = proposal;
  const step = stepOf(proposal);
  const row = step === null ? null : (state.rows.find((one) => one.card === step.card) ?? null);
  // By a table that is not in force yet, nothing but drafting is offered: the steps go by the rules that hold.
  const holds = proposed.proposals.includes(proposal);
  const leave = (): void => setForm(false);
  return (
    <li class="card proposal">
      <div class="card-head">
        {isDraft(proposal) && (
          <input type="checkbox" checked={picked} aria-label={words.pick(facts.unit, facts.title, tier?.name ?? "")} onChange={({ currentTarget }) => onPick(currentTarget.checked)} />
        )}
        <h4 id={id} {...quoted}>{facts.unit}</h4>
        {kind !== "new" && <span class="badge badge-used">{words.suggests(words[kindKeys[kind]])}</span>}
        {!isDraft(proposal) && (tier !== null ? <Tier name={tier.name} /> : card !== null && <Tier name={card.tier} />)}
      </div>
      <p class="matter" {...quoted}>{facts.title}</p>
      {card !== null && <p class="hint">{words.ofCard(card.number ?? card.card)}</p>}
      <p class="why" {...quoted}>{reason}</p>
      <details>
        <summary>{words.more}<span class="spoken"> {facts.unit} {facts.title}</span></summary>
        <dl class="facts">
          {release.length > 0 && tier !== null && <><dt>{words.release}</dt><dd {...quoted}>{release.map(({ text }) => text).join("；")}</dd></>}
          {answer !== null && <><dt>{words.answer}</dt><dd>{answer.day === null ? <span {...quoted}>{answer.text}</span> : words.answerIf(texts.day(answer.day), answer.text)}</dd></>}
        </dl>
        <Sources cells={sources} />
        {event === "drafted" && holds && <div class="card-buttons"><button type="button" aria-expanded={form} onClick={() => setForm(!form)}>{words.setAside}</button></div>}
      </details>
      <div class="card-buttons">
        {row !== null && step !== null && holds && <button type="button" aria-expanded={form} onClick={() => setForm(!form)}>{words[`${step.event}Step`]}…</button>}
        {card !== null && event !== "drafted" && <OpenInLedger card={card.card} />}
      </div>
      {form && event === "drafted" && <SetAsideForm facts={facts} onLeave={leave} />}
      {form && row !== null && step !== null && step.event !== "issued" && (
        <StepForm event={step.event} rows={[row]} given={{ reason, ...(tier !== null && { tier: tier.name }) }} onLeave={leave} onDone={() => { leave(); open(row.card); }} />
      )}
    </li>
  );
}
