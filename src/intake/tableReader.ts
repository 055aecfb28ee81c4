/** Reads one recognised table: units, cells, records; and says what was made of it. */
import { readNumber } from "../campaign/quantity/readNumber";
import { standardUnit } from "../campaign/quantity/units";
import { lineUnits } from "./lines";
import type { Measured } from "../campaign/records";
import type { MetricDefinition } from "../campaign/settings";
import { type CellContext, tableCells } from "./cells";
import { type ColumnUnit, columnUnits, noUnit, quantityOf } from "./columnUnits";
import { fieldOf } from "./fields";
import { columnDoubt, kindDoubt } from "./mapping/doubts";
import type { FindingSink } from "./findings";
import type { MetricWords } from "./metricWords";
import type { Recognised } from "./recognise";
import type { ReadTable } from "./records/context";
import { monthPlans } from "./records/months";
import { throughDay, type YearContext } from "./through";
import { filledDown } from "./filledDown";
import type { SheetUnit } from "./sheetUnits";
import type { RecognisedColumn, RecognisedTable } from "./types";

export interface ReadingContext {
  readonly dateSystem: 1900 | 1904;
  readonly years: YearContext;
  /** 数据截至日 of the workbook, for a progress table that says no day itself. */
  readonly asOf: number | null;
  readonly metrics: readonly MetricDefinition[];
  readonly words: MetricWords;
  readonly aliases: ReadonlyMap<string, string>;
  readonly sink: FindingSink;
  readonly unique: ReadTable["unique"];
  /** Of tables whose sheet is named after the unit. */
  readonly sheetUnits: ReadonlyMap<Recognised, SheetUnit>;
}

export function openTable(recognised: Recognised, context: ReadingContext): ReadTable {
  const { view, region, verdict, columns, rows } = recognised;
  const { sink, metrics } = context;
  const units = columnUnits(view, region, columns, rows.data, metrics, sink);
  const cellContext: CellContext = { view, columns, units, dateSystem: context.dateSystem, years: context.years, sink };
  const cells = tableCells(cellContext);
  const day = statedDay(recognised, context.years);
  const months = monthPlans({ columns, cells, data: rows.data, years: context.years, day, title: region.title ?? "" });
  return {
    sheet: view.sheet.name, kind: verdict.kind, title: region.title, through: day ?? throughOf(recognised, months, context),
    span: context.years.span, rows, columns, units, cells, months, unitFrom: unitFrom(recognised, context),
    words: context.words, metrics, aliases: context.aliases, sink, unique: context.unique,
  };
}

/** Units that rows do not write themselves, with what is said about them. */
function unitFrom(recognised: Recognised, { sink, sheetUnits }: ReadingContext): ReadTable["unitFrom"] {
  const { view, region, columns, rows } = recognised;
  const ofSheet = sheetUnits.get(recognised) ?? null;
  const sheet = view.sheet.name;
  const head = { sheet, row: region.header.top, column: region.header.left };
  if (ofSheet !== null) {
    sink.add("info", "unit-from-sheet", head, `表中没有写责任单位，按${ofSheet.from}以“${ofSheet.name}”为责任单位（把握${ofSheet.confidence}），共${rows.data.length}行；如不是，请在表中加责任单位列`);
    return { rows: new Map(), sheet: ofSheet.name };
  }
  const { units, missing, column } = filledDown(view, columns, rows);
  const [firstFilled] = units.keys();
  const [firstMissing] = missing;
  if (column === null) return { rows: units, sheet: null };
  const header = columns.find(({ field }) => field === "unit");
  if (header !== undefined && header.confidence <= 0.6 && header.header.matches[0]?.field === "region") {
    sink.add("info", "unit-from-region", { ...head, column }, `没有责任单位列，以「${header.header.header}」列为责任单位，请核对；如不是，请增加责任单位列`);
  }
  if (firstFilled !== undefined) {
    sink.add("info", "unit-filled-down", { sheet, row: firstFilled, column }, `责任单位只写在每段第一行，${rowList([...units.keys()])}按上一行的单位计；请核对，或逐行写明`);
  }
  if (firstMissing !== undefined) {
    const which = missing.length === rows.data.length ? "各行都" : rowList(missing);
    const kept = recognised.verdict.kind === "progress" || recognised.verdict.kind === "target" ? "未计入" : "不归入任何单位";
    sink.add("warning", "unit-blank", { sheet, row: firstMissing, column }, `${which}没有写责任单位，${kept}；请补填`);
  }
  return { rows: units, sheet: null };
}

/** 第4、5、9行; of many the first ten. */
function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, 10).map((row) => row + 1).join("、");
  return rows.length > 10 ? `第${shown}等${rows.length}行` : `第${shown}行`;
}

function statedDay({ view, region }: Recognised, years: YearContext): number | null {
  const titled = region.title === null ? region.lines : [...region.lines.filter(({ row }) => row < region.header.top), ...region.lines.filter(({ row }) => row > region.header.top)];
  return throughDay(titled, view.sheet.name, years);
}

/** Of a table that states no day: the last of its months that holds a figure, else the workbook's own day. */
function throughOf({ view, region, verdict }: Recognised, months: ReadTable["months"], { asOf, sink }: ReadingContext): number | null {
  if (verdict.kind !== "progress") return null;
  const last = Math.max(...[...months.values()].map((plan) => plan.months.at(-1)?.through ?? -Infinity));
  if (Number.isFinite(last)) return asOf !== null && asOf < last && asOf > last - 31 ? asOf : last;
  const place = { sheet: view.sheet.name, row: region.header.top, column: region.header.left };
  if (asOf !== null) sink.add("info", "through-from-as-of", place, "进度表没有写截至日期，按全簿的数据截至日计；请在表名或表头上方写明");
  else sink.add("warning", "through-unknown", place, "进度表没有写截至日期（标题、截至行、工作表名都没有），不知是哪一期，未计入累计；请写明，例如“截至9月30日”");
  return asOf;
}

/** The table as shown to a person, with sums over its data rows. */
export function describeTable({ view, region, verdict, columns, rows, mapping }: Recognised, table: ReadTable | null, metrics: readonly MetricDefinition[]): RecognisedTable {
  const totals: Record<string, { unit: string | null; sum: number; count: number }> = {};
  // One row a metric: 公顷, 亿元 and 个 in one column have no sum.
  const mixed = columns.some((column) => column.field === "metric");
  const described = columns.map((column): RecognisedColumn => {
    const unit = table === null ? unreadUnit(column, view, region, rows) : (table.units.get(column.header.column) ?? noUnit);
    const { field, header, metric, confidence, reason } = column;
    if (table !== null && field !== null && fieldOf(field)?.reads === "number" && !mixed) {
      const kind = quantityOf(column, metrics);
      const figures = rows.data.map((row) => table.cells.figure(row, column)).filter((figure) => figure !== null);
      const [first] = figures;
      const standard = kind === null ? (first?.unit ?? null) : (standardUnit(kind) ?? unit.unit);
      const month = field === "monthly" ? `/${header.month?.number ?? ""}` : "";
      // 100亿元 and 30个 in one column have no sum.
      if (kind !== null || figures.every(({ unit: own }) => own === first?.unit)) {
        if (figures.length > 0) totals[`${field}${column.metricKey === null ? "" : `/${column.metricKey}`}${month}`] = { unit: standard === "" ? null : standard, sum: figures.reduce((sum, { value }) => sum + value, 0), count: figures.length };
      }
    }
    return {
      column: header.column, header: header.header, field, unit: unit.unit, unitFrom: unit.from, metric, confidence, reason,
      nth: mapping?.nthOf.get(header.column) ?? null, confirmed: header.mapping !== null, doubt: table === null ? null : columnDoubt(column, columns, unit),
    };
  });
  const confirmed = (mapping?.table?.kind ?? null) !== null;
  const headerRows: number[] = [];
  for (let row = region.header.top; row <= region.header.bottom; row++) headerRows.push(row);
  return {
    sheet: view.sheet.name, range: region.range, kind: table?.kind ?? "unknown", confidence: table === null ? 0 : verdict.confidence,
    reason: verdict.reason, title: region.title, through: table?.through ?? null,
    headerRows: [...headerRows, ...rows.headers],
    dataRows: rows.data.map(({ row }) => row),
    totalRows: rows.totals.map(({ row }) => row), sectionRows: rows.sections.map(({ row }) => row),
    columns: described, totals,
    nth: mapping?.nth ?? null, confirmed, doubt: table === null ? null : kindDoubt(verdict, confirmed, rows.data.length),
  };
}

/** Of a table that is not read further: the unit a person would see there, for columns of figures. */
function unreadUnit({ header, field }: Recognised["columns"][number], view: Recognised["view"], region: Recognised["region"], rows: Recognised["rows"]): ColumnUnit {
  const [stated] = header.units;
  if (stated !== undefined) return { unit: stated, from: "header", pair: null };
  const [line, ...more] = new Set(region.lines.flatMap(({ text }) => lineUnits(text)));
  if (field !== null || line === undefined || more.length > 0) return noUnit;
  const figures = rows.data.some(({ row }) => {
    const value = view.sheet.values[row]?.[header.column] ?? null;
    return typeof value === "number" || (typeof value === "string" && readNumber(value).kind === "number");
  });
  return figures ? { unit: line, from: "line", pair: null } : noUnit;
}

/** The unit in which a figure's column is written. */
export const writtenUnit = (tables: readonly ReadTable[]) => (figure: Measured): string | null =>
  tables.find((table) => table.sheet === figure.source.sheet && table.units.has(figure.source.column) && table.rows.data.some(({ row, last }) => figure.source.row >= row && figure.source.row <= last))
    ?.units.get(figure.source.column)?.unit ?? null;
