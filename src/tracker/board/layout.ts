/** The board's grid: four blocks of four columns between two margins, all blocks alike in width; the first is what a phone shows first. */
export const LEFT = 1;
export const RIGHT = 16;
/** The board's two halves. */
export const MIDDLE = 8;
/**
 * All 16 stand beside each other on 1366 pixels at 100 %: 75 pixels each in a Chinese workbook (宋体 11: 8 pixels a character).
 * Amounts (累计、目标；日均需完成、预计完成) take from the columns beside them, so that 120,000.00 and five characters of a heading fit.
 */
const EVEN = [8.8, 8.8, 8.8, 8.8] as const;
const AMOUNTS_FIRST = [10, 10, 7.6, 7.6] as const;
export const COLUMN_WIDTHS: readonly number[] = [...EVEN, ...EVEN, ...AMOUNTS_FIRST, ...AMOUNTS_FIRST];

export interface CardInForce {
  /** 档次, as the tier table calls it. */
  readonly tier: string;
  readonly unit: string;
  readonly matter: string;
  /** 1900 serial of the day it was issued. */
  readonly since: number;
}
