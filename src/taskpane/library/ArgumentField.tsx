/** One argument: typed, or taken from what is selected in the sheet. */
import { useId } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { helpUnder, type Parameter } from "./catalogue";
import { referenceTo } from "./formula";
import { libraryTexts } from "./texts";

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  /** Of the cell that the formula goes into; references to other sheets name theirs. */
  readonly sheet: string | null;
  readonly onChange: (value: string) => void;
}

export function ArgumentField({ parameter, value, sheet, onChange }: FieldProps) {
  const { session } = usePane();
  const words = useWords(libraryTexts);
  const id = useId();
  const { language } = session.port;
  const take = async (): Promise<void> => {
    const selected = await session.port.selectedRange();
    if (selected === null) session.say({ kind: "refused", messages: [words.noSelection] });
    else onChange(referenceTo(selected, sheet));
  };
  return (
    <div class="argument">
      <label for={id}><span {...quoted}>{parameter.label}</span>{parameter.optional && <span class="faint"> {words.optional}</span>}</label>
      <div class="argument-line">
        <input id={id} type="text" value={value} aria-describedby={`${id}-help`} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
        <button type="button" aria-label={words.takeFor(parameter.label)} onClick={() => void take()}>{words.take}</button>
      </div>
      <p id={`${id}-help`} class="hint">{helpUnder(parameter, language)}</p>
    </div>
  );
}
