/** 通知书: for one card or all that call for one, as Word, as a sheet to print, or copied. Nothing of it is recorded on the card. */
import { useMemo, useState } from "preact/hooks";
import { issuerPlace } from "../../actions/issuerPlace";
import { copyRich, docxType, downloadObstacle, reportBlocked, saveFile } from "../deliver";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { useCards } from "./context";
import { NoticeGroup } from "./NoticeGroup";
import { noticePapers, printWork, wordFile, type NoticePaper } from "./papers";
import { cardWords } from "./texts";

/** More than these are folded by kind. */
const FEW = 6;

export function NoticesView() {
  const { session, texts } = usePane();
  const words = useWords(cardWords);
  const { reading: { state }, forNotices, busy } = useCards();
  const papers = useMemo(() => noticePapers(state), [state]);
  const [picked, setPicked] = useState<readonly string[]>(() => papers.flatMap(({ row }) => (forNotices === null || forNotices.includes(row.card) ? [row.card] : [])));
  const [saved, setSaved] = useState(false);
  const [making, setMaking] = useState(false);
  const blocked = downloadObstacle() !== null;
  const chosen = papers.filter(({ row }) => picked.includes(row.card));
  const first = [...papers].sort((a, b) => Number(forNotices?.includes(b.row.card) ?? false) - Number(forNotices?.includes(a.row.card) ?? false));
  const kinds = [...new Set(first.map(({ name }) => name))];
  const pick = (cards: readonly string[], on: boolean): void => setPicked((before) => [...before.filter((one) => !cards.includes(one)), ...(on ? cards : [])]);
  const refuse = (message: string): void => session.say({ kind: "refused", messages: [message] });

  async function download(cards: readonly string[]): Promise<void> {
    setMaking(true);
    try {
      const file = await wordFile(state, cards);
      if (file === null) return refuse(words.nothingPicked);
      const { likely } = saveFile(file.name, file.bytes, docxType);
      if (!likely) return refuse(words.notSaved);
      setSaved(true);
      session.say({ kind: "said", message: words.saved(file.name), undo: null });
    } catch {
      // The Word library comes over the network.
      refuse(texts.notLoaded);
    } finally {
      setMaking(false);
    }
  }
  async function copy(some: readonly NoticePaper[]): Promise<void> {
    const parts = some.map((paper) => paper.copy());
    const done = await copyRich({ html: parts.map(({ html }) => html).join("<hr>"), text: parts.map(({ text }) => text).join("\n\n") });
    if (done === "none") refuse(words.notCopied);
    else session.say({ kind: "said", message: done === "rich" ? words.copiedRich : words.copiedPlain, undo: null });
  }

  async function goToIssuer(): Promise<void> {
    const place = await session.work(issuerPlace, { writes: false });
    if (place === null) session.show("settings");
    else await session.jump(place.sheet, place.cell);
  }

  if (papers.length === 0) return <p>{words.noticesNone}</p>;
  return (
    <>
      <p class="hint">{words.noticesHint}</p>
      {state.settings.offices.issuer === null && (
        <div class="read-line"><p class="hint">{words.officeBlank}</p><button type="button" onClick={() => void goToIssuer()}>{words.toSettings}</button></div>
      )}
      <div class="card-buttons" role="group" aria-label={words.notices}>
        <button type="button" class={blocked ? "" : "primary"} disabled={busy || making || chosen.length === 0} onClick={() => void download(picked)}>{chosen.length === 1 ? words.word : words.wordAll(chosen.length)}</button>
        <button type="button" class={blocked ? "primary" : ""} disabled={busy || chosen.length === 0} onClick={() => void session.work(printWork(picked), { writes: true, said: (summary) => summary })}>{words.printSheet}</button>
        <button type="button" disabled={chosen.length === 0} onClick={() => void copy(chosen)}>{words.copyText}</button>
      </div>
      {blocked && <p class="hint">{words.notSaved}</p>}
      {saved && !blocked && <div><button type="button" class="quiet" onClick={() => { reportBlocked(); setSaved(false); refuse(words.notSaved); }}>{words.noDownload}</button></div>}
      <div class="card-buttons" role="group" aria-label={words.picks}>
        <button type="button" onClick={() => setPicked(papers.map(({ row }) => row.card))}>{words.pickAll}</button>
        <button type="button" onClick={() => setPicked([])}>{words.pickNone}</button>
      </div>
      <div class="tiers">
        {kinds.map((name) => {
          const own = first.filter((paper) => paper.name === name);
          return (
            <NoticeGroup
              key={name} name={name} papers={own} picked={picked} making={making} pick={pick}
              open={papers.length <= FEW || own.some(({ row }) => forNotices?.includes(row.card))}
              download={({ row }) => void download([row.card])} copy={(paper) => void copy([paper])}
            />
          );
        })}
      </div>
    </>
  );
}
