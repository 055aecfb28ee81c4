/**
 * What a workbook port hands over: plain data, no host object, nothing to await.
 * Rows and columns are zero-based everywhere in the code; only `address.ts` speaks A1.
 */

/** An error a cell shows, as it is written there: `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** `null` is an empty cell. Days are serials of the workbook's own date system, as the cell holds them. */
export type CellValue = string | number | boolean | CellError | null;

/** Zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetFormula {
  readonly row: number;
  readonly column: number;
  /** With the leading `=`. */
  readonly formula: string;
}

/** A ListObject (Insert → Table), not a table that intake recognised. */
export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Of the sheet that this role marks as ours (see plan.ts), else null: a user's sheet. */
  readonly role: string | null;
  /** Extent from A1, of cells that hold a value. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** `values[row][column]` from A1. A row may be shorter than columnCount: what is missing is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same addressing; what is missing is `General`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Sparse; the cached result stands in `values`. */
  readonly formulas: readonly SheetFormula[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly SheetTable[];
}

export interface WorkbookName {
  readonly name: string;
  /** As the workbook holds it, without `=`: `'7月进度'!$A$1:$C$9`. */
  readonly refersTo: string;
  /** The sheet it is local to, or null. */
  readonly sheet: string | null;
}

export interface WorkbookSnapshot {
  /** 1904 serials are 1462 smaller than 1900 serials of the same day. */
  readonly dateSystem: 1900 | 1904;
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly WorkbookName[];
}

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

/** The cell's value, `null` outside the sheet's extent. */
export const valueAt = (sheet: SheetSnapshot, row: number, column: number): CellValue =>
  sheet.values[row]?.[column] ?? null;

export const numberFormatAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  sheet.numberFormats[row]?.[column] ?? "General";
