/** One step for one card, or the same step for several: the needed parts are asked, and what will be done is confirmed. */
import { useState } from "preact/hooks";
import { formatDay } from "../../campaign/calendar/day";
import { tierNamed, type CardEvent, type CardRow } from "../../campaign/cards";
import { transitionAll } from "../../actions/cards";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { Actor } from "./Actor";
import { useCards } from "./context";
import { Form } from "./Form";
import { lastDay } from "./ledger";
import { Tier } from "./Parts";
import { StepFields } from "./StepFields";
import { dayOfInput, faultsOf, fieldsOf, type StepEvent, type Values } from "./steps";
import { cardWords } from "./texts";

interface StepFormProps {
  readonly event: Exclude<StepEvent, "issued">;
  readonly rows: readonly CardRow[];
  /** Filled in beforehand, and may be changed. */
  readonly given?: Values;
  readonly note?: string;
  readonly onLeave: () => void;
  readonly onDone: (events: readonly CardEvent[]) => void;
}

export function StepForm({ event, rows, given = {}, note, onLeave, onDone }: StepFormProps) {
  const words = useWords(cardWords);
  const { reading: { state }, actor, today, carry } = useCards();
  const [values, setValues] = useState<Values>({ on: formatDay(today), ...given });
  const [tried, setTried] = useState(false);
  const fields = fieldsOf(event);
  const faults = tried ? faultsOf(fields, values, { today, last: lastDay(state.events, rows.map(({ card }) => card)) }) : {};
  const step = words[`${event}Step`];
  // Harsher only by another card; the tier that it has is no change.
  const [only] = rows;
  const own = only === undefined ? null : tierNamed(state.rules.inForce.table, only.tier);
  const tiers = state.rules.inForce.table.tiers.filter(({ name, order }) => name !== only?.tier && (event !== "lowered" || own === null || order < own.order)).map(({ name }) => name);

  const submit = (): boolean => {
    setTried(true);
    const wrong = faultsOf(fields, values, { today, last: lastDay(state.events, rows.map(({ card }) => card)) });
    if (Object.keys(wrong).length > 0 || actor === "") return false;
    void carry((now) => transitionAll(now, rows.map(({ card, events: seen }) => ({
      card, event, seen, actor, today, on: dayOfInput(values.on) ?? today,
      reason: values.reason ?? null, approver: values.approver ?? null, until: dayOfInput(values.until), tier: values.tier ?? null,
    })))).then((events) => { if (events !== null) onDone(events); });
    return true;
  };
  return (
    <Form title={words.stepOf(step, rows.length)} submit={words.confirm(step)} onSubmit={submit} onLeave={onLeave}>
      {rows.length > 1 && (
        <div class="brief" tabIndex={0} role="group" aria-label={words.stepOf(step, rows.length)}>
          <ul>{rows.map(({ card, subject, tier }) => <li key={card} {...quoted}><Tier name={tier} /> {subject.unit} {subject.title}</li>)}</ul>
        </div>
      )}
      {note !== undefined && <p class="hint">{note}</p>}
      <StepFields event={event} fields={fields} values={values} faults={faults} onValue={(name, value) => setValues({ ...values, [name]: value })} tiers={tiers} />
      <Actor fault={tried} />
    </Form>
  );
}
