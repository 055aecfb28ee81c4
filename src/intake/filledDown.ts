/** 责任单位 written once with blanks below: filled down only where the pattern is unmistakable, else left blank and said. */
import type { AssignedColumn } from "./assign";
import { isBlank, textOf } from "./headerText";
import type { ClassifiedRows, DataRow } from "./rows";
import type { SheetView } from "./view";

export interface FilledDown {
  /** Unit text of rows that leave it blank, by row. */
  readonly units: ReadonlyMap<number, string>;
  /** Rows without a unit that nothing tells. */
  readonly missing: readonly number[];
  readonly column: number | null;
}

/**
 * Each unit stands once, at the head of its rows; blank rows are at least as many as written ones; 序号 goes on over the
 * blanks or is blank with them; no total or heading lies between a blank row and its unit.
 */
export function filledDown(view: SheetView, columns: readonly AssignedColumn[], rows: ClassifiedRows): FilledDown {
  const column = columns.find(({ field }) => field === "unit")?.header.column ?? null;
  const units = new Map<number, string>();
  if (column === null) return { units, missing: [], column };
  const blank = rows.data.filter(({ row }) => isBlank(view.filled(row, column))).map(({ row }) => row);
  if (blank.length === 0 || blank.length === rows.data.length) return { units, missing: blank, column };
  const none = { units, missing: blank, column };
  const figures = columns.some(({ field }) => field === "target" || field === "cumulative" || field === "period" || field === "monthly");
  // A row of figures without a unit is nobody's, unless rows are metrics of the unit above.
  if (figures && !columns.some(({ field }) => field === "metric")) return none;
  if (!writtenOnce(view, column, rows.data, blank.length) || !numbered(view, columns, rows.data, new Set(blank))) return none;
  const breaks = [...rows.totals.map(({ row }) => row), ...rows.sections.map(({ row }) => row)].sort((a, b) => a - b);
  let next = 0;
  let last: string | null = null;
  const missing: number[] = [];
  for (const { row } of rows.data) {
    while ((breaks[next] ?? Infinity) < row) {
      next += 1;
      last = null;
    }
    const own = view.filled(row, column);
    if (!isBlank(own)) last = textOf(own);
    else if (last === null) missing.push(row);
    else units.set(row, last);
  }
  return { units, missing, column };
}

function writtenOnce(view: SheetView, column: number, data: readonly DataRow[], blanks: number): boolean {
  const seen = new Set<string>();
  let written = 0;
  for (const { row } of data) {
    const value = view.filled(row, column);
    if (isBlank(value)) continue;
    if (view.mergeAt(row, column) !== null) return false;
    written += 1;
    seen.add(textOf(value).replace(/\s/g, ""));
  }
  return written >= 2 && seen.size === written && blanks >= written;
}

/** 1 2 3 4 … or 1 2 1 2 … over the rows, or a number only where a unit stands. */
function numbered(view: SheetView, columns: readonly AssignedColumn[], data: readonly DataRow[], blank: ReadonlySet<number>): boolean {
  const index = columns.find(({ field }) => field === "index")?.header.column;
  if (index === undefined) return true;
  const numbers = data.map(({ row }) => {
    const text = textOf(view.sheet.values[row]?.[index] ?? null).trim().replace(/[.、]$/, "");
    return { blank: blank.has(row), number: /^\d+$/.test(text) ? Number(text) : null };
  });
  const goesOn = numbers.every(({ blank: none, number }, at) => {
    const before = numbers[at - 1]?.number ?? null;
    return number !== null && (before === null || number === before + 1 || (number === 1 && !none));
  });
  return goesOn || numbers.every(({ blank: none, number }) => none === (number === null));
}
