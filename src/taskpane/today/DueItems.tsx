/** Which ones: unit and name as the workbook has them, how long there is, and the way to the cell. Some at a time. */
import { useState } from "preact/hooks";
import type { DueLine } from "../../actions/due";
import { Jump } from "../components/Jump";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { itemWords } from "./dueWords";
import { todayTable } from "./texts";

const STEP = 5;

export function DueItems({ line: { kind, items } }: { readonly line: DueLine }) {
  const words = useWords(todayTable);
  const [shown, show] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul class="due-items">
        {items.slice(0, shown).map((item, index) => {
          const when = itemWords(item, kind, words);
          return (
            <li key={index}>
              <p><strong {...quoted}>{item.unit !== null && `${item.unit} `}{item.title}</strong></p>
              {when !== "" && <p class={(item.days ?? 0) < 0 ? "down" : ""}>{when}</p>}
              {item.place !== null && <Jump sheet={item.place.sheet} cell={item.place.cell} />}
            </li>
          );
        })}
      </ul>
      {left > 0 && <button type="button" class="more" onClick={() => show(shown + 30)}>{words.moreItems(Math.min(30, left))}</button>}
    </>
  );
}
