/** One target: rate against time, gap in words (never by colour alone), what is still needed a day, and how it is computed. */
import { targetMet } from "../../campaign/progress/targetMet";
import { percent, points, shownAmount } from "../format";
import { usePane } from "../hooks/useSession";
import type { TargetLine, Tracker } from "../readTracker";
import type { PaneState } from "../session";
import { quoted, type Texts } from "../texts";
import { Explanation } from "./Explanation";

type Standing = "met" | "ahead" | "behind" | "far" | "unknown";

/** More than so many points, as printed, is where the tiers of the default preset begin to name it. */
const FAR_BEHIND = 10;

function standing({ cumulative, target, comparator, paceGap }: TargetLine, texts: Texts): { readonly kind: Standing; readonly words: string } {
  if (targetMet(cumulative, target, comparator) === true) return { kind: "met", words: texts.met };
  if (paceGap === null) return { kind: "unknown", words: texts.notJudged };
  if (points(paceGap) === "0.0") return { kind: "ahead", words: texts.onPace };
  if (paceGap > 0) return { kind: "ahead", words: texts.aheadBy(points(paceGap)) };
  return { kind: Number(points(paceGap)) > FAR_BEHIND ? "far" : "behind", words: texts.behindBy(points(paceGap)) };
}

const share = (value: number | null): string => `${Math.min(Math.max(value ?? 0, 0), 1) * 100}%`;

export function TargetCard({ line, tracker, state }: { readonly line: TargetLine; readonly tracker: Tracker; readonly state: PaneState }) {
  const { texts } = usePane();
  const { kind, words } = standing(line, texts);
  const withUnit = (value: number | null, what: "perDay" | "forecast") => (
    <>{shownAmount(value, line.unit, what)}{value !== null && <span {...quoted}> {line.unit}</span>}</>
  );
  return (
    <li class={`target target-${kind}`}>
      <div class="target-head">
        <h3 {...quoted}>{line.metric}</h3>
        <span class="badge">{words}</span>
      </div>
      <div class="bar" role="img" aria-label={texts.barWords(percent(line.completionRate), percent(line.timeProgress))}>
        <span class="bar-done" style={{ width: share(line.completionRate) }} />
        {line.timeProgress !== null && <span class="bar-time" style={{ left: share(line.timeProgress) }} />}
      </div>
      <div class="target-rates">
        <span>{texts.rate} <strong>{percent(line.completionRate)}</strong></span>
        <span>{texts.pace} <strong>{percent(line.timeProgress)}</strong></span>
      </div>
      <dl>
        <dt>{texts.cumulativeOfTarget}</dt>
        <dd>{shownAmount(line.cumulative, line.unit)} / {line.comparator === ">" ? texts.moreThan : ""}{shownAmount(line.target, line.unit)} <span {...quoted}>{line.unit}</span></dd>
        <dt>{texts.requiredRate}</dt>
        <dd>{withUnit(line.requiredRate, "perDay")}</dd>
        <dt>{texts.forecast}</dt>
        <dd>{withUnit(line.forecast, "forecast")}</dd>
      </dl>
      <Explanation line={line} tracker={tracker} state={state} />
    </li>
  );
}
