/** From the day a step begins, the earliest days of all that follow. */
import { known } from "../calendar/known";
import type { Known } from "../calendar/known";
import type { PlanOptions } from "./backwardPlan";
import { stepEnd } from "./span";
import type { Basis } from "./span";
import type { StatutoryStep } from "./steps";

export interface ForwardStep {
  readonly step: StatutoryStep;
  /** Null: a setting before it is missing. */
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Earliest beginning and end of each of the steps, which follow one another.
 *
 * @example forwardSteps([挂牌公告, 挂牌期, 签订出让合同], 2025-07-15, "least", contractPlan) → 挂牌公告 07-15…08-04, 挂牌期 08-04…08-14, 签订出让合同 08-14…08-14
 * @source domain-rules §7
 */
export function forwardSteps(way: readonly StatutoryStep[], start: number, basis: Basis, { durations, extra }: PlanOptions): Known<readonly ForwardStep[]> {
  const steps: ForwardStep[] = [];
  let day: number | null = start;
  for (const step of way) {
    const end: Known<number | null> = day === null ? known(null) : stepEnd(step, day, basis, durations, extra);
    if (end.kind === "missing-year") return end;
    steps.push({ step, start: day, end: end.value });
    day = end.value;
  }
  return known(steps);
}
