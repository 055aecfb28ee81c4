/** What is known about one subject of cards: a unit and a matter (a metric, a parcel or a task) on `asOf`. */
import type { CellRef } from "../records";

/**
 * A figure that is absent does not belong to the matter (a task has no rate) and is never asked for;
 * a figure that is `null` belongs to it and is not known, so what hangs on it is 无法判断.
 */
export interface SubjectFacts {
  readonly kind: "unit" | "parcel" | "task";
  /** 责任单位 */
  readonly unit: string;
  /** What keeps the matter apart from every other one of the unit, the same at every reading. */
  readonly matter: string;
  /** The matter as people read it. */
  readonly title: string;
  /** False: 未报送, which is listed apart and never judged slow. */
  readonly reported: boolean;
  /** 完成率 and 序时进度, shares of 1, unrounded. */
  readonly rate?: number | null | undefined;
  readonly timeProgress?: number | null | undefined;
  /** In points, where an office takes it from displayed figures; else it is `rate − timeProgress`. */
  readonly paceGap?: number | null | undefined;
  /** 按显示值: decimals of the percentage that `paceGap` is taken from; absent: from the exact rate. */
  readonly rateDigits?: number;
  /** For 还差多少 in the unit of the target. */
  readonly target?: number | null | undefined;
  readonly cumulative?: number | null | undefined;
  readonly targetUnit?: string;
  /** 时序 on a later day (the answer day), for 到哪天. */
  readonly ahead?: { readonly day: number; readonly timeProgress: number };
  readonly due?: number | null | undefined;
  /** 已办结, 已销号. `null`: the ledger does not say. */
  readonly closed?: boolean | null | undefined;
  /** 月完成率, share of 1. */
  readonly monthRate?: number | null | undefined;
  /** 同比增幅, share of 1. */
  readonly growth?: number | null | undefined;
  /** 连续应开未开, in periods, this one included. */
  readonly notStarted?: number | null | undefined;
  /** 连续未完成, in periods, this one included. */
  readonly missed?: number | null | undefined;
  /** Places from the end of the group, month by month, the latest last: 1 = last; null = not ranked that month. */
  readonly fromBottom?: readonly (number | null)[];
  /** Where the figures stand. */
  readonly sources: readonly CellRef[];
}

/** One card a unit, matter and period: the period that a proposal is for. 1900 serials, both ends included. */
export interface CardPeriod {
  /** 2025-08, 2025-08上, 2025-W32 … */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** @example matterKey("自然资源局", "挂牌出让面积") → "自然资源局\u001f挂牌出让面积" */
export const matterKey = (unit: string, matter: string): string => `${unit}\u001f${matter}`;
