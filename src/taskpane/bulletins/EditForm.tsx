/** What only a person can say of a bulletin: its number, whom it goes to, who signs, and paragraphs of their own. Seen in the preview at once. */
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import type { ComposedBulletin } from "../../actions/bulletins";
import { sectionsOf, type IssueFields } from "../../actions/bulletins/preview";
import { editCount, isoDay, noEdits, shownText, type AdditionEdit, type Edits, type TextField } from "./edits";
import { bulletinWords } from "./texts";

interface Props {
  readonly edits: Edits;
  readonly base: Partial<IssueFields>;
  readonly shown: ComposedBulletin;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onEdit: (edits: Edits) => void;
}

export const fieldId = (field: TextField): string => `gj-bulletin-${field}`;

const lines: readonly TextField[] = ["number", "addressees", "office", "header", "copyTo", "printedBy"];
/** Sections that no composer writes, for what staff alone can say. */
const ownSections: readonly string[] = ["需协调事项", "补充事项"];

export function EditForm({ edits, base, shown: { bulletin }, open, onOpen, onEdit }: Props) {
  const words = useWords(bulletinWords);
  const count = editCount(edits);
  const type = (field: TextField, text: string): void => onEdit({ ...edits, texts: { ...edits.texts, [field]: text } });
  const sections = sectionsOf(bulletin);
  const added = ownSections.filter((title) => !sections.some((one) => one.title === title)).map((title) => ({ title, computed: false, own: true }));
  return (
    <details class="card edit-form" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{words.edit}{count > 0 && <span class="badge badge-used">{words.edited(count)}</span>}</summary>
      <div class="edit-fields">
        {lines.map((field) => (
          <label key={field} class="edit-field">
            <span>{words[field]}</span>
            <input id={fieldId(field)} type="text" value={shownText(field, edits, base)} onInput={(event) => type(field, event.currentTarget.value)} />
          </label>
        ))}
        <label class="edit-field">
          <span>{words.day}</span>
          <input type="date" value={edits.day ?? isoDay(bulletin.signature.day)} onInput={(event) => onEdit({ ...edits, day: event.currentTarget.value === "" ? null : event.currentTarget.value })} />
        </label>
        <label class="edit-field">
          <span>{words.title}</span>
          <textarea id={fieldId("title")} rows={2} value={shownText("title", edits, base)} placeholder={bulletin.title.join("")} onInput={(event) => type("title", event.currentTarget.value)} />
        </label>
        <label class="edit-check">
          <input type="checkbox" checked={edits.approved} onChange={(event) => onEdit({ ...edits, approved: event.currentTarget.checked, approvedFacts: event.currentTarget.checked ? bulletin.properties.factsHash : null })} />
          <span>{words.approved}</span>
        </label>
        <fieldset class="edit-additions">
          <legend>{words.additions}</legend>
          <p class="as-of">{words.additionsHint}</p>
          {[...sections.map((one) => ({ ...one, own: false })), ...added].map(({ title, computed, own }) => (
            <Addition
              key={title} title={title} replaces={!computed && !own && !ownSections.includes(title)} edit={edits.additions[title] ?? { text: "", instead: false }}
              onEdit={(addition) => onEdit({ ...edits, additions: { ...edits.additions, [title]: addition } })}
            />
          ))}
        </fieldset>
        <button type="button" disabled={count === 0} onClick={() => onEdit(noEdits)}>{words.restore}</button>
      </div>
    </details>
  );
}

interface AdditionProps {
  readonly title: string;
  /** Whether the section has words of its own that may be replaced. */
  readonly replaces: boolean;
  readonly edit: AdditionEdit;
  readonly onEdit: (edit: AdditionEdit) => void;
}

function Addition({ title, replaces, edit, onEdit }: AdditionProps) {
  const words = useWords(bulletinWords);
  return (
    <>
      <label class="edit-field">
        <span {...quoted}>{title}</span>
        <textarea rows={2} value={edit.text} onInput={(event) => onEdit({ ...edit, text: event.currentTarget.value })} />
      </label>
      {(replaces || edit.instead) && edit.text.trim() !== "" && (
        <label class="edit-check">
          <input type="checkbox" checked={edit.instead} onChange={(event) => onEdit({ ...edit, instead: event.currentTarget.checked })} />
          <span>{words.instead}</span>
        </label>
      )}
    </>
  );
}
