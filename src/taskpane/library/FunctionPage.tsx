/** One function: what it gives, its arguments, examples with their answers, its full page, and the form that writes it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { quoted } from "../texts";
import { helpUnder, type CatalogueEntry, type Example } from "./catalogue";
import { FormulaForm } from "./FormulaForm";
import { libraryTexts } from "./texts";

interface FunctionProps {
  readonly entry: CatalogueEntry;
  readonly state: PaneState;
  readonly onLeave: () => void;
}

export function FunctionPage({ entry, state, onLeave }: FunctionProps) {
  const { session: { port: { language } } } = usePane();
  const words = useWords(libraryTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [whole, setWhole] = useState(false);
  return (
    <div class="library">
      <div class="library-head">
        <h3 ref={heading} tabIndex={-1}><span {...quoted}>{entry.title}</span> <code>GJ.{entry.name}</code></h3>
        <button type="button" onClick={onLeave}>{words.all}</button>
      </div>
      <p>{helpUnder({ ...entry, label: entry.title }, language)}</p>
      <FormulaForm entry={entry} state={state} />
      <section aria-labelledby="gj-examples">
        <h4 id="gj-examples">{words.examples}</h4>
        <ul class="cards">{entry.examples.map((example) => <ExampleCard key={example.formula} example={example} />)}</ul>
      </section>
      <div class="notice-buttons"><button type="button" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? words.hidePage : words.fullPage}</button></div>
      {whole && <iframe class="full-page" title={`GJ.${entry.name}`} src={`help/functions/${entry.name}.html`} />}
    </div>
  );
}

function ExampleCard({ example: { about, formula, answer, cut } }: { readonly example: Example }) {
  const words = useWords(libraryTexts);
  const [[single] = []] = answer;
  const isSingle = answer.length === 1 && answer[0]?.length === 1;
  return (
    <li class="card example">
      <p {...quoted}>{about}</p>
      <p><code>{formula}</code></p>
      {isSingle ? <p>→ <strong {...quoted}>{single}</strong></p> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={formula}>
          <table><tbody>{answer.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column} {...quoted}>{cell}</td>)}</tr>)}</tbody></table>
        </div>
      )}
      {cut && <p class="as-of">{words.cut}</p>}
    </li>
  );
}
