/** What is said of rows of 字段对照 that could not be followed: a sheet that is gone, a field that the table does not know. */
import type { FieldMapping } from "../../campaign/mapping/fieldMapping";
import { unitOf } from "../../campaign/quantity/units";
import type { MetricDefinition } from "../../campaign/settings";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import type { AssignedColumn } from "../assign";
import { quantityOf } from "../columnUnits";
import { fieldOf } from "../fields";
import type { FindingSink } from "../findings";
import type { Recognised } from "../recognise";

/** Rows about sheets that the workbook does not have, or that are not read. */
export function lostSheets(workbook: WorkbookSnapshot, mapping: readonly FieldMapping[], sink: FindingSink): void {
  const names = new Map(workbook.sheets.filter(({ role }) => role === null).map((sheet) => [sheet.name.trim(), sheet]));
  const said = new Set<string>();
  for (const { sheet } of mapping) {
    const name = sheet.trim();
    const found = names.get(name);
    if (found?.visibility === "visible" || said.has(name)) continue;
    said.add(name);
    const count = mapping.filter((one) => one.sheet.trim() === name).length;
    if (found === undefined) sink.add("warning", "mapping-sheet-gone", { sheet: null }, lostSheet(name, count), name);
    else sink.add("info", "mapping-sheet-hidden", { sheet: found.name }, `工作表已隐藏，攻坚设置的字段对照里有关的${count}行没有用上；取消隐藏后即可用上`);
  }
}

/** @example lostSheet("7月", 2) → "攻坚设置的字段对照有2行写的工作表「7月」…" */
const lostSheet = (sheet: string, count: number): string =>
  `攻坚设置的字段对照有${count}行写的工作表「${sheet}」不在本工作簿里（可能已改名或删除），没有用上；如已改名，请把这些行的“工作表”改成新名，不再需要则删去`;

/** Rows about columns of one table that were not followed, each at the column's header. */
export function mappingNotes({ view, region, verdict, columns }: Recognised, metrics: readonly MetricDefinition[], sink: FindingSink): void {
  for (const column of columns) {
    const { mapping, column: at, header } = column.header;
    if (mapping === null) continue;
    const place = { sheet: view.sheet.name, row: region.header.bottom, column: at };
    const problem = fieldProblem(column, columns, verdict.kind) ?? unitProblem(column, metrics) ?? metricProblem(column, metrics);
    if (problem !== null) sink.add("warning", "mapping-not-followed", place, `字段对照对「${header}」写的${problem}`, String(at));
  }
}

function fieldProblem({ header: { mapping, month }, field }: AssignedColumn, columns: readonly AssignedColumn[], kind: Recognised["verdict"]["kind"]): string | null {
  if (mapping === null || mapping.row.field === null || mapping.field === "unused" || mapping.field === field) return null;
  const name = mapping.row.field;
  const definition = fieldOf(mapping.field);
  if (definition === null) return `“${name}”不是可选的字段，没有采用；请在攻坚设置改为表中列出的名称`;
  if (kind === "unknown") return null;
  if (!definition.kinds.includes(kind)) return `“${name}”不是这类表的字段，没有采用；请在攻坚设置改“认作”，或改表的类型`;
  if (definition.id === "monthly" && month === null) return `“${name}”只用于表头写明月份的列，没有采用；请改为“本期完成”或“累计完成”`;
  const holder = columns.find((column) => column.field === mapping.field);
  return `“${name}”已用于「${holder?.header.header ?? ""}」列，一张表只能有一列，没有采用；请在攻坚设置改其中一列`;
}

function unitProblem(column: AssignedColumn, metrics: readonly MetricDefinition[]): string | null {
  const { mapping } = column.header;
  if (mapping === null || mapping.row.unit === null) return null;
  if (mapping.unit === null) return `单位“${mapping.row.unit}”不认识，没有采用；请填亩、公顷、平方米、万元、亿元等`;
  const kind = quantityOf(column, metrics);
  if (column.field === null || kind === null || unitOf(mapping.unit)?.kind === kind) return null;
  return `单位“${mapping.unit}”与${fieldOf(column.field)?.name ?? ""}不是一类，没有采用；请在攻坚设置改单位`;
}

function metricProblem({ header: { mapping } }: AssignedColumn, metrics: readonly MetricDefinition[]): string | null {
  const name = mapping?.row.metric ?? null;
  if (name === null || metrics.some((one) => one.metric === name || one.aliases.includes(name))) return null;
  return `指标“${name}”不在攻坚设置的指标口径里，没有采用；请改为其中的指标，或先增加该指标`;
}
