/** The plan of one parcel: verdict, where it is stuck, every step that is left; lengths can be tried out, nothing is written. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { scheduleOfParcel, type ParcelSchedule } from "../../actions/scheduleOfParcel";
import { parcelName, scheduleMessage } from "../../actions/scheduleWords";
import type { Parcel } from "../../campaign/records";
import type { StepDurations } from "../../campaign/schedule/span";
import type { Duration, StepName } from "../../campaign/schedule/steps";
import { cellAddress } from "../../workbook/address";
import { Jump } from "../components/Jump";
import { copyRich } from "../deliver";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Review } from "../port";
import { quoted } from "../texts";
import { PlanFacts } from "./PlanFacts";
import { StepCard } from "./StepCard";
import { scheduleTexts } from "./texts";
import { Timeline } from "./Timeline";
import { verdictKind } from "./VerdictBadge";

interface PlanProps {
  readonly parcel: Parcel;
  readonly review: Review;
  readonly onLeave: () => void;
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The lengths with one of them changed, or, for null, taken back. */
const withLength = (tried: StepDurations, step: StepName, length: Duration | null): StepDurations =>
  Object.fromEntries([...Object.entries(tried).filter(([name]) => name !== step), ...(length === null ? [] : [[step, length]])]) as StepDurations;

export function ParcelPlan({ parcel, review: { settings, asOf }, onLeave }: PlanProps) {
  const words = useWords(scheduleTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [tried, setTried] = useState<StepDurations>({});
  const schedule = useMemo(() => scheduleOfParcel(parcel, settings, asOf.day, tried), [parcel, settings, asOf, tried]);
  return (
    <section class="schedule" aria-labelledby="gj-parcel">
      <div class="parcel-head">
        <h3 id="gj-parcel" ref={heading} tabIndex={-1} {...quoted}>{parcelName(parcel)}</h3>
        <button type="button" onClick={onLeave}>{words.another}</button>
      </div>
      {parcel.unit !== null && <p class="card-facts" {...quoted}>{parcel.unit}</p>}
      <Jump sheet={parcel.sheet} cell={cellAddress(parcel.row, 0)} />
      {schedule.kind === "open" ? <Open schedule={schedule} tried={tried} onTry={setTried} />
        : <p class="stale">{schedule.kind === "missingYear" ? <span {...quoted}>{schedule.message}</span> : words[schedule.kind]}</p>}
    </section>
  );
}

function Open({ schedule, tried, onTry }: { readonly schedule: ParcelSchedule; readonly tried: StepDurations; readonly onTry: (tried: StepDurations) => void }) {
  const { session } = usePane();
  const words = useWords(scheduleTexts);
  const { plan, steps, asOf } = schedule;
  const isTrial = Object.keys(tried).length > 0;
  const copy = async (): Promise<void> => {
    const lines = scheduleMessage(schedule);
    const copied = await copyRich({ text: lines.join("\n"), html: lines.map((line) => `<p>${escape(line)}</p>`).join("") });
    session.say(copied === "none" ? { kind: "refused", messages: [words.notCopied] } : { kind: "said", message: words.copied, undo: null });
  };
  return (
    <>
      <p class={`verdict-box verdict-${verdictKind(plan.verdict)}`} role="status">{words.verdict(schedule)}</p>
      {isTrial && (
        <div class="stale trial">
          <p>{words.trying}</p>
          <button type="button" onClick={() => onTry({})}>{words.tryEnd}</button>
        </div>
      )}
      <PlanFacts schedule={schedule} />
      <div class="notice-buttons"><button type="button" onClick={() => void copy()}>{words.copy}</button></div>
      <Timeline schedule={schedule} />
      <h3>{words.steps}</h3>
      <p class="as-of">{words.rule}</p>
      <ol class="cards">
        {steps.map((step, index) => (
          <StepCard key={step.step.name} step={step} number={index + 1} next={steps[index + 1]?.step.name ?? null} asOf={asOf}
            tried={tried[step.step.name] ?? null}
            onTry={(length) => onTry(withLength(tried, step.step.name, length))} />
        ))}
      </ol>
    </>
  );
}
