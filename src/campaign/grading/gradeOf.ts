/** 等次: the grade of a score. */
import { suggestedScale, type GradeCutoff } from "./scale";

/**
 * The cut-off with the highest `from` that the score reaches (the bound included), whatever their order; null when the
 * score is missing or below all of them. Score and bounds in points.
 *
 * @example gradeOf(90)?.label // "好"
 * @example gradeOf(89.99)?.label // "中"
 */
export function gradeOf(score: number | null, cutoffs: readonly GradeCutoff[] = suggestedScale.cutoffs): GradeCutoff | null {
  if (score === null || Number.isNaN(score)) return null;
  let best: GradeCutoff | null = null;
  for (const cutoff of cutoffs) {
    if (score >= cutoff.from && (best === null || cutoff.from > best.from)) best = cutoff;
  }
  return best;
}
