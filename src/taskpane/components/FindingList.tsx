/** What could not be read, or does not fit, the worst first, each with the way to its cell. */
import { useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import type { Review } from "../port";
import { quoted } from "../texts";
import { Jump } from "./Jump";
import { MoreList } from "./MoreList";

const severities = ["error", "warning", "info"] as const;
type Severity = (typeof severities)[number];

export function FindingList({ findings }: { readonly findings: Review["findings"] }) {
  const { texts } = usePane();
  const [hidden, setHidden] = useState<readonly Severity[]>(["info"]);
  if (findings.length === 0) return <p>{texts.noFindings}</p>;
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const toggle = (severity: Severity) => setHidden(hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity]);
  const shown = severities.filter((severity) => !hidden.includes(severity)).flatMap((severity) => findings.filter((one) => one.severity === severity));
  return (
    <>
      <div class="filters" role="group" aria-label={texts.findings}>
        {severities.filter((severity) => count(severity) > 0).map((severity) => (
          <button key={severity} type="button" class={`filter filter-${severity}`} aria-pressed={!hidden.includes(severity)} onClick={() => toggle(severity)}>
            {texts[severity]} {count(severity)}
          </button>
        ))}
      </div>
      <MoreList key={hidden.join()} items={shown}>
        {({ severity, sheet, cell, message }, index) => (
          <li key={index} class={`card finding finding-${severity}`}>
            <p><strong>{texts[severity]}</strong> <span {...quoted}>{message}</span></p>
            {sheet !== null && <Jump sheet={sheet} cell={cell} />}
          </li>
        )}
      </MoreList>
    </>
  );
}
