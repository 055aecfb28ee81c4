/** One step: who, how long and by what law, its latest days, how they were counted, and a length to try. */
import type { RemainingStep } from "../../campaign/schedule/remainingSteps";
import type { Duration, StepName } from "../../campaign/schedule/steps";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { scheduleTexts } from "./texts";
import { Trial } from "./Trial";
import { VerdictBadge } from "./VerdictBadge";

interface StepProps {
  readonly step: RemainingStep;
  readonly number: number;
  readonly next: StepName | null;
  readonly asOf: number;
  readonly tried: Duration | null;
  readonly onTry: (length: Duration | null) => void;
}

export function StepCard({ step, number, next, asOf, tried, onTry }: StepProps) {
  const words = useWords(scheduleTexts);
  const { step: { name, department, unverified }, begun, safe, last, earliest, verdict } = step;
  const day = (serial: number) => <>{words.on(serial)} <span class="away">{words.away(serial - asOf)}</span></>;
  const endName = next === null ? words.ofDeadline : words.ofNext(next);
  return (
    <li class="card step">
      <div class="card-head">
        <h4><span class="step-number">{number}</span> <span {...quoted}>{name}</span></h4>
        {begun ? <span class="badge">{words.begun}</span> : verdict !== null && <VerdictBadge verdict={verdict} />}
      </div>
      <dl>
        <dt>{words.department}</dt><dd {...quoted}>{department}</dd>
        <dt>{words.length}</dt><dd>{words.lengthOf(step)}{unverified && <span class="mark">{words.unverified}</span>}</dd>
        <dt>{begun ? words.safeEnd : words.safeDay}</dt><dd>{safe === null ? words.notSet : day(begun ? safe.end : safe.start)}</dd>
        <dt>{begun ? words.lastEnd : words.lastDay}</dt><dd>{day(begun ? last.end : last.start)}</dd>
        <dt>{words.earliestRun}</dt><dd>{earliest === null ? words.maybeOver : earliest.start === earliest.end ? words.on(earliest.start) : <>{words.on(earliest.start)}–{words.on(earliest.end)}</>}</dd>
      </dl>
      <details class="explain">
        <summary>{words.how}</summary>
        {begun ? <p>{words.howBegun(endName)}</p> : (
          <>
            <p>{safe === null ? words.howNoSafe : words.howSafe(safe, endName)}</p>
            <p>{words.howLast(last, endName)}</p>
          </>
        )}
        <p>{words.source(step)}</p>
      </details>
      <Trial step={step} tried={tried} onTry={onTry} />
    </li>
  );
}
