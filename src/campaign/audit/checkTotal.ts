/** 合计核对: a printed total against the sum of its rows. */
import { printed, columnDigits, printedDigits, unitsApart } from "./printed";
import type { AuditVerdict } from "./verdict";

export interface TotalOptions {
  /** Digits after the point that rows and total show; where not known, the most that any of them has. */
  readonly digits?: number;
  /**
   * True for counts (个, 户, 宗), which are never rounded: any difference is an error. False (default): each row and the
   * total may be off by half a unit of its last digit.
   */
  readonly exact?: boolean;
}

/**
 * A row that could not be read makes the total `unknown`: a sum of what is left would prove nothing.
 *
 * @param parts the rows that the total is of, without other totals
 * @example checkTotal(474.5, [382.5, 92.0]).outcome // "agrees"
 * @example checkTotal(16.8, [8.3, 8.4]).message // "与各行之和差0.1，在四舍五入范围内"
 * @example checkTotal(20, [8, 9], { exact: true }).message // "与各行之和不符：应为17，相差3"
 */
export function checkTotal(total: number | null, parts: readonly (number | null)[], options: TotalOptions = {}): AuditVerdict {
  const code = "total-mismatch";
  const known = parts.filter((part): part is number => part !== null);
  const digits = options.digits ?? Math.max(columnDigits(known), total === null ? 0 : printedDigits(total));
  const shown = total === null ? "" : printed(total, digits);
  if (total === null || known.length < parts.length || parts.length === 0) {
    const missing = total === null ? "缺合计数" : parts.length === 0 ? "没有可相加的行" : `有${parts.length - known.length}行无数`;
    return { code, outcome: "unknown", published: shown, expected: "", message: `${missing}，无法核对合计` };
  }
  const sum = known.reduce((running, part) => running + part, 0);
  const expected = printed(sum, digits);
  const apart = unitsApart(total, sum, digits);
  const figures = { code, published: shown, expected } as const;
  if (apart === 0) return { ...figures, outcome: "agrees", message: "一致" };
  const difference = printed(Math.abs(apart) / 10 ** digits, digits);
  const allowed = options.exact === true ? 0 : (known.length + 1) / 2;
  return Math.abs(apart) <= allowed
    ? { ...figures, outcome: "last-digit", message: `与各行之和差${difference}，在四舍五入范围内` }
    : { ...figures, outcome: "differs", message: `与各行之和不符：应为${expected}，相差${difference}` };
}
