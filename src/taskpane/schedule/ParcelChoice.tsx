/** Parcels on the way, the nearest to its 不可逆转日 first, found by number, place or unit. */
import { useMemo } from "preact/hooks";
import { parcelsOnTheWay, searchParcels } from "../../actions/scheduleOfParcel";
import type { ParcelStanding } from "../../campaign/metrics/parcelStandings";
import { MoreList } from "../components/MoreList";
import { useKept } from "../hooks/useKept";
import { useWords } from "../hooks/useWords";
import type { Review } from "../port";
import { quoted } from "../texts";
import { scheduleTexts } from "./texts";
import { VerdictBadge } from "./VerdictBadge";

interface ChoiceProps {
  readonly review: Review;
  readonly onChoose: (key: string) => void;
}

export function ParcelChoice({ review: { intake, settings, asOf }, onChoose }: ChoiceProps) {
  const words = useWords(scheduleTexts);
  const [search, setSearch] = useKept("schedule/search", "");
  const open = useMemo(() => parcelsOnTheWay(intake.records.parcels, settings, asOf.day), [intake, settings, asOf]);
  const found = searchParcels(open, search);
  return (
    <section class="schedule" aria-labelledby="gj-choose">
      <h3 id="gj-choose">{words.choose}</h3>
      {open.length === 0 ? <p>{settings.campaign === null ? words.noCampaign : words.noneOpen}</p> : (
        <>
          <label class="field">
            <span>{words.search}</span>
            <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
          </label>
          <p class="as-of"><span role="status">{words.found(found.length, open.length)}</span> · {words.order}</p>
          {found.length === 0 ? <p>{words.noneFound}</p> : <MoreList items={found} key={search}>{(standing) => <Choice key={standing.parcel.key} standing={standing} asOf={asOf.day} onChoose={onChoose} />}</MoreList>}
        </>
      )}
    </section>
  );
}

function Choice({ standing: { parcel, plan }, asOf, onChoose }: { readonly standing: ParcelStanding; readonly asOf: number; readonly onChoose: (key: string) => void }) {
  const words = useWords(scheduleTexts);
  return (
    <li>
      <button type="button" class="more-item parcel" onClick={() => onChoose(parcel.key)}>
        <span class="parcel-head">
          <strong {...quoted}>{parcel.id ?? parcel.location ?? parcel.key}</strong>
          <VerdictBadge verdict={plan.verdict} />
        </span>
        <span {...quoted}>{[parcel.id === null ? null : parcel.location, parcel.unit, parcel.stage].filter((part) => part !== null && part !== "").join(" · ")}</span>
        <span>{words.lastDay} {words.on(plan.lastPossibleDay)} · {plan.lastSlack >= 0 ? words.away(plan.lastPossibleDay - asOf) : words.late(-plan.lastSlack)}</span>
      </button>
    </li>
  );
}
