/** The ring of the hundred days, by today's date; the figures below it stand for the as-of day. */
import { chineseDay } from "../../campaign/calendar/day";
import { campaignDay, lastCampaignDay } from "../../campaign/calendar/campaignDay";
import { elapsedDays } from "../../campaign/progress/elapsedDays";
import type { Tracker } from "../readTracker";

const radius = 40;
const circumference = 2 * Math.PI * radius;

export function Countdown({ tracker, today }: { readonly tracker: Tracker; readonly today: number }) {
  const span = { start: tracker.start, days: tracker.days, countFirstDay: true };
  const last = lastCampaignDay(span);
  const day = campaignDay(span, today);
  const run = elapsedDays(span, today) / tracker.days;
  const left = Math.max(last - today, 0);
  return (
    <section class="countdown" aria-label="倒计时">
      <svg class="ring" viewBox="0 0 96 96" role="img" aria-label={`已过 ${elapsedDays(span, today)} 天，共 ${tracker.days} 天`}>
        <circle class="ring-track" cx="48" cy="48" r={radius} />
        <circle class="ring-run" cx="48" cy="48" r={radius} stroke-dasharray={`${circumference * run} ${circumference}`} transform="rotate(-90 48 48)" />
        <text class="ring-number" x="48" y="50" text-anchor="middle">{day < 1 ? tracker.days : left}</text>
        <text class="ring-caption" x="48" y="66" text-anchor="middle">{day < 1 ? "总天数" : "剩余天数"}</text>
      </svg>
      <div class="countdown-words">
        <p class="countdown-day">{dayWords(day, tracker.days)}</p>
        <p>{chineseDay(tracker.start)}</p>
        <p>至 {chineseDay(last)}</p>
      </div>
    </section>
  );
}

function dayWords(day: number, days: number): string {
  if (day < 1) return `还有 ${1 - day} 天开始`;
  return day > days ? `已结束 ${day - days} 天` : `第 ${day} 天 / 共 ${days} 天`;
}
