/** One quantity in two columns of different units (亩 and 平方米, 万元 and 元), compared row by row. */
import { columnDigits, printed } from "../../campaign/audit";
import { conversionFactor, unitOf } from "../../campaign/quantity/units";
import type { AuditItem } from "../../campaign/records";
import type { AssignedColumn } from "../assign";
import { fieldOf } from "../fields";
import type { ReadTable } from "../records/context";
import type { DataRow } from "../rows";
import { asWritten, auditItem } from "./item";

interface Compared {
  readonly row: DataRow;
  readonly written: number;
  readonly other: number;
  /** What the other column should show. */
  readonly expected: number;
}

/** So near two figures have to be to be one quantity written twice; 宗地面积 and 净用地面积 are two quantities. */
const near = 0.02;

/**
 * The other column of a quantity: not read itself, of another unit, and near the first in most rows.
 * Each figure may be off by one unit of its last printed digit.
 */
export function auditTwins(table: ReadTable): AuditItem[] {
  const read = table.columns.filter(({ field }) => field !== null && fieldOf(field)?.reads === "number" && fieldOf(field)?.quantity !== "metric");
  return read.flatMap((column) => table.columns.flatMap((twin) => {
    const unit = twinUnit(table, column, twin);
    return unit === null ? [] : differing(table, column, twin, unit);
  }));
}

function twinUnit(table: ReadTable, column: AssignedColumn, twin: AssignedColumn): string | null {
  if (twin.field !== null || !twin.header.matches.some(({ field, score }) => field === column.field && score >= 0.6)) return null;
  const own = table.units.get(column.header.column)?.unit ?? null;
  const [unit] = twin.header.units;
  return own === null || unit === undefined || unit === own || unitOf(unit)?.kind !== unitOf(own)?.kind ? null : unit;
}

function differing(table: ReadTable, column: AssignedColumn, twin: AssignedColumn, unit: string): AuditItem[] {
  const own = table.units.get(column.header.column)?.unit ?? unit;
  const factor = conversionFactor(own, unit);
  if (factor === null) return [];
  const times = factor.multiply / factor.divide;
  const all = table.rows.data.flatMap((row) => compared(table, column, twin, row, own, times));
  const digits = columnDigits(all.map(({ other }) => other));
  const slack = (10 ** -columnDigits(all.map(({ written }) => written)) * times + 10 ** -digits) * 1.001;
  const alike = all.filter(({ other, expected }) => Math.abs(other - expected) <= Math.abs(expected) * near);
  if (alike.length * 2 < all.length || alike.length === 0) return [];
  const off = all.filter(({ other, expected }) => Math.abs(other - expected) > slack);
  const [first] = off;
  if (first !== undefined && off.length > 2 && off.length * 2 > all.length) {
    table.sink.add("info", "twin-columns", { sheet: table.sheet, row: first.row.row, column: twin.header.column }, `「${twin.header.header}」与「${column.header.header}」多数行换算后略有出入（例：应为${printed(first.expected, digits)}），疑似按666或667平方米折一亩；按后者计`);
    return [];
  }
  return off.map(({ row, other, expected }) => auditItem(
    { code: "unit-slip", outcome: "differs", published: printed(other, digits), expected: printed(expected, digits), message: `与「${column.header.header}」换算不符：应为${printed(expected, digits)}` },
    { sheet: table.sheet, row: row.row, column: twin.header.column }, `第${row.row + 1}行 ${twin.header.header}`,
  ));
}

function compared(table: ReadTable, column: AssignedColumn, twin: AssignedColumn, row: DataRow, own: string, times: number): Compared[] {
  const figure = table.cells.figure(row, column);
  const other = table.cells.plain(row, twin);
  const written = figure === null ? null : asWritten(figure.value, figure.unit, own);
  return other === null || written === null || written === 0 ? [] : [{ row, written, other, expected: written * times }];
}
