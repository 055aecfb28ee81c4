/** Targets of the campaign that tables state: rows 指标·目标值·单位 without a unit, or the row 全区 of a 目标 table. */
import { conversionFactor } from "../campaign/quantity/units";
import type { Measured } from "../campaign/records";
import type { Comparator, MetricDefinition, Target } from "../campaign/settings";
import { figureSets, isCampaignTargets, type FigureSet } from "./records/progress";
import type { ReadTable } from "./records/context";

export function targetsFromTables(tables: readonly ReadTable[], sets: ReadonlyMap<ReadTable, readonly FigureSet[]>, metrics: readonly MetricDefinition[]): Target[] {
  const found = new Map<string, Target>();
  const take = (set: FigureSet, text: string | null): void => {
    const definition = metrics.find(({ metric }) => metric === set.metric);
    if (definition === undefined || set.target === null || found.has(definition.metric)) return;
    const value = inUnit(set.target, definition.unit);
    if (value !== null) found.set(definition.metric, { metric: definition.metric, value, unit: definition.unit, comparator: comparatorOf(text), curve: null });
  };
  for (const table of tables) {
    if (table.kind !== "target" && table.kind !== "progress") continue;
    const own = sets.get(table) ?? [];
    const led = isCampaignTargets(table, own);
    for (const set of own) {
      const row = { row: set.base.row, last: set.base.row };
      if ((led || set.base.unit === null) && table.cells.column("metric") !== null) take(set, `${table.cells.text(row, "target") ?? ""} ${table.cells.text(row, "remark") ?? ""}`);
    }
  }
  for (const table of tables) {
    if (table.kind !== "target") continue;
    for (const { row, label, section, bySum } of table.rows.totals) {
      const whole = bySum === true || (/^全|总计|合计/.test(label) && !/小计/.test(label) && (section === null || /^全/.test(label)));
      if (!whole) continue;
      for (const set of figureSets(table, { row, last: row, section })) take(set, null);
    }
  }
  return [...found.values()];
}

/** 超过30个: the figure itself is not yet enough. */
const comparatorOf = (text: string | null): Comparator => (text !== null && /(?<!不)超过|大于|多于|突破|[>＞](?![=＝])/.test(text) ? ">" : ">=");

function inUnit(measured: Measured, unit: string): number | null {
  if (measured.unit === unit) return measured.value;
  const factor = conversionFactor(measured.unit, unit);
  return factor === null ? null : Number(((measured.value * factor.multiply) / factor.divide).toPrecision(12));
}
