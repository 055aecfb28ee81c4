/** Cells of a sheet of ours that a person filled in: those that the record of what we wrote does not hold. */
import { formatDay } from "../../campaign/calendar/day";
import { rangeAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { valueAt, type SheetSnapshot } from "../../workbook/sheet";
import { cellAsTyped, isBlank } from "../../workbook/staffCells";
import { fingerprint } from "./fingerprint";

/** A cell of the staff's: where it stood, and what it holds. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

/** Cells that stood beside each other in a row and whose place is ours, or gone: they are kept at the foot of 攻坚设置. */
export interface KeptRow {
  /** `月度排名!N8` */
  readonly from: string;
  /** What the row was about, or "". */
  readonly about: string;
  readonly cells: readonly PlanCell[];
}

/** A cell in words: a day as that day. */
export function inWords(cell: PlanCell): string {
  if (typeof cell !== "object" || cell === null) return String(cell ?? "");
  return "day" in cell ? formatDay(cell.day) : "formula" in cell ? inWords(cell.result) : cell.text;
}

export const placeOf = (row: number, column: number): number => row * 16_384 + column;

/**
 * Where one print stands more often than we wrote it, the last ones are the staff's: they hold the same, so none is lost.
 *
 * @param skip cells that are known as ours, or as read, already
 * @returns in reading order
 */
export function typedCells(sheet: SheetSnapshot, prints: ReadonlyMap<string, number>, dateSystem: 1900 | 1904, skip: (row: number, column: number) => boolean): TypedCell[] {
  const formulas = new Map(sheet.formulas.map(({ row, column, formula }) => [placeOf(row, column), formula]));
  const seen = new Map<string, number>();
  const typed: TypedCell[] = [];
  sheet.values.forEach((line, row) => line.forEach((value, column) => {
    if (isBlank(value) || skip(row, column)) return;
    const print = fingerprint(value, formulas.get(placeOf(row, column)) ?? null);
    if (print === null) return;
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    if (times > (prints.get(print) ?? 0)) typed.push({ row, column, cell: cellAsTyped(sheet, row, column, dateSystem) });
  }));
  return typed;
}

/** Cells that stand beside each other become one row. `about` tells what a row of the sheet is about. */
export function keptRows(sheet: SheetSnapshot, typed: readonly TypedCell[], about: (row: number) => string): KeptRow[] {
  const runs: TypedCell[][] = [];
  for (const one of typed) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.row === one.row && last.column + 1 === one.column) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const range = { top: first.row, left: first.column, bottom: first.row, right: last.column };
    return [{ from: `${sheet.name}!${rangeAddress(range)}`, about: about(first.row), cells: run.map(({ cell }) => cell) }];
  });
}

/** The first word of ours in a row that is not a figure: the unit, the problem. */
export function rowWords(sheet: SheetSnapshot, typed: readonly TypedCell[]): (row: number) => string {
  const theirs = new Set(typed.map(({ row, column }) => placeOf(row, column)));
  return (row) => {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "string" && /\p{L}{2}/u.test(value) && !theirs.has(placeOf(row, column))) return value.slice(0, 60);
    }
    return "";
  };
}
