/** 怎么算的, folded away under a target: formulas with their numbers, where the total comes from, and the way to its row. */
import { useState } from "preact/hooks";
import { explain } from "./explain";
import { usePane } from "../hooks/useSession";
import type { TargetLine, Tracker } from "../readTracker";
import type { PaneState } from "../session";
import { quoted } from "../texts";
import { LazyPart } from "../components/LazyPart";

const loadSources = () => import("./Sources").then(({ Sources }) => Sources);

export function Explanation({ line, tracker, state }: { readonly line: TargetLine; readonly tracker: Tracker; readonly state: PaneState }) {
  const { session, texts } = usePane();
  // The sources are fetched with the first look.
  const [opened, open] = useState(false);
  return (
    <details class="explain" onToggle={() => open(true)}>
      <summary>{texts.explain}<span class="spoken"> {line.metric}</span></summary>
      <dl>
        {explain(line, tracker, texts).map(({ rule, numbers }) => [<dt key={rule}>{rule}</dt>, numbers !== null && <dd key={numbers}>{numbers}</dd>])}
      </dl>
      <p>{line.basis !== "" && <>{texts.basisWord}<span {...quoted}>{line.basis}</span>{texts.stop}</>}{texts.basisDay(texts.day(tracker.asOf))}</p>
      {opened && <LazyPart load={loadSources} props={{ metric: line.metric, review: state.review }} />}
      {!state.leader && <button type="button" onClick={() => void session.jumpToRow("GJ_targets", line.row)}>{texts.toTidyData}</button>}
    </details>
  );
}
