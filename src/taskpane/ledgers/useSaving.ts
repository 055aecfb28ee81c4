/** Preview, save and take back of collected corrections: the actions, and what is told of them. */
import { useEffect, useState } from "preact/hooks";
import { fieldNames } from "../../actions/fieldNames";
import { previewMapping, type MappingPreview } from "../../actions/previewMapping";
import { saveMapping } from "../../actions/saveMapping";
import { computeTracker } from "../../actions/track";
import type { WorkbookPort } from "../../workbook/port";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Review } from "../port";
import type { PaneState } from "../session";
import { ledgersTexts as words } from "./texts";
import type { Corrections } from "./useCorrections";

/** Set by a save: the page is read again behind its toast. */
const SAVED = "intake/saved";
const options = (today: number) => ({ asOf: null, settingsFile: null, today });
const readAgain = async (port: WorkbookPort, today: number): Promise<Review> => ({ ...computeTracker(await port.read(), options(today)), fieldNames });

export interface Saving {
  /** Of exactly the corrections that are pending, or null. */
  readonly preview: MappingPreview | null;
  readonly look: () => Promise<boolean>;
  readonly save: () => Promise<boolean>;
}

export function useSaving({ pending, clear }: Corrections, version: number): Saving {
  const { session } = usePane();
  const texts = useWords(words);
  const [seen, see] = useState<{ readonly of: string; readonly preview: MappingPreview } | null>(null);
  const now = JSON.stringify([version, pending]);
  return {
    preview: seen?.of === now ? seen.preview : null,
    async look() {
      const preview = await session.work((port, today) => previewMapping(port, pending, options(today)), { writes: false });
      if (preview !== null) see({ of: now, preview });
      return preview !== null;
    },
    async save() {
      session.kept.set(SAVED, true);
      const saved = await session.work((port, today) => saveMapping(port, pending, options(today)), {
        writes: true,
        said: () => texts.saved(pending.length),
        undo: ({ undo }) => (port, today) => saveMapping(port, undo, options(today)),
      });
      if (saved !== null) clear();
      return saved !== null;
    },
  };
}

/** After a save, or its undo, the page is read again quietly: the toast with its way back stays. @returns whether that is under way */
export function useReadAgain({ review, job }: Pick<PaneState, "review" | "job">): boolean {
  const { session } = usePane();
  const isDue = review === null && job === null && session.kept.get(SAVED) === true;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isDue) return undefined;
    const stop = new AbortController();
    setFailed(false);
    void session.glance(readAgain, stop.signal, (value) => value).then(({ kind }) => setFailed(kind !== "done"));
    return () => stop.abort();
  }, [isDue, session]);
  return isDue && !failed;
}
