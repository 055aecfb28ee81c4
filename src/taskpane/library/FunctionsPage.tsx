/** 函数: the catalogue of the custom functions by purpose, and one of them with its help and a form that writes its formula. */
import { useEffect, useRef } from "preact/hooks";
import type { PageProps } from "../pageProps";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { catalogue, helpUnder, searchFunctions, type CatalogueEntry } from "./catalogue";
import { FunctionPage } from "./FunctionPage";
import { purposes } from "./purposes";
import { libraryTexts } from "./texts";

export function FunctionsPage({ state }: PageProps) {
  const [name, setName] = useKept<string | null>("library/function", null);
  const entry = catalogue.find((one) => one.name === name);
  return entry === undefined ? <List onChoose={setName} /> : <FunctionPage key={entry.name} entry={entry} state={state} onLeave={() => setName(null)} />;
}

function List({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const { session: { port: { language } } } = usePane();
  const words = useWords(libraryTexts);
  const [search, setSearch] = useKept("library/search", "");
  const field = useRef<HTMLInputElement>(null);
  // Back from a function the search goes on.
  useEffect(() => { if (search !== "") field.current?.focus(); }, []);
  const found = searchFunctions(search);
  return (
    <div class="library">
      <label class="field">
        <span>{words.search}</span>
        <input type="search" ref={field} value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
      </label>
      <p class="as-of" role="status">{found.length === 0 ? words.none : words.count(found.length)}</p>
      {purposes.map((purpose) => {
        const entries = purpose.names.flatMap((name) => found.filter((one) => one.name === name));
        return entries.length > 0 && (
          <section key={purpose.zh}>
            <h3>{purpose[language]}</h3>
            <ul class="more-list">{entries.map((entry) => <Choice key={entry.name} entry={entry} onChoose={onChoose} />)}</ul>
          </section>
        );
      })}
      <p class="as-of">{words.leaders}</p>
    </div>
  );
}

function Choice({ entry: { name, title, zh, en }, onChoose }: { readonly entry: CatalogueEntry; readonly onChoose: (name: string) => void }) {
  const { session: { port: { language } } } = usePane();
  return (
    <li>
      <button type="button" class="more-item" onClick={() => onChoose(name)}>
        <strong><span {...quoted}>{title}</span> <code>GJ.{name}</code></strong>
        <span>{helpUnder({ label: title, zh, en }, language)}</span>
      </button>
    </li>
  );
}
