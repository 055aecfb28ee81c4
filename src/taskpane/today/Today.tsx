/** 今日: the countdown and the targets, as the tracker's sheets show them; before there is one, what connecting does. */
import { campaignDay } from "../../campaign/calendar/campaignDay";
import { usePane } from "../hooks/useSession";
import { hasDays, type Damage, type Tracker } from "../readTracker";
import type { PaneState } from "../session";
import { quoted, type Texts } from "../texts";
import { Countdown } from "./Countdown";
import { LazyPart } from "../components/LazyPart";
import { Notice } from "../components/Notice";
import { TargetCard } from "./TargetCard";

const loadDue = () => import("./DueSection").then(({ DueSection }) => DueSection);
const loadFirstSteps = () => import("./FirstSteps").then(({ FirstSteps }) => FirstSteps);
const loadNextSteps = () => import("./NextSteps").then(({ NextSteps }) => NextSteps);

export function Today({ state }: { readonly state: PaneState }) {
  const { session, texts } = usePane();
  const { tracker, leader } = state;
  switch (tracker.kind) {
    case "tracker": return <Figures state={state} tracker={tracker.tracker} today={session.port.today()} />;
    case "none":
      if (leader) return <Notice title={texts.firstRunTitle}><p>{texts.leaderNone}</p></Notice>;
      return tracker.empty ? <LazyPart load={loadFirstSteps} props={{ state }} /> : session.kept.has("today/begun") ? <LazyPart load={loadNextSteps} props={{ state }} /> : <FirstRun />;
    case "damaged":
      return <Notice title={texts.damagedTitle}><ul>{tracker.damages.map((damage) => damageWords(damage, texts)).map((words) => <li key={words}>{words}</li>)}</ul></Notice>;
    case "failed":
      return (
        <Notice title={texts.failedTitle}>
          <p {...quoted}>{tracker.reason}</p>
          <div class="notice-buttons"><button type="button" class="primary" onClick={() => void session.readAgain()}>{texts.reviewAgain}</button></div>
        </Notice>
      );
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

/** From the top of the page to what is due, which stands under the targets. */
function ToDue({ state: { due, leader } }: { readonly state: PaneState }) {
  const { texts } = usePane();
  if (due === null || due === 0) return null;
  const go = (): void => {
    const heading = document.getElementById("gj-due");
    heading?.scrollIntoView();
    heading?.focus();
  };
  return <p><button type="button" class="jump to-due" onClick={go}>{leader ? texts.attention(due) : texts.due(due)}<span aria-hidden="true"> ↓</span></button></p>;
}

function Figures({ state, tracker, today }: { readonly state: PaneState; readonly tracker: Tracker; readonly today: number }) {
  const { session, texts } = usePane();
  const dated = hasDays(tracker) ? tracker : null;
  const nth = dated && campaignDay(dated, dated.asOf);
  return (
    <>
      {dated !== null ? <Countdown tracker={dated} today={today}><ToDue state={state} /></Countdown> : (
        <Notice title={texts.noDays}>
          <ToDue state={state} />
          {!state.leader && <div class="notice-buttons"><button type="button" class="primary" onClick={() => void session.jumpToRow("GJ_start", 0)}>{texts.fillDays}</button></div>}
        </Notice>
      )}
      <section aria-labelledby="gj-targets">
        <h2 id="gj-targets" class="spoken">{texts.targets}</h2>
        <p class="as-of">{texts.asOf(texts.day(tracker.asOf), nth !== null && dated !== null && nth >= 1 && nth <= dated.days ? nth : null, today - tracker.asOf)}</p>
        {tracker.targets.length === 0
          ? <Notice title={texts.noTargetsTitle}><p>{texts.noTargets}</p></Notice>
          : <ul class="targets">{tracker.targets.map((line) => <TargetCard key={line.metric} line={line} tracker={tracker} state={state} />)}</ul>}
      </section>
      <LazyPart load={loadDue} props={{ state }} />
    </>
  );
}
