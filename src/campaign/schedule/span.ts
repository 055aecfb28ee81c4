/** How far one step reaches, forward and back. A step that begins on a day ends n units later: its first day is not counted. */
import { dayParts, daySerial, daysInMonth } from "../calendar/day";
import { known } from "../calendar/known";
import type { Known } from "../calendar/known";
import { addMonths } from "../calendar/periodEnd";
import { addWorkdays } from "../calendar/workdays";
import type { ExtraDay } from "../calendar/extraDay";
import type { Duration, StatutoryStep, StepName } from "./steps";

/** Lengths that a district sets for its own steps. */
export type StepDurations = Readonly<Partial<Record<StepName, Duration>>>;

/**
 * What a step is taken to last.
 * `least`: the law's minimum, else nothing; what cannot be beaten.
 * `set`: the district's setting within the law; a maximum without a setting is not used.
 * `most`: like `set`, with maxima used in full.
 */
export type Basis = "least" | "set" | "most";

/** Null: the basis needs a setting that is missing. */
export type Reach = Known<number | null>;

/**
 * The first day on which a step that begins on `start` can be over.
 *
 * @example stepEnd(挂牌公告, 2025-07-15, "least", {}, []) → 2025-08-04
 * @source domain-rules §7. Ends are not moved off holidays: the worked example's sale falls on Saturday 2025-09-27
 */
export function stepEnd(step: StatutoryStep, start: number, basis: Basis, durations: StepDurations, extra: readonly ExtraDay[]): Reach {
  return reach(step, start, basis, durations, (duration) => durationEnd(start, duration, extra), 1);
}

/**
 * The last day on which a step may begin to be over on `end`.
 *
 * @example stepStart(签订出让合同, 2025-10-22, "most", {}, []) → 2025-10-09
 */
export function stepStart(step: StatutoryStep, end: number, basis: Basis, durations: StepDurations, extra: readonly ExtraDay[]): Reach {
  return reach(step, end, basis, durations, (duration) => durationStart(end, duration, extra), -1);
}

/**
 * Day on which a period begun on `start` is over, not moved off holidays.
 *
 * @example durationEnd(2025-07-15, 20 calendar days, []) → known 2025-08-04
 */
export function durationEnd(start: number, { count, unit }: Duration, extra: readonly ExtraDay[]): Known<number> {
  switch (unit) {
    case "day":
      return known(start + count);
    case "workday":
      return addWorkdays(start, count, extra);
    case "month":
      return known(addMonths(start, count));
    case "year":
      return known(addMonths(start, count * 12));
  }
}

/**
 * The last day on which a period can begin and be over by `end`: the inverse of `durationEnd`.
 *
 * @example durationStart(2025-10-22, 10 working days, []) → known 2025-10-09
 */
export function durationStart(end: number, { count, unit }: Duration, extra: readonly ExtraDay[]): Known<number> {
  switch (unit) {
    case "day":
      return known(end - count);
    case "workday": {
      if (count === 0) return known(end);
      // The days after the start, `end` among them, must hold `count` working days; the day before the first of them will do, holiday or not.
      const firstCounted = addWorkdays(end + 1, -count, extra);
      return firstCounted.kind === "known" ? known(firstCounted.value - 1) : firstCounted;
    }
    case "month":
      return known(monthsBack(end, count));
    case "year":
      return known(monthsBack(end, count * 12));
  }
}

/** From the last of a month any later day of the earlier month still ends in time: back from 02-28 one month is 01-31. */
function monthsBack(end: number, n: number): number {
  const { year, month, day } = dayParts(end);
  const start = addMonths(end, -n);
  if (day < daysInMonth(year, month)) return start;
  const { year: startYear, month: startMonth } = dayParts(start);
  return daySerial(startYear, startMonth, daysInMonth(startYear, startMonth)) ?? start;
}

/** `sign` 1: later days are longer steps; −1: earlier days are. */
function reach(step: StatutoryStep, from: number, basis: Basis, durations: StepDurations, at: (duration: Duration) => Known<number>, sign: 1 | -1): Reach {
  const set = basis === "least" ? undefined : durations[step.name];
  if (basis !== "least" && !step.least && !step.most && !set) return known(null);
  const longest = step.most && basis === "most" ? step.most : set;
  let far = from;
  // A setting longer than the law's maximum is cut to it, one shorter than the minimum raised to it; units may differ, so days are compared.
  if (longest) {
    const wanted = at(longest);
    if (wanted.kind === "missing-year") return wanted;
    far = wanted.value;
    if (step.most && longest !== step.most) {
      const limit = at(step.most);
      if (limit.kind === "missing-year") return limit;
      far = sign * Math.min(sign * far, sign * limit.value);
    }
  }
  if (step.least) {
    const least = at(step.least);
    if (least.kind === "missing-year") return least;
    far = sign * Math.max(sign * far, sign * least.value);
  }
  return known(far);
}
