/** 恢复出厂设置, with what stays and what goes said beforehand. */
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Job } from "../session";
import { Confirm } from "./Confirm";
import { Section } from "./Section";
import { settingsTable } from "./texts";
import { useAsked } from "./useAsked";

export function FactorySection({ job }: { readonly job: Job | null }) {
  const { session } = usePane();
  const words = useWords(settingsTable);
  const { isAsked, button, ask, close } = useAsked();
  const restore = async (): Promise<void> => {
    close();
    const { restoreSettings } = await import("../../actions/restoreSettings");
    await session.work((port, today) => restoreSettings(port, { asOf: null, settingsFile: null, today }), { writes: true, said: () => words.factoryDone });
  };
  return (
    <Section id="gj-factory" title={words.factory} hint={words.factoryHint}>
      {isAsked
        ? <Confirm id="gj-factory-ask" question={words.factoryAsk} yes={words.factoryYes} isBusy={job !== null} onYes={() => void restore()} onNo={close}><p>{words.factoryStays}</p><p>{words.factoryGoes}</p></Confirm>
        : <button type="button" ref={button} disabled={job !== null} onClick={ask}>{words.factory}</button>}
    </Section>
  );
}
