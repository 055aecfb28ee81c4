/** 通知书: for one card or all that call for one, as Word, as a sheet to print, or copied. Nothing of it is recorded on the card. */
import { useMemo, useState } from "preact/hooks";
import { MoreList } from "../components/MoreList";
import { copyRich, docxType, downloadObstacle, reportBlocked, saveFile } from "../deliver";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { noticePapers, printWork, wordFile, type NoticePaper } from "./papers";
import { Tier } from "./Parts";
import { cardWords } from "./texts";

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

  if (papers.length === 0) return <p>{words.noticesNone}</p>;
  return (
    <>
      <p class="hint">{words.noticesHint}</p>
      {state.settings.offices.issuer === null && (
        <div class="read-line"><p class="hint">{words.officeBlank}</p><button type="button" onClick={() => session.show("settings")}>{words.toSettings}</button></div>
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
      <MoreList items={first}>
        {(paper) => {
          const { row: { card, number, subject, tier, state: now }, name, missing } = paper;
          return (
            <li key={card} class="card">
              <div class="card-head">
                <input
                  type="checkbox" checked={picked.includes(card)} aria-label={words.pickNotice(name, subject.unit, subject.title)}
                  onChange={({ currentTarget }) => setPicked(currentTarget.checked ? [...picked, card] : picked.filter((one) => one !== card))}
                />
                <h2 class="card-title" {...quoted}>{name}</h2>
                <span class="badge">{words[now]}</span>
                <Tier name={tier} />
              </div>
              <p class="matter" {...quoted}>{subject.unit} {subject.title} {number ?? card}</p>
              {missing.length > 0 && <p class="warned" {...quoted}>{words.blanks(missing.join("、"))}</p>}
              <div class="card-buttons">
                <button type="button" disabled={making} onClick={() => void download([card])} aria-label={`${words.word} ${name} ${subject.unit} ${subject.title}`}>{words.word}</button>
                <button type="button" onClick={() => void copy([paper])} aria-label={`${words.copyText} ${name} ${subject.unit} ${subject.title}`}>{words.copyText}</button>
              </div>
            </li>
          );
        }}
      </MoreList>
    </>
  );
}
