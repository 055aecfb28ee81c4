/** Short writing for the conditions of preset data. 含本数: atLeast, atMost. 不含: moreThan, lessThan. */
import type { Condition, Measure } from "../tiers";

export const atLeast = (measure: Measure, bound: number): Condition => ({ measure, operator: ">", bound, inclusive: true });
export const moreThan = (measure: Measure, bound: number): Condition => ({ measure, operator: ">", bound, inclusive: false });
export const atMost = (measure: Measure, bound: number): Condition => ({ measure, operator: "<", bound, inclusive: true });
export const lessThan = (measure: Measure, bound: number): Condition => ({ measure, operator: "<", bound, inclusive: false });
