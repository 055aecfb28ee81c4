/**
 * A short word for what a cell of ours holds. It is the same after Excel has moved the cell, adjusted its formula to inserted
 * rows, or saved and read it again: so our own cells are known wherever they stand now.
 */
import { linkText } from "../../workbook/linkFormula";
import { isCellError, type CellValue } from "../../workbook/sheet";

/** Blanks, and what programs put in: a prefix of newer functions, and @ where a name might give several cells. */
const ADDED = /\s+|_xlfn\.|@/g;
const TEXT = /("(?:[^"]|"")*")/;
const SHEET = /'(?:[^']|'')*'!|[\p{L}\p{N}_.[\]]+!/gu;
const REFERENCE = /\$?[A-Z]{1,3}\$?\d+/g;
/** A reference to what somebody has deleted: a cell, a range, or a cell of a sheet that is gone. */
const LOST = /#REF!(?:\$?[A-Z]{1,3}\$?\d+)?/g;
const RANGE = /@(?::@)+/g;
const NUMBER = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/g;

/**
 * What a formula does, without where it stands and with which figures. A range is as good as a cell: deleted, both are #REF!.
 *
 * @example template("=IF('攻坚数据'!$D5>0,F5/1.50,\"无\")") → "=IF(@>#,@/#,\"无\")"
 */
export const template = (formula: string): string =>
  formula.split(TEXT).map((part, index) => (index % 2 === 1 ? part
    : part.replace(ADDED, "").toUpperCase().replace(LOST, "A1").replace(SHEET, "").replace(REFERENCE, "@").replace(RANGE, "@").replace(NUMBER, "#"))).join("");

/** FNV-1a, 32 bits, as seven letters and digits. Source: Fowler, Noll, Vo, draft-eastlake-fnv. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}

/** Digits that every program keeps of a number when it saves and reads it. */
const DIGITS = 12;

/**
 * Null for an empty cell. A link is its text, in Excel too, which holds it as a formula. Blanks and line ends do not count: programs write them differently.
 *
 * @example fingerprint(0.1 + 0.2, null) === fingerprint(0.3, null) // true
 * @example fingerprint(7, "=A1+1") === fingerprint(9, "=B12+1") // true: the same formula elsewhere
 */
export function fingerprint(value: CellValue, formula: string | null): string | null {
  const link = formula === null ? null : linkText(formula);
  if (link !== null) return fingerprint(link, null);
  if (formula !== null) return hashed(`f${template(formula)}`);
  if (value === null) return null;
  if (isCellError(value)) return hashed(`t${value.error}`);
  if (typeof value === "number") return hashed(`n${Number(value.toPrecision(DIGITS))}`);
  if (typeof value === "boolean") return hashed(`b${String(value)}`);
  const text = value.replace(/[\s\p{Cc}]+/gu, "");
  return text === "" ? null : hashed(`t${text}`);
}
