/** The page's memory: the reading, the kind and what was typed for each kind and period outlive the page; the bulletin is composed anew at every change. */
import { useEffect, useMemo } from "preact/hooks";
import type { BulletinKind } from "../../actions/bulletins";
import { dated } from "../dated";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import type { PaneState } from "../session";
import { draftOf, type Draft } from "./drafting";
import type { Edits, KeptEdits } from "./edits";
import { readWork, type BulletinReading } from "./reading";

export const kinds: readonly BulletinKind[] = ["weekly", "halfmonth", "month", "funds"];
const isKind = (wish: string): wish is BulletinKind => kinds.some((kind) => kind === wish);

export interface DatedReading {
  readonly reading: BulletinReading;
  /** Of the workbook when it was read. */
  readonly version: number;
}

export interface Current extends DatedReading {
  readonly draft: Draft;
}

export interface Bulletins {
  readonly reading: BulletinReading | null;
  readonly old: boolean;
  readonly kind: BulletinKind;
  readonly draft: Draft | null;
  choose(kind: BulletinKind): void;
  edit(edits: Edits): void;
  read(): Promise<DatedReading | null>;
  /** The bulletin as the workbook stands: read again where it has changed. Null: it could not be read, which is said. */
  current(): Promise<Current | null>;
  /** What a work has left behind. */
  keep(kept: DatedReading): void;
}

export function useBulletins(state: PaneState): Bulletins {
  const { session } = usePane();
  const [kept, setKept] = useKept<DatedReading | null>("bulletins/reading", null);
  const [kind, setKind] = useKept<BulletinKind>("bulletins/kind", "weekly");
  const [edits, setEdits] = useKept<KeptEdits>("bulletins/edits", {});

  async function read(): Promise<DatedReading | null> {
    const done = await session.work(dated(session, readWork, false), { writes: false });
    if (done === null) return null;
    const now = { reading: done.value, version: done.version };
    setKept(now);
    return now;
  }
  async function current(): Promise<Current | null> {
    const now = kept !== null && kept.version === session.state().version ? kept : await read();
    return now && { ...now, draft: draftOf(kind, now.reading, edits) };
  }

  const old = kept !== null && kept.version !== state.version;
  useEffect(() => {
    const wish = state.wish;
    if (wish === null) return;
    session.granted();
    if (isKind(wish)) setKind(wish);
    // A button of the ribbon asks for the bulletin as things stand now.
    if (kept === null || old) void read();
  }, [state.wish]);
  useEffect(() => {
    if (kept === null && state.wish === null && state.tracker.kind === "tracker") void read();
  }, []);

  const reading = kept?.reading ?? null;
  const draft = useMemo(() => (reading === null ? null : draftOf(kind, reading, edits)), [reading, kind, edits]);
  const edit = (next: Edits): void => { if (draft !== null) setEdits({ ...edits, [draft.key]: next }); };
  return { reading, old, kind, draft, choose: setKind, edit, read, current, keep: setKept };
}
