/** 合计、小计 rows against the rows they add up. Where a total stands says little, so every plausible run of rows is tried. */
import { checkTotal, columnDigits, explainSum, printedDigits, type AuditVerdict } from "../../campaign/audit";
import { standardUnit, unitOf } from "../../campaign/quantity/units";
import type { AuditItem, CellRef } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { AssignedColumn } from "../assign";
import { fieldOf } from "../fields";
import type { ReadTable } from "../records/context";
import type { DataRow, TotalRow } from "../rows";
import { asWritten, auditItem } from "./item";

const additive: ReadonlySet<string> = new Set([
  "area", "price", "startPrice", "deposit", "target", "period", "monthly", "cumulative", "task", "received", "lastYear", "investment", "yearInvestment", "investmentDone", "applied", "suppliedArea", "approvedArea",
]);

/** How many other totals a total may reach over. */
const reach = 60;

/** Data rows from one place to another in their list, the end left out. */
interface Run {
  readonly from: number;
  readonly to: number;
}

export function auditTotals(table: ReadTable): AuditItem[] {
  const { rows, columns, cells } = table;
  if (rows.totals.length === 0 || rows.data.length < 2 || cells.column("metric") !== null) return [];
  const totals = rows.totals.filter(({ label }) => !/平均|均值/.test(label)).map((total) => ({ total, runs: runsOf(rows.data, rows.totals, total) }));
  return columns.filter(({ field }) => field !== null && additive.has(field)).flatMap((column) => {
    const sums = columnSums(table, column);
    const name = column.header.header || (fieldOf(column.field)?.name ?? "");
    return totals.flatMap(({ total, runs }) => {
      const verdict = verdictOf(sums, total, runs);
      return verdict === null ? [] : [auditItem(verdict, { sheet: table.sheet, row: total.row, column: column.header.column }, `${total.label} ${name}`)];
    });
  });
}

interface ColumnSums {
  readonly written: (row: Pick<DataRow, "row" | "last">) => number | null;
  /** Of the first n rows: their sum and how many have a figure. */
  readonly sum: Float64Array;
  readonly count: Float64Array;
  readonly data: readonly DataRow[];
  /** Counts (个, 户) are never rounded. */
  readonly exact: boolean;
  readonly unit: string | null;
  /** Figures that stand as text. */
  readonly words: (row: DataRow) => { readonly text: string; readonly source: CellRef } | null;
}

/** Running sums: a workbook with a 小计 for every village must not add all its rows for each of them. */
function columnSums({ cells, rows, units }: ReadTable, column: AssignedColumn): ColumnSums {
  const unit = units.get(column.header.column)?.unit ?? null;
  const known = unit === null ? null : unitOf(unit);
  const standard = known === null ? "" : (standardUnit(known.kind) ?? known.base);
  const written = (row: Pick<DataRow, "row" | "last">): number | null => asWritten(cells.value(row, column), standard, unit);
  const sum = new Float64Array(rows.data.length + 1);
  const count = new Float64Array(rows.data.length + 1);
  rows.data.forEach((row, at) => {
    const value = written(row);
    sum[at + 1] = (sum[at] ?? 0) + (value ?? 0);
    count[at + 1] = (count[at] ?? 0) + (value === null ? 0 : 1);
  });
  return { written, sum, count, data: rows.data, exact: known?.kind === "count", unit, words: (row) => (written(row) === null ? null : cells.words(row, column)) };
}

function verdictOf({ written, sum, count, data, exact, unit, words }: ColumnSums, total: TotalRow, runs: readonly Run[]): AuditVerdict | null {
  const stated = written({ row: total.row, last: total.row });
  if (stated === null) return null;
  const digits = printedDigits(stated);
  const within = ({ from, to }: Run): boolean => {
    const figures = (count[to] ?? 0) - (count[from] ?? 0);
    const difference = Math.abs((sum[to] ?? 0) - (sum[from] ?? 0) - stated);
    const rounding = exact ? 0.5 : (figures + 1) / 2 + 0.5;
    return figures > 0 && difference <= rounding * 10 ** -digits + Math.abs(stated) * 1e-9;
  };
  const filled = runs.filter(({ from, to }) => (count[to] ?? 0) > (count[from] ?? 0));
  const [likeliest] = filled;
  if (likeliest === undefined || filled.some(within)) return null;
  const rows = data.slice(likeliest.from, likeliest.to);
  const parts = rows.map(written).filter((part) => part !== null);
  // Rows converted from other units have more digits than anybody prints.
  const verdict = checkTotal(stated, parts, { exact, digits: Math.max(digits, Math.min(2, columnDigits(parts))) });
  if (verdict.outcome !== "differs") return null;
  const explained = explainSum(verdict, { published: stated, expected: parts.reduce((total, part) => total + part, 0), unit });
  return { ...explained, message: `${explained.message}${passedOver(rows.map(words).filter((one) => one !== null))}` };
}

/** @example "；该列有2格是文字（如 D12 “35.2 亩”），SUM 不计" */
function passedOver(texts: readonly { readonly text: string; readonly source: CellRef }[]): string {
  const [first] = texts;
  return first === undefined ? "" : `；该列有${texts.length}格是文字（如 ${cellAddress(first.source.row, first.source.column)} “${first.text}”），SUM 不计`;
}

/** Runs of rows that a total may stand for; the likeliest first, because that one is shown when none fits. */
function runsOf(data: readonly DataRow[], totals: readonly TotalRow[], total: TotalRow): Run[] {
  const place = firstAfter(data, total.row);
  const own = totals.indexOf(total);
  const before = firstAfter(data, totals[own - 1]?.row ?? -1);
  const after = firstAfter(data, totals[own + 1]?.row ?? Infinity);
  const all = { from: 0, to: data.length };
  const above = { from: 0, to: place };
  const below = { from: place, to: data.length };
  const since = { from: before, to: place };
  const until = { from: place, to: after };
  const section = sectionRun(data, place, total.section);
  const partial = /小计/.test(total.label) || (total.section !== null && !/总|全|汇/.test(total.label));
  const likely = partial ? [...section, since, until, above, all, below] : [all, above, below, ...section, since, until];
  // A town's total over the totals of its villages reaches back (or on) over several of them.
  const nested: Run[] = [];
  for (let step = 2; step <= reach; step++) {
    if (own - step >= 0) nested.push({ from: firstAfter(data, totals[own - step]?.row ?? -1), to: place });
    if (own + step < totals.length) nested.push({ from: place, to: firstAfter(data, totals[own + step]?.row ?? Infinity) });
  }
  return [...likely, ...nested];
}

/** The rows around a total that stand under its section heading. */
function sectionRun(data: readonly DataRow[], place: number, section: string | null): Run[] {
  if (section === null) return [];
  const inside = (at: number): boolean => {
    const own = data[at]?.section ?? null;
    return own !== null && (own === section || own.startsWith(`${section}/`));
  };
  let from = place;
  let to = place;
  while (from > 0 && inside(from - 1)) from -= 1;
  while (to < data.length && inside(to)) to += 1;
  return [{ from, to }];
}

/** Place of the first data row below `row`. */
function firstAfter(data: readonly DataRow[], row: number): number {
  let low = 0;
  let high = data.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((data[middle]?.row ?? Infinity) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}
