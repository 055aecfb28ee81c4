/** 今日: the countdown and the targets, as the tracker's sheets show them; before there is one, what connecting does. */
import { campaignDay } from "../../campaign/calendar/campaignDay";
import { usePane } from "../hooks/useSession";
import type { Damage, Tracker } from "../readTracker";
import type { TrackerState } from "../session";
import { quoted, type Texts } from "../texts";
import { Countdown } from "./Countdown";
import { Notice } from "./Notice";
import { TargetCard } from "./TargetCard";

export function Today({ tracker: state }: { readonly tracker: TrackerState }) {
  const { session, texts } = usePane();
  switch (state.kind) {
    case "tracker": return <Figures tracker={state.tracker} today={session.port.today()} />;
    case "none": return state.empty ? <EmptyWorkbook /> : <FirstRun />;
    case "damaged":
      return <Notice title={texts.damagedTitle}><ul>{state.damages.map((damage) => damageWords(damage, texts)).map((words) => <li key={words}>{words}</li>)}</ul></Notice>;
    case "failed": return <Notice title={texts.failedTitle}><p {...quoted}>{state.reason}</p></Notice>;
    case "reading": return <p class="reading" role="status">{texts.openingFigures}</p>;
  }
}

function damageWords(damage: Damage, texts: Texts): string {
  if ("column" in damage) return texts.missingColumn(damage.column);
  if (damage.name === "GJ_targets") return texts.missingTargets;
  return texts.missingName({ GJ_asOf: texts.asOfWord, GJ_start: texts.startWord, GJ_days: texts.daysWord }[damage.name], damage.name);
}

function FirstRun() {
  const { session, texts } = usePane();
  return (
    <Notice title={texts.firstRunTitle}>
      <p>{texts.firstRunLead}</p>
      <ol>{texts.firstRunSteps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p><strong>{texts.firstRunSafe}</strong></p>
      <p>{texts.firstRunLook}</p>
      <div class="notice-buttons"><button type="button" onClick={() => session.show("intake")}>{texts.lookFirst}</button></div>
    </Notice>
  );
}

function EmptyWorkbook() {
  const { texts } = usePane();
  return (
    <Notice title={texts.emptyTitle}>
      <ol>{texts.emptySteps.map((step) => <li key={step}>{step}</li>)}</ol>
    </Notice>
  );
}

function Figures({ tracker, today }: { readonly tracker: Tracker; readonly today: number }) {
  const { texts } = usePane();
  const nth = campaignDay(tracker, tracker.asOf);
  return (
    <>
      <Countdown tracker={tracker} today={today} />
      <section aria-labelledby="gj-targets">
        <h2 id="gj-targets" class="spoken">{texts.targets}</h2>
        <p class="as-of">{texts.asOf(texts.day(tracker.asOf), nth >= 1 && nth <= tracker.days ? nth : null, today - tracker.asOf)}</p>
        {tracker.targets.length === 0
          ? <Notice title={texts.noTargetsTitle}><p>{texts.noTargets}</p></Notice>
          : <ul class="targets">{tracker.targets.map((line) => <TargetCard key={line.metric} line={line} tracker={tracker} />)}</ul>}
      </section>
    </>
  );
}
