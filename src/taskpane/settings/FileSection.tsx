/** A settings file of the batch mode, taken up once it has been read and agreed to. */
import { useState } from "preact/hooks";
import type { SettingsFile } from "../../actions/settingsFile";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Job } from "../session";
import { Confirm } from "./Confirm";
import { Section } from "./Section";
import { settingsTable } from "./texts";

export function FileSection({ job }: { readonly job: Job | null }) {
  const { session } = usePane();
  const words = useWords(settingsTable);
  const [chosen, setChosen] = useState<{ readonly name: string; readonly file: SettingsFile } | null>(null);
  const [name, setName] = useState("");
  const take = async (file: File): Promise<void> => {
    const { parseSettingsFile, SettingsFileRefused } = await import("../../actions/settingsFile");
    try {
      setChosen({ name: file.name, file: parseSettingsFile(await file.text()) });
    } catch (error) {
      session.say({ kind: "refused", messages: error instanceof SettingsFileRefused ? error.problems : [words.fileUnread] });
    }
  };
  const update = async (settingsFile: SettingsFile): Promise<void> => {
    setChosen(null);
    setName("");
    const { refresh } = await import("../../actions/refresh");
    await session.work((port, today) => refresh(port, { asOf: null, settingsFile, today }), { writes: true, said: () => words.fileDone });
  };
  return (
    <Section id="gj-file" title={words.file} hint={words.fileHint}>
      {chosen === null && (
        <div class="settings-file">
          <label class={job === null ? "" : "settings-off"}>
            {words.choose}
            <input
              class="spoken" type="file" accept=".json,application/json" disabled={job !== null} onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = "";
                if (file === undefined) return;
                setName(file.name);
                void take(file);
              }}
            />
          </label>
          <span class="faint">{words.chosen(name)}</span>
        </div>
      )}
      {chosen !== null && <Confirm id="gj-file-ask" question={words.fileAsk(chosen.name)} yes={words.fileYes} isBusy={job !== null} onYes={() => void update(chosen.file)} onNo={() => { setChosen(null); setName(""); }} />}
    </Section>
  );
}
