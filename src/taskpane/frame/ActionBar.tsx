/** What writes to the workbook: three buttons, of which one is the next sensible step. */
import { usePane } from "../hooks/useSession";
import type { ActionName } from "../port";
import type { Job, TrackerState } from "../session";

export function ActionBar({ tracker, job }: { readonly tracker: TrackerState; readonly job: Job | null }) {
  const { session, texts } = usePane();
  const tracked = tracker.kind === "tracker" || tracker.kind === "damaged";
  // In an empty workbook there is nothing to connect yet; where nothing could be read, reading again comes first.
  const next: ActionName | null = tracked ? "refresh" : tracker.kind === "failed" || (tracker.kind === "none" && tracker.empty) ? null : "connect";
  const button = (action: "connect" | "refresh" | "snapshot", usable: boolean) => (
    <button type="button" class={action === next ? "primary" : ""} disabled={job !== null || !usable} aria-busy={job?.action === action} onClick={() => void session.run(action)}>
      {texts[action]}
    </button>
  );
  return (
    <div class="actions" role="group" aria-label={texts.actions}>
      {button("connect", tracker.kind !== "reading")}
      {button("refresh", tracked)}
      {button("snapshot", tracked)}
    </div>
  );
}
