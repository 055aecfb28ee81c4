/** 合计、小计 rows against the rows they add up. Where a total stands says little, so every plausible set of rows is tried. */
import { checkTotal, columnDigits, printedDigits, type AuditVerdict } from "../../campaign/audit";
import { standardUnit, unitOf } from "../../campaign/quantity/units";
import type { AuditItem } from "../../campaign/records";
import type { AssignedColumn } from "../assign";
import { fieldOf } from "../fields";
import type { ReadTable } from "../records/context";
import type { DataRow, TotalRow } from "../rows";
import { asWritten, auditItem } from "./item";

const additive: ReadonlySet<string> = new Set(["area", "price", "startPrice", "deposit", "target", "period", "cumulative", "task", "received", "lastYear", "investment", "yearInvestment", "investmentDone", "applied", "suppliedArea", "approvedArea"]);

export function auditTotals(table: ReadTable): AuditItem[] {
  const { rows, columns, cells } = table;
  if (rows.totals.length === 0 || rows.data.length < 2 || cells.column("metric") !== null) return [];
  const summed = columns.filter(({ field }) => field !== null && additive.has(field));
  return rows.totals.filter(({ label }) => !/平均|均值/.test(label)).flatMap((total) => summed.flatMap((column) => {
    const verdict = verdictOf(table, total, column);
    const name = column.header.header || (fieldOf(column.field)?.name ?? "");
    return verdict === null ? [] : [auditItem(verdict, { sheet: table.sheet, row: total.row, column: column.header.column }, `${total.label} ${name}`)];
  }));
}

function verdictOf(table: ReadTable, total: TotalRow, column: AssignedColumn): AuditVerdict | null {
  const { cells, rows, units } = table;
  const unit = units.get(column.header.column)?.unit ?? null;
  const known = unit === null ? null : unitOf(unit);
  const standard = known === null ? "" : (standardUnit(known.kind) ?? known.base);
  const written = (row: Pick<DataRow, "row" | "last">): number | null => asWritten(cells.value(row, column), standard, unit);
  const sum = written({ row: total.row, last: total.row });
  if (sum === null) return null;
  const exact = known?.kind === "count";
  let reported: AuditVerdict | null = null;
  for (const set of coverage(rows.data, rows.totals, total)) {
    const parts = set.map(written).filter((part) => part !== null);
    if (parts.length === 0) continue;
    const verdict = checkTotal(sum, parts, { exact, digits: printedDigits(sum) });
    if (verdict.outcome !== "differs") return null;
    // Rows converted from other units have more digits than anybody prints.
    reported ??= checkTotal(sum, parts, { exact, digits: Math.max(printedDigits(sum), Math.min(2, columnDigits(parts))) });
  }
  return reported;
}

/** Sets of rows that a total may stand for; the likeliest first, because that one is shown when none fits. */
function coverage(data: readonly DataRow[], totals: readonly TotalRow[], total: TotalRow): (readonly DataRow[])[] {
  const before = totals.filter(({ row }) => row < total.row).at(-1)?.row ?? -1;
  const after = totals.find(({ row }) => row > total.row)?.row ?? Infinity;
  const section = total.section === null ? [] : data.filter((row) => row.section === total.section || row.section?.startsWith(`${total.section ?? ""}/`) === true);
  const since = data.filter(({ row }) => row > before && row < total.row);
  const until = data.filter(({ row }) => row > total.row && row < after);
  const above = data.filter(({ row }) => row < total.row);
  const below = data.filter(({ row }) => row > total.row);
  const partial = /小计/.test(total.label) || (total.section !== null && !/总|全|汇/.test(total.label));
  const sets = partial ? [section, since, until, above, data, below] : [data, above, below, section, since, until];
  return sets.filter((set) => set.length > 0);
}
