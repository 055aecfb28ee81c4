/** A verdict in a word or two, never by colour alone. */
import type { Verdict } from "../../campaign/schedule/verdict";
import { useWords } from "../hooks/useWords";
import { scheduleTexts } from "./texts";

const verdicts: readonly Verdict[] = ["可行", "缺设定，无法判断", "按本区设定时长不可能", "法定最短时限已不可能"];
/** Colours of the badge, in the same order. */
const kinds = ["good", "open", "tight", "late"] as const;

export const verdictKind = (verdict: Verdict): (typeof kinds)[number] => kinds[verdicts.indexOf(verdict)] ?? "open";

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const words = useWords(scheduleTexts);
  return <span class={`badge verdict verdict-${verdictKind(verdict)}`}>{words.verdicts[verdicts.indexOf(verdict)]}</span>;
}
