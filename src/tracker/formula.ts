/** Pieces of native formulas: only functions that Excel 2010, WPS and LibreOffice share; never ours, never a spill. */
import { absoluteAddress, cellAddress, quoteSheet } from "../workbook/address";
import type { FormulaCell } from "../workbook/plan";
import type { CellRange } from "../workbook/sheet";

export const formula = (text: string, result: FormulaCell["result"]): FormulaCell => ({ formula: text, result });

/** `'宗地台账'!D5` */
export const cellReference = (sheet: string, row: number, column: number): string => `${quoteSheet(sheet)}!${cellAddress(row, column)}`;

/** `'攻坚数据'!$F$5:$F$90` */
export const rangeReference = (sheet: string, range: CellRange): string => `${quoteSheet(sheet)}!${absoluteAddress(range)}`;

/** Text as a formula writes it: quotes doubled. Excel takes no more than 255 characters at once. */
export const quoted = (text: string): string => `"${text.slice(0, 250).replaceAll('"', '""')}"`;

/** Excel takes no longer text within a formula, quotes not counted. */
const LONGEST_LITERAL = 255;

/** Whether a text can be a criterion of SUMIFS: patterns escaped it must fit into one literal. */
export const isCriterion = (text: string): boolean => text.replace(/[~*?]/g, "~$&").length <= LONGEST_LITERAL;

/** Text inside a criterion: quotes doubled. SUMIFS reads `*`, `?` and `~` as patterns, so they are escaped. */
export const criterion = (text: string): string => `"${text.replace(/[~*?]/g, "~$&").replaceAll('"', '""')}"`;

/** `N(cell)*multiply/divide`: a cell that was overtyped with text counts nothing instead of breaking every sum. */
export function scaled(reference: string, { multiply, divide }: { multiply: number; divide: number }): string {
  const times = multiply === 1 ? "" : `*${multiply}`;
  const over = divide === 1 ? "" : `/${divide}`;
  return `N(${reference})${times}${over}`;
}
