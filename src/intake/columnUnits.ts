/** The unit that a column's figures are written in: header, line above, cells, a sibling column, a known layout, settings. */
import { readNumber } from "../campaign/quantity/readNumber";
import { conversionFactor, standardUnit, type UnitKind, unitOf } from "../campaign/quantity/units";
import type { MetricDefinition } from "../campaign/settings";
import type { AssignedColumn } from "./assign";
import { fieldOf } from "./fields";
import type { FindingSink } from "./findings";
import { layoutUnit } from "./layouts";
import { lineUnits } from "./lines";
import type { Region } from "./regions";
import type { DataRow } from "./rows";
import type { RecognisedColumn } from "./types";
import type { SheetView } from "./view";

export interface ColumnUnit {
  readonly unit: string | null;
  readonly from: RecognisedColumn["unitFrom"];
  /** Both units of a header such as 宗地面积(㎡/亩), in that order. */
  readonly pair: readonly [string, string] | null;
  /** The cells of the column carry different units: a bare figure among them is in none that is known. */
  readonly mixed?: boolean;
}

export const noUnit: ColumnUnit = { unit: null, from: null, pair: null };
const sampleSize = 60;

export function quantityOf(column: AssignedColumn, metrics: readonly MetricDefinition[]): UnitKind | null {
  const quantity = fieldOf(column.field)?.quantity ?? null;
  if (quantity !== "metric") return quantity;
  const metric = metrics.find((one) => one.metric === column.metric);
  if (metric !== undefined) return unitOf(metric.unit)?.kind ?? null;
  const stated = column.header.units.map((unit) => unitOf(unit)?.kind ?? null).find((kind) => kind !== null && kind !== "share");
  return stated ?? null;
}

/** Units by column; says where a unit had to be taken from the settings or two of them contradict each other. */
export function columnUnits(
  view: SheetView, region: Region, columns: readonly AssignedColumn[], data: readonly DataRow[],
  metrics: readonly MetricDefinition[], sink: FindingSink,
): ReadonlyMap<number, ColumnUnit> {
  const fromLines = [...new Set(region.lines.flatMap(({ text }) => lineUnits(text)))];
  const units = new Map<number, ColumnUnit>();
  const sample = data.slice(0, sampleSize);
  const late: { column: AssignedColumn; kind: UnitKind }[] = [];
  const bare: AssignedColumn[] = [];
  for (const column of columns) {
    const reads = fieldOf(column.field)?.reads;
    if (reads !== "number") continue;
    const kind = quantityOf(column, metrics);
    const at = column.header.column;
    const stated = statedUnit(column, kind, fromLines);
    if (stated !== null) units.set(at, stated);
    else if (kind !== null) late.push({ column, kind });
    else bare.push(column);
  }
  // Where rows name their metric, each figure has its own unit.
  const rowMetrics = columns.some(({ field }) => field === "metric");
  for (const column of bare) units.set(column.header.column, companionUnit(column, null, columns) ?? (rowMetrics ? null : cellUnit(view, column.header.column, sample, null)) ?? noUnit);
  for (const { column, kind } of late) {
    const at = column.header.column;
    const place = { sheet: view.sheet.name, row: region.header.bottom, column: at };
    const name = column.header.header;
    const ofLines = fromLines.filter((unit) => unitOf(unit)?.kind === kind);
    if (ofLines.length > 1) sink.add("warning", "unit-ambiguous", place, `「${name}」上方写了几个单位（${ofLines.join("、")}），不能确定用哪个；请在表头写明单位`);
    const found = cellUnit(view, at, sample, kind) ?? companionUnit(column, kind, columns) ?? siblingUnit(view, column, columns, sample, kind) ?? knownLayout(column, columns, kind);
    if (found !== null) {
      units.set(at, found);
      if (found.from === "sibling") sink.add("info", "unit-from-sibling", place, `「${name}」没有写单位，与写明单位的列相对应，按${found.unit ?? ""}读`);
      if (found.from === "layout") sink.add("info", "unit-from-layout", place, `「${name}」没有写单位，按该类公示表的惯例以${found.unit ?? ""}读，请核对`);
      continue;
    }
    const unit = metrics.find((metric) => metric.metric === column.metric)?.unit ?? standardUnit(kind);
    units.set(at, { unit, from: unit === null ? null : "settings", pair: null });
    if (kind !== "count" && unit !== null) {
      sink.add("warning", "unit-missing", place, `「${name}」没有写单位，上方和单元格里也没有，暂按${unit}读；请在表头写明单位`);
    }
  }
  return units;
}

/** What header or line say. Two units in one header stand for two figures in one cell. */
function statedUnit(column: AssignedColumn, kind: UnitKind | null, fromLines: readonly string[]): ColumnUnit | null {
  const fits = (unit: string): boolean => (kind === null ? unitOf(unit)?.kind !== "share" : unitOf(unit)?.kind === kind);
  const [first, second] = column.header.units.filter(fits);
  if (first !== undefined) return { unit: first, from: first === column.header.mapping?.unit ? "mapping" : "header", pair: second === undefined || second === first ? null : [first, second] };
  const ofLines = fromLines.filter(fits);
  const [only] = ofLines;
  return ofLines.length === 1 && only !== undefined ? { unit: only, from: "line", pair: null } : null;
}

/** Fields whose figures are compared with each other within a row, and therefore share a unit. */
const companions: readonly ReadonlySet<string>[] = [new Set(["target", "period", "monthly", "cumulative", "lastYear"]), new Set(["task", "received", "lastYear"])];

/** 任务（亩） | 累计完成: figures of one metric are written in one unit. */
function companionUnit(column: AssignedColumn, kind: UnitKind | null, columns: readonly AssignedColumn[]): ColumnUnit | null {
  for (const other of columns) {
    if (other === column || other.metricKey !== column.metricKey) continue;
    if (!companions.some((set) => set.has(column.field ?? "") && set.has(other.field ?? ""))) continue;
    const unit = other.header.units.find((word) => (kind === null ? unitOf(word)?.kind !== "share" : unitOf(word)?.kind === kind));
    if (unit !== undefined) return { unit, from: "sibling", pair: null };
  }
  return null;
}

/** The unit most cells carry; null where fewer than half of the figures carry one. */
function cellUnit(view: SheetView, column: number, sample: readonly DataRow[], kind: UnitKind | null): ColumnUnit | null {
  const counts = new Map<string, number>();
  let figures = 0;
  for (const { row } of sample) {
    const value = view.sheet.values[row]?.[column] ?? null;
    if (typeof value === "number") figures += 1;
    if (typeof value !== "string") continue;
    const reading = readNumber(value);
    if (reading.kind !== "number") continue;
    figures += 1;
    if (reading.unit !== null && (kind === null || unitOf(reading.unit)?.kind === kind)) counts.set(reading.unit, (counts.get(reading.unit) ?? 0) + 1);
  }
  const [best] = [...counts.entries()].sort((a, b) => b[1] - a[1]);
  if (new Set([...counts.keys()].map((unit) => unitOf(unit)?.base)).size > 1) return null;
  const carrying = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return best !== undefined && carrying * 2 >= figures ? { unit: best[0], from: "cell", pair: null, mixed: counts.size > 1 } : null;
}

/** A column that states its unit and agrees row by row, once converted, gives its unit away. */
function siblingUnit(view: SheetView, column: AssignedColumn, columns: readonly AssignedColumn[], sample: readonly DataRow[], kind: UnitKind): ColumnUnit | null {
  const standard = standardUnit(kind);
  if (standard === null) return null;
  const words = kind === "area" ? ["公顷", "亩", "平方米"] : kind === "money" ? ["万元", "亿元", "元"] : [];
  for (const sibling of columns) {
    const stated = sibling.header.units.find((unit) => unitOf(unit)?.kind === kind);
    if (sibling === column || stated === undefined) continue;
    for (const word of [stated, ...words.filter((other) => other !== stated)]) {
      const own = conversionFactor(word, standard);
      const other = conversionFactor(stated, standard);
      if (own === null || other === null) continue;
      let compared = 0;
      let agreeing = 0;
      for (const { row } of sample) {
        const a = figureAt(view, row, column.header.column);
        const b = figureAt(view, row, sibling.header.column);
        if (a === null || b === null || a === 0 || b === 0) continue;
        compared += 1;
        const left = (a * own.multiply) / own.divide;
        const right = (b * other.multiply) / other.divide;
        if (Math.abs(left - right) <= Math.abs(right) * 0.01) agreeing += 1;
      }
      if (compared >= 3 && agreeing >= compared * 0.9) return { unit: word, from: "sibling", pair: null };
    }
  }
  return null;
}

function figureAt(view: SheetView, row: number, column: number): number | null {
  const value = view.sheet.values[row]?.[column] ?? null;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const reading = readNumber(value);
  return reading.kind === "number" && reading.unit === null ? reading.value : null;
}

function knownLayout(column: AssignedColumn, columns: readonly AssignedColumn[], kind: UnitKind): ColumnUnit | null {
  const unit = layoutUnit(column.header.levels.at(-1) ?? "", columns.map(({ header }) => header.levels.at(-1) ?? ""));
  return unit !== null && unitOf(unit)?.kind === kind ? { unit, from: "layout", pair: null } : null;
}
