/** What writes to the workbook: three buttons, of which one is the next sensible step. */
import { usePane } from "../hooks/useSession";
import type { ActionName } from "../port";
import type { Job, TrackerState } from "../session";

export function ActionBar({ tracker, job }: { readonly tracker: TrackerState; readonly job: Job | null }) {
  const { session, texts } = usePane();
  const tracked = tracker.kind === "tracker" || tracker.kind === "damaged";
  const next: ActionName = tracked ? "refresh" : "connect";
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
