/** One target: rate against time, gap in words (never by colour alone), what is still needed a day. */
import { targetMet } from "../../campaign/progress/targetMet";
import { figure, percent, points } from "../format";
import type { TargetLine } from "../readTracker";

type Standing = "met" | "ahead" | "behind" | "far" | "unknown";

/** More than ten points is where the tiers of the default preset begin to name it. */
const farBehind = -0.1;

function standing({ cumulative, target, comparator, paceGap }: TargetLine): { readonly kind: Standing; readonly words: string } {
  if (targetMet(cumulative, target, comparator) === true) return { kind: "met", words: "已达标" };
  if (paceGap === null) return { kind: "unknown", words: "暂无法判断" };
  if (points(paceGap) === "0.0") return { kind: "ahead", words: "与序时持平" };
  if (paceGap > 0) return { kind: "ahead", words: `超序时 ${points(paceGap)} 个百分点` };
  return { kind: paceGap < farBehind ? "far" : "behind", words: `欠序时 ${points(paceGap)} 个百分点` };
}

const share = (value: number | null): string => `${Math.min(Math.max(value ?? 0, 0), 1) * 100}%`;

export function TargetCard({ line }: { readonly line: TargetLine }) {
  const { kind, words } = standing(line);
  return (
    <li class={`target target-${kind}`}>
      <div class="target-head">
        <h3>{line.metric}</h3>
        <span class="badge">{words}</span>
      </div>
      <div class="bar" role="img" aria-label={`完成率 ${percent(line.completionRate)}，序时 ${percent(line.timeProgress)}`}>
        <span class="bar-done" style={{ width: share(line.completionRate) }} />
        {line.timeProgress !== null && <span class="bar-time" style={{ left: share(line.timeProgress) }} />}
      </div>
      <div class="target-rates">
        <span>完成率 <strong>{percent(line.completionRate)}</strong></span>
        <span>序时 <strong>{percent(line.timeProgress)}</strong></span>
      </div>
      <dl>
        <dt>累计 / 目标</dt>
        <dd>{figure(line.cumulative)} / {line.comparator === ">" ? "超过 " : ""}{figure(line.target)} {line.unit}</dd>
        <dt>日均需完成</dt>
        <dd>{figure(line.requiredRate)}{line.requiredRate === null ? "" : ` ${line.unit}`}</dd>
        <dt>预计完成</dt>
        <dd>{figure(line.forecast)}{line.forecast === null ? "" : ` ${line.unit}`}</dd>
      </dl>
    </li>
  );
}
