/** 本期不亮 or 暂缓 of a proposal: reason and approver go on record, the proposal does not come again. */
import { useState } from "preact/hooks";
import type { SubjectFacts } from "../../campaign/cards";
import { setAside } from "../../actions/cards";
import { useWords } from "../hooks/useWords";
import { Actor } from "./Actor";
import { useCards } from "./context";
import { Form } from "./Form";
import { StepFields } from "./StepFields";
import { dayOfInput, faultsOf, fieldsOf, type Values } from "./steps";
import { cardWords } from "./texts";

export function SetAsideForm({ facts, onLeave }: { readonly facts: SubjectFacts; readonly onLeave: () => void }) {
  const words = useWords(cardWords);
  const { actor, today, carry } = useCards();
  const [how, setHow] = useState<"withdrawn" | "postponed">("withdrawn");
  const [values, setValues] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const fields = fieldsOf(how);
  const faults = faultsOf(fields, values, { today, last: 0 });
  const submit = (): boolean => {
    setTried(true);
    if (Object.keys(faults).length > 0 || actor === "") return false;
    void carry((state, on) => setAside(state, {
      actor, on, how, unit: facts.unit, matter: facts.matter, reason: values.reason ?? "", approver: values.approver ?? "", until: how === "postponed" ? dayOfInput(values.until) : null,
    })).then((events) => { if (events !== null) onLeave(); });
    return true;
  };
  const option = (value: typeof how, label: string) => (
    <label class="check"><input type="radio" name="gj-aside" checked={how === value} onChange={() => setHow(value)} /> {label}</label>
  );
  return (
    <Form title={words.setAside.replace("…", "")} submit={words.confirm(how === "withdrawn" ? words.notThisPeriod : words.postponedStep)} onSubmit={submit} onLeave={onLeave}>
      <fieldset class="radios">
        <legend>{words.setAsideHow}</legend>
        {option("withdrawn", words.notThisPeriod)}
        {option("postponed", words.postpone)}
      </fieldset>
      <p class="hint">{words.setAsideNote}</p>
      <StepFields event={how} fields={fields} values={values} faults={tried ? faults : {}} onValue={(name, value) => setValues({ ...values, [name]: value })} />
      <Actor fault={tried} />
    </Form>
  );
}
