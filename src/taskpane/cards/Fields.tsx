/** Native inputs with a label above, a hint and a message at the field; what is wrong is told to eye and ear. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Common {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Null: nothing is wrong. */
  readonly fault?: string | null;
  readonly hint?: string | null;
}

interface Described {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

function Framed({ label, fault = null, hint = null, children }: Pick<Common, "label" | "fault" | "hint"> & { readonly children: (input: Described) => ComponentChildren }) {
  const id = useId();
  const said = [...(fault === null ? [] : [`${id}-fault`]), ...(hint === null ? [] : [`${id}-hint`])].join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, ...(said !== "" && { "aria-describedby": said }), ...(fault !== null && { "aria-invalid": "true" }) })}
      {fault !== null && <p class="fault" id={`${id}-fault`}>{fault}</p>}
      {hint !== null && <p class="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

/** @param offered values that may be taken over instead of being typed */
export function TextField({ offered = [], type = "text", value, onValue, max, ...frame }: Common & { readonly offered?: readonly string[]; readonly type?: "text" | "date"; readonly max?: string }) {
  const list = useId();
  return (
    <Framed {...frame}>
      {(input) => (
        <>
          <input {...input} type={type} value={value} autoComplete="off" {...(offered.length > 0 && { list })} {...(max !== undefined && { max })} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
          {offered.length > 0 && <datalist id={list}>{offered.map((one) => <option key={one} value={one} />)}</datalist>}
        </>
      )}
    </Framed>
  );
}

export function LongField({ value, onValue, ...frame }: Common) {
  return <Framed {...frame}>{(input) => <textarea {...input} rows={3} value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />}</Framed>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function ChoiceField({ value, onValue, choices, ...frame }: Common & { readonly choices: readonly Choice[] }) {
  return (
    <Framed {...frame}>
      {(input) => (
        <select {...input} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          {choices.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      )}
    </Framed>
  );
}
