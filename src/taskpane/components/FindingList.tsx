/** What could not be read, or does not fit, the worst first, each with the way to its cell; many of one kind under one heading. */
import { useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { groupFindings, type FindingGroup } from "../ledgers/groupFindings";
import { ledgersTexts as words } from "../ledgers/texts";
import type { Review } from "../port";
import { quoted } from "../texts";
import { Jump } from "./Jump";
import { MoreList } from "./MoreList";

const severities = ["error", "warning", "info"] as const;
type Severity = (typeof severities)[number];

export function FindingList({ findings }: { readonly findings: Review["findings"] }) {
  const { texts } = usePane();
  const own = useWords(words);
  const [hidden, setHidden] = useState<readonly Severity[]>(["info"]);
  if (findings.length === 0) return <p>{texts.noFindings}</p>;
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const toggle = (severity: Severity) => setHidden(hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity]);
  const shown = groupFindings(findings.filter(({ severity }) => !hidden.includes(severity)));
  return (
    <>
      <div class="filters" role="group" aria-label={texts.findings}>
        {severities.filter((severity) => count(severity) > 0).map((severity) => (
          <button key={severity} type="button" class={`filter filter-${severity}`} aria-pressed={!hidden.includes(severity)} onClick={() => toggle(severity)}>
            {texts[severity]} {count(severity)}
          </button>
        ))}
      </div>
      <p class="as-of">{own.findingsDo}</p>
      <MoreList key={hidden.join()} items={shown}>
        {(group, index) => (group.findings.length > 1 ? <Group key={index} group={group} /> : <Item key={index} group={group} />)}
      </MoreList>
    </>
  );
}

function Item({ group: { severity, findings } }: { readonly group: FindingGroup }) {
  const own = useWords(words);
  return (
    <>
      {findings.map(({ sheet, cell, message }) => (
        <li key={message} class={`card finding finding-${severity}`}>
          <p><strong>{own[`${severity}One`]}</strong> <span {...quoted}>{message}</span></p>
          {sheet !== null && <Jump sheet={sheet} cell={cell} />}
        </li>
      ))}
    </>
  );
}

function Group({ group: { severity, findings, title } }: { readonly group: FindingGroup }) {
  const { texts } = usePane();
  const own = useWords(words);
  const [opened, open] = useState(false);
  return (
    <li class={`card finding finding-${severity}`}>
      <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary><strong>{texts[severity]} · {own.sameKind(findings.length)}</strong> <span {...quoted}>{title}</span></summary>
        {opened && (
          <MoreList items={findings}>
            {({ sheet, cell, message }, index) => (
              <li key={index} class="finding-one">
                <p {...quoted}>{message}</p>
                {sheet !== null && <Jump sheet={sheet} cell={cell} />}
              </li>
            )}
          </MoreList>
        )}
      </details>
    </li>
  );
}
