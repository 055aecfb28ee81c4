/** The cumulative figure of a metric at any day of the campaign: the course that is drawn against the pace. */
import type { Contribution } from "./contributions";
import type { Basis } from "./facts";

/**
 * One figure a day of `days` (ascending), in the metric's unit. Of a ledger what counts by then; of reports the latest of
 * every unit by then, as the campaign's own figure is added up: a report without a unit is the total of others and is not
 * added to them. Null where nothing is known.
 *
 * @example cumulativeAt([10 sold on day 5, 20 sold on day 9], "ledger", [4, 5, 9]) // [0, 10, 30]
 */
export function cumulativeAt(list: readonly Contribution[], basis: Basis, days: readonly number[]): (number | null)[] {
  if (basis === null) return days.map(() => null);
  const counted = list.filter((one) => one.kind === basis && one.day !== null && one.amount !== null);
  if (basis === "ledger") {
    return days.map((day) => counted.reduce((sum, one) => sum + ((one.day ?? 0) <= day ? one.amount?.value ?? 0 : 0), 0));
  }
  return days.map((day) => {
    const latest = new Map<string, Contribution>();
    for (const one of counted) {
      if (one.unit === null) continue;
      const known = latest.get(one.unit);
      if ((one.day ?? 0) <= day && (known === undefined || (one.day ?? 0) >= (known.day ?? 0))) latest.set(one.unit, one);
    }
    return latest.size === 0 ? 0 : [...latest.values()].reduce((sum, one) => sum + (one.amount?.value ?? 0), 0);
  });
}

/**
 * Days at which the course is drawn: first, last, `asOf` and every seventh day before and after it.
 *
 * @example curveDays(1, 20, 10) // [1, 10, 17, 20]: a day next to the first or last is left out
 */
export function curveDays(first: number, last: number, asOf: number): number[] {
  const middle = Math.min(Math.max(asOf, first), last);
  const days = new Set([first, last, middle]);
  for (let day = middle - 7; day > first + 2; day -= 7) days.add(day);
  for (let day = middle + 7; day < last - 2; day += 7) days.add(day);
  return [...days].sort((a, b) => a - b);
}
