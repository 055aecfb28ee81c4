/** What the buttons of 送出 do with the bulletin that is shown. The Word library comes with the first press, not with the page. */
import { useEffect, useState } from "preact/hooks";
import { kindNames, writeBulletin, type BulletinKind } from "../../actions/bulletins";
import { renderHtml, renderText } from "../../actions/bulletins/preview";
import { formatDay } from "../../campaign/calendar/day";
import { afterWrite, dated } from "../dated";
import { copyImage, copyRich, docxType, downloadObstacle, reportBlocked, saveFile } from "../deliver";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { renewal, type Draft } from "./drafting";
import { archiveWork, optionsOf, sheetsWork } from "./reading";
import { bulletinWords } from "./texts";
import type { Current, DatedReading } from "./useBulletins";

export type Result =
  | { readonly kind: "word"; readonly name: string; readonly likely: boolean; readonly tried: boolean; readonly renewed: boolean }
  | { readonly kind: "sheets"; readonly sheets: readonly string[]; readonly renewed: boolean };

export interface Told {
  readonly done: boolean;
  readonly message: string;
  /** The preview is about to change, and this is about the new one. */
  readonly ahead?: boolean;
}

export interface Delivery {
  /** Downloads are known not to work here. */
  readonly blocked: boolean;
  readonly result: Result | null;
  /** How the last copying or saving ended: said beside the buttons, which stand far below the pane's own messages. */
  readonly told: Told | null;
  readonly pictures: readonly Blob[] | null;
  readonly fileName: string;
  /** 文号 is empty and nobody has been asked about it yet. */
  readonly asksNumber: boolean;
  readonly keeps: boolean;
  setKeeps(keeps: boolean): void;
  numberAsked(): void;
  report(): void;
  closePictures(): void;
  say(done: boolean, message: string): void;
  word(): Promise<void>;
  sheets(): Promise<void>;
  copy(): Promise<void>;
  image(): Promise<void>;
}

interface Given {
  readonly kind: BulletinKind;
  readonly draft: Draft;
  readonly keep: (kept: DatedReading) => void;
  readonly current: () => Promise<Current | null>;
}

export function useDelivery({ kind, draft, keep, current }: Given): Delivery {
  const { key, shown: { bulletin, input } } = draft;
  const { session } = usePane();
  const words = useWords(bulletinWords);
  const [blocked, setBlocked] = useState(downloadObstacle() !== null);
  const [made, setMade] = useState<{ readonly kind: BulletinKind; readonly result: Result } | null>(null);
  const [pictures, setPictures] = useState<readonly Blob[] | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [keeps, setKeeps] = useKept("bulletins/keeps", true);
  const [askedOf, setAskedOf] = useKept<readonly string[]>("bulletins/numberAsked", []);
  // Pictures of what was shown before would be sent as if they were of now.
  useEffect(() => {
    setPictures(null);
    setTold((told) => (told?.ahead === true ? { ...told, ahead: false } : null));
  }, [bulletin]);
  const fileName = `${kindNames[kind]}-${formatDay(input.facts.asOf)}`;
  const say = (done: boolean, message: string): void => setTold({ done, message });
  /** The bulletin as it may go out now; null: it must be looked at first, or could not be read. */
  const seen = async (allows: readonly ReturnType<typeof renewal>[]): Promise<(Current & { readonly renewed: boolean }) | null> => {
    setTold(null);
    const now = await current();
    if (now === null) return null;
    const change = renewal(draft, now.draft);
    if (allows.includes(change)) return { ...now, renewed: change !== "same" };
    setTold({ done: false, message: words.renewedLook, ahead: true });
    return null;
  };

  return {
    blocked, told, pictures, fileName, keeps, setKeeps, say,
    result: made?.kind === kind ? made.result : null,
    asksNumber: bulletin.number === null && !askedOf.includes(key),
    numberAsked: () => setAskedOf([...askedOf, key]),
    report() {
      reportBlocked();
      setBlocked(true);
    },
    closePictures: () => setPictures(null),
    async word() {
      const now = await seen(["same", "figures"]);
      if (now === null) return;
      const { reading, version, renewed, draft: { issue } } = now;
      const written = await writeBulletin(kind, reading.tracked, optionsOf(reading, issue)).catch(() => null);
      if (written === null) return say(false, words.notLoaded);
      const name = `${written.fileName}.docx`;
      const { likely, obstacle } = saveFile(name, written.docx, docxType);
      setMade({ kind, result: { kind: "word", name, likely, tried: obstacle === null || obstacle === "reported", renewed } });
      if (!likely) setBlocked(true);
      if (!keeps || (obstacle !== null && obstacle !== "reported")) return;
      const archived = await session.work(dated(session, archiveWork(written.archive, reading), true), { writes: true, said: ({ value }) => value.summary });
      if (archived !== null) keep({ reading: archived.value.reading, version: afterWrite(version, archived.version) });
    },
    async sheets() {
      const now = await seen(["same", "figures"]);
      if (now === null) return;
      const done = await session.work(dated(session, sheetsWork(kind, now.draft.issue), true), { writes: true, said: ({ value }) => value.written.summary, undo: ({ value }) => value.undo });
      if (done === null) return;
      keep({ reading: done.value.reading, version: done.version });
      setMade({ kind, result: { kind: "sheets", sheets: done.value.written.sheets, renewed: now.renewed } });
    },
    async copy() {
      if ((await seen(["same"])) === null) return;
      const copied = await copyRich({ html: renderHtml(bulletin), text: renderText(bulletin) });
      say(copied !== "none", copied === "rich" ? words.copiedRich : copied === "text" ? words.copiedText : words.notCopied);
    },
    async image() {
      if ((await seen(["same"])) === null) return;
      const { picturesOf } = await import("./picture/draw");
      const drawn = await picturesOf(bulletin);
      const [only, ...more] = drawn ?? [];
      if (drawn === null || only === undefined) return say(false, words.noPictures);
      setPictures(drawn);
      if (more.length === 0) say(await copyImage(only), words.pictureCopied(1));
    },
  };
}
