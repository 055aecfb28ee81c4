/** A tier table that staff have changed: what taking it up would do, before it is done. */
import type { ProposedCards } from "../../actions/cards";
import { MoreList } from "../components/MoreList";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { cardWords } from "./texts";

interface TableChangeProps {
  readonly change: NonNullable<ProposedCards["change"]>;
  readonly adopt: boolean;
  readonly onAdopt: (adopt: boolean) => void;
}

export function TableChange({ change: { table, differences }, adopt, onAdopt }: TableChangeProps) {
  const words = useWords(cardWords);
  return (
    <section class="notice" aria-labelledby="gj-table-change">
      <h2 id="gj-table-change">{words.changeTitle(table)}</h2>
      {differences.length === 0 ? <p>{words.changeNone}</p> : (
        <details open={differences.length <= 5}>
          <summary>{words.changeCount(differences.length)}</summary>
          <MoreList items={differences}>
            {({ unit, matter, title, before, after, text }) => (
              <li key={`${unit} ${matter}`} class="difference" {...quoted}>
                <strong>{unit} {title}</strong> {words.becomes(before ?? words.nobody, after ?? words.nobody)}
                <span class="hint">{text.slice(text.indexOf("（") + 1, -1)}</span>
              </li>
            )}
          </MoreList>
        </details>
      )}
      <label class="check"><input type="checkbox" checked={adopt} onChange={({ currentTarget }) => onAdopt(currentTarget.checked)} /> {words.adopt}</label>
      <p class="hint">{adopt ? words.adoptShown : words.adoptNeeded}</p>
    </section>
  );
}
