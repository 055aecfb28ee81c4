/** 重奖 and 约谈 lists of the 对上争取 evaluation: proposals with their reasons; people decide. */
import { bottomRuns } from "../ranking/bottomRuns";
import type { Evaluation } from "./evaluate";
import { suggestedScale, type EvaluationScale } from "./scale";

export interface ListedUnit {
  readonly unit: string;
  readonly group: string;
  readonly score: number;
  /** Chinese: why it is on the list. */
  readonly reason: string;
}

/**
 * 重奖: units with the best grade, the highest score first; exempt units are not on it.
 *
 * @example rewardList(evaluations).map(({ unit }) => unit) // ["区发改局"]
 */
export function rewardList(evaluations: readonly Evaluation[], scale: EvaluationScale = suggestedScale): readonly ListedUnit[] {
  const best = scale.cutoffs.reduce((highest, cutoff) => (cutoff.from > highest ? cutoff.from : highest), -Infinity);
  return evaluations
    .flatMap(({ unit, group, exempt, score, grade }) =>
      exempt || score === null || grade === null || grade.from !== best
        ? []
        : [{ unit, group, score, reason: `综合得分${score}分，等次“${grade.label}”` }])
    .sort((a, b) => b.score - a.score);
}

/**
 * 约谈: units in the last `bottom` of their group in each of the last `runs` evaluations, the lowest score first.
 *
 * @param periods evaluations from the earliest to the latest
 * @example summonsList([first, second]) // those last in both
 */
export function summonsList(
  periods: readonly (readonly Evaluation[])[],
  scale: EvaluationScale = suggestedScale,
): readonly ListedUnit[] {
  const running = bottomRuns(periods, scale.bottom);
  return (periods.at(-1) ?? [])
    .flatMap(({ unit, group, score, rank }) => {
      const times = running.get(unit) ?? 0;
      if (score === null || times < scale.runs) return [];
      return [{ unit, group, score, reason: `连续${times}次居本组后${scale.bottom}位（本次第${rank ?? ""}位，${score}分）` }];
    })
    .sort((a, b) => a.score - b.score);
}
