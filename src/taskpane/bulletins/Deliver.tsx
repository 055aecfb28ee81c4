/** 送出: Word, sheets, text, pictures. What does not work in this host gives place to what does; a row in 通报存档 goes with Word and sheets. */
import { useRef, useState } from "preact/hooks";
import { Jump } from "../components/Jump";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { bulletinWords } from "./texts";
import type { Delivery } from "./useDelivery";
import { Pictures } from "./Pictures";

interface Props {
  readonly delivery: Delivery;
  readonly busy: boolean;
  readonly onNumber: () => void;
}

export function Deliver({ delivery, busy, onNumber }: Props) {
  const { session } = usePane();
  const words = useWords(bulletinWords);
  const copyButton = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<"word" | "sheets" | null>(null);
  const { blocked, result, told, pictures } = delivery;
  const reads = session.port.readOnly || session.state().leader;
  const press = (what: "word" | "sheets"): void => {
    if (delivery.asksNumber) setAsked(what);
    else void delivery[what]();
  };
  const goOn = (what: "word" | "sheets"): void => {
    setAsked(null);
    delivery.numberAsked();
    void delivery[what]();
  };
  const nothingCame = (): void => {
    delivery.report();
    copyButton.current?.focus();
  };
  const lead = (first: boolean): string => (first ? "primary" : "");
  return (
    <section class="deliver">
      <h2>{words.deliver}</h2>
      {blocked && !reads && <p class="stale">{words.otherways}</p>}
      <div class="deliver-buttons">
        {!reads && <button type="button" class={lead(!blocked)} disabled={busy} onClick={() => press("word")}>{words.word}</button>}
        {!reads && <button type="button" class={lead(blocked)} disabled={busy} onClick={() => press("sheets")}>{words.sheets}</button>}
        <button type="button" ref={copyButton} class={lead(blocked || reads)} onClick={() => void delivery.copy()}>{words.copy}</button>
        <button type="button" onClick={() => void delivery.image()}>{words.image}</button>
      </div>
      {!reads && (
        <label class="edit-check">
          <input type="checkbox" checked={delivery.keeps} onChange={(event) => delivery.setKeeps(event.currentTarget.checked)} />
          <span>{words.keep}</span>
        </label>
      )}
      {asked !== null && (
        <div class="card ask" role="group" aria-label={words.number}>
          <p>{words.numberAsk}</p>
          <div class="toast-buttons">
            <button type="button" class="primary" ref={focusOnce} onClick={() => { setAsked(null); onNumber(); }}>{words.fillNumber}</button>
            <button type="button" onClick={() => goOn(asked)}>{words.goOn}</button>
          </div>
        </div>
      )}
      <div role="status" class="deliver-result">
        {told !== null && <p class={told.done ? "toast" : "failure"}>{told.message}</p>}
        {result?.kind === "word" && (
          <div class="card">
            {result.renewed && <p>{words.renewed}</p>}
            <p>{result.likely || result.tried ? words.saved(result.name) : words.notSaved(result.name)}</p>
            {!blocked && <p>{words.noDownload} <button type="button" onClick={nothingCame}>{words.nothingCame}</button></p>}
          </div>
        )}
        {result?.kind === "sheets" && <div class="card">{result.renewed && <p>{words.renewed}</p>}<p>{words.written}</p>{result.sheets.map((sheet) => <Jump key={sheet} sheet={sheet} cell={null} />)}</div>}
      </div>
      {pictures !== null && <Pictures pictures={pictures} fileName={delivery.fileName} say={delivery.say} onClose={delivery.closePictures} />}
    </section>
  );
}

/** The question is where the person is now. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();
