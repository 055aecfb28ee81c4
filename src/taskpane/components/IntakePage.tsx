/** 接入: the tables as they were recognised, the units that the ledgers name, and what could not be read. */
import { usePane } from "../hooks/useSession";
import type { Review } from "../port";
import { quoted } from "../texts";
import { FindingList } from "./FindingList";
import type { PageProps } from "./LazyPage";
import { Reviewed } from "./Reviewed";
import { TableCard } from "./TableCard";

export function IntakePage({ state }: PageProps) {
  return <Reviewed state={state}>{(read) => <Intake review={read} />}</Reviewed>;
}

function Intake({ review: { intake, settings, findings, fieldNames } }: { readonly review: Review }) {
  const { texts } = usePane();
  const used = intake.tables.filter(({ kind }) => kind !== "unknown");
  const records = Object.values(intake.records).reduce((sum, list) => sum + list.length, 0);
  const groups = new Map<string, { readonly name: string; readonly exempt: boolean }[]>();
  for (const unit of settings.units) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
  return (
    <>
      <section aria-labelledby="gj-tables">
        <h2 id="gj-tables">{texts.tables}</h2>
        <p class="as-of">{texts.readOn(used.length, records)}</p>
        {used.length === 0 && <p>{texts.noTables}</p>}
        <ul class="cards">
          {[...used, ...intake.tables.filter(({ kind }) => kind === "unknown")].map((table) => (
            <TableCard key={`${table.sheet} ${table.range.top} ${table.range.left}`} table={table} fieldNames={fieldNames} />
          ))}
        </ul>
      </section>
      {settings.units.length > 0 && (
        <section aria-labelledby="gj-units">
          <h2 id="gj-units">{texts.units} <span class="count">{texts.unitCount(settings.units.length)}</span></h2>
          {[...groups].map(([group, units]) => (
            <details class="card" key={group}>
              <summary><span {...quoted}>{group === "" ? texts.noGroup : group}</span> <span class="count">{texts.unitCount(units.length)}</span></summary>
              <p {...quoted}>{units.map(({ name, exempt }) => (exempt ? `${name}（${texts.exempt}）` : name)).join("、")}</p>
            </details>
          ))}
        </section>
      )}
      <section aria-labelledby="gj-findings">
        <h2 id="gj-findings">{texts.findings} <span class="count">{findings.length}</span></h2>
        <FindingList findings={findings} />
      </section>
    </>
  );
}
