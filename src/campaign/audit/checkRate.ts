/** 完成率核对: a published percentage against its own inputs. */
import { completionRate } from "../progress/completionRate";
import { printed, printedDigits, unitsApart } from "./printed";
import type { AuditVerdict } from "./verdict";

/**
 * Recomputes actual / target and compares at the digits printed. One unit in the last digit is 差末位, not an error: offices
 * compute from unrounded inputs or cut off (of 62 published rates 55 agree, the other 7 differ by exactly one unit).
 *
 * @param published in percent (92.36)
 * @param digits digits after the point of the published percentage; where not known those of the figure itself, so pass
 *   `columnDigits` when the whole column is at hand
 * @example checkRate(92.36, 88, 95) // { code: "rate-mismatch", outcome: "differs", expected: "92.63", message: "不符：应为92.63" }
 * @example checkRate(58.8, 92.0, 156.7).message // "差末位"
 */
export function checkRate(
  published: number | null,
  actual: number | null,
  target: number | null,
  digits: number | null = null,
): AuditVerdict {
  const code = "rate-mismatch";
  const rate = completionRate(actual, target);
  if (published === null || rate === null) {
    const missing = published === null ? "缺公布的完成率" : actual === null ? "缺完成数" : "缺目标数或目标不大于0";
    return { code, outcome: "unknown", published: published === null ? "" : String(published), expected: "", message: `${missing}，无法核对` };
  }
  const places = digits ?? printedDigits(published);
  const figures = { code, published: printed(published, places), expected: printed(rate * 100, places) } as const;
  const apart = Math.abs(unitsApart(published, rate * 100, places));
  if (apart === 0) return { ...figures, outcome: "agrees", message: "一致" };
  if (apart === 1) return { ...figures, outcome: "last-digit", message: "差末位" };
  return { ...figures, outcome: "differs", message: `不符：应为${figures.expected}` };
}
