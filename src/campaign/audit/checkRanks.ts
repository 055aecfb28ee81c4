/** 名次核对: published ranks against the figures that they rank. */
import { rank, type RankOptions, type RankOrder } from "../ranking/rank";
import type { AuditVerdict } from "./verdict";

/** How ranks were given: `ordinal` = 1,2,3 … in which ties got different numbers. */
export interface RankConvention {
  readonly ties: "competition" | "dense" | "ordinal";
  readonly order: RankOrder;
}

export interface RankCheck {
  /** The convention that fits best; the first of 并列/密集/顺序号, from high to low, where several do. */
  readonly convention: RankConvention;
  /** Aligned with the rows; null where there is no published rank or no figure. */
  readonly verdicts: readonly (AuditVerdict | null)[];
}

const CONVENTIONS: readonly RankConvention[] = (["descending", "ascending"] as const).flatMap((order) =>
  (["competition", "dense", "ordinal"] as const).map((ties) => ({ ties, order })));

/**
 * Recomputes the ranks of one group (totals and exempt rows left out by the caller as null). Without a given convention the
 * one with the fewest disagreements is taken: lists from low to high (云浮) are as right as from high to low.
 *
 * @param values the figures ranked, e.g. the published rates; `published` their ranks, aligned
 * @param options `digits`: figures are compared as printed
 * @example checkRanks([1, 3, 2], [80.1, 79.5, 78.9]).verdicts[1] // { code: "rank-out-of-order", published: "3", expected: "2", … }
 */
export function checkRanks(
  published: readonly (number | null)[],
  values: readonly (number | null)[],
  options: Pick<RankOptions, "digits"> & { readonly convention?: RankConvention } = {},
): RankCheck {
  const compared = values.map((value, index) => ((published[index] ?? null) === null ? null : value));
  const tried = (options.convention === undefined ? CONVENTIONS : [options.convention]).map((convention) => ({
    convention,
    verdicts: judge(published, compared, convention, options.digits ?? null),
  }));
  const faults = ({ verdicts }: RankCheck): number => verdicts.filter((verdict) => verdict?.outcome === "differs").length;
  return tried.reduce((best, next) => (faults(next) < faults(best) ? next : best));
}

function judge(
  published: readonly (number | null)[],
  values: readonly (number | null)[],
  { ties, order }: RankConvention,
  digits: number | null,
): readonly (AuditVerdict | null)[] {
  const ranks = rank(values, { ties: ties === "dense" ? "dense" : "competition", order, digits });
  const tied = new Map<number, number>();
  for (const place of ranks) if (place !== null) tied.set(place, (tied.get(place) ?? 0) + 1);

  return ranks.map((place, index): AuditVerdict | null => {
    const shown = published[index] ?? null;
    if (place === null || shown === null) return null;
    // Numbered through: those who are tied may stand in any order among themselves.
    const last = ties === "ordinal" ? place + (tied.get(place) ?? 1) - 1 : place;
    const right = shown >= place && shown <= last;
    const expected = last === place ? String(place) : `${place}–${last}`;
    return {
      code: "rank-out-of-order", outcome: right ? "agrees" : "differs", published: String(shown), expected,
      message: right ? "一致" : `名次不符：按数值应为第${expected}位`,
    };
  });
}
