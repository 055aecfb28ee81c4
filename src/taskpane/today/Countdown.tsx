/** The ring of the hundred days, by today's date; the figures below it stand for the as-of day. */
import type { ComponentChildren } from "preact";
import { campaignDay, lastCampaignDay } from "../../campaign/calendar/campaignDay";
import { elapsedDays } from "../../campaign/progress/elapsedDays";
import { explainCountdown } from "./explain";
import { usePane } from "../hooks/useSession";
import type { DatedTracker } from "../readTracker";
import type { Texts } from "../texts";

const radius = 40;
const circumference = 2 * Math.PI * radius;

/** @param children what stands under the dates */
export function Countdown({ tracker, today, children }: { readonly tracker: DatedTracker; readonly today: number; readonly children: ComponentChildren }) {
  const { texts } = usePane();
  const last = lastCampaignDay(tracker);
  const day = campaignDay(tracker, today);
  const gone = elapsedDays(tracker, today);
  const left = Math.max(last - today, 0);
  return (
    <section class="countdown" aria-label={texts.countdown}>
      <div class="countdown-row">
        <svg class="ring" viewBox="0 0 96 96" role="img" aria-label={texts.ring(gone, tracker.days)}>
          <circle class="ring-track" cx="48" cy="48" r={radius} />
          <circle class="ring-run" cx="48" cy="48" r={radius} stroke-dasharray={`${circumference * gone / tracker.days} ${circumference}`} transform="rotate(-90 48 48)" />
          <text class="ring-number" x="48" y="50" text-anchor="middle">{day < 1 ? tracker.days : left}</text>
          <text class="ring-caption" x="48" y="66" text-anchor="middle">{day < 1 ? texts.daysInAll : texts.daysLeft}</text>
        </svg>
        <div class="countdown-words">
          <p class="countdown-day">{dayWords(day, tracker.days, texts)}</p>
          <p>{texts.day(tracker.start)}</p>
          <p>{texts.until(texts.day(last))}</p>
          {children}
        </div>
      </div>
      <details class="explain countdown-how">
        <summary>{texts.explain}<span class="spoken"> {texts.countdown}</span></summary>
        <dl>{explainCountdown(tracker, today, texts).map(({ rule, numbers }) => [<dt key={rule}>{rule}</dt>, <dd key={numbers}>{numbers}</dd>])}</dl>
      </details>
    </section>
  );
}

function dayWords(day: number, days: number, texts: Texts): string {
  if (day < 1) return texts.startsIn(1 - day);
  return day > days ? texts.endedAgo(day - days) : texts.dayOf(day, days);
}
