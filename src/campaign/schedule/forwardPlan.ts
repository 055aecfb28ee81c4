/** From the day a step begins, the earliest days of all that follow; and the day by which a step with a maximum is due. */
import { known } from "../calendar/known";
import type { Known } from "../calendar/known";
import { periodEnd } from "../calendar/periodEnd";
import type { ExtraDay } from "../calendar/extraDay";
import type { PlanOptions } from "./backwardPlan";
import { stepEnd } from "./span";
import type { Basis } from "./span";
import { stepsTo } from "./steps";
import type { StatutoryStep, StepName } from "./steps";

export interface ForwardStep {
  readonly step: StatutoryStep;
  /** Null: a setting before it is missing. */
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Earliest beginning and end of every step from one to the goal.
 *
 * @example forwardPlan("挂牌公告", 2025-07-15, "least", contractPlan) → 挂牌公告 07-15…08-04, 挂牌期 08-04…08-14, 签订出让合同 08-14…08-14
 * @source domain-rules §7
 */
export function forwardPlan(from: StepName, start: number, basis: Basis, options: PlanOptions): Known<readonly ForwardStep[]> {
  const way = stepsTo(options.goal);
  const index = way.findIndex(({ name }) => name === from);
  return index < 0 ? known([]) : forwardSteps(way.slice(index), start, basis, options);
}

/** The same for steps given as such. */
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

/**
 * The last lawful day of a step that began on `begunOn`; null for a step without a maximum.
 *
 * @example dueDay(签订出让合同, 2025-08-14, []) → known 2025-08-28 (10th working day after the sale)
 * @source domain-rules §7; 民法典 第201–203条
 */
export function dueDay(step: StatutoryStep, begunOn: number, extra: readonly ExtraDay[]): Known<number | null> {
  return step.most ? periodEnd(begunOn, step.most.count, step.most.unit, extra) : known(null);
}
