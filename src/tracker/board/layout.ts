/** The board's grid: 16 equal columns between two margins; four of them are what a phone shows first. */
export const LEFT = 1;
export const RIGHT = 16;
/** The board's two halves. */
export const MIDDLE = 8;
/** All 16 stand beside each other on 1366 pixels at 100 %: 75 pixels each in a Chinese workbook (宋体 11: 8 pixels a character). */
export const COLUMN_WIDTH = 8.8;

export interface CardInForce {
  /** 档次, as the tier table calls it. */
  readonly tier: string;
  readonly unit: string;
  readonly matter: string;
  /** 1900 serial of the day it was issued. */
  readonly since: number;
}
