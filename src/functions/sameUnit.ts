/** Figures in one unit, so that they can be compared: exact conversion, or the reason in Chinese. A unit is never guessed. */
import type { Quantity } from "../campaign/quantity/readNumber";
import { convert } from "../campaign/quantity/units";
import { badArgument, type Problem } from "./cell";

/**
 * `figure` in the unit of `like`; without units both are taken as they stand.
 *
 * @example inUnitOf({ value: 2400, unit: "亩" }, { value: 500, unit: "公顷" }) → 160
 * @example inUnitOf({ value: 2400, unit: null }, { value: 500, unit: "公顷" }) → #VALUE!
 */
export function inUnitOf(figure: Quantity, like: Quantity): number | Problem {
  if (figure.unit === like.unit) return figure.value;
  if (figure.unit === null || like.unit === null) {
    const [bare, named] = figure.unit === null ? [figure, like] : [like, figure];
    return badArgument(`${bare.value} 没有写单位，而另一个数的单位是${named.unit ?? ""}：请把单位写全`);
  }
  return convert(figure.value, figure.unit, like.unit) ?? badArgument(`${figure.unit}不能换算成${like.unit}`);
}
