/** Arguments and values of the wire, taken as what they must be, or refused as Excel does. */
import { parseRange, quoteSheet, rangeAddress } from "../../../src/workbook/address";
import { isCellError } from "../../../src/workbook/sheet";
import type { CellRange, CellValue } from "../../../src/workbook/sheet";
import { HostError } from "../hostError";

export const text = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw new HostError("InvalidArgument");
};

export const number = (value: unknown): number => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new HostError("InvalidArgument");
};

export const flag = (value: unknown): boolean => {
  if (typeof value === "boolean") return value;
  throw new HostError("InvalidArgument");
};

export const record = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw new HostError("InvalidArgument");
};

/** `#rrggbb` or a colour word stays as it is, in capitals where it is hexadecimal; empty is none. */
export const color = (value: unknown): string | null => {
  const given = text(value);
  if (given === "") return null;
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  throw new HostError("InvalidArgument", `not a colour: ${given}`);
};

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
const WHOLE: CellRange = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** `A1:B2`, `A:C`, `3:5`, nothing at all for the whole sheet. */
export function rangeOf(address: unknown): CellRange {
  if (address === undefined || address === null || address === "") return WHOLE;
  const given = text(address).replaceAll("$", "");
  const local = given.slice(given.lastIndexOf("!") + 1);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  const rows = /^(\d+):(\d+)$/.exec(local);
  const range = columns !== null ? parseRange(`${columns[1]}1:${columns[2]}${LAST_ROW + 1}`)
    : rows !== null ? { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN }
    : parseRange(local);
  if (range === null || range.top > range.bottom || range.left > range.right || range.bottom > LAST_ROW || range.right > LAST_COLUMN || range.top < 0) {
    throw new HostError("InvalidArgument", `not a range: ${given}`);
  }
  return range;
}

/** Excel quotes a sheet's name in an address only where it must. */
export const addressOf = (sheet: string, range: CellRange): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet) ? sheet : quoteSheet(sheet)}!${rangeAddress(range)}`;

export const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const columnsOf = ({ left, right }: CellRange): number => right - left + 1;

export const overlap = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

export const contains = (outer: CellRange, inner: CellRange): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** As `values` give it: errors as they are written, nothing as an empty string. */
export const wireValue = (value: CellValue): string | number | boolean => (value === null ? "" : isCellError(value) ? value.error : value);

export const valueType = (value: CellValue): string =>
  value === null ? "Empty" : isCellError(value) ? "Error" : { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
