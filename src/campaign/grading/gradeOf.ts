/** 等次: the grade of a score. */
import { suggestedScale, type GradeCutoff } from "./scale";

/**
 * The cut-off with the highest `from` that the score reaches (the bound included), whatever their order; a score below
 * all of them has the lowest grade. Null when the score is missing or there are no cut-offs. Score and bounds in points.
 *
 * @example gradeOf(90)?.label // "好"
 * @example gradeOf(89.99)?.label // "中"
 */
export function gradeOf(score: number | null, cutoffs: readonly GradeCutoff[] = suggestedScale.cutoffs): GradeCutoff | null {
  if (score === null || Number.isNaN(score)) return null;
  const fromHigh = [...cutoffs].sort((a, b) => b.from - a.from);
  return fromHigh.find((cutoff) => score >= cutoff.from) ?? fromHigh.at(-1) ?? null;
}
