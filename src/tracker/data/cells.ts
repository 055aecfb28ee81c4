/** Cells of 攻坚数据 that follow the staff's cells, and the values that stand where they cannot be followed. */
import type { ContributionAmount } from "../../campaign/metrics/contributions";
import type { Measured, MeasuredDay } from "../../campaign/records";
import { conversionFactor } from "../../campaign/quantity/units";
import { cellAddress } from "../../workbook/address";
import type { CellRef } from "../../campaign/records";
import type { LinkCell, PlanCell } from "../../workbook/plan";
import { cellReference, formula, scaled } from "../formula";
import { area } from "../sheetBuilder";
import type { BlankCell } from "./ledgerCells";

export const referenceTo = ({ sheet, row, column }: CellRef): string => cellReference(sheet, row, column);

export function amountCell(amount: ContributionAmount | null): PlanCell {
  if (amount === null) return null;
  return amount.live === null ? amount.value : formula(`=${scaled(referenceTo(amount.cell), amount.live)}`, amount.value);
}

export function measuredCell(measured: Measured | null): PlanCell {
  if (measured === null) return null;
  return measured.live === null ? measured.value : formula(`=${scaled(referenceTo(measured.source), measured.live)}`, measured.value);
}

/** A day with a time of day counts as its day; text stays out until the next refresh has read it. */
const followedDay = (reference: string): string => `=IF(AND(ISNUMBER(${reference}),N(${reference})>0),INT(${reference}),"")`;

export function dayCell(day: MeasuredDay | null): PlanCell {
  if (day === null) return null;
  return day.live ? formula(followedDay(referenceTo(day.source)), { day: day.day }) : { day: day.day };
}

export const blankDay = (sheet: string, { row, column }: BlankCell): PlanCell => formula(followedDay(cellReference(sheet, row, column)), "");

/** A blank figure's cell, in `unit` once it is filled in; null where its column's unit is not known or does not fit. */
export function blankAmount(sheet: string, { row, column, unit: written }: BlankCell, unit: string): PlanCell {
  const factor = written === null ? null : written === unit ? { multiply: 1, divide: 1 } : conversionFactor(written, unit);
  return factor === null ? null : formula(`=${scaled(cellReference(sheet, row, column), factor)}`, 0);
}

export const linkTo = ({ sheet, row, column }: CellRef): LinkCell =>
  ({ text: `${sheet}!${cellAddress(row, column)}`, sheet, range: area(row, column, row, column) });
