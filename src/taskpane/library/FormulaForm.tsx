/** 写公式: arguments typed or taken from the selection, the formula shown as it will be, and put into the cell that was chosen for it. */
import { useEffect } from "preact/hooks";
import { copyRich } from "../deliver";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { quoted } from "../texts";
import { ArgumentField } from "./ArgumentField";
import type { CatalogueEntry } from "./catalogue";
import { gjFormula, missingParameters, type Typed } from "./formula";
import { plainFormula, plainWays } from "./plain";
import { Target } from "./Target";
import { libraryTexts } from "./texts";
import { useTarget } from "./useTarget";

const ways = ["gj", "plain"] as const;

/** What the tracker's own cells give. */
const named: Typed = { as_of: "GJ_asOf", start: "GJ_start" };

interface FormProps {
  readonly entry: CatalogueEntry;
  readonly state: PaneState;
}

export function FormulaForm({ entry, state }: FormProps) {
  const { session } = usePane();
  const words = useWords(libraryTexts);
  const { language, readOnly } = session.port;
  const first = state.tracker.kind === "tracker" ? Object.fromEntries(entry.parameters.flatMap(({ name }) => (named[name] === undefined ? [] : [[name, named[name]]]))) : {};
  const [typed, setTyped] = useKept<Typed>(`library/${entry.name}`, first);
  const [way, setWay] = useKept<(typeof ways)[number]>("library/way", "gj");
  const target = useTarget();
  useEffect(() => { if (target.place === null) void target.take(); }, []);
  const plain = plainWays[entry.name];
  const missing = missingParameters(entry, typed);
  const formula = way === "gj" ? (missing.length > 0 ? null : gjFormula(entry, typed)) : plainFormula(entry.name, typed);
  const copy = async (text: string): Promise<void> => {
    const copied = await copyRich({ text, html: `<code>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</code>` });
    session.say(copied === "none" ? { kind: "refused", messages: [words.notCopied] } : { kind: "said", message: words.copied, undo: null });
  };
  return (
    <section class="formula-form" aria-labelledby="gj-form">
      <h4 id="gj-form">{words.insert}</h4>
      {entry.parameters.map((parameter) => (
        <ArgumentField key={parameter.name} parameter={parameter} value={typed[parameter.name] ?? ""} sheet={target.place?.sheet ?? null}
          onChange={(value) => setTyped({ ...typed, [parameter.name]: value })} />
      ))}
      <fieldset>
        <legend>{words.way}</legend>
        {ways.map((one) => (
          <label key={one}><input type="radio" name="gj-way" checked={way === one} onChange={() => setWay(one)} /> {words[one]}</label>
        ))}
      </fieldset>
      {way === "plain" && plain !== undefined && <p class="as-of">{plain[language]}{"none" in plain && ` ${words.noPlain}`}</p>}
      {(way === "gj" || (plain !== undefined && !("none" in plain))) && (
        <>
          <p class="formula" role="status"><span class="spoken">{words.formula} </span>{formula === null ? <span class="faint">{way === "gj" ? words.missing(missing) : words.plainNeeds}</span> : <code {...quoted}>{formula}</code>}</p>
          {!readOnly && !state.leader && <Target target={target} formula={formula} />}
          <div class="notice-buttons"><button type="button" disabled={formula === null} onClick={() => { if (formula !== null) void copy(formula); }}>{words.copy}</button></div>
        </>
      )}
    </section>
  );
}
