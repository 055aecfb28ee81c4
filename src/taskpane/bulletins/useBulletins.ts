/** The page's memory: the reading, the kind and what was typed for each kind outlive the page; the bulletin is composed anew at every change. */
import { useEffect, useMemo } from "preact/hooks";
import type { BulletinKind, ComposedBulletin } from "../../actions/bulletins";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import type { PaneState } from "../session";
import { issueOf, noEdits, type Edits } from "./edits";
import { composed, readWork, type BulletinReading } from "./reading";

export const kinds: readonly BulletinKind[] = ["weekly", "halfmonth", "month", "funds"];
const isKind = (wish: string): wish is BulletinKind => kinds.some((kind) => kind === wish);

interface Kept {
  readonly reading: BulletinReading;
  /** Of the workbook when it was read. */
  readonly version: number;
}

export interface Bulletins {
  readonly reading: BulletinReading | null;
  readonly old: boolean;
  readonly kind: BulletinKind;
  readonly edits: Edits;
  readonly shown: ComposedBulletin | null;
  choose(kind: BulletinKind): void;
  edit(edits: Edits): void;
  read(): Promise<void>;
  /** What a work has left behind; it is of now. */
  keep(reading: BulletinReading): void;
}

export function useBulletins(state: PaneState): Bulletins {
  const { session } = usePane();
  const [kept, setKept] = useKept<Kept | null>("bulletins/reading", null);
  const [kind, setKind] = useKept<BulletinKind>("bulletins/kind", "weekly");
  const [edits, setEdits] = useKept<Readonly<Partial<Record<BulletinKind, Edits>>>>("bulletins/edits", {});
  const keep = (reading: BulletinReading): void => setKept({ reading, version: session.state().version });
  const own = edits[kind] ?? noEdits;

  async function read(): Promise<void> {
    const reading = await session.work(readWork, { writes: false });
    if (reading !== null) keep(reading);
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
  const shown = useMemo(() => (reading === null ? null : composed(kind, reading, issueOf(own, reading.base.issue ?? {}))), [reading, kind, own]);
  return { reading, old, kind, edits: own, shown, choose: setKind, edit: (next) => setEdits({ ...edits, [kind]: next }), read, keep };
}
