/** The plan of one parcel from its present step: what is stuck and where, latest days of the next step, and whether the deadline holds. */
import { known } from "../calendar/known";
import type { Known } from "../calendar/known";
import type { Stage } from "../records";
import { backwardPlan } from "./backwardPlan";
import type { PlanOptions } from "./backwardPlan";
import { forwardSteps } from "./forwardSteps";
import { stagePositions, stepsAfter } from "./position";
import { stepEnd } from "./span";
import type { Basis } from "./span";
import { stepsTo } from "./steps";
import type { StatutoryStep, StepName } from "./steps";
import type { Verdict } from "./verdict";

/** 卡点 */
export interface Bottleneck {
  readonly step: StepName;
  readonly department: string;
  /** Calendar days at this step by `asOf`; null where its first day is not known. */
  readonly days: number | null;
}

export interface OpenParcelPlan {
  readonly kind: "open";
  readonly bottleneck: Bottleneck;
  /** The step that has yet to begin; null in the last one. */
  readonly nextStep: StepName | null;
  /** 稳妥日 and 不可逆转日 by which the next step must begin (in the last step: by which it must be over). Null: a setting is missing. */
  readonly safeDay: number | null;
  readonly lastPossibleDay: number;
  /** Days between the earliest beginning of the next step and those; negative when it is too late. */
  readonly safeSlack: number | null;
  readonly lastSlack: number;
  /** The goal at the earliest: by law alone, and with the district's lengths. */
  readonly earliestEnd: number;
  readonly earliestEndAsSet: number | null;
  /** From `earliestEnd` to the deadline: what is left for steps without a minimum. */
  readonly spareDays: number;
  readonly verdict: Verdict;
  /** In words, what has to be filled in for a firmer answer. */
  readonly missing: readonly string[];
  readonly note: string | null;
}

export type ParcelPlan = { readonly kind: "done" } | { readonly kind: "stopped" } | OpenParcelPlan;

export interface ParcelState {
  readonly stage: Stage;
  /** The day its present step began (公告, 挂牌, 成交 …), or null. */
  readonly since: number | null;
}

/**
 * @param asOf the day the plan is made for: what has not begun begins then at the earliest
 * @example parcelPlan({ stage: "未启动", since: null }, 2025-10-22, 2025-07-15, { ...contractPlan, goal: "挂牌期" })
 *   → earliestEnd 2025-09-27, spareDays 25, verdict "缺设定，无法判断" (组卷报批 …)
 * @source domain-rules §7
 */
export function parcelPlan({ stage, since }: ParcelState, deadline: number, asOf: number, options: PlanOptions): Known<ParcelPlan> {
  const position = stagePositions[stage];
  if (position.stopped) return known({ kind: "stopped" });
  const way = stepsAfter(stepsTo(options.goal), position.after);
  const [present, following] = way;
  if (!present) return known({ kind: "done" });

  const begunOn = position.begun && since !== null ? Math.min(since, asOf) : null;
  const uncertain = position.begun && begunOn === null;
  const favourableWay = position.mayBeAfter && uncertain ? stepsAfter(stepsTo(options.goal), position.mayBeAfter) : way;
  /** Of a step that began nobody knows when, either nothing is left (favourable) or all of it. */
  const goalDay = (basis: Basis, favourable: boolean): Known<number | null> => {
    if (!uncertain) return lastDay(way, begunOn, asOf, basis, options);
    if (!favourable) return lastDay(way, null, asOf, basis, options);
    return lastDay(position.mayBeAfter ? favourableWay : way.slice(1), null, asOf, basis, options);
  };

  const least = goalDay("least", true);
  if (least.kind === "missing-year") return least;
  const set = goalDay("set", false);
  if (set.kind === "missing-year") return set;
  const setAtBest = goalDay("set", true);
  if (setAtBest.kind === "missing-year") return setAtBest;
  const next = position.begun ? following : present;
  const backward = backwardPlan(deadline, options, next?.name ?? present.name);
  if (backward.kind === "missing-year") return backward;
  const ready = position.begun && begunOn !== null ? stepEnd(present, begunOn, "least", options.durations, options.extra) : known(asOf);
  if (ready.kind === "missing-year") return ready;

  const latest = next ? backward.value[0] : undefined;
  const safeDay = latest ? latest.safeDay : deadline;
  const lastPossibleDay = latest?.lastPossibleDay ?? deadline;
  const nextFrom = Math.max(ready.value ?? asOf, asOf);
  const earliestEnd = least.value ?? asOf;
  const verdict = judge(deadline, earliestEnd, set.value, setAtBest.value);
  return known({
    kind: "open",
    bottleneck: { step: present.name, department: present.department, days: begunOn === null ? null : asOf - begunOn },
    nextStep: next?.name ?? null,
    safeDay, lastPossibleDay,
    safeSlack: safeDay === null ? null : safeDay - nextFrom,
    lastSlack: lastPossibleDay - nextFrom,
    earliestEnd, earliestEndAsSet: set.value,
    spareDays: deadline - earliestEnd,
    verdict,
    missing: [
      ...way.filter((step) => !step.least && !step.most && !options.durations[step.name]).map(({ name }) => `${name}的时长`),
      ...(uncertain ? [`${present.name}的起始日`] : []),
    ],
    note: position.note ?? null,
  });
}

/**
 * `parcelPlan` for a whole ledger: parcels that have been at the same step since the same day share one plan, so that 10,000
 * of them take as many plans as there are stages and days.
 *
 * @example parcels.map(parcelPlanner(2025-10-22, 2025-09-30, contractPlan))
 */
export function parcelPlanner(deadline: number, asOf: number, options: PlanOptions): (state: ParcelState) => Known<ParcelPlan> {
  const plans = new Map<Stage, Map<number | null, Known<ParcelPlan>>>();
  return (state) => {
    const since = stagePositions[state.stage].begun ? state.since : null;
    const ofStage = plans.get(state.stage) ?? new Map<number | null, Known<ParcelPlan>>();
    plans.set(state.stage, ofStage);
    const ready = ofStage.get(since);
    if (ready !== undefined) return ready;
    const plan = parcelPlan(state, deadline, asOf, options);
    ofStage.set(since, plan);
    return plan;
  };
}

/** The goal's earliest day: the present step counted from the day it began, but not over before `asOf`. */
function lastDay(way: readonly StatutoryStep[], begunOn: number | null, asOf: number, basis: Basis, options: PlanOptions): Known<number | null> {
  const [present, ...rest] = way;
  if (!present) return known(asOf);
  const end = stepEnd(present, begunOn ?? asOf, basis, options.durations, options.extra);
  if (end.kind === "missing-year" || end.value === null) return end;
  const steps = forwardSteps(rest, Math.max(end.value, asOf), basis, options);
  if (steps.kind === "missing-year") return steps;
  const goal = steps.value.at(-1);
  return known(goal ? goal.end : Math.max(end.value, asOf));
}

function judge(deadline: number, least: number, set: number | null, setAtBest: number | null): Verdict {
  if (least > deadline) return "法定最短时限已不可能";
  if (set !== null && set <= deadline) return "可行";
  return setAtBest !== null && setAtBest > deadline ? "按本区设定时长不可能" : "缺设定，无法判断";
}
