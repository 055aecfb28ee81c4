/** What a plan says of a deadline. Only the law's minima make a thing impossible; a missing setting never does. */

export type Verdict = "可行" | "缺设定，无法判断" | "按本区设定时长不可能" | "法定最短时限已不可能";

/** The latest days on which a step may begin; null where a setting on the way to the goal is missing. */
export interface LatestDays {
  /** 稳妥日: settings and the law's maxima used in full. */
  readonly safeDay: number | null;
  /** With the settings, maxima not used. */
  readonly setDay: number | null;
  /** 不可逆转日: minima only. */
  readonly lastPossibleDay: number;
}

/**
 * Whether a step that begins on `day` still reaches the goal.
 *
 * @example verdictOn(2025-09-23, { safeDay: 2025-09-09, setDay: 2025-09-22, lastPossibleDay: 2025-09-22 }) → "法定最短时限已不可能"
 * @source domain-rules §7
 */
export function verdictOn(day: number, latest: LatestDays): Verdict {
  if (day > latest.lastPossibleDay) return "法定最短时限已不可能";
  if (latest.setDay === null) return "缺设定，无法判断";
  return day > latest.setDay ? "按本区设定时长不可能" : "可行";
}
