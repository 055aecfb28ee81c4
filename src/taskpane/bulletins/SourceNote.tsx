/** 出处 of one figure: its path, the unrounded value, the rule with what goes into it, and the cells, each with the way there. */
import { useEffect, useRef } from "preact/hooks";
import { Jump } from "../components/Jump";
import { MoreList } from "../components/MoreList";
import { figure as shownFigure } from "../format";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { figureSource } from "../../actions/bulletins";
import { runText, type BulletinInput, type Figure } from "../../actions/bulletins/preview";
import type { BulletinReading } from "./reading";
import { bulletinWords } from "./texts";

interface Props {
  readonly figure: Figure;
  readonly reading: BulletinReading;
  readonly input: BulletinInput;
  readonly onClose: () => void;
}

/** As many digits as the value has: it is the unrounded one that is asked for. */
const EXACT = 8;

export function SourceNote({ figure, reading, input, onClose }: Props) {
  const { texts } = usePane();
  const words = useWords(bulletinWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [figure]);
  const { fact, value, suffix, rule, inputs, cells } = figureSource(figure, reading.tracked, input);
  return (
    <section class="source-note card" onKeyDown={(event) => { if (event.key === "Escape") onClose(); }}>
      <div class="card-head">
        <h3 ref={heading} tabIndex={-1}>{words.sourceOf} <span {...quoted}>{runText(figure)}</span></h3>
        <button type="button" class="quiet" onClick={onClose}>{texts.close}</button>
      </div>
      <p {...quoted}>{fact.split("/").join(" › ")}</p>
      <dl class="versus">
        <div><dt>{words.exact}</dt><dd {...quoted}>{shownFigure(value, EXACT)}{suffix}</dd></div>
        {rule !== "" && <div><dt>{words.rule}</dt><dd {...quoted}>{rule}</dd></div>}
        {inputs.length > 0 && <div><dt>{words.inputs}</dt><dd {...quoted}>{inputs.map((one) => `${one.name} ${shownFigure(one.value, EXACT)}`).join("，")}</dd></div>}
      </dl>
      {cells.length === 0 ? <p class="as-of">{words.noCells}</p> : (
        <details open={cells.length <= 4}>
          <summary>{words.cells(cells.length)}</summary>
          <MoreList items={cells}>{(cell, index) => (
            <li key={`${index} ${cell.sheet}!${cell.cell ?? ""}`} class="source-cell">
              <span {...quoted}>{cell.label}</span>
              {cell.value !== null && <span class="number">{shownFigure(cell.value, EXACT)}</span>}
              <Jump sheet={cell.sheet} cell={cell.cell} />
            </li>
          )}</MoreList>
        </details>
      )}
    </section>
  );
}
