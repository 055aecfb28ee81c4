/** 台账: all cards of the log by state, with the steps that several cards can take at once. */
import { useState } from "preact/hooks";
import type { CardRow } from "../../campaign/cards";
import { MoreList } from "../components/MoreList";
import { useKept } from "../hooks/useKept";
import { useWords } from "../hooks/useWords";
import { useCards } from "./context";
import { ChoiceField } from "./Fields";
import { IssueForm } from "./IssueForm";
import { groupsOf, type LedgerFilter, type StateGroup } from "./ledger";
import { LedgerCard } from "./LedgerCard";
import { Fold } from "./Parts";
import { StepForm } from "./StepForm";
import { cardWords } from "./texts";

const distinct = (values: readonly string[]) => [...new Set(values)].map((value) => ({ value, label: value }));

export function LedgerView() {
  const words = useWords(cardWords);
  const { reading: { state: { rows } }, opened } = useCards();
  const [filter, setFilter] = useKept<LedgerFilter>("cards/ledger-filter", { unit: null, tier: null });
  if (rows.length === 0) return <p>{words.ledgerEmpty}</p>;
  const groups = groupsOf(rows, filter, opened);
  const all = { value: "", label: words.all };
  return (
    <>
      <div class="filter-row">
        <ChoiceField label={words.unit} value={filter.unit ?? ""} choices={[all, ...distinct(rows.map(({ subject }) => subject.unit))]} onValue={(value) => setFilter({ ...filter, unit: value === "" ? null : value })} />
        <ChoiceField label={words.tier} value={filter.tier ?? ""} choices={[all, ...distinct(rows.map(({ tier }) => tier))]} onValue={(value) => setFilter({ ...filter, tier: value === "" ? null : value })} />
      </div>
      {groups.length === 0 && <p>{words.noneShown}</p>}
      {groups.map((group) => {
        const holds = group.rows.some(({ card }) => card === opened);
        return (
          <Fold key={`${group.state} ${String(holds)}`} title={words[group.state]} count={group.rows.length} open={holds || (opened === null && group === groups[0])}>
            {() => <Group group={group} filterKey={`${filter.unit ?? ""} ${filter.tier ?? ""}`} />}
          </Fold>
        );
      })}
    </>
  );
}

function Group({ group: { state, rows }, filterKey }: { readonly group: StateGroup; readonly filterKey: string }) {
  const words = useWords(cardWords);
  const { opened } = useCards();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<readonly CardRow[] | null>(null);
  const chosen = rows.filter(({ card }) => picked.includes(card));
  const leave = (): void => setAsking(null);
  const done = (): void => {
    leave();
    setPicked([]);
  };
  return (
    <>
      {state === "drafted" && <div class="card-buttons"><button type="button" aria-expanded={asking !== null} onClick={() => setAsking(asking === null ? rows : null)}>{words.submitAll(rows.length)}</button></div>}
      {state === "submitted" && (
        <div class="card-buttons" role="group" aria-label={words.picks}>
          <button type="button" onClick={() => setPicked(chosen.length === rows.length ? [] : rows.map(({ card }) => card))}>{chosen.length === rows.length ? words.pickNone : words.pickAll}</button>
          <button type="button" disabled={chosen.length === 0} aria-expanded={asking !== null} onClick={() => setAsking(asking === null ? chosen : null)}>{words.issuePicked(chosen.length)}</button>
        </div>
      )}
      {asking !== null && state === "drafted" && <StepForm event="submitted" rows={asking} onLeave={leave} onDone={done} />}
      {asking !== null && state === "submitted" && <IssueForm rows={asking} onLeave={leave} onDone={done} />}
      <MoreList key={filterKey} items={rows}>
        {(row) => (
          <LedgerCard
            key={row.card} row={row} isOpen={row.card === opened}
            pick={state !== "submitted" ? null : { picked: picked.includes(row.card), onPick: (on) => setPicked(on ? [...picked, row.card] : picked.filter((card) => card !== row.card)) }}
          />
        )}
      </MoreList>
    </>
  );
}
