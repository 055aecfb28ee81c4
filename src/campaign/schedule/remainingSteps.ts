/** Every step that is left of a parcel: its latest days counted back from the deadline, its earliest days counted on from `asOf`, and how each was counted. */
import { known } from "../calendar/known";
import type { Known } from "../calendar/known";
import type { Stage } from "../records";
import { backwardPlan, type PlanOptions } from "./backwardPlan";
import { forwardSteps } from "./forwardSteps";
import { stagePositions, stepsAfter } from "./position";
import { durationStart, stepEnd } from "./span";
import { stepsTo, type Duration, type StatutoryStep, type StepName } from "./steps";
import { verdictOn, type Verdict } from "./verdict";

/** `start` is the last day on which the step may begin to be over on `end`. */
export interface Counted {
  readonly start: number;
  readonly end: number;
  /** The length that decided; null: the step takes no time on this count. */
  readonly by: Duration | null;
}

export interface RemainingStep {
  readonly step: StatutoryStep;
  /** The present step has begun: of its latest days only the ends matter. */
  readonly begun: boolean;
  /** The district's own length, or null. */
  readonly set: Duration | null;
  /** 稳妥日 is `safe.start`; null: a length on the way to the goal is not set. */
  readonly safe: Counted | null;
  /** 不可逆转日 is `last.start`. */
  readonly last: Counted;
  /** With the law's minima; null where the stage does not tell whether it is over already. */
  readonly earliest: { readonly start: number; readonly end: number } | null;
  /** Of a step that has not begun: whether it may still begin on its earliest day. */
  readonly verdict: Verdict | null;
}

/**
 * The steps from the present one to the goal, first to last; none where the parcel is there already or goes no further.
 *
 * @param since the day the present step began, or null
 * @example remainingSteps("已批复", null, 2025-10-22, 2025-09-01, contractPlan).map(({ step }) => step.name)
 *   → 征收土地公告, 出让方案和评估, 挂牌公告, 挂牌期, 签订出让合同; 挂牌公告: safe.start 09-09, last.start 09-22
 * @source domain-rules §7
 */
export function remainingSteps(stage: Stage, since: number | null, deadline: number, asOf: number, options: PlanOptions): Known<readonly RemainingStep[]> {
  const position = stagePositions[stage];
  const way = position.stopped ? [] : stepsAfter(stepsTo(options.goal), position.after);
  const [present] = way;
  if (present === undefined) return known([]);
  const begunOn = position.begun && since !== null ? Math.min(since, asOf) : null;
  const backward = backwardPlan(deadline, options, present.name);
  if (backward.kind === "missing-year") return backward;
  const forward = earliestDays(way, position.begun, begunOn, position.mayBeAfter ?? null, asOf, options);
  if (forward.kind === "missing-year") return forward;
  const steps: RemainingStep[] = [];
  for (const [index, row] of backward.value.entries()) {
    const next = backward.value[index + 1];
    const safeEnd = next === undefined ? deadline : next.safeDay;
    const set = options.durations[row.step.name] ?? null;
    const begun = index === 0 && position.begun;
    const earliest = forward.value.get(row.step.name) ?? null;
    steps.push({
      step: row.step, begun, set, earliest,
      safe: row.safeDay === null || safeEnd === null ? null : counted(row.step, row.safeDay, safeEnd, set, options),
      last: counted(row.step, row.lastPossibleDay, next?.lastPossibleDay ?? deadline, set, options),
      verdict: begun ? null : verdictOn(earliest?.start ?? asOf, row),
    });
  }
  return known(steps);
}

/** Of several lengths that give the day, the one that a reader can check: the law's, then the district's. */
function counted({ least, most }: StatutoryStep, start: number, end: number, set: Duration | null, { extra }: PlanOptions): Counted {
  const gives = (length: Duration | null): length is Duration => {
    if (length === null) return false;
    const day = durationStart(end, length, extra);
    return day.kind === "known" && day.value === start;
  };
  return { start, end, by: start === end ? null : [least, most, set].find(gives) ?? null };
}

/** As `parcelPlan` counts: a step that began nobody knows when may be over today, and so may those that the stage leaves open. */
function earliestDays(way: readonly StatutoryStep[], begun: boolean, begunOn: number | null, mayBeAfter: StepName | null, asOf: number, options: PlanOptions): Known<ReadonlyMap<StepName, { readonly start: number; readonly end: number }>> {
  const days = new Map<StepName, { readonly start: number; readonly end: number }>();
  const [present, ...rest] = way;
  if (present === undefined) return known(days);
  const uncertain = begun && begunOn === null;
  let following = begun ? rest : way;
  let from = asOf;
  if (begunOn !== null) {
    const end = stepEnd(present, begunOn, "least", options.durations, options.extra);
    if (end.kind === "missing-year") return end;
    from = Math.max(end.value ?? asOf, asOf);
    days.set(present.name, { start: begunOn, end: from });
  } else if (uncertain && mayBeAfter !== null) {
    following = stepsAfter(way, mayBeAfter);
  }
  const steps = forwardSteps(following, from, "least", options);
  if (steps.kind === "missing-year") return steps;
  for (const { step, start, end } of steps.value) if (start !== null && end !== null) days.set(step.name, { start, end });
  return known(days);
}
