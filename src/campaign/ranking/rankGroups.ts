/** Ranking of units by group: groups are ranked apart, totals and exempt units are listed without a rank. */
import { isTotalLabel } from "./isTotalLabel";
import { displayed, rankByColumns, type RankColumn, type RankOptions, type RankOrder } from "./rank";

export interface RankRow {
  readonly label: string;
  /** Units of one group are ranked together. */
  readonly group: string;
  /** 不参加评比. */
  readonly exempt: boolean;
  readonly value: number | null;
  /** Figures that decide where values are equal, the most important first. */
  readonly tieBreak?: readonly (number | null)[];
}

export interface GroupRankOptions extends RankOptions {
  /** Which end of each tie-break column is first; `descending` where nothing is said. */
  readonly tieBreakOrder?: readonly RankOrder[];
}

/**
 * Ranks aligned with `rows`; null for totals (合计, 全区 …), exempt units and rows without a figure.
 *
 * @example
 * rankGroups([
 *   { label: "全区", group: "镇街", exempt: false, value: 0.7 },
 *   { label: "东关镇", group: "镇街", exempt: false, value: 0.6 },
 *   { label: "城南街道", group: "镇街", exempt: false, value: 0.8 },
 *   { label: "区水务局", group: "部门", exempt: false, value: 0.5 },
 *   { label: "区财政局", group: "部门", exempt: true, value: 0.9 },
 * ]) // [null, 2, 1, 1, null]
 */
export const rankGroups = (rows: readonly RankRow[], options: GroupRankOptions = {}): (number | null)[] =>
  rankUnits(rows.map((row) => (row.label !== "" && isTotalLabel(row.label) ? { ...row, exempt: true } : row)), options);

/** `rankGroups` for rows that are known to be units: labels are not looked at. */
export function rankUnits(rows: readonly Omit<RankRow, "label">[], options: GroupRankOptions = {}): (number | null)[] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.exempt) return;
    const members = groups.get(row.group);
    if (members === undefined) groups.set(row.group, [index]);
    else members.push(index);
  });

  const ranks = new Array<number | null>(rows.length).fill(null);
  for (const members of groups.values()) {
    const inGroup: Omit<RankRow, "label">[] = [];
    for (const index of members) {
      const row = rows[index];
      if (row !== undefined) inGroup.push(row);
    }
    const depth = inGroup.reduce((deepest, row) => Math.max(deepest, row.tieBreak?.length ?? 0), 0);
    const columns: RankColumn[] = [
      { values: displayed(inGroup.map((row) => row.value), options.digits ?? null), order: options.order ?? "descending" },
    ];
    for (let column = 0; column < depth; column++) {
      columns.push({
        values: inGroup.map((row) => row.tieBreak?.[column] ?? null),
        order: options.tieBreakOrder?.[column] ?? "descending",
      });
    }
    rankByColumns(columns, options.ties).forEach((place, position) => {
      const index = members[position];
      if (index !== undefined) ranks[index] = place;
    });
  }
  return ranks;
}
