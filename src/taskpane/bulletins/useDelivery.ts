/** What the buttons of 送出 do with the bulletin that is shown. The Word library comes with the first press, not with the page. */
import { useEffect, useState } from "preact/hooks";
import { kindNames, writeBulletin, type BulletinKind, type ComposedBulletin } from "../../actions/bulletins";
import { renderHtml, renderText } from "../../actions/bulletins/preview";
import { formatDay } from "../../campaign/calendar/day";
import { copyImage, copyRich, docxType, downloadObstacle, reportBlocked, saveFile } from "../deliver";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { issueOf, type Edits } from "./edits";
import { archiveWork, optionsOf, sheetsWork, type BulletinReading } from "./reading";
import { bulletinWords } from "./texts";

export type Result =
  | { readonly kind: "word"; readonly name: string; readonly likely: boolean; readonly tried: boolean }
  | { readonly kind: "sheets"; readonly sheets: readonly string[] };

export interface Told {
  readonly done: boolean;
  readonly message: string;
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
  readonly edits: Edits;
  readonly reading: BulletinReading;
  readonly shown: ComposedBulletin;
  readonly keep: (reading: BulletinReading) => void;
}

export function useDelivery({ kind, edits, reading, shown: { bulletin, input }, keep }: Given): Delivery {
  const { session } = usePane();
  const words = useWords(bulletinWords);
  const [blocked, setBlocked] = useState(downloadObstacle() !== null);
  const [made, setMade] = useState<{ readonly kind: BulletinKind; readonly result: Result } | null>(null);
  const [pictures, setPictures] = useState<readonly Blob[] | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [keeps, setKeeps] = useKept("bulletins/keeps", true);
  const [askedOf, setAskedOf] = useKept<readonly BulletinKind[]>("bulletins/numberAsked", []);
  // Pictures of what was shown before would be sent as if they were of now.
  useEffect(() => {
    setPictures(null);
    setTold(null);
  }, [bulletin]);
  const fileName = `${kindNames[kind]}-${formatDay(input.facts.asOf)}`;
  const issue = issueOf(edits, reading.base.issue ?? {});
  const say = (done: boolean, message: string): void => setTold({ done, message });

  return {
    blocked, told, pictures, fileName, keeps, setKeeps, say,
    result: made?.kind === kind ? made.result : null,
    asksNumber: bulletin.number === null && !askedOf.includes(kind),
    numberAsked: () => setAskedOf([...askedOf, kind]),
    report() {
      reportBlocked();
      setBlocked(true);
    },
    closePictures: () => setPictures(null),
    async word() {
      setTold(null);
      const written = await writeBulletin(kind, reading.tracked, optionsOf(reading, issue)).catch(() => null);
      if (written === null) return say(false, words.notLoaded);
      const name = `${written.fileName}.docx`;
      const { likely, obstacle } = saveFile(name, written.docx, docxType);
      setMade({ kind, result: { kind: "word", name, likely, tried: obstacle === null || obstacle === "reported" } });
      if (!likely) setBlocked(true);
      if (!keeps || (obstacle !== null && obstacle !== "reported")) return;
      const archived = await session.work(archiveWork(written.archive, reading), { writes: true, said: ({ summary }) => summary });
      if (archived !== null) keep(archived.reading);
    },
    async sheets() {
      setTold(null);
      const done = await session.work(sheetsWork(kind, issue), { writes: true, said: ({ written }) => written.summary, undo: ({ undo }) => undo });
      if (done === null) return;
      keep(done.reading);
      setMade({ kind, result: { kind: "sheets", sheets: done.written.sheets } });
    },
    async copy() {
      const copied = await copyRich({ html: renderHtml(bulletin), text: renderText(bulletin) });
      say(copied !== "none", copied === "rich" ? words.copiedRich : copied === "text" ? words.copiedText : words.notCopied);
    },
    async image() {
      const { picturesOf } = await import("./picture/draw");
      const drawn = await picturesOf(bulletin);
      const [only, ...more] = drawn ?? [];
      if (drawn === null || only === undefined) return say(false, words.noPictures);
      setPictures(drawn);
      if (more.length === 0) say(await copyImage(only), words.pictureCopied(1));
    },
  };
}
