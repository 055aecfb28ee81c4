/** 移除跟踪表: first every sheet that would go, with what staff have put into it; then, on a second press, the removal. */
import { useState } from "preact/hooks";
import type { SheetOfTracker } from "../../actions/sheetsOfTracker";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Job } from "../session";
import { quoted } from "../texts";
import { Confirm } from "./Confirm";
import { Section } from "./Section";
import { settingsTable } from "./texts";
import { useAsked } from "./useAsked";

export function RemoveSection({ job }: { readonly job: Job | null }) {
  const { session, texts } = usePane();
  const words = useWords(settingsTable);
  const { isAsked, button, ask, close } = useAsked();
  const [sheets, setSheets] = useState<readonly SheetOfTracker[]>([]);
  const look = async (): Promise<void> => {
    const { sheetsOfTracker } = await import("../../actions/sheetsOfTracker");
    const found = await session.work(async (port) => sheetsOfTracker(await port.read()), { writes: false });
    if (found === null) return;
    setSheets(found);
    ask();
  };
  const remove = async (): Promise<void> => {
    close();
    const { removeTracker } = await import("../../actions/removeTracker");
    await session.work(removeTracker, { writes: true, said: ({ sheets: gone }) => words.removeDone(gone.length) });
  };
  const holdsWork = sheets.some(({ holds }) => holds !== null);
  return (
    <Section id="gj-remove" title={words.remove} hint={words.removeHint}>
      {isAsked ? (
        <Confirm id="gj-remove-ask" question={words.removeAsk(sheets.length)} yes={words.removeYes} isBusy={job !== null} onYes={() => void remove()} onNo={close}>
          <ul class="settings-sheets">
            {sheets.map(({ name, holds, rows }) => (
              <li key={name}>
                <span {...quoted}>{name}</span>
                {holds === null ? <span class="faint">{words.again}</span> : <strong>{words.work}{texts.colon}{holds === "typed" ? words.typed : words[holds](rows)}</strong>}
              </li>
            ))}
          </ul>
          {holdsWork && <p>{words.removeWarn}</p>}
        </Confirm>
      ) : <button type="button" ref={button} disabled={job !== null} onClick={() => void look()}>{words.removeLook}</button>}
    </Section>
  );
}
