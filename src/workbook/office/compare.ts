/** What Excel holds after writing against what the plan says: texts and figures alike, formulas there and not failing. */
import { cellAddress } from "../address";
import { isCellError } from "../sheet";
import type { CellValue, SheetSnapshot } from "../sheet";
import type { ReadSheet } from "./readCells";

/** Figures travel as decimal text; Excel keeps fifteen digits of them. */
const TOLERANCE = 1e-14;

function isSame(wanted: CellValue, found: CellValue): boolean {
  if (typeof wanted === "number" && typeof found === "number") return Math.abs(wanted - found) <= TOLERANCE * Math.max(Math.abs(wanted), Math.abs(found));
  if (typeof wanted === "string" && typeof found === "string") return wanted.replaceAll("\r\n", "\n") === found.replaceAll("\r\n", "\n");
  return wanted === found || (isCellError(wanted) && isCellError(found) && wanted.error === found.error);
}

/** Names that Excel does not know and references that are lost come from a formula that was not taken as it was meant. */
const isBroken = (found: CellValue): boolean => found !== null && isCellError(found) && (found.error === "#NAME?" || found.error === "#REF!");

/**
 * Address of the first cell that is not as planned, or null. Links are formulas in Excel and text in the plan: they compare as
 * what they show, once Excel has computed them.
 */
export function firstDifference(planned: SheetSnapshot, found: ReadSheet): string | null {
  const formulas = new Set(planned.formulas.map(({ row, column }) => `${row} ${column}`));
  const foundFormulas = new Set(found.formulas.map(({ row, column }) => `${row} ${column}`));
  for (let row = 0; row < planned.rowCount; row++) {
    for (let column = 0; column < planned.columnCount; column++) {
      const value = found.values[row]?.[column] ?? null;
      const place = `${row} ${column}`;
      const isRight = formulas.has(place) ? foundFormulas.has(place) && !isBroken(value) : foundFormulas.has(place) || isSame(planned.values[row]?.[column] ?? null, value);
      if (!isRight) return cellAddress(row, column);
    }
  }
  return null;
}
