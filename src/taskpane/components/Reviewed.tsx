/** A page about the ledgers: shows them once they are read, else offers to read them. */
import type { ComponentChildren } from "preact";
import { usePane } from "../hooks/useSession";
import type { Review } from "../port";
import type { PaneState } from "../session";
import { Notice } from "./Notice";

interface ReviewedProps {
  readonly state: Pick<PaneState, "review" | "job">;
  readonly children: (review: Review) => ComponentChildren;
}

export function Reviewed({ state: { review, job }, children }: ReviewedProps) {
  const { session, texts } = usePane();
  const read = (label: string) => <button type="button" disabled={job !== null} onClick={() => void session.run("review")}>{label}</button>;
  if (review === null) {
    if (job !== null) return <p class="reading">{texts[job.phase]}…</p>;
    return <Notice title={texts.notReadTitle}><p>{texts.notRead}{texts.reviewHint}</p><div class="notice-buttons">{read(texts.review)}</div></Notice>;
  }
  return (
    <>
      <div class="read-line">
        <p class="as-of">{texts.asOf(texts.day(review.asOf.day), null, 0)}</p>
        {read(texts.reviewAgain)}
      </div>
      {children(review)}
    </>
  );
}
