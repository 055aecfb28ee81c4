/** 通报: choose one, see it as it will be printed, fill in what only a person can say, and send it out. */
import type { PageProps } from "../pageProps";
import { Notice } from "../components/Notice";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneState } from "../session";
import { Changes } from "./Changes";
import { Deliver } from "./Deliver";
import type { Draft } from "./drafting";
import { EditForm, fieldId } from "./EditForm";
import type { TextField } from "./edits";
import { KindChoice } from "./KindChoice";
import { Preview } from "./Preview";
import type { BulletinReading } from "./reading";
import { bulletinWords } from "./texts";
import { useBulletins, type Bulletins } from "./useBulletins";
import { useDelivery } from "./useDelivery";
import { Warnings } from "./Warnings";

export function BulletinsPage({ state }: PageProps) {
  const { texts } = usePane();
  const words = useWords(bulletinWords);
  const bulletins = useBulletins(state);
  const { reading, draft, old, kind } = bulletins;
  const busy = state.job !== null;
  const read = (label: string) => <button type="button" disabled={busy} onClick={() => void bulletins.read()}>{label}</button>;
  const found = reading?.tracked.intake.tables.some((table) => table.kind !== "unknown") ?? false;
  return (
    <>
      <KindChoice kind={kind} reading={found ? reading : null} onChoose={bulletins.choose} />
      {reading === null || draft === null
        ? busy ? <p class="reading">{texts[state.job?.phase ?? "reading"]}…</p> : <Notice title={words.introTitle}><p>{words.intro}</p><div class="notice-buttons">{read(words.read)}</div></Notice>
        : !found ? <Notice title={words.nothingTitle}><p>{words.nothing}</p><div class="notice-buttons">{read(words.again)}</div></Notice>
          : (
            <>
              {old && <div class="stale old-line"><p>{words.old}</p>{read(words.again)}</div>}
              <Composed bulletins={bulletins} reading={reading} draft={draft} state={state} />
            </>
          )}
    </>
  );
}

function Composed({ bulletins, reading, draft, state }: { readonly bulletins: Bulletins; readonly reading: BulletinReading; readonly draft: Draft; readonly state: PaneState }) {
  const { session } = usePane();
  const words = useWords(bulletinWords);
  const { kind, edit, keep, current } = bulletins;
  const { edits, shown, lapsed, taken } = draft;
  const [open, setOpen] = useKept("bulletins/editing", false);
  const delivery = useDelivery({ kind, draft, keep, current });
  const goToField = (field: TextField): void => {
    setOpen(true);
    // Once the form is open.
    setTimeout(() => document.getElementById(fieldId(field))?.focus());
  };
  return (
    <>
      <Warnings shown={shown} onField={goToField} />
      {lapsed && <p class="stale" role="status">{words.lapsed}</p>}
      {taken !== null && <p class="stale" role="status">{words.taken(taken.number, `${taken.period}${taken.kind}`)}</p>}
      {!state.leader && !session.port.readOnly && <EditForm edits={edits} base={reading.base.issue ?? {}} shown={shown} open={open} onOpen={setOpen} onEdit={edit} />}
      <Changes kind={kind} reading={reading} />
      <Deliver delivery={delivery} busy={state.job !== null} onNumber={() => goToField("number")} />
      <Preview shown={shown} reading={reading} />
    </>
  );
}
