/** The page's memory and its work: the reading is kept when the page is left, and marked as old when the workbook changes. */
import { useEffect, useState } from "preact/hooks";
import { keepActor, readActor } from "../actor";
import { dated, type Dated } from "../dated";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import type { Cards, View } from "./context";
import { blankHand, isTyped, type HandValues } from "./hand";
import { carryWork, previewWork, rowWork, type CardsReading } from "./reading";
import { cardWords } from "./texts";

interface Kept {
  readonly reading: CardsReading;
  /** Of the workbook when it was read. */
  readonly version: number;
}

export interface CardsPageState {
  /** Null until something has been read. */
  readonly cards: Cards | null;
  readonly old: boolean;
  preview(): Promise<void>;
}

export function useCardsPage(state: PaneState): CardsPageState {
  const { session } = usePane();
  const words = useWords(cardWords);
  const [kept, setKept] = useKept<Kept | null>("cards/reading", null);
  const [typedActor, setTypedActor] = useState(readActor);
  const [sessionActor, setSessionActor] = useKept("cards/actor", "");
  const [view, setView] = useKept<View>("cards/view", "preview");
  const [opened, setOpened] = useKept<string | null>("cards/opened", null);
  const [forNotices, setForNotices] = useKept<readonly string[] | null>("cards/notices", null);
  const [hand, setHand] = useKept<HandValues>("cards/hand", blankHand);
  const [offered, setOffered] = useKept<HandValues | null>("cards/offered", null);
  const busy = state.job !== null;
  const keep = ({ value, version }: Dated<CardsReading>): void => setKept({ reading: value, version });

  async function preview(): Promise<void> {
    const reading = await session.work(dated(session, previewWork, false), { writes: false });
    if (reading !== null) keep(reading);
  }

  const carry: Cards["carry"] = async (action, adopts = false) => {
    const carried = await session.work(dated(session, carryWork(action, adopts), true), {
      writes: true, said: ({ value: { outcome } }) => (outcome.kind === "refused" ? null : (outcome.summary.split("\n")[0] ?? null)),
    });
    const done = carried?.value ?? null;
    if (carried !== null) keep({ value: carried.value.reading, version: carried.version });
    if (done !== null && done.outcome.kind !== "refused") return done.events;
    if (done?.outcome.kind === "refused") session.say({ kind: "refused", messages: done.outcome.message.split("\n") });
    // What stands in the way is said at the top.
    scrollTo({ top: 0 });
    return null;
  };

  async function fromRow(): Promise<void> {
    const cell = await session.port.selectedCell();
    const read = cell === null ? null : await session.work(dated(session, rowWork(cell), false), { writes: false });
    const found = read?.value ?? null;
    if (cell === null && kept === null) await preview();
    if (read !== null) keep(read);
    if (cell !== null && found === null) return;
    if (found?.row.kind === "card") {
      setOpened(found.row.card);
      return setView("ledger");
    }
    if (found?.row.kind === "matter" && cell !== null) {
      const unit = found.row.unit ?? "";
      const filled = { ...blankHand, unit, rowUnit: unit, title: found.row.titles[0], note: words.fromRow(cell.sheet, cell.row + 1), titles: found.row.titles };
      // What is half typed is given up by its writer only.
      if (isTyped(hand)) setOffered(filled);
      else setHand(filled);
    } else setHand({ ...(isTyped(hand) ? hand : blankHand), note: found?.row.kind === "none" ? found.row.message : words.noCell, warns: true });
    setView("hand");
  }

  useEffect(() => {
    if (state.wish === null || state.tracker.kind === "reading") return;
    const { wish } = state;
    session.granted();
    if (wish === "row" && !state.leader && state.tracker.kind !== "none") void fromRow();
  }, [state.wish, state.tracker.kind]);
  // A leader comes to look: the cards are read at once.
  useEffect(() => { if (state.leader && kept === null && !busy && state.tracker.kind === "tracker") void preview(); }, [state.leader, state.tracker.kind]);

  const old = kept !== null && kept.version !== state.version;
  if (kept === null) return { cards: null, old, preview };
  return {
    old, preview,
    cards: {
      reading: kept.reading, today: session.port.today(), busy, view, opened, forNotices, hand, setHand, offered, preview, carry,
      actor: typedActor === "" ? sessionActor : typedActor,
      setActor(name) {
        const known = keepActor(name);
        setTypedActor(known);
        setSessionActor(known);
      },
      takeOffered(takes) {
        if (takes && offered !== null) setHand(offered);
        setOffered(null);
      },
      show: setView,
      open(card) {
        setOpened(card);
        if (card !== null) setView("ledger");
      },
      writeNotices(cards) {
        setForNotices(cards);
        setView("notices");
      },
    },
  };
}
