/** The fields that a step asks for, each with its message. */
import { formatDay } from "../../campaign/calendar/day";
import { useWords } from "../hooks/useWords";
import { useCards } from "./context";
import { ChoiceField, LongField, TextField } from "./Fields";
import { approversOf } from "./ledger";
import type { Faults, Field, FieldName, StepEvent, Values } from "./steps";
import { cardWords } from "./texts";

interface StepFieldsProps {
  readonly event: StepEvent;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly faults: Faults;
  readonly onValue: (name: FieldName, value: string) => void;
  /** 降档, 改档: tiers that may be chosen. */
  readonly tiers?: readonly string[];
}

export function StepFields({ event, fields, values, faults, onValue, tiers = [] }: StepFieldsProps) {
  const words = useWords(cardWords);
  const { reading: { state }, today } = useCards();
  const labels: Readonly<Record<FieldName, string>> = {
    on: event === "issued" ? words.onIssued : event === "acknowledged" ? words.onAcknowledged : words.onStep,
    reason: event === "acknowledged" ? words.reasonAcknowledged : event === "verified" ? words.reasonVerified : words.reasonStep,
    tier: words.newTier, number: words.number, addressee: words.addressee, answerBy: words.answer, until: words.untilStep, approver: words.approver,
  };
  return (
    <>
      {fields.map(({ name, required }) => {
        const fault = faults[name];
        const common = {
          label: required ? labels[name] : `${labels[name]}${words.optional}`, value: values[name] ?? "", onValue: (value: string) => onValue(name, value),
          fault: fault === undefined ? null : words[fault],
        };
        if (name === "tier") return <ChoiceField key={name} {...common} choices={[{ value: "", label: words.chooseTier }, ...tiers.map((tier) => ({ value: tier, label: tier }))]} />;
        if (name === "reason") return <LongField key={name} {...common} />;
        if (name === "approver") return <TextField key={name} {...common} offered={approversOf(state.events)} />;
        const isDay = name === "on" || name === "answerBy" || name === "until";
        return <TextField key={name} {...common} type={isDay ? "date" : "text"} {...(name === "on" && { max: formatDay(today) })} />;
      })}
    </>
  );
}
