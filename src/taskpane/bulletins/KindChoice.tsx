/** The four bulletins to choose from, each with the period it is for. */
import type { BulletinKind } from "../../actions/bulletins";
import { periodOf } from "../../actions/bulletins/preview";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { BulletinReading } from "./reading";
import { bulletinWords } from "./texts";
import { kinds } from "./useBulletins";

interface Props {
  readonly kind: BulletinKind;
  readonly reading: BulletinReading | null;
  readonly onChoose: (kind: BulletinKind) => void;
}

export function KindChoice({ kind, reading, onChoose }: Props) {
  const { texts } = usePane();
  const words = useWords(bulletinWords);
  const spanOf = (one: BulletinKind): string | null => {
    if (reading === null) return null;
    const { label, first, last } = periodOf(one, reading.tracked);
    return words.span(label, first, last);
  };
  return (
    <fieldset class="kind-choice">
      <legend>{words.kinds}</legend>
      {reading !== null && <p class="as-of">{words.asOf(texts.day(reading.tracked.asOf.day))}</p>}
      <div class="kind-cards">
        {kinds.map((one) => {
          const span = spanOf(one);
          return (
            <label key={one} class={one === kind ? "kind-card kind-card-chosen" : "kind-card"}>
              <input type="radio" name="bulletin-kind" value={one} checked={one === kind} onChange={() => onChoose(one)} />
              <span><strong>{words[one]}</strong>{span !== null && <span class="kind-span">{span}</span>}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
