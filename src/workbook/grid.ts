/**
 * The one form a sheet's cells have in a snapshot, whichever port read them: rows end at their last value, the sheet at its last
 * row with one; number formats stand only beside values. So equal sheets are equal data.
 */
import type { CellValue, SheetSnapshot } from "./sheet";

export type SheetCells = Pick<SheetSnapshot, "rowCount" | "columnCount" | "values" | "numberFormats">;

const GENERAL = "General";

function trimmed<T>(row: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  let length = row.length;
  while (length > 0 && isEmpty(row[length - 1] as T)) length--;
  return length === row.length ? row : row.slice(0, length);
}

/**
 * Cells in that form. An empty string is an empty cell: hosts do not tell them apart.
 *
 * @example sheetCells([[1, ""], [null]], [["0.0", "@"]]) // { rowCount: 1, columnCount: 1, values: [[1]], numberFormats: [["0.0"]] }
 */
export function sheetCells(values: readonly (readonly CellValue[])[], formats: readonly (readonly string[])[]): SheetCells {
  const rows = trimmed(
    values.map((row) => trimmed(row.map((value) => (value === "" ? null : value)), (value) => value === null)),
    (row) => row.length === 0,
  );
  const numberFormats = trimmed(
    rows.map((row, index) =>
      trimmed(
        Array.from({ length: Math.min(row.length, formats[index]?.length ?? 0) }, (_, column) => formats[index]?.[column] ?? GENERAL),
        (format) => format === GENERAL,
      ),
    ),
    (row) => row.length === 0,
  );
  return { rowCount: rows.length, columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0), values: rows, numberFormats };
}
