/** Reads the figures of a table: each in its standard unit, from a number or from the words around one; what is unclear is said. */
import { checkPair, type AuditVerdict } from "../campaign/audit";
import { readNumber, type Quantity } from "../campaign/quantity/readNumber";
import { conversionFactor, standardUnit, unitOf } from "../campaign/quantity/units";
import type { CellRef, Measured } from "../campaign/records";
import type { CellValue } from "../workbook/sheet";
import type { AssignedColumn } from "./assign";
import { type ColumnUnit, noUnit } from "./columnUnits";
import { textOf } from "./headerText";
import { headerOf, short, type Span, type TableAccess } from "./tableAccess";
import type { FieldId } from "./types";

const lowerBound = /^\s*(超过|大于|多于|突破|不少于|不低于|至少|达到|力争|确保|完成|[>＞≥][=＝]?)\s*/;
const neverNegative: ReadonlySet<string> = new Set(["area", "price", "startPrice", "target"]);

export interface FigureReader {
  /** `unit`: what the row itself says the figure is in, before header and line. */
  readonly number: (row: Span, field: FieldId, metricKey?: string | null, unit?: string | null) => Measured | null;
  /** The same of one column, where a field has several (7月 | 8月 | 9月); what was read before is not read again. */
  readonly figure: (row: Span, column: AssignedColumn, unit?: string | null) => Measured | null;
  /** What `figure` gives, in the standard unit. */
  readonly value: (row: Span, column: AssignedColumn) => number | null;
  readonly plain: (row: Span, column: AssignedColumn) => number | null;
  /** The words of a figure's cell, where it holds text: what the SUM of a spreadsheet passes over. */
  readonly words: (row: Span, column: AssignedColumn) => { readonly text: string; readonly source: CellRef } | null;
  /** Cells read so far that write one quantity in two units. */
  readonly pairs: readonly PairedFigure[];
}

/** The second figure of a cell, against its first. `unit`: what the second is in. */
export interface PairedFigure {
  readonly verdict: AuditVerdict;
  readonly source: CellRef;
  readonly header: string;
  readonly unit: string;
}

export function figureReader({ column, cellOf, failed, say }: TableAccess, units: ReadonlyMap<number, ColumnUnit>): FigureReader {
  const textNumbers = new Set<number>();
  const pairs: PairedFigure[] = [];
  /** Figures by column and row; a second look at a cell must not repeat its findings. */
  const read = new Map<number, Map<number, Measured | null>>();

  function number(row: Span, field: FieldId, metricKey: string | null = null, rowUnit: string | null = null): Measured | null {
    const found = column(field, metricKey);
    return found === null ? null : figureOf(row, found, rowUnit);
  }

  function figureOf(row: Span, found: AssignedColumn, rowUnit: string | null): Measured | null {
    const result = readFigure(row, found, rowUnit);
    let values = read.get(found.header.column);
    if (values === undefined) read.set(found.header.column, (values = new Map()));
    values.set(row.row, result);
    return result;
  }

  function figure(row: Span, found: AssignedColumn, rowUnit: string | null = null): Measured | null {
    const known = read.get(found.header.column)?.get(row.row);
    return known !== undefined ? known : found.field === null ? null : figureOf(row, found, rowUnit);
  }

  const value = (row: Span, found: AssignedColumn): number | null => figure(row, found)?.value ?? null;

  function words(row: Span, found: AssignedColumn): { text: string; source: CellRef } | null {
    const cell = cellOf(row, found.header.column, false);
    return typeof cell?.value === "string" ? { text: short(cell.value), source: cell.ref } : null;
  }

  function readFigure(row: Span, found: AssignedColumn, rowUnit: string | null): Measured | null {
    const cell = cellOf(row, found.header.column, false);
    const header = headerOf(found);
    if (cell === null || failed(cell, header)) return null;
    const { value, ref, merge } = cell;
    const stated = units.get(found.header.column) ?? noUnit;
    const unit = rowUnit ?? stated.unit;
    const shared = merge !== null && merge.bottom > row.last;
    if (shared) {
      say("warning", "merged-figure", ref, `「${header}」合并了第${merge.top + 1}至${merge.bottom + 1}行，这个数只计一次，记在第${merge.top + 1}行；请拆分到各行`);
    }
    if (typeof value === "number") {
      if (!bareFigure(value, rowUnit, stated, ref, header)) return null;
      return signed(measured(value, unit, ref, !shared), found, header);
    }
    if (typeof value !== "string") {
      say("error", "number-unreadable", ref, `「${header}」的内容“${textOf(value)}”不是数字，未读`);
      return null;
    }
    // 超过30个 is a target of 30; what it takes to meet it is read with the target.
    const plain = found.field === "target" || found.field === "task" ? value.replace(lowerBound, "").replace(/\s*(以上|及以上)\s*$/, "") : value;
    const reading = readNumber(combined(plain, cell.more, stated.pair));
    if (reading.kind === "none") {
      if (/待|缺|未|不详/.test(value)) say("info", "number-pending", ref, `「${header}」写“${short(value)}”，没有数，未计`);
      return null;
    }
    if (reading.kind === "unreadable") {
      const alone = cell.more === null ? null : readNumber(value);
      if (alone?.kind !== "number") {
        say("error", "number-unreadable", ref, `「${header}」的“${short(value)}”读不出数：${reading.reason}；请改为数字`);
        return null;
      }
      say("warning", "cross-check", ref, `「${header}」的“${short(value)}”与下一行的“${short(textOf(cell.more))}”对不上，按前者计；请核对`);
      return measured(alone.value, alone.unit ?? unit, ref, false);
    }
    if (reading.approximate && reading.also.length === 0) say("info", "approximate", ref, `「${header}」的“${short(value)}”是约数，按${reading.value}计`);
    compareAlso(reading, ref, header);
    if (reading.unit === null && !textNumbers.has(found.header.column)) {
      textNumbers.add(found.header.column);
      say("info", "number-as-text", ref, `「${header}」列有文本形式的数字，已按数字读；Excel 自带公式不会计入，建议“转换为数字”`);
    }
    const own = reading.unit;
    if (own !== null && unit !== null && own !== unit) {
      if (conversionFactor(own, unit) === null) {
        say("error", "unit-mismatch", ref, `「${header}」应是${unit}，单元格写的是${own}，未读；请改正`);
        return null;
      }
      if (stated.from === "header" || stated.from === "line" || stated.from === "mapping") say("warning", "unit-conflict", ref, `「${header}」的单位是${unit}，单元格写“${short(value)}”，按单元格的${own}计；请统一`);
    }
    if (own === null && !bareFigure(value, rowUnit, stated, ref, header)) return null;
    return signed(measured(reading.value, own ?? unit, ref, false), found, header);
  }

  /** A figure without a unit among cells that carry theirs: of one unit it is read so, of several it is not read. */
  function bareFigure(value: string | number, rowUnit: string | null, stated: ColumnUnit, ref: CellRef, header: string): boolean {
    if (rowUnit !== null || stated.from !== "cell") return true;
    const unclear = stated.mixed === true && value !== 0;
    if (unclear) say("error", "unit-unclear", ref, `「${header}」各格单位不一，这格“${short(String(value))}”没有写单位，不知是哪一种，未读；请补写单位`);
    else say("warning", "unit-missing-in-cell", ref, `「${header}」其他格都写了单位，这格“${short(String(value))}”没有，暂按${stated.unit ?? ""}读；请补写单位`);
    return !unclear;
  }

  /** Land and its price are never below nothing; figures of a period may be corrections. */
  function signed(figure: Measured, found: AssignedColumn, header: string): Measured | null {
    if (figure.value >= 0) return figure;
    const never = neverNegative.has(found.field ?? "");
    say(never ? "error" : "warning", "negative-figure", figure.source, `「${header}」是负数，${never ? "未读" : "已照读"}；请核对`);
    return never ? null : figure;
  }

  /** Two figures of one quantity: the first counts, the second is compared. */
  function compareAlso(reading: Quantity & { readonly also: readonly Quantity[] }, source: CellRef, header: string): void {
    for (const other of reading.also) {
      const verdict = checkPair(reading, other);
      if (verdict !== null && other.unit !== null) pairs.push({ verdict, source, header, unit: other.unit });
    }
  }

  /** The figure as it stands, of a column that is not read further. */
  function plain(row: Span, found: AssignedColumn): number | null {
    const value = cellOf(row, found.header.column, false)?.value ?? null;
    if (typeof value === "number") return value;
    const reading = typeof value === "string" ? readNumber(value) : null;
    return reading?.kind === "number" && reading.unit === null ? reading.value : null;
  }

  return { number, figure, value, plain, words, pairs };
}

/** A figure in its standard unit; without a unit it stays as it is and cannot be live. */
function measured(value: number, unit: string | null, source: CellRef, plain: boolean): Measured {
  const known = unit === null ? null : unitOf(unit);
  if (unit === null || known === null) return { value, unit: unit ?? "", source, live: null };
  const standard = standardUnit(known.kind) ?? known.base;
  const factor = conversionFactor(unit, standard) ?? { multiply: 1, divide: 1 };
  return { value: (value * factor.multiply) / factor.divide, unit: standard, source, live: plain ? factor : null };
}

/** One text of both figures: the second row of a parcel, or the pair that a header (㎡/亩) announces. */
function combined(value: string, more: CellValue, pair: readonly [string, string] | null): string {
  if (more !== null) return `${value}(${textOf(more).replace(/^[(（]|[)）]$/g, "")})`;
  if (pair === null) return value;
  const parts = value.trim().split(/[/／\n、(（)）]+/).map((part) => part.trim()).filter((part) => part !== "");
  const [first, second] = parts;
  return parts.length === 2 && parts.every((part) => /^[\d,.，]+$/.test(part)) && first !== undefined && second !== undefined ? `${first}${pair[0]}(${second}${pair[1]})` : value;
}
