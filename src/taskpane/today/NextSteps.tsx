/** After template or sample has been put in: what to press next. */
import { Notice } from "../components/Notice";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { firstSheetToFill } from "./template";
import { todayTable } from "./texts";

export function NextSteps({ state: { job } }: { readonly state: PaneState }) {
  const { session } = usePane();
  const words = useWords(todayTable);
  const isBlank = session.kept.get("today/begun") === "blank";
  return (
    <Notice title={words.nextTitle}>
      {isBlank ? <ol>{words.blankSteps.map((step) => <li key={step}>{step}</li>)}</ol> : <p>{words.sampleNext}</p>}
      <div class="notice-buttons">
        {isBlank
          ? <button type="button" class="primary" disabled={job !== null} onClick={() => void session.jump(firstSheetToFill.sheet, firstSheetToFill.cell)}>{words.goFill}</button>
          : <button type="button" class="primary" disabled={job !== null} onClick={() => void session.run("connect")}>{words.connectSample}</button>}
      </div>
    </Notice>
  );
}
