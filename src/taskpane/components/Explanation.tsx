/** 怎么算的, folded away under a target: formulas with their numbers, where the total comes from, and the way to its row. */
import { explain } from "../explain";
import { usePane } from "../hooks/useSession";
import type { TargetLine, Tracker } from "../readTracker";
import { quoted } from "../texts";

export function Explanation({ line, tracker }: { readonly line: TargetLine; readonly tracker: Tracker }) {
  const { session, texts } = usePane();
  return (
    <details class="explain">
      <summary>{texts.explain}<span class="spoken"> {line.metric}</span></summary>
      <dl>
        {explain(line, tracker, texts).map(({ rule, numbers }) => [<dt key={rule}>{rule}</dt>, numbers !== null && <dd key={numbers}>{numbers}</dd>])}
      </dl>
      <p>{line.basis !== "" && <>{texts.basisWord}<span {...quoted}>{line.basis}</span>{texts.stop}</>}{texts.basisDay(texts.day(tracker.asOf))}</p>
      <button type="button" onClick={() => void session.jumpToRow("GJ_targets", line.row)}>{texts.toTidyData}</button>
    </details>
  );
}
