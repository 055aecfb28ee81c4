/** An audit verdict with its place. */
import type { AuditItem } from "../../campaign/records";
import type { AuditVerdict } from "../../campaign/audit";
import { conversionFactor } from "../../campaign/quantity/units";
import { cellAddress } from "../../workbook/address";

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `sign`: what stands behind both figures, such as %. */
export function auditItem(verdict: AuditVerdict, place: CellPlace, subject: string, sign = ""): AuditItem {
  const cell = cellAddress(place.row, place.column);
  const published = verdict.published === "" ? "" : `${verdict.published}${sign}`;
  const expected = verdict.expected === "" ? "" : `${verdict.expected}${sign}`;
  // The rules know figures only; some say the unit themselves.
  const message = expected === "" || verdict.message.includes(expected) ? verdict.message : verdict.message.replace(`应为${verdict.expected}`, `应为${expected}`);
  return {
    code: verdict.code, sheet: place.sheet, cell, subject, published, expected,
    message: `「${place.sheet}」${cell} ${subject}${published === "" ? "" : `为${published}`}，${message}`,
  };
}

/** A standard figure as the column writes it, without the noise of binary division. */
export function asWritten(value: number | null, standard: string, written: string | null): number | null {
  if (value === null) return null;
  const factor = written === null ? null : conversionFactor(standard, written);
  const figure = factor === null ? value : (value * factor.multiply) / factor.divide;
  return Number(figure.toPrecision(12));
}
