/**
 * The doors that Excel calls: names and parameters as frozen, everything else in the declaration behind. The build reads
 * this file as text (custom-functions-metadata): only plain `function` declarations, only `unknown[][]`, no aliases; words
 * and help addresses come from the declarations.
 */
import { card } from "./card";
import { checkPct } from "./checkPct";
import { cnDate } from "./cnDate";
import { area, money } from "./conversion";
import { countdown } from "./countdown";
import { dayNumber } from "./dayNumber";
import { forecast } from "./forecast";
import { grade } from "./grade";
import { backPlan, latestStart } from "./latestStart";
import { monthRank } from "./monthRank";
import { paceGap } from "./paceGap";
import { rank } from "./rank";
import { rankChange } from "./rankChange";
import { requiredRate } from "./requiredRate";
import { spill } from "./spill";
import { targetPct } from "./targetPct";
import { timePctFunction } from "./timePct";
import { addWorkdays, workdays } from "./workdays";

/**
 * @customfunction COUNTDOWN
 * @helpurl https://localhost:3000/help/functions/COUNTDOWN.html
 */
export function COUNTDOWN(deadline: unknown[][], as_of: unknown[][], mode?: unknown[][], extra?: unknown[][]): unknown[][] {
  return spill(countdown, [deadline, as_of, mode, extra]);
}

/**
 * @customfunction DAYNUMBER
 * @helpurl https://localhost:3000/help/functions/DAYNUMBER.html
 */
export function DAYNUMBER(start: unknown[][], as_of: unknown[][], count_first?: unknown[][]): unknown[][] {
  return spill(dayNumber, [start, as_of, count_first]);
}

/**
 * @customfunction TARGETPCT
 * @helpurl https://localhost:3000/help/functions/TARGETPCT.html
 */
export function TARGETPCT(actual: unknown[][], target: unknown[][], unit?: unknown[][]): unknown[][] {
  return spill(targetPct, [actual, target, unit]);
}

/**
 * @customfunction TIMEPCT
 * @helpurl https://localhost:3000/help/functions/TIMEPCT.html
 */
export function TIMEPCT(start: unknown[][], end: unknown[][], as_of: unknown[][], milestones?: unknown[][], count_first?: unknown[][]): unknown[][] {
  return spill(timePctFunction, [start, end, as_of, milestones, count_first]);
}

/**
 * @customfunction PACEGAP
 * @helpurl https://localhost:3000/help/functions/PACEGAP.html
 */
export function PACEGAP(actual: unknown[][], target: unknown[][], time_pct: unknown[][], basis?: unknown[][], digits?: unknown[][]): unknown[][] {
  return spill(paceGap, [actual, target, time_pct, basis, digits]);
}

/**
 * @customfunction REQUIREDRATE
 * @helpurl https://localhost:3000/help/functions/REQUIREDRATE.html
 */
export function REQUIREDRATE(
  actual: unknown[][], target: unknown[][], as_of: unknown[][], end: unknown[][], mode?: unknown[][], extra?: unknown[][],
): unknown[][] {
  return spill(requiredRate, [actual, target, as_of, end, mode, extra]);
}

/**
 * @customfunction FORECAST
 * @helpurl https://localhost:3000/help/functions/FORECAST.html
 */
export function FORECAST(actual: unknown[][], start: unknown[][], end: unknown[][], as_of: unknown[][], count_first?: unknown[][]): unknown[][] {
  return spill(forecast, [actual, start, end, as_of, count_first]);
}

/**
 * @customfunction RANK
 * @helpurl https://localhost:3000/help/functions/RANK.html
 */
export function RANK(
  values: unknown[][], labels?: unknown[][], groups?: unknown[][], order?: unknown[][], ties?: unknown[][], exempt?: unknown[][],
): unknown[][] {
  return spill(rank, [values, labels, groups, order, ties, exempt]);
}

/**
 * @customfunction MONTHRANK
 * @helpurl https://localhost:3000/help/functions/MONTHRANK.html
 */
export function MONTHRANK(
  units: unknown[][], dates: unknown[][], values: unknown[][], targets: unknown[][], month: unknown[][], by?: unknown[][], groups?: unknown[][], exempt?: unknown[][],
): unknown[][] {
  return spill(monthRank, [units, dates, values, targets, month, by, groups, exempt]);
}

/**
 * @customfunction RANKCHANGE
 * @helpurl https://localhost:3000/help/functions/RANKCHANGE.html
 */
export function RANKCHANGE(rank_now: unknown[][], rank_before?: unknown[][]): unknown[][] {
  return spill(rankChange, [rank_now, rank_before]);
}

/**
 * @customfunction CARD
 * @helpurl https://localhost:3000/help/functions/CARD.html
 */
export function CARD(rate: unknown[][], time_pct?: unknown[][], due?: unknown[][], as_of?: unknown[][], tiers?: unknown[][]): unknown[][] {
  return spill(card, [rate, time_pct, due, as_of, tiers]);
}

/**
 * @customfunction GRADE
 * @helpurl https://localhost:3000/help/functions/GRADE.html
 */
export function GRADE(score: unknown[][], cutoffs?: unknown[][]): unknown[][] {
  return spill(grade, [score, cutoffs]);
}

/**
 * @customfunction WORKDAYS
 * @helpurl https://localhost:3000/help/functions/WORKDAYS.html
 */
export function WORKDAYS(start: unknown[][], end: unknown[][], extra?: unknown[][]): unknown[][] {
  return spill(workdays, [start, end, extra]);
}

/**
 * @customfunction ADDWORKDAYS
 * @helpurl https://localhost:3000/help/functions/ADDWORKDAYS.html
 */
export function ADDWORKDAYS(start: unknown[][], n: unknown[][], extra?: unknown[][]): unknown[][] {
  return spill(addWorkdays, [start, n, extra]);
}

/**
 * @customfunction LATESTSTART
 * @helpurl https://localhost:3000/help/functions/LATESTSTART.html
 */
export function LATESTSTART(deadline: unknown[][], step: unknown[][], basis?: unknown[][], extra?: unknown[][]): unknown[][] {
  return spill(latestStart, [deadline, step, basis, extra]);
}

/**
 * @customfunction BACKPLAN
 * @helpurl https://localhost:3000/help/functions/BACKPLAN.html
 */
export function BACKPLAN(deadline: unknown[][], as_of: unknown[][], steps?: unknown[][], extra?: unknown[][]): unknown[][] {
  return spill(backPlan, [deadline, as_of, steps, extra]);
}

/**
 * @customfunction AREA
 * @helpurl https://localhost:3000/help/functions/AREA.html
 */
export function AREA(x: unknown[][], to: unknown[][], from?: unknown[][]): unknown[][] {
  return spill(area, [x, to, from]);
}

/**
 * @customfunction MONEY
 * @helpurl https://localhost:3000/help/functions/MONEY.html
 */
export function MONEY(x: unknown[][], to: unknown[][], from?: unknown[][]): unknown[][] {
  return spill(money, [x, to, from]);
}

/**
 * @customfunction CNDATE
 * @helpurl https://localhost:3000/help/functions/CNDATE.html
 */
export function CNDATE(text: unknown[][], year?: unknown[][]): unknown[][] {
  return spill(cnDate, [text, year]);
}

/**
 * @customfunction CHECKPCT
 * @helpurl https://localhost:3000/help/functions/CHECKPCT.html
 */
export function CHECKPCT(published: unknown[][], actual: unknown[][], target: unknown[][], digits?: unknown[][], unit?: unknown[][]): unknown[][] {
  return spill(checkPct, [published, actual, target, digits, unit]);
}
