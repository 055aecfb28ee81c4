/** 报送情况: who has reported for a period and who has not. 未报送 is listed apart from 进展缓慢: it says nothing of progress. */

export interface Report {
  readonly unit: string;
  /** 1900 serial. */
  readonly day: number;
}

export interface Reporting {
  readonly reported: readonly string[];
  readonly unreported: readonly string[];
}

/**
 * Splits `units` (in their order) by whether a report of theirs falls on `first` … `last`, both included.
 *
 * @example reporting(["东关镇", "西关镇"], [{ unit: "东关镇", day: 45870 }], { first: 45870, last: 45900 })
 * // { reported: ["东关镇"], unreported: ["西关镇"] }
 */
export function reporting(
  units: readonly string[],
  reports: readonly Report[],
  period: { readonly first: number; readonly last: number },
): Reporting {
  const seen = new Set<string>();
  for (const { unit, day } of reports) if (day >= period.first && day <= period.last) seen.add(unit);
  return { reported: units.filter((unit) => seen.has(unit)), unreported: units.filter((unit) => !seen.has(unit)) };
}
