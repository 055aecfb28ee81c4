/** Ranks of a list of figures. Order of the list never matters; equal figures share a rank; what has no figure has no rank. */
import { roundHalfAway } from "../quantity/round";

/** `competition`: 1,1,1,4. `dense`: 1,1,1,2. */
export type Ties = "competition" | "dense";
/** `descending`: the highest is first. `ascending`: the lowest is first (云浮: 从低到高). */
export type RankOrder = "descending" | "ascending";

export interface RankOptions {
  readonly ties?: Ties;
  readonly order?: RankOrder;
  /**
   * Rank by the figures as displayed: rounded half away from zero to this many digits after the point (of the figure
   * itself: a share shown as 78.9 % has 3). Without: by exact figures, where 78.94 % is ahead of 78.91 %.
   */
  readonly digits?: number | null;
}

/** One column to rank by: its figures, and which end is first. */
export interface RankColumn {
  readonly values: readonly (number | null)[];
  readonly order: RankOrder;
}

/**
 * Ranks aligned with `values`; null and NaN are unranked. Figures that agree to 12 significant digits are equal.
 * Source: competition ranking by default (并列), 「前10名（包含分数相同）」.
 *
 * @example rank([95, 100, 100]) // [3, 1, 1]
 * @example rank([100, 100, 100, 95, null], { ties: "dense" }) // [1, 1, 1, 2, null]
 */
export const rank = (values: readonly (number | null)[], options: RankOptions = {}): (number | null)[] =>
  rankByColumns([{ values: displayed(values, options.digits ?? null), order: options.order ?? "descending" }], options.ties);

/**
 * Ranks by the first column, then by the next where the one before is equal, and so on; equal in all columns = a tie
 * (「相同则按…排序，两者均相同则并列」). A row without a figure in the first column is unranked; in a later column
 * it stands behind those that have one.
 *
 * @example // same rate: the larger area first
 * rankByColumns([{ values: [0.8, 0.8, 0.9], order: "descending" }, { values: [10, 20, 5], order: "descending" }]) // [3, 2, 1]
 */
export function rankByColumns(columns: readonly RankColumn[], ties: Ties = "competition"): (number | null)[] {
  const [first = new Float64Array(0), ...later] = columns.map(sortKeys);
  const ranked: number[] = [];
  for (let index = 0; index < first.length; index++) if (first[index] !== Infinity) ranked.push(index);

  const compare = (a: number, b: number): number => {
    const ahead = between(first[a] ?? Infinity, first[b] ?? Infinity);
    if (ahead !== 0) return ahead;
    for (const key of later) {
      const next = between(key[a] ?? Infinity, key[b] ?? Infinity);
      if (next !== 0) return next;
    }
    return 0;
  };
  ranked.sort(compare);

  const ranks = new Array<number | null>(first.length).fill(null);
  let previous: number | null = null;
  let current = 0;
  ranked.forEach((row, position) => {
    if (previous === null || compare(previous, row) !== 0) current = ties === "dense" ? current + 1 : position + 1;
    ranks[row] = current;
    previous = row;
  });
  return ranks;
}

/** The figures as they are displayed, for ranking by what readers see. @example displayed([0.78942], 3) // [0.789] */
export const displayed = (values: readonly (number | null)[], digits: number | null): readonly (number | null)[] =>
  digits === null ? values : values.map((value) => (value === null || Number.isNaN(value) ? null : roundHalfAway(value, digits)));

/** Smaller is ahead; Infinity = no figure. */
const sortKeys = ({ values, order }: RankColumn): Float64Array => {
  const keys = new Float64Array(values.length).fill(Infinity);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isFinite(value)) keys[index] = order === "descending" ? -value : value;
  }
  return keys;
};

/** Which of two keys is ahead (below 0: the first); 0 where they agree to 12 digits, so that 0.1 + 0.2 ties with 0.3. */
function between(a: number, b: number): number {
  if (a === b) return 0;
  const ahead = a - b;
  // Rounding to 12 digits keeps the order, so only neighbours can become equal by it: few figures are worth the rounding.
  return Math.abs(ahead) <= 1e-11 * Math.abs(a) && snapped(a) === snapped(b) ? 0 : ahead;
}

const snapped = (key: number): number => (Number.isInteger(key) ? key : Number(key.toPrecision(12)));
