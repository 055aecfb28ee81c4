/** Whether a target is reached, by its own comparator: 超过30个 is not reached by 30. */
import type { Comparator } from "../settings";
import { sameFigure } from "./sameFigure";

/**
 * Null when a figure is missing. Floating-point noise of summed areas neither makes nor breaks a target.
 * Source: the campaign's targets, 「超过30个省市区级重点项目」 beside 「500公顷」「50亿元」.
 *
 * @example targetMet(30, 30, ">=") // true
 * @example targetMet(30, 30, ">") // false
 */
export function targetMet(cumulative: number | null, target: number | null, comparator: Comparator): boolean | null {
  if (cumulative === null || target === null) return null;
  return sameFigure(cumulative, target) ? comparator === ">=" : cumulative > target;
}
