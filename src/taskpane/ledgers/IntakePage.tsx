/** 接入: what has to be confirmed, the tables as they were recognised and may be corrected, the units, and what could not be read. */
import { useEffect, useRef } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { CorrectionsSection, correctionsId } from "./CorrectionsSection";
import { Doubts } from "./Doubts";
import { ledgersTexts as words } from "./texts";
import { useCorrections } from "./useCorrections";
import { useReadAgain } from "./useSaving";
import type { Review } from "../port";
import type { PaneState } from "../session";
import { findingCount, quoted } from "../texts";
import { FindingList } from "../components/FindingList";
import type { PageProps } from "../pageProps";
import { Reviewed } from "../components/Reviewed";
import { TableCard } from "./TableCard";

export function IntakePage({ state }: PageProps) {
  const { texts } = usePane();
  if (useReadAgain(state)) return <p class="reading" role="status">{texts.reading}…</p>;
  return <Reviewed state={state}>{(read) => <Intake review={read} state={state} />}</Reviewed>;
}

function Intake({ review, state }: { readonly review: Review; readonly state: PaneState }) {
  const { session, texts } = usePane();
  const own = useWords(words);
  const corrections = useCorrections(review);
  const { intake, settings, findings } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who asks for the findings stands at them, not at the top of a long page.
  useEffect(() => {
    if (state.wish !== "findings") return;
    session.granted();
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [session, state.wish]);
  const locked = session.port.readOnly || state.leader;
  const used = intake.tables.filter(({ kind }) => kind !== "unknown");
  const records = Object.values(intake.records).reduce((sum, list) => sum + list.length, 0);
  return (
    <div class="intake">
      <Doubts review={review} corrections={corrections} locked={locked} />
      {!locked && <CorrectionsSection state={state} corrections={corrections} />}
      <section aria-labelledby="gj-tables">
        <h3 id="gj-tables">{texts.tables}</h3>
        <p class="as-of">{texts.readOn(used.length, records)}</p>
        {used.length === 0 && <p>{texts.noTables}</p>}
        <ul class="cards">
          {[...used, ...intake.tables.filter(({ kind }) => kind === "unknown")].map((table) => (
            <TableCard key={`${table.sheet} ${table.range.top} ${table.range.left}`} table={table} settings={settings} corrections={corrections} locked={locked || state.job !== null} />
          ))}
        </ul>
      </section>
      <Units units={settings.units} />
      <section aria-labelledby="gj-findings">
        <h3 id="gj-findings" tabIndex={-1} ref={heading}>{texts.findings} <span class="count">{texts.findingCount(findingCount(findings))}</span></h3>
        <FindingList findings={findings} />
      </section>
      {corrections.pending.length > 0 && (
        <div class="pending" role="group" aria-label={own.corrections(corrections.pending.length)}>
          <span>{own.corrections(corrections.pending.length)}</span>
          <button type="button" class="primary" onClick={() => document.getElementById(correctionsId)?.focus()}>{own.toCorrections}</button>
        </div>
      )}
    </div>
  );
}

function Units({ units }: Pick<Review["settings"], "units">) {
  const { texts } = usePane();
  if (units.length === 0) return null;
  const groups = new Map<string, { readonly name: string; readonly exempt: boolean }[]>();
  for (const unit of units) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
  return (
    <section aria-labelledby="gj-units">
      <h3 id="gj-units">{texts.units} <span class="count">{texts.unitCount(units.length)}</span></h3>
      {[...groups].map(([group, members]) => (
        <details class="card" key={group}>
          <summary><span {...quoted}>{group === "" ? texts.noGroup : group}</span> <span class="count">{texts.unitCount(members.length)}</span></summary>
          <p {...quoted}>{members.map(({ name, exempt }) => (exempt ? `${name}（${texts.exempt}）` : name)).join("、")}</p>
        </details>
      ))}
    </section>
  );
}
