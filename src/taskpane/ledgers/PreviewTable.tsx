/** What corrections would change: the figures of now beside those after, with a word where they differ. */
import type { MappingFigures, MappingPreview } from "../../actions/previewMapping";
import { figure } from "../format";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { ledgersTexts as words } from "./texts";

interface Row {
  readonly name: string;
  readonly now: number | null;
  readonly then: number | null;
}

const kinds = ["parcels", "progress", "funds", "projects", "tasks"] as const;
const severities = ["error", "warning", "info"] as const;

export function PreviewTable({ preview: { before, after } }: { readonly preview: MappingPreview }) {
  const texts = useWords(words);
  const rows = rowsOf(before, after, texts);
  const isSame = rows.every(({ now, then }) => now === then);
  return (
    <>
      {isSame && <p>{texts.effectNone}</p>}
      <div class="scroll" tabIndex={0} role="group" aria-label={texts.effect}>
        <table class="effect">
          <thead><tr><th scope="col">{texts.item}</th><th scope="col" class="number">{texts.now}</th><th scope="col" class="number">{texts.then}</th></tr></thead>
          <tbody>
            {rows.map(({ name, now, then }) => (
              <tr key={name} class={now === then ? "" : "differs"}>
                <th scope="row" {...quoted}>{name}</th>
                <td class="number">{figure(now)}</td>
                <td class="number">{now === then ? figure(then) : <strong><span aria-hidden="true">→ </span>{figure(then)}<span class="spoken"> {texts.changed}</span></strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What is there on either side; findings always. */
function rowsOf(before: MappingFigures, after: MappingFigures, texts: ReturnType<typeof useWords<typeof words>>): Row[] {
  const any = ({ now, then }: Row): boolean => now !== 0 || then !== 0;
  return [
    ...[
      ...kinds.map((kind) => ({ name: texts[kind], now: before.records[kind], then: after.records[kind] })),
      { name: texts.area, now: before.area, then: after.area }, { name: texts.revenue, now: before.revenue, then: after.revenue },
    ].filter(any),
    ...after.metrics.map(({ metric, unit, cumulative }) => ({ name: texts.total(metric, unit), now: before.metrics.find((one) => one.metric === metric)?.cumulative ?? null, then: cumulative })),
    ...severities.map((severity) => ({ name: texts[severity], now: before.findings[severity], then: after.findings[severity] })),
  ];
}
