/** What has been corrected and not saved: each to be taken back, its effect before anything is written, then one save. */
import { useRef, useState } from "preact/hooks";
import type { MappingChange } from "../../campaign/mapping/fieldMapping";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { quoted } from "../texts";
import { kindWord } from "./KindSelect";
import { PreviewTable } from "./PreviewTable";
import { ledgersTexts as words } from "./texts";
import type { Corrections } from "./useCorrections";
import { useSaving } from "./useSaving";

export const correctionsId = "gj-corrections";

export function CorrectionsSection({ state, corrections }: { readonly state: PaneState; readonly corrections: Corrections }) {
  const { session, texts: common } = usePane();
  const texts = useWords(words);
  const { preview, look, save } = useSaving(corrections, state.version);
  const [discarding, setDiscarding] = useState(false);
  const effect = useRef<HTMLHeadingElement>(null);
  const { pending } = corrections;
  if (pending.length === 0) return null;
  const busy = state.job !== null;
  const tracked = state.tracker.kind === "tracker" || state.tracker.kind === "damaged";
  const lookAndSee = (): void => void look().then((done) => { if (done) effect.current?.focus(); });
  return (
    <section class="corrections" aria-labelledby={correctionsId}>
      <h3 id={correctionsId} tabIndex={-1}>{texts.corrections(pending.length)}</h3>
      <p class="as-of">{tracked ? texts.correctionsHint : texts.beforeConnect}</p>
      <ul class="cards">{pending.map((change) => <Line key={JSON.stringify([change.sheet, change.header, change.nth])} change={change} corrections={corrections} busy={busy} />)}</ul>
      {preview !== null && (
        <>
          <h4 ref={effect} tabIndex={-1}>{texts.effect}</h4>
          <PreviewTable preview={preview} />
        </>
      )}
      {discarding ? (
        <div class="correction-buttons" role="group" aria-label={texts.discardSure}>
          <p>{texts.discardSure}</p>
          <button type="button" onClick={() => { setDiscarding(false); corrections.clear(); }}>{texts.discard}</button>
          <button type="button" class="primary" onClick={() => setDiscarding(false)}>{texts.keep}</button>
        </div>
      ) : (
        <div class="correction-buttons">
          {preview !== null && <button type="button" class="primary" disabled={busy} onClick={() => void (tracked ? save() : session.run("connect"))}>{tracked ? texts.save : texts.connect}</button>}
          <button type="button" class={preview === null ? "primary" : ""} disabled={busy} onClick={lookAndSee}>{preview === null ? texts.preview : texts.previewAgain}</button>
          <button type="button" disabled={busy} onClick={() => setDiscarding(true)}>{texts.discard}</button>
        </div>
      )}
      <p class="spoken" role="status">{busy ? common.computing : ""}</p>
    </section>
  );
}

function Line({ change, corrections, busy }: { readonly change: MappingChange; readonly corrections: Corrections; readonly busy: boolean }) {
  const texts = useWords(words);
  const { sheet, header, row } = change;
  const kind = row?.kind ?? null;
  const becomes = header === null ? (kind === null ? "" : texts[kindWord[kind]]) : [row?.metric, row?.field, row?.unit].filter((part) => part !== null && part !== undefined).join(" · ");
  const name = header ?? texts.wholeTable;
  return (
    <li class="correction">
      <span><span {...quoted}>{sheet} · <strong>{name}</strong></span>{becomes !== "" && <> → <span {...quoted}>{becomes}</span></>}</span>
      <button type="button" class="quiet" disabled={busy} aria-label={`${texts.takeBack} ${sheet} ${name}`} onClick={() => corrections.drop(change)}>{texts.takeBack}</button>
    </li>
  );
}
