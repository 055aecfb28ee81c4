/** Units and their groups as target and progress tables list them, in order of first appearance. */
import type { UnitDefinition } from "../campaign/settings";
import { type ReadTable, unitText } from "./records/context";
import { isExemptRemark, likelySame, unitName } from "./unitNames";

/** Sections that are no groups: they part by matter, not by who is ranked together. */
const groupSection = /镇|街|乡|部门|单位|区直|县直|市直|园区|平台|组|类|功能区|国企/;

/** From 目标 tables first, then 进度, then (only where there is neither) from the ledgers. */
export function listUnits(tables: readonly ReadTable[]): UnitDefinition[] {
  const found = new Map<string, { name: string; group: string; exempt: boolean }>();
  const take = (table: ReadTable): void => {
    for (const row of table.rows.data) {
      const text = unitText(table, row);
      const read = text === null ? null : unitName(text, table.aliases);
      if (read === null) continue;
      const group = table.cells.text(row, "group") ?? (row.section !== null && groupSection.test(row.section) ? cleanGroup(row.section) : "");
      const exempt = read.exempt || saysExempt(table, row.row);
      const known = found.get(read.name);
      if (known === undefined) found.set(read.name, { name: read.name, group, exempt });
      else {
        if (known.group === "") known.group = group;
        known.exempt ||= exempt;
      }
    }
  };
  for (const kind of ["target", "progress"] as const) for (const table of tables) if (table.kind === kind) take(table);
  if (found.size === 0) for (const table of tables) if (table.kind !== "unknown") take(table);
  return [...found.values()].map((unit) => ({ ...unit, aliases: [] }));
}

function saysExempt(table: ReadTable, row: number): boolean {
  const at = { row, last: row };
  const stated = table.cells.text(at, "exempt");
  if (stated !== null && (isExemptRemark(stated) || /^(否|不|×)/.test(stated))) return true;
  const remark = table.cells.text(at, "remark");
  return remark !== null && isExemptRemark(remark);
}

/** 镇街（共12个） → 镇街; of nested sections the inner one. */
const cleanGroup = (section: string): string => (section.split("/").at(-1) ?? section).replace(/[(（][^)）]*[)）]$/, "").trim();

/** Names that look like one body written in two ways: a finding, never unified without an alias. */
export function suggestAliases(tables: readonly ReadTable[]): void {
  const places = new Map<string, { table: ReadTable; row: number }>();
  for (const table of tables) {
    const column = table.cells.column("unit");
    if (column === null || table.kind === "unknown") continue;
    for (const { row, last } of table.rows.data) {
      const text = table.cells.text({ row, last }, "unit");
      const name = text === null ? null : (unitName(text, table.aliases)?.name ?? null);
      if (name !== null && !places.has(name)) places.set(name, { table, row });
    }
  }
  for (const [short, long] of likelySame([...places.keys()])) {
    const place = places.get(long);
    if (place === undefined) continue;
    const { table, row } = place;
    table.sink.add("info", "unit-alias", { sheet: table.sheet, row, column: table.cells.column("unit")?.header.column ?? 0 },
      `“${long}”疑与“${short}”是同一单位，目前分开统计；如是，请在攻坚设置把“${long}”填为“${short}”的别名`);
  }
}
