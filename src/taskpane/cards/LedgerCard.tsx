/** One card of the ledger: a line that opens to its grounds, history and exactly the steps that its state allows. */
import { useEffect, useRef, useState } from "preact/hooks";
import { nextEvents, type CardRow } from "../../campaign/cards";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { EventList } from "./EventList";
import { IssueForm } from "./IssueForm";
import { daysLeft, eventsOfCard } from "./ledger";
import { callsForNotice } from "./papers";
import { OpenInLedger, Sources, Tier } from "./Parts";
import { StepForm } from "./StepForm";
import type { StepEvent } from "./steps";
import { cardWords } from "./texts";

/** 送审, 发出, 回执, 核实, 摘牌, and 恢复 of what was put off. */
const onward: readonly StepEvent[] = ["submitted", "issued", "acknowledged", "verified", "released", "resumed"];

interface LedgerCardProps {
  readonly row: CardRow;
  readonly isOpen: boolean;
  /** Where cards of the group can be picked. */
  readonly pick: { readonly picked: boolean; readonly onPick: (picked: boolean) => void } | null;
}

export function LedgerCard({ row, isOpen, pick }: LedgerCardProps) {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const { open, today } = useCards();
  const [shown, setShown] = useState(isOpen);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    setShown(true);
    line.current?.focus();
    line.current?.scrollIntoView({ block: "center" });
  }, [isOpen, row.events]);
  const { subject, tier, number, card, answerBy, postponedUntil, state } = row;
  const left = daysLeft(row, today);
  return (
    <li class="card ledger-card">
      {pick !== null && <input type="checkbox" checked={pick.picked} aria-label={words.pickCard(subject.unit, subject.title, tier)} onChange={({ currentTarget }) => pick.onPick(currentTarget.checked)} />}
      <details
        open={shown}
        onToggle={({ currentTarget }) => {
          setShown(currentTarget.open);
          if (!currentTarget.open && isOpen) open(null);
        }}
      >
        <summary ref={line}>
          <span class="card-head"><span class="card-unit" {...quoted}>{subject.unit}</span><Tier name={tier} /></span>
          <span class="matter" {...quoted}>{subject.title}</span>
          <span class="card-facts">
            <span {...quoted}>{number ?? card}</span>
            {answerBy !== null && <span>{words.answerBy(texts.day(answerBy))}</span>}
            {left !== null && <strong class={left < 0 ? "late" : ""}>{words.left(left)}</strong>}
            {state === "postponed" && postponedUntil !== null && <span>{words.until(texts.day(postponedUntil))}</span>}
          </span>
        </summary>
        {shown && <Opened row={row} />}
      </details>
    </li>
  );
}

function Opened({ row }: { readonly row: CardRow }) {
  const words = useWords(cardWords);
  const { reading: { state: { events, rules, asOf } }, open, writeNotices } = useCards();
  const [step, setStep] = useState<StepEvent | null>(null);
  const { card, subject, number, addressee, reason, escalatedTo } = row;
  // A tier can only be changed to another of the table.
  const others = rules.inForce.table.tiers.some(({ name }) => name !== row.tier);
  const allowed = nextEvents(row.state).filter((event): event is StepEvent => event !== "drafted" && (others || (event !== "revised" && event !== "lowered")));
  // The way of a card comes first, then what is done beside it.
  const steps = [...allowed].sort((a, b) => Number(onward.includes(b)) - Number(onward.includes(a)));
  const leave = (): void => setStep(null);
  const onDone = (): void => {
    leave();
    open(card);
  };
  return (
    <>
      <dl class="facts">
        <dt>{words.reason}</dt><dd {...quoted}>{subject.explanation}</dd>
        {subject.release !== "" && <><dt>{words.release}</dt><dd {...quoted}>{subject.release}</dd></>}
        {addressee !== null && addressee !== subject.unit && <><dt>{words.addressee}</dt><dd {...quoted}>{addressee}</dd></>}
        {reason !== null && <><dt>{words.latestNote}</dt><dd {...quoted}>{reason}</dd></>}
        {number !== null && <><dt>{words.draftId}</dt><dd {...quoted}>{card}</dd></>}
        {subject.escalates !== null && <><dt>{words.escalates}</dt><dd><OpenInLedger card={subject.escalates} /></dd></>}
        {escalatedTo !== null && <><dt>{words.escalatedTo}</dt><dd><OpenInLedger card={escalatedTo} /></dd></>}
      </dl>
      <Sources cells={subject.sources} />
      <div class="card-buttons" role="group" aria-label={words.steps}>
        {steps.map((event) => <button key={event} type="button" class={onward.includes(event) ? "primary" : ""} aria-expanded={step === event} onClick={() => setStep(step === event ? null : event)}>{words[`${event}Step`]}</button>)}
        {callsForNotice(row, asOf) && <button type="button" onClick={() => writeNotices([card])}>{words.writeNotice}</button>}
      </div>
      {step === "issued" && <IssueForm rows={[row]} onLeave={leave} onDone={onDone} />}
      {step !== null && step !== "issued" && <StepForm key={step} event={step} rows={[row]} {...(step === "withdrawn" && row.state === "drafted" && { note: words.takeBackNote })} onLeave={leave} onDone={onDone} />}
      <p class="form-title">{words.history}</p>
      <EventList events={eventsOfCard(events, card)} />
    </>
  );
}
