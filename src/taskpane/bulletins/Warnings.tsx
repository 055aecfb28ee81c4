/** How long the bulletin is, and what a person should look at before it goes out, each with the way there. */
import { Jump } from "../components/Jump";
import { MoreList } from "../components/MoreList";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import type { ComposedBulletin } from "../../actions/bulletins";
import { MOST_CHARACTERS, characterCount, type BulletinWarning } from "../../actions/bulletins/preview";
import type { TextField } from "./edits";
import { bulletinWords } from "./texts";
import { wayOf } from "./warningWays";

interface Props {
  readonly shown: ComposedBulletin;
  readonly onField: (field: TextField) => void;
}

export function Warnings({ shown: { bulletin, input, warnings }, onField }: Props) {
  const { session } = usePane();
  const words = useWords(bulletinWords);
  const item = (warning: BulletinWarning) => {
    const { place, field, cells } = wayOf(warning, input);
    const [only] = cells;
    return (
      <li key={`${warning.code} ${warning.message}`} class="card finding finding-warning">
        <p {...quoted}>{warning.message}</p>
        {place !== null && <button type="button" class="jump" onClick={() => session.show(place, place === "intake" ? "findings" : null)}>{place === "intake" ? words.seeFindings : place === "audit" ? words.seeAudit : words.seeSettings}</button>}
        {field !== null && !session.port.readOnly && <button type="button" class="jump" onClick={() => onField(field)}>{words.fillOffice}</button>}
        {cells.length === 1 && only !== undefined && <Jump sheet={only.sheet} cell={only.cell} />}
        {cells.length > 1 && (
          <details>
            <summary>{words.places(cells.length)}</summary>
            <MoreList items={cells}>{(cell) => <li key={`${cell.sheet}!${cell.cell ?? ""}`}><Jump sheet={cell.sheet} cell={cell.cell} /></li>}</MoreList>
          </details>
        )}
      </li>
    );
  };
  return (
    <section class="bulletin-state">
      <p class="as-of">{words.length(characterCount(bulletin), MOST_CHARACTERS)}</p>
      {warnings.length === 0 ? <p class="as-of">{words.noWarnings}</p> : (
        <details class="warnings" open={warnings.length <= 2}>
          <summary>{words.warnings(warnings.length)}</summary>
          <ul class="cards">{warnings.map(item)}</ul>
        </details>
      )}
    </section>
  );
}
