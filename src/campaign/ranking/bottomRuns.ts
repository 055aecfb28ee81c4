/** 连续排名靠后: how many periods running a unit has been among the last of its group, up to the latest. */
import { bottomOfGroups } from "./cut";

export interface PlacedUnit {
  readonly unit: string;
  readonly group: string;
  readonly rank: number | null;
}

/**
 * Length of the run that ends in the latest period, for every unit that is in it (the others are left out). A period in
 * which the unit is not ranked (未报送, exempt, not listed) ends the run: it was not among the last then.
 * Source: 「连续两个月排名后两位的，约谈」 and its like.
 *
 * @param periods from the earliest to the latest
 * @param last how many of the end of a group count as its last (ties come along)
 * @example // 西关镇 last of three in both months
 * bottomRuns([july, august], 1) // Map { "西关镇" → 2 }
 */
export function bottomRuns(periods: readonly (readonly PlacedUnit[])[], last: number): ReadonlyMap<string, number> {
  let running = new Map<string, number>();
  for (const rows of periods) {
    const bottom = bottomOfGroups(rows, last);
    const next = new Map<string, number>();
    rows.forEach(({ unit }, index) => {
      if (bottom[index] === true) next.set(unit, (running.get(unit) ?? 0) + 1);
    });
    running = next;
  }
  return running;
}
