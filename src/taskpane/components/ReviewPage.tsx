/** One of the pages about the ledgers, fetched on first need: the pane itself opens without them. */
import { useEffect, useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import type { Review } from "../port";
import type { Job } from "../session";
import { Notice } from "./Notice";
import type * as ReviewPages from "./ReviewPages";

type Pages = typeof ReviewPages;

interface ReviewPageProps {
  readonly place: keyof Pages;
  readonly review: Review | null;
  readonly job: Job | null;
}

export function ReviewPage({ place, review, job }: ReviewPageProps) {
  const { texts } = usePane();
  const [pages, setPages] = useState<Pages | "failed" | null>(null);
  useEffect(() => {
    import("./ReviewPages").then(setPages, () => setPages("failed"));
  }, []);
  if (pages === "failed") return <Notice title={texts.notDone}><p>{texts.notLoaded}</p></Notice>;
  const Shown = pages?.[place];
  return Shown === undefined ? <p class="reading">{texts.openingFigures}</p> : <Shown review={review} job={job} />;
}
