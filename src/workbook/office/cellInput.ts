/** A cell of a plan as it is typed into Excel through Office.js. */
import { linkFormula } from "../linkFormula";
import type { PlanCell } from "../plan";

const DAYS_TO_1904 = 1462;

/** Signs at which Excel begins to think, full-width ones too; blanks and control characters in front of one do not stop it. */
const BEGINS_SOMETHING = /^[\s\p{Cc}'=+\-@#＝＋－＠＃＇$¥￥€£(（.．/\\"]/u;
/** A figure anywhere, or nothing but words that days, times and numbers are written with: 二〇二五年七月, 上午九时. */
const MAY_BE_A_FIGURE = /\p{N}|^[零一二三四五六七八九十百千万亿两元正廿卅年月日号时点分秒刻上下午晚星期周\s\-.:：、，,]+$/u;
const LOGICAL = /^\s*(?:true|false|真|假)\s*$/i;

/**
 * Text with an apostrophe where Excel might take it for something else. The apostrophe is not part of the cell, works whatever
 * the number format, and is left out where it would only be seen in the formula bar.
 *
 * @example textInput("海州区") // "海州区"
 * @example textInput("7月1日") // "'7月1日"
 */
export const textInput = (text: string): string =>
  text !== "" && (BEGINS_SOMETHING.test(text) || MAY_BE_A_FIGURE.test(text) || LOGICAL.test(text)) ? `'${text}` : text;

export type CellInput = string | number | boolean | null;

/** `null` leaves an emptied cell empty. */
export function cellInput(cell: PlanCell, dateSystem: 1900 | 1904): CellInput {
  if (typeof cell === "string") return cell === "" ? null : textInput(cell);
  if (typeof cell !== "object" || cell === null) return cell;
  if ("day" in cell) return dateSystem === 1904 ? cell.day - DAYS_TO_1904 : cell.day;
  return "formula" in cell ? cell.formula : linkFormula(cell);
}
