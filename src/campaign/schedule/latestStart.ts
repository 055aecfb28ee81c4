/** The latest day on which one step may begin. */
import type { Known } from "../calendar/known";
import { backwardPlan } from "./backwardPlan";
import type { PlanOptions } from "./backwardPlan";
import { stepsTo } from "./steps";
import type { StepName } from "./steps";

export type LatestStart =
  | Known<number>
  | { readonly kind: "missing-durations"; readonly steps: readonly StepName[] }
  /** The step does not come before the goal. */
  | { readonly kind: "not-on-the-way"; readonly step: StepName };

/**
 * @param basis `safe`: 稳妥, maxima used in full; `last`: 极限, minima only
 * @example latestStart(2025-10-22, "挂牌公告", "safe", contractPlan) → known 2025-09-09; "last" → known 2025-09-22
 * @example latestStart(2025-10-22, "签协议和组卷报批", "safe", contractPlan) → missing-durations: 签协议和组卷报批, 出让方案和评估
 * @source functions.md LATESTSTART; domain-rules §7
 */
export function latestStart(deadline: number, step: StepName, basis: "safe" | "last", options: PlanOptions): LatestStart {
  if (!stepsTo(options.goal).some(({ name }) => name === step)) return { kind: "not-on-the-way", step };
  const plan = backwardPlan(deadline, options, step);
  if (plan.kind === "missing-year") return plan;
  const [row] = plan.value;
  if (!row) return { kind: "not-on-the-way", step };
  const day = basis === "safe" ? row.safeDay : row.lastPossibleDay;
  return day === null ? { kind: "missing-durations", steps: row.missing } : { kind: "known", value: day };
}
