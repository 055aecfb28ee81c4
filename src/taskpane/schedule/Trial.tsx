/** 试算: a length typed for one step. The plan above is computed anew from it; an empty field takes it back. */
import { useEffect, useId, useState } from "preact/hooks";
import type { RemainingStep } from "../../campaign/schedule/remainingSteps";
import type { Duration } from "../../campaign/schedule/steps";
import { useWords } from "../hooks/useWords";
import { scheduleTexts } from "./texts";

/** What a district counts its own steps in. */
const units = ["day", "workday"] as const;
const LONGEST = 3650;

interface TrialProps {
  readonly step: RemainingStep;
  readonly tried: Duration | null;
  readonly onTry: (length: Duration | null) => void;
}

export function Trial({ step: { step }, tried, onTry }: TrialProps) {
  const words = useWords(scheduleTexts);
  const id = useId();
  const [typed, setTyped] = useState(tried === null ? "" : String(tried.count));
  const [unit, setUnit] = useState<Duration["unit"]>(tried?.unit ?? (step.least ?? step.most)?.unit ?? "workday");
  // 停止试算 empties every field.
  useEffect(() => { if (tried === null) setTyped(""); }, [tried]);
  const isBad = typed !== "" && (!/^\d+$/.test(typed) || Number(typed) > LONGEST);
  const change = (text: string, inUnit: Duration["unit"]): void => {
    setTyped(text);
    setUnit(inUnit);
    if (text === "") onTry(null);
    else if (/^\d+$/.test(text) && Number(text) <= LONGEST) onTry({ count: Number(text), unit: inUnit });
  };
  return (
    <div class="trial-line">
      <span aria-hidden="true">{words.tryWord}</span>
      <input type="text" inputMode="numeric" maxLength={4} value={typed} aria-label={words.try(step.name)} aria-invalid={isBad} {...(isBad && { "aria-describedby": id })}
        onInput={({ currentTarget }) => change(currentTarget.value.trim(), unit)} />
      <select value={unit} aria-label={words.tryUnit(step.name)} onChange={({ currentTarget }) => change(typed, units.find((one) => one === currentTarget.value) ?? unit)}>
        {units.map((one, index) => <option key={one} value={one}>{words.units[index]}</option>)}
      </select>
      {isBad && <p id={id} class="bad" role="alert">{words.tryFail}</p>}
    </div>
  );
}
