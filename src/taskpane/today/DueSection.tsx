/** 今天要办, under the targets: a count, words, and one tap to where each is handled; which they are and how they are counted on request. */
import { useEffect } from "preact/hooks";
import type { Due, DueLine } from "../../actions/due";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { quoted } from "../texts";
import { DueItems } from "./DueItems";
import { dueWords, forLeaders, handledAt, uncounted } from "./dueWords";
import { todayTable } from "./texts";
import { useDue } from "./useDue";

const shownLines = ({ lines }: Due, leader: boolean): readonly DueLine[] => lines.filter(({ kind }) => !leader || forLeaders.includes(kind));

export function DueSection({ state }: { readonly state: PaneState }) {
  const { session } = usePane();
  const words = useWords(todayTable);
  const { due, isOld, isReading, failure, again } = useDue(state);
  const { leader } = state;
  const count = due === null ? null : shownLines(due, leader).length;
  useEffect(() => session.noteDue(count), [count]);
  const button = <button type="button" disabled={state.job !== null} onClick={again}>{words.again}</button>;
  return (
    <section class="due" aria-labelledby="gj-due" aria-busy={isReading}>
      <h2 id="gj-due" tabIndex={-1}>{leader ? words.leaderTitle : words.title}</h2>
      <div role="status">
        {isReading && <p class="reading">{words.reading}</p>}
        {due === null && !isReading && failure === null && <p class="reading">{words.waiting}</p>}
        {failure !== null && <div class="due-again"><p>{words.failed} <span {...quoted}>{failure}</span></p>{button}</div>}
        {failure === null && due !== null && isOld && !isReading && <div class="due-again stale"><p>{words.old}</p>{button}</div>}
      </div>
      {due !== null && <Lines due={due} leader={leader} />}
      {!leader && (
        <p class="to-leader">
          <button type="button" class="quiet" onClick={() => session.setLeader(true)}>{words.toLeader}</button>
          <span>{words.toLeaderHint}</span>
        </p>
      )}
    </section>
  );
}

function Lines({ due, leader }: { readonly due: Due; readonly leader: boolean }) {
  const words = useWords(todayTable);
  const lines = shownLines(due, leader);
  if (lines.length === 0) return <p>{leader ? words.nothingLeader : words.nothing}</p>;
  return <ul class="due-lines">{lines.map((line) => <Line key={line.kind} line={line} due={due} leader={leader} />)}</ul>;
}

function Line({ line, due, leader }: { readonly line: DueLine; readonly due: Due; readonly leader: boolean }) {
  const { texts } = usePane();
  const words = useWords(todayTable);
  const { title, note, how, isUrgent } = dueWords(line, due, words, texts);
  const isCounted = !uncounted.includes(line.kind);
  const hasItems = line.items.some((item) => item.title !== "");
  return (
    <li class={isUrgent ? "card due-line due-urgent" : "card due-line"}>
      <div class="due-head">
        <div class="due-words">
          <h3>{title}{isCounted && <> <span class="due-count">{line.count}</span></>}</h3>
          {note !== null && <p {...(note.isChinese ? quoted : {})}>{note.text}</p>}
        </div>
        {!leader && <Handle line={line} title={title} />}
      </div>
      <details>
        <summary>{hasItems ? words.which : words.how}<span class="spoken"> {title}</span></summary>
        {hasItems && <DueItems line={line} />}
        <p class="how">{hasItems && <>{words.how}{texts.colon}</>}{how}</p>
      </details>
    </li>
  );
}

/** The way to the page that handles it; tasks are handled in their own cells. */
function Handle({ line: { kind }, title }: { readonly line: DueLine; readonly title: string }) {
  const { session, texts } = usePane();
  const words = useWords(todayTable);
  const spoken = <span class="spoken"> {title}</span>;
  if (kind === "tasks") return null;
  if (kind === "oldData") return <button type="button" onClick={() => void session.jumpToRow("GJ_asOf", 0)}>{words.toAsOf}{spoken}</button>;
  const { place, wish } = handledAt[kind];
  return <button type="button" onClick={() => session.show(place, wish)}>{kind === "findings" ? words.seeFindings : words.open(String(texts[place]))}{spoken}</button>;
}
