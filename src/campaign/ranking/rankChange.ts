/** 升降: how many places a unit has gained or lost since the ranking before. */

/**
 * `↑3` three places better, `↓2` two worse, `—` the same, empty when either rank is missing: a unit that was not ranked
 * before has not risen. Source: published lists of the form 31(74) = this (last).
 *
 * @example rankChange(2, 5) // "↑3"
 * @example rankChange(5, 3) // "↓2"
 * @example rankChange(1, 1) // "—"
 * @example rankChange(1, null) // ""
 */
export function rankChange(now: number | null, before: number | null): string {
  if (now === null || before === null) return "";
  if (now === before) return "—";
  return now < before ? `↑${before - now}` : `↓${now - before}`;
}
