/** Checks of one unit against its own last period: progress that went backwards, figures copied over. */
import { isCopied, regressions } from "../progress/series";
import { printed, columnDigits } from "./printed";
import type { AuditVerdict } from "./verdict";

/**
 * 累计数倒退: a cumulative figure below the one reported before it. Null when it is not, or one of them is missing.
 *
 * @example progressRegressed(38.2, 41.5)?.message // "累计数比上期（41.5）少3.3，累计数不应减少"
 */
export function progressRegressed(now: number | null, before: number | null): AuditVerdict | null {
  const [fall] = regressions([before, now]);
  if (fall === undefined) return null;
  const digits = columnDigits([fall.value, fall.before]);
  const last = printed(fall.before, digits);
  return {
    code: "progress-regressed", outcome: "differs", published: printed(fall.value, digits), expected: `≥${last}`,
    message: `累计数比上期（${last}）少${printed(fall.before - fall.value, digits)}，累计数不应减少`,
  };
}

/**
 * 照抄上期: all figures of the row that ought to move are last period's. Null otherwise; see `isCopied`.
 *
 * @example figureCopied([3.2, 41.5], [3.2, 41.5])?.message // "2个数与上期完全相同，疑似照抄上期"
 */
export function figureCopied(figures: readonly (number | null)[], before: readonly (number | null)[], least = 2): AuditVerdict | null {
  if (!isCopied(figures, before, least)) return null;
  const reported = figures.filter((figure): figure is number => figure !== null);
  return {
    code: "figure-copied", outcome: "differs", published: reported.join("、"), expected: "",
    message: `${reported.length}个数与上期完全相同，疑似照抄上期`,
  };
}
