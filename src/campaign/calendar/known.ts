/** An answer that needs a year's holiday table: known, or the year whose table is missing. Never a guess. */

export interface MissingYear {
  readonly kind: "missing-year";
  readonly year: number;
}

export type Known<T> = { readonly kind: "known"; readonly value: T } | MissingYear;

export function known<T>(value: T): Known<T> {
  return { kind: "known", value };
}

/**
 * What staff read where a table is missing: what, and what to do.
 *
 * @example missingYearMessage(2027) → "没有2027年的放假安排，不能计算工作日：请在攻坚设置补充2027年的休、班日期（须含1月1日、5月1日、10月1日）"
 */
export function missingYearMessage(year: number): string {
  return `没有${year}年的放假安排，不能计算工作日：请在攻坚设置补充${year}年的休、班日期（须含1月1日、5月1日、10月1日）`;
}
