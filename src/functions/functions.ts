/**
 * The doors that Excel calls: names and parameters as frozen, everything else in the declaration behind. The build reads
 * this file as text (custom-functions-metadata): only plain `function` declarations, only `unknown[][]`, no aliases; words
 * and help addresses come from the declarations.
 */
import { countdown } from "./countdown";
import { monthRank } from "./monthRank";
import { spill } from "./spill";
import { targetPct } from "./targetPct";

/**
 * @customfunction COUNTDOWN
 * @helpurl https://localhost:3000/help/functions/COUNTDOWN.html
 */
export function COUNTDOWN(deadline: unknown[][], as_of: unknown[][], mode?: unknown[][], extra?: unknown[][]): unknown[][] {
  return spill(countdown, [deadline, as_of, mode, extra]);
}

/**
 * @customfunction TARGETPCT
 * @helpurl https://localhost:3000/help/functions/TARGETPCT.html
 */
export function TARGETPCT(actual: unknown[][], target: unknown[][], unit?: unknown[][]): unknown[][] {
  return spill(targetPct, [actual, target, unit]);
}

/**
 * @customfunction MONTHRANK
 * @helpurl https://localhost:3000/help/functions/MONTHRANK.html
 */
export function MONTHRANK(
  units: unknown[][], dates: unknown[][], values: unknown[][], targets: unknown[][], month: unknown[][],
  by?: unknown[][], groups?: unknown[][], exempt?: unknown[][],
): unknown[][] {
  return spill(monthRank, [units, dates, values, targets, month, by, groups, exempt]);
}
