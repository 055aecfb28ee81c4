/** The steps drawn over the days: earliest runs, latest days to begin, the day of the data and the deadline. The days themselves stand in words below. */
import type { ParcelSchedule } from "../../actions/scheduleOfParcel";
import { dayParts } from "../../campaign/calendar/day";
import { useWords } from "../hooks/useWords";
import { timeScale } from "./timeScale";
import { scheduleTexts } from "./texts";

const WIDTH = 320;
const LEFT = 18;
const RIGHT = 8;
const TOP = 16;
const ROW = 18;
const BOTTOM = 16;

const short = (serial: number): string => `${dayParts(serial).month}/${dayParts(serial).day}`;

export function Timeline({ schedule }: { readonly schedule: ParcelSchedule }) {
  const words = useWords(scheduleTexts);
  const { steps, asOf, deadline } = schedule;
  const scale = timeScale(schedule);
  const at = (day: number): number => Math.round((LEFT + scale.share(day) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const bottom = TOP + steps.length * ROW;
  // Two words above would run into each other: the day of the data then gives way below.
  const apart = Math.abs(at(deadline) - at(asOf)) > 110;
  const anchor = (day: number): "start" | "middle" | "end" => (at(day) < 60 ? "start" : at(day) > WIDTH - 60 ? "end" : "middle");
  return (
    <figure class="timeline">
      <figcaption class="spoken">{words.timeline}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${bottom + BOTTOM}`} role="img" aria-label={words.timelineWords(words.on(asOf), words.on(deadline), steps.length)}>
        {scale.months.map((day) => <line key={day} class="month" x1={at(day)} x2={at(day)} y1={TOP} y2={bottom} />)}
        <line class="deadline" x1={at(deadline)} x2={at(deadline)} y1={TOP} y2={bottom} />
        <line class="today" x1={at(asOf)} x2={at(asOf)} y1={TOP} y2={bottom} />
        <text class="deadline-word" x={at(deadline)} y={TOP - 5} text-anchor={anchor(deadline)}>{words.legendDeadline} {short(deadline)}</text>
        <text class="today-word" x={at(asOf)} y={apart ? TOP - 5 : bottom + 12} text-anchor={anchor(asOf)}>{words.legendToday} {short(asOf)}</text>
        {steps.map(({ step: { name }, begun, safe, last, earliest, verdict }, index) => {
          const y = TOP + index * ROW + ROW / 2;
          const [safeAt, lastAt] = begun ? [safe?.end ?? null, last.end] : [safe?.start ?? null, last.start];
          const late = verdict === "法定最短时限已不可能";
          return (
            <g key={name}>
              <text class="row-number" x={2} y={y + 4}>{index + 1}</text>
              <line class="row" x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
              {earliest !== null && <rect class={late ? "run run-late" : "run"} x={at(earliest.start)} width={Math.max(at(earliest.end) - at(earliest.start), 3)} y={y - 4} height={8} rx={2} />}
              {safeAt !== null && <path class="safe" d={`M${at(safeAt)} ${y - 6}l5 6-5 6-5-6z`} />}
              <path class="last" d={`M${at(lastAt) - 1.5} ${y - 7}h3v14h-3z`} />
            </g>
          );
        })}
      </svg>
      <ul class="legend" aria-hidden="true">
        <li><span class="key key-run" />{words.legendRun}</li>
        <li><span class="key key-safe" />{words.legendSafe}</li>
        <li><span class="key key-last" />{words.legendLast}</li>
      </ul>
    </figure>
  );
}
