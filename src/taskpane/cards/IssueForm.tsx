/** 发出, one card or several: day and approver once, 文号, 主送 and 答复期限 of each as proposed, to be checked or changed before they are written. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { formatDay } from "../../campaign/calendar/day";
import { numberKey, type CardEvent, type CardRow } from "../../campaign/cards";
import { issueProposals, transitionAll } from "../../actions/cards";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { Actor } from "./Actor";
import { useCards } from "./context";
import { TextField } from "./Fields";
import { Form } from "./Form";
import { lastDay } from "./ledger";
import { Tier } from "./Parts";
import { StepFields } from "./StepFields";
import { dayOfInput, faultsOf, type Fault, type Field, type Values } from "./steps";
import { cardWords } from "./texts";

const ofAll: readonly Field[] = [{ name: "on", required: true }, { name: "approver", required: true }];
const ofEach: readonly Field[] = [{ name: "number", required: true }, { name: "addressee", required: true }, { name: "answerBy", required: true }];

interface IssueFormProps {
  readonly rows: readonly CardRow[];
  readonly onLeave: () => void;
  readonly onDone: (events: readonly CardEvent[]) => void;
}

export function IssueForm({ rows, onLeave, onDone }: IssueFormProps) {
  const words = useWords(cardWords);
  const { reading: { state }, actor, today, carry } = useCards();
  const [common, setCommon] = useState<Values>({ on: formatDay(today) });
  /** What a person has typed over the proposals, by card. */
  const [typed, setTyped] = useState<Readonly<Record<string, Values>>>({});
  const [tried, setTried] = useState(false);
  const cards = rows.map(({ card }) => card);
  const on = dayOfInput(common.on) ?? today;
  const proposed = issueProposals(state, cards, on);
  const each = proposed.map(({ card, number, addressee, answerBy, answerWords }) => {
    const values: Values = { number: number ?? "", addressee, answerBy: answerBy === null ? "" : formatDay(answerBy), ...typed[card], ...(common.on !== undefined && { on: common.on }) };
    return { card, values, answerWords, row: rows.find((row) => row.card === card) };
  });
  const bounds = { today, last: lastDay(state.events, cards) };
  const numbers = each.map(({ values }) => numberKey(values.number ?? ""));
  const faultOf = (at: number): Readonly<Partial<Record<string, Fault | "numberTwice">>> => {
    const own = faultsOf(ofEach, each[at]?.values ?? {}, bounds);
    const key = numbers[at] ?? "";
    return own.number === undefined && numbers.indexOf(key) < at ? { ...own, number: "numberTwice" } : own;
  };
  const commonFaults = faultsOf(ofAll, common, bounds);

  const submit = (): boolean => {
    setTried(true);
    if (actor === "" || Object.keys(commonFaults).length > 0 || each.some((_, at) => Object.keys(faultOf(at)).length > 0)) return false;
    void carry((now) => transitionAll(now, each.flatMap(({ card, values, row }) => (row === undefined ? [] : [{
      card, event: "issued" as const, seen: row.events, actor, on, today, approver: common.approver ?? null,
      number: values.number ?? null, addressee: values.addressee ?? null, answerBy: dayOfInput(values.answerBy),
    }])))).then((events) => { if (events !== null) onDone(events); });
    return true;
  };
  return (
    <Form title={words.stepOf(words.issuedStep, rows.length)} submit={words.confirm(words.issuedStep)} onSubmit={submit} onLeave={onLeave}>
      <p class="hint">{words.issueNote}{rows.length > 1 && ` ${words.issueEach}`}</p>
      <StepFields event="issued" fields={ofAll} values={common} faults={tried ? commonFaults : {}} onValue={(name, value) => setCommon({ ...common, [name]: value })} />
      {each.map(({ card, values, answerWords, row }, at) => {
        const faults = tried ? faultOf(at) : {};
        const common = (name: "number" | "addressee" | "answerBy", label: string) => {
          const fault = faults[name];
          return { label, value: values[name] ?? "", fault: fault === undefined ? null : words[fault], onValue: (value: string) => setTyped({ ...typed, [card]: { ...typed[card], [name]: value } }) };
        };
        return (
          <OfCard key={card} row={row} values={values} many={rows.length > 1} faulty={Object.keys(faultOf(at)).length > 0}>
            <TextField {...common("number", words.number)} />
            <TextField {...common("answerBy", words.answer)} type="date" hint={words.answerDefault(answerWords)} />
            <TextField {...common("addressee", words.addressee)} />
          </OfCard>
        );
      })}
      <Actor fault={tried} />
    </Form>
  );
}

interface OfCardProps {
  readonly row: CardRow | undefined;
  readonly values: Values;
  readonly many: boolean;
  /** Something has to be put right: then it cannot be folded away. */
  readonly faulty: boolean;
  readonly children: ComponentChildren;
}

/** The fields of one card; where several are issued, one line that opens, for what is proposed is mostly right. */
function OfCard({ row, values, many, faulty, children }: OfCardProps) {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const [opened, open] = useState(false);
  const day = dayOfInput(values.answerBy);
  const name = row !== undefined && <><Tier name={row.tier} /> {row.subject.unit} {row.subject.title}</>;
  if (!many) return <fieldset class="of-card of-card-only"><legend {...quoted}>{name}</legend>{children}</fieldset>;
  return (
    <details class="of-card" open={opened || faulty} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary onClick={(event) => { if (faulty) event.preventDefault(); }}>
        <strong {...quoted}>{name}</strong>
        {day !== null && <span class="issue-line"><span>{values.number}</span><span>{words.issueTo(values.addressee ?? "")}</span><span>{words.issueBy(texts.day(day))}</span></span>}
      </summary>
      <fieldset><legend class="spoken" {...quoted}>{name}</legend>{children}</fieldset>
    </details>
  );
}
