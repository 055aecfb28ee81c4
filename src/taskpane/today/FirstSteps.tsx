/** An empty workbook: bring your ledgers, begin with the blank template, or look at the sample. Nothing is fetched before it is asked for. */
import { useState } from "preact/hooks";
import { Notice } from "../components/Notice";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { fetchBook, type Book } from "./fetchBook";
import { todayTable } from "./texts";

export function FirstSteps({ state: { job } }: { readonly state: PaneState }) {
  const { session, texts } = usePane();
  const words = useWords(todayTable);
  const [fetching, setFetching] = useState(false);
  const begin = async (book: Book): Promise<void> => {
    setFetching(true);
    const base64 = await fetchBook(book);
    setFetching(false);
    if (base64 === null) return session.say({ kind: "refused", messages: [words.fetchFailed] });
    // What was begun is known before the page learns that the workbook is no longer empty.
    session.kept.set("today/begun", book);
    if (!(await session.insertSheets(base64))) return void session.kept.delete("today/begun");
    session.say({ kind: "said", message: book === "blank" ? words.blankDone : words.sampleDone, undo: null });
  };
  const isBusy = fetching || job !== null;
  return (
    <>
      <Notice title={texts.emptyTitle}>
        <p>{words.noLedgers}</p>
        <div class="notice-buttons"><button type="button" class="primary" disabled={isBusy} onClick={() => void begin("blank")}>{words.blank}</button></div>
        <p>{words.firstLook}</p>
        <div class="notice-buttons"><button type="button" disabled={isBusy} onClick={() => void begin("sample")}>{words.look}</button></div>
        <p class="as-of">{words.sampleHint}</p>
        <div role="status">{isBusy && <p class="reading">{words.inserting}</p>}</div>
      </Notice>
      <Notice title={words.haveTitle}><p>{words.haveLedgers}</p></Notice>
    </>
  );
}
