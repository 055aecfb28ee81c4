/** Under the buttons: how far an action is, how it ended, and whether the workbook has changed since. Always spoken, never in the way. */
import { usePane } from "../hooks/useSession";
import type { Notice } from "../notice";
import { undoesConnect, type Job, type PaneState } from "../session";
import { findingCount, quoted, type Texts } from "../texts";

export function Messages({ state }: { readonly state: PaneState }) {
  const { job, notice, stale, tracker, place, interrupted, leader } = state;
  const { session, texts } = usePane();
  const isBad = notice !== null && ["refused", "broken", "notLoaded", "locked"].includes(notice.kind);
  return (
    <div class="messages">
      <div role="status">
        {job !== null && job.seconds !== null && <Progress job={job} />}
        {notice !== null && !isBad && (
          <div class={`toast toast-${notice.kind}`}>
            <p>{words(notice, texts)}</p>
            <div class="toast-buttons">
              {notice.kind === "said" && notice.undo !== null && <button type="button" onClick={() => void notice.undo?.()}>{texts.undoWork}</button>}
              {undoesConnect(state) && <button type="button" onClick={() => void session.run("undo")}>{texts.undo}</button>}
              {notice.kind === "done" && (notice.review?.findings.length ?? 0) > 0 && place !== "intake" && <button type="button" onClick={() => session.show("intake", "findings")}>{texts.seeFindings}</button>}
              <button type="button" onClick={() => session.dismiss()}>{texts.close}</button>
            </div>
          </div>
        )}
        {stale && job === null && tracker.kind === "tracker" && <p class="stale">{texts.stale}</p>}
      </div>
      <div role="alert">
        {interrupted && job === null && (
          <div class="failure">
            <h2>{texts.interruptedTitle}</h2>
            <p>{leader ? texts.interruptedLeader : texts.interrupted}</p>
            {!leader && <div class="toast-buttons"><button type="button" class="primary" onClick={() => void session.run("refresh")}>{texts.repair}</button></div>}
          </div>
        )}
        {notice !== null && isBad && (
          <div class="failure">
            <h2>{texts.notDone}</h2>
            {notice.kind === "refused" ? <ul {...quoted}>{notice.messages.map((message) => <li key={message}>{message}</li>)}</ul> : <p>{notice.kind === "locked" && session.port.readOnly ? texts.readOnly : words(notice, texts)}</p>}
            <div class="toast-buttons"><button type="button" onClick={() => session.dismiss()}>{texts.close}</button></div>
          </div>
        )}
      </div>
    </div>
  );
}

function Progress({ job }: { readonly job: Job }) {
  const { session, texts } = usePane();
  return (
    <div class="progress">
      <div class="progress-line" />
      <p>{texts[job.phase]}…{(job.seconds ?? 0) > 2 && <span aria-hidden="true"> {texts.seconds(job.seconds ?? 0)}</span>}</p>
      {job.phase !== "writing" && <button type="button" onClick={() => session.cancel()}>{texts.cancel}</button>}
    </div>
  );
}

function words(notice: Notice, texts: Texts): string {
  switch (notice.kind) {
    case "said": return notice.message;
    case "undone": return texts.undone;
    case "cancelled": return texts.cancelled;
    case "locked": return texts.locked;
    case "notLoaded": return texts.notLoaded;
    case "broken": return texts.broken(notice.name);
    case "refused": return notice.messages.join("\n");
    case "done": return doneWords(notice, texts);
  }
}

function doneWords({ action, review, summary }: Extract<Notice, { kind: "done" }>, texts: Texts): string {
  if (review === null) return texts.doneUndo;
  const day = texts.day(review.asOf.day);
  const findings = findingCount(review.findings);
  if (action === "connect") return texts.doneConnect(review.intake.tables.filter(({ kind }) => kind !== "unknown").length, day, findings);
  return action === "snapshot" ? texts.doneSnapshot(summary ?? "") : texts.doneRefresh(day, findings);
}
