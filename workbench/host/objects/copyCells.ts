/** `Range.copyFrom`: cells of one range put into another of the same shape, as pasting of values or of formats does. */
import { HostError, notServed } from "../hostError";
import { columnIndex, columnLetters } from "../../../src/workbook/address";
import { isCellError } from "../../../src/workbook/sheet";
import type { CellInput, CellRange, ConditionalRule } from "../model";
import type { Session } from "../session";
import type { RangeTarget } from "./rangeTarget";
import { checkWritable, live } from "./sheetState";
import { LAST_COLUMN, LAST_ROW, columnsOf, contains, overlap, rowsOf } from "./values";

const moved = ({ top, left, bottom, right }: CellRange, down: number, across: number): CellRange => ({ top: top + down, bottom: bottom + down, left: left + across, right: right + across });

/** Results stay, formulas do not; text stays text. */
function pasteValues(from: RangeTarget, to: RangeTarget): void {
  to.sheet.setCells(to.range, from.sheet.values(from.range).map((row) => row.map((value): CellInput => ({ value, text: typeof value === "string" || isCellError(value) }))));
}

const PARTS = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;
const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * A formula as it reads after it was pasted so many rows and columns on.
 *
 * @example movedFormula("=SUM(A1:$B$2)+'7月 A1'!C3&\"A1\"", 2, 1) // "=SUM(B3:$B$2)+'7月 A1'!D5&\"A1\""
 */
export const movedFormula = (formula: string, down: number, across: number): string =>
  formula.split(PARTS).map((part, index) => (index % 2 === 1 ? part : part.replace(CELL, (_, fixedColumn: string, column: string, fixedRow: string, row: string) => {
    const [toColumn, toRow] = [fixedColumn === "" ? columnIndex(column) + across : columnIndex(column), fixedRow === "" ? Number(row) + down : Number(row)];
    return toColumn < 0 || toColumn > LAST_COLUMN || toRow < 1 || toRow > LAST_ROW + 1 ? "#REF!" : `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow}`;
  }))).join("");

/** Formulas, and what stands in cells without one. */
function pasteFormulas(from: RangeTarget, to: RangeTarget): void {
  const values = from.sheet.values(from.range);
  const [down, across] = [to.range.top - from.range.top, to.range.left - from.range.left];
  to.sheet.setCells(to.range, from.sheet.formulas(from.range).map((row, at) => row.map((formula, column): CellInput => {
    const value = values[at]?.[column] ?? null;
    return formula === null ? { value, text: typeof value === "string" || isCellError(value) } : { formula: movedFormula(formula, down, across) };
  })));
}

/** Number formats, looks, merges and conditional formats. */
function pasteFormats(from: RangeTarget, to: RangeTarget): void {
  const [down, across] = [to.range.top - from.range.top, to.range.left - from.range.left];
  from.sheet.numberFormats(from.range).forEach((row, index) => {
    for (let start = 0, end = 0; start < row.length; start = end) {
      end = start + 1;
      while (end < row.length && row[end] === row[start]) end += 1;
      const top = to.range.top + index;
      to.sheet.setNumberFormat({ top, bottom: top, left: to.range.left + start, right: to.range.left + end - 1 }, row[start] ?? "General");
    }
  });
  to.sheet.pasteLooks(from.sheet, from.range, to.range);
  const merges = from.sheet.part("merges").filter((merge) => contains(from.range, merge)).map((merge) => moved(merge, down, across));
  to.sheet.setPart("merges", [...to.sheet.part("merges").filter((merge) => !overlap(merge, to.range)), ...merges]);
  const rules = from.sheet.part("conditionalFormats").filter(({ range }) => contains(from.range, range))
    .map((rule): ConditionalRule => ({ ...rule, id: `${rule.id}-${to.sheet.id}`, range: moved(rule.range, down, across) }));
  if (rules.length > 0) to.sheet.setPart("conditionalFormats", [...to.sheet.part("conditionalFormats"), ...rules]);
}

/** Filters do not matter: Excel copies what they hide, too (OfficeDev/office-scripts-docs issue 758). */
export function copyFrom(to: RangeTarget, from: RangeTarget | null, parameters: readonly unknown[], session: Session): void {
  const [, what = "All", skipBlanks, transpose] = parameters;
  if (from === null || skipBlanks === true || transpose === true || (what !== "Values" && what !== "Formats" && what !== "Formulas")) throw notServed("Range", `CopyFrom (${String(what)}, or from an address)`);
  live(from.sheet, session);
  checkWritable(to.sheet, to.range, session);
  if (rowsOf(from.range) !== rowsOf(to.range) || columnsOf(from.range) !== columnsOf(to.range)) throw notServed("Range", "CopyFrom (of another shape)");
  if (overlap(from.range, to.range) && from.sheet.id === to.sheet.id) throw new HostError("InvalidArgument");
  if (what === "Formulas") pasteFormulas(from, to);
  else if (what === "Values") pasteValues(from, to);
  else pasteFormats(from, to);
}
