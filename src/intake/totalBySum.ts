/** The district's own row: named like a unit, but its figures are the sum of all others. Counted as a unit it would double everything. */
import { readNumber } from "../campaign/quantity/readNumber";
import type { AssignedColumn } from "./assign";
import { isBlank, textOf } from "./headerText";
import type { ClassifiedRows, DataRow } from "./rows";
import type { SheetView } from "./view";

const summed: ReadonlySet<string> = new Set(["target", "cumulative", "period", "monthly"]);

/** First or last row, three units or more beside it, and every column of figures adds up to it. */
export function withTotalBySum(view: SheetView, columns: readonly AssignedColumn[], rows: ClassifiedRows): ClassifiedRows {
  const figures = columns.filter(({ field }) => field !== null && summed.has(field)).map(({ header }) => header.column);
  const label = columns.find(({ field }) => field === "unit")?.header.column;
  if (label === undefined || rows.data.length < 3 || columns.some(({ field }) => field === "metric")) return rows;
  for (const at of [0, rows.data.length - 1]) {
    const candidate = rows.data[at];
    if (candidate === undefined || !isSum(view, figures, candidate, rows.data)) continue;
    const total = { row: candidate.row, label: textOf(view.filled(candidate.row, label)).trim(), section: candidate.section, bySum: true };
    return { ...rows, data: rows.data.filter((row) => row !== candidate), totals: [...rows.totals, total].sort((a, b) => a.row - b.row) };
  }
  return rows;
}

/** Fields that name a piece of land, a project, a fund. */
const naming: ReadonlySet<string> = new Set(["index", "parcelId", "location", "project", "use", "batch", "unit", "region", "matter", "problem", "channel", "document", "buyer"]);
const amounts: ReadonlySet<string> = new Set(["area", "price", "startPrice", "received", "task", "investment"]);

/** The last row of a ledger without any name, whose figures are the sum of all rows above it: a total nobody labelled. */
export function withUnlabelledTotal(view: SheetView, columns: readonly AssignedColumn[], rows: ClassifiedRows): ClassifiedRows {
  const names = columns.filter(({ field }) => field !== null && naming.has(field)).map(({ header }) => header.column);
  const figures = columns.filter(({ field }) => field !== null && amounts.has(field)).map(({ header }) => header.column);
  const last = rows.data.at(-1);
  if (last === undefined || rows.data.length < 2 || figures.length === 0) return rows;
  if (names.some((column) => !isBlank(view.filled(last.row, column))) || !isSum(view, figures, last, rows.data, 1)) return rows;
  const total = { row: last.row, label: "", section: last.section, bySum: true };
  return { ...rows, data: rows.data.slice(0, -1), totals: [...rows.totals, total] };
}

function isSum(view: SheetView, columns: readonly number[], candidate: DataRow, data: readonly DataRow[], least = 2): boolean {
  let agreeing = 0;
  for (const column of columns) {
    const own = figure(view, candidate.row, column);
    const others = data.filter((row) => row !== candidate).map(({ row }) => figure(view, row, column)).filter((value) => value !== null);
    if (own === null || own === 0 || others.filter((value) => value !== 0).length < least) continue;
    const sum = others.reduce((all, value) => all + value, 0);
    if (Math.abs(sum - own) > Math.abs(own) * 0.001) return false;
    agreeing += 1;
  }
  return agreeing > 0;
}

function figure(view: SheetView, row: number, column: number): number | null {
  const value = view.sheet.values[row]?.[column] ?? null;
  if (typeof value === "number") return value;
  const reading = typeof value === "string" ? readNumber(value) : null;
  return reading?.kind === "number" ? reading.value : null;
}
