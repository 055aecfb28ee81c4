/** 人工拟发: an urgent draft by a person's own judgement, filled in from a row of a ledger where it was asked for there. */
import { useState } from "preact/hooks";
import { draftByHand } from "../../actions/cards";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { Actor } from "./Actor";
import { useCards } from "./context";
import { ChoiceField, LongField, TextField } from "./Fields";
import { Form } from "./Form";
import { blankFields, blankHand, titlesFor, unitsFor, type HandField } from "./hand";
import { cardWords } from "./texts";

export function HandView() {
  const words = useWords(cardWords);
  const { reading: { state }, actor, busy, hand, setHand, offered, takeOffered, carry, open } = useCards();
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { unit, title, tier, explanation, release, note, warns, titles } = hand;
  const units = unitsFor(state.settings.units, state.subjects);
  const matters = titlesFor(state.subjects, unit, titles);
  const blank = tried ? blankFields(hand) : [];
  const set = (name: HandField) => ({ value: hand[name], onValue: (value: string) => setHand({ ...hand, [name]: value }), fault: blank.includes(name) ? words.blank : null });
  const check = (): void => {
    setTried(true);
    if (blankFields(hand).length === 0) return setAsking(true);
    setTimeout(() => document.querySelector<HTMLElement>(".hand [aria-invalid='true']")?.focus());
  };
  const submit = (): boolean => {
    if (actor === "") return false;
    void carry((now, on) => draftByHand(now, { actor, on, unit, title, tier, explanation, release })).then((events) => {
      if (events === null) return;
      setHand(blankHand);
      takeOffered(false);
      const [drafted] = events;
      if (drafted !== undefined) open(drafted.card);
    });
    return true;
  };
  return (
    <div class="hand">
      <p class="hint">{words.handHint}</p>
      {offered !== null && (
        <div class="stale" role="group" aria-label={words.offered}>
          <p>{words.offered} <span {...quoted}>{offered.unit} {offered.title}</span></p>
          <div class="form-buttons">
            <button type="button" class="primary" ref={focusOnce} onClick={() => takeOffered(false)}>{words.keepTyped}</button>
            <button type="button" onClick={() => { setTried(false); setAsking(false); takeOffered(true); }}>{words.takeRow}</button>
          </div>
        </div>
      )}
      {note !== "" && <p class={warns ? "stale" : "filled"} role="status">{note}</p>}
      <TextField label={words.unit} {...set("unit")} offered={units} hint={unit.trim() !== "" && !units.includes(unit.trim()) ? words.unknownUnit : null} />
      <TextField label={words.matter} {...set("title")} offered={matters} hint={title.trim() === "" ? words.matterHint : matters.includes(title.trim()) ? null : words.ownMatter} />
      <ChoiceField label={words.tier} {...set("tier")} choices={[{ value: "", label: words.chooseTier }, ...state.rules.inForce.table.tiers.map(({ name }) => ({ value: name, label: name }))]} />
      <LongField label={words.grounds} {...set("explanation")} />
      <LongField label={`${words.releaseCondition}${words.optional}`} {...set("release")} />
      {!asking && <div class="form-buttons"><button type="button" class="primary" disabled={busy} onClick={check}>{words.draftHand}</button></div>}
      {asking && (
        <Form title={words.willWrite} submit={words.confirmDraft} onSubmit={submit} onLeave={() => setAsking(false)}>
          <ul class="will">
            <li {...quoted}>{words.willHand(unit.trim(), title.trim(), tier)}</li>
            <li>{words.willRemake}</li>
            <li>{words.willNotIssue}</li>
          </ul>
          <Actor fault={tried} />
        </Form>
      )}
    </div>
  );
}

/** The question is where the person is now. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();
