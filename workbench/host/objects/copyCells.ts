/** `Range.copyFrom`: cells of one range put into another of the same shape, as pasting of values or of formats does. */
import { HostError, notServed } from "../hostError";
import { isCellError } from "../../../src/workbook/sheet";
import type { CellInput, CellRange, ConditionalRule } from "../model";
import type { Session } from "../session";
import type { RangeTarget } from "./rangeTarget";
import { checkWritable, live } from "./sheetState";
import { columnsOf, contains, overlap, rowsOf } from "./values";

const moved = ({ top, left, bottom, right }: CellRange, down: number, across: number): CellRange => ({ top: top + down, bottom: bottom + down, left: left + across, right: right + across });

/** Results stay, formulas do not; text stays text. */
function pasteValues(from: RangeTarget, to: RangeTarget): void {
  to.sheet.setCells(to.range, from.sheet.values(from.range).map((row) => row.map((value): CellInput => ({ value, text: typeof value === "string" || isCellError(value) }))));
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
  if (from === null || skipBlanks === true || transpose === true || (what !== "Values" && what !== "Formats")) throw notServed("Range", `CopyFrom (${String(what)}, or from an address)`);
  live(from.sheet, session);
  checkWritable(to.sheet, to.range, session);
  if (rowsOf(from.range) !== rowsOf(to.range) || columnsOf(from.range) !== columnsOf(to.range)) throw notServed("Range", "CopyFrom (of another shape)");
  if (overlap(from.range, to.range) && from.sheet.id === to.sheet.id) throw new HostError("InvalidArgument");
  if (what === "Values") pasteValues(from, to);
  else pasteFormats(from, to);
}
