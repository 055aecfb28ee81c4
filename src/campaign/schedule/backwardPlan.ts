/** 倒排工期: from the day the goal must be reached, the latest day on which each step may begin. */
import { known } from "../calendar/known";
import type { Known } from "../calendar/known";
import type { ExtraDay } from "../calendar/extraDay";
import { stepStart } from "./span";
import type { Basis, StepDurations } from "./span";
import { stepsTo } from "./steps";
import type { StatutoryStep, StepName } from "./steps";
import type { LatestDays } from "./verdict";

export interface PlanOptions {
  /** The step whose end is due on the deadline: 签订出让合同 by default in the speech's campaign, 挂牌期 for the day of the sale. */
  readonly goal: StepName;
  readonly durations: StepDurations;
  readonly extra: readonly ExtraDay[];
}

export const contractPlan: PlanOptions = { goal: "签订出让合同", durations: {}, extra: [] };

export interface BackwardStep extends LatestDays {
  readonly step: StatutoryStep;
  /** Steps from here to the goal whose length the district has not set: why a day is null. */
  readonly missing: readonly StepName[];
}

/**
 * Latest beginnings of every step on the way to the goal, first step first.
 *
 * @param from leave out the steps before this one
 * @example backwardPlan(2025-10-22, contractPlan, "挂牌公告") → 挂牌公告: 稳妥 09-09, 不可逆转 09-22; 挂牌期: 09-29, 10-12; 签订出让合同: 10-09, 10-22
 * @source domain-rules §7
 */
export function backwardPlan(deadline: number, { goal, durations, extra }: PlanOptions, from: StepName | null = null): Known<readonly BackwardStep[]> {
  const way = stepsTo(goal);
  const steps: BackwardStep[] = [];
  let next: LatestDays = { safeDay: deadline, setDay: deadline, lastPossibleDay: deadline };
  let missing: readonly StepName[] = [];
  for (const step of [...way.slice(Math.max(0, way.findIndex(({ name }) => name === from)))].reverse()) {
    const back = (end: number | null, basis: Basis): Known<number | null> =>
      end === null ? known(null) : stepStart(step, end, basis, durations, extra);
    const last = back(next.lastPossibleDay, "least");
    if (last.kind === "missing-year") return last;
    const set = back(next.setDay, "set");
    if (set.kind === "missing-year") return set;
    const safe = back(next.safeDay, "most");
    if (safe.kind === "missing-year") return safe;
    if (!step.least && !step.most && !durations[step.name]) missing = [step.name, ...missing];
    next = { safeDay: safe.value, setDay: set.value, lastPossibleDay: last.value ?? next.lastPossibleDay };
    steps.unshift({ step, ...next, missing });
  }
  return known(steps);
}
