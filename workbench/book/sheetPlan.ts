/** A sheet of the add-in's as a plan, from what the grid holds of it: so saving goes through the product's own writer. */
import { parseRange } from "../../src/workbook/address";
import type { CellBorder, CellStyle, ChartPlan, ConditionalFormat, PlanCell, PrintSetup, SheetPlan, StyledRange, Validation } from "../../src/workbook/plan";
import { isCellError } from "../../src/workbook/sheet";
import type { CellLook, CellRange, ModelChart, ModelPrint, SheetModel, ValidationRule } from "../host";

const PIXELS_PER_POINT = 96 / 72;
const MILLIMETRES_PER_POINT = 25.4 / 72;
const weights: Readonly<Record<string, CellBorder["weight"]>> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "medium" };
const alignments: Readonly<Record<string, NonNullable<CellStyle["align"]>>> = { Left: "left", Center: "center", Right: "right", Distributed: "distributed" };
const verticals: Readonly<Record<string, NonNullable<CellStyle["verticalAlign"]>>> = { Top: "top", Center: "middle", Bottom: "bottom" };
const legends: Readonly<Record<string, ChartPlan["legend"]>> = { Bottom: "bottom", Top: "top", Right: "right" };

/** The writer knows lines on all sides, above or below; other combinations become the nearest of these. */
function borderOf({ top, bottom, left, right }: CellLook["borders"]): CellBorder | null {
  const line = bottom ?? top ?? left ?? right;
  if (line === undefined) return null;
  const sides = left !== undefined || right !== undefined ? "all" : bottom !== undefined && top !== undefined ? "all" : bottom !== undefined ? "bottom" : "top";
  return { sides, weight: weights[line.weight] ?? "thin", color: line.color };
}

function styleOf(look: CellLook, numberFormat: string): CellStyle {
  const border = borderOf(look.borders);
  const align = alignments[look.horizontal];
  return {
    font: { name: look.fontName, size: look.fontSize, bold: look.bold, italic: look.italic, color: look.fontColor },
    ...(look.fill === null ? {} : { fill: look.fill }), ...(border === null ? {} : { border }), ...(align === undefined ? {} : { align }),
    verticalAlign: verticals[look.vertical] ?? "bottom", wrap: look.wrap, shrink: look.shrink, indent: look.indent, numberFormat, unlocked: !look.locked,
  };
}

interface Run { readonly style: string; readonly top: number; readonly left: number; right: number; bottom: number }

/** Equal neighbours in a row are one range, equal runs below each other too. */
function styledRanges(sheet: SheetModel, used: CellRange, styles: Map<string, CellStyle>): StyledRange[] {
  const keys = new Map<string, string>();
  const formats = sheet.numberFormats(used);
  const keyAt = (row: number, column: number): string => {
    const style = styleOf(sheet.look(row, column), formats[row - used.top]?.[column - used.left] ?? "General");
    const text = JSON.stringify(style);
    const key = keys.get(text) ?? `${sheet.id}-${keys.size}`;
    keys.set(text, key);
    styles.set(key, style);
    return key;
  };
  const all: Run[] = [];
  let above: Run[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const runs: Run[] = [];
    for (let column = used.left; column <= used.right; column += 1) {
      const style = keyAt(row, column);
      const last = runs.at(-1);
      if (last?.style === style) last.right = column;
      else runs.push({ style, top: row, left: column, right: column, bottom: row });
    }
    above = runs.map((run) => {
      const same = above.find((one) => one.style === run.style && one.left === run.left && one.right === run.right);
      if (same === undefined) all.push(run);
      else same.bottom = row;
      return same ?? run;
    });
  }
  return all.map(({ style, top, left, bottom, right }) => ({ style, range: { top, left, bottom, right } }));
}

function planCells(sheet: SheetModel, used: CellRange): PlanCell[][] {
  const formulas = sheet.formulas(used);
  return sheet.values(used).map((row, down) => row.map((value, right): PlanCell => {
    const plain = value !== null && isCellError(value) ? value.error : value;
    const formula = formulas[down]?.[right] ?? null;
    return formula === null ? plain : { formula, result: plain };
  }));
}

const sizes = (sheet: SheetModel, kind: "row" | "column", last: number) =>
  Array.from({ length: last + 1 }, (_, index) => ({ first: index, last: index, points: sheet.size(kind, index) }));

function validationPlan({ range, rule, prompt, alert }: ValidationRule): Validation[] {
  const words = { range, promptTitle: prompt.title, prompt: prompt.message, error: alert.message };
  if (rule.kind === "list") return rule.source.startsWith("=") ? [] : [{ ...words, kind: "list", values: rule.source.split(",") }];
  const [minimum, maximum] = [Number(rule.minimum), Number(rule.maximum)];
  if (Number.isNaN(minimum) || Number.isNaN(maximum)) return [];
  return [{ ...words, kind: rule.kind === "wholeNumber" ? "whole" : rule.kind === "date" ? "day" : "decimal", minimum, maximum }];
}

function chartPlan(chart: ModelChart, nameOf: (sheetId: string) => string): ChartPlan {
  return {
    name: chart.name, title: chart.title ?? "", anchor: chart.anchor, valueAxis: chart.valueAxis, legend: legends[chart.legend ?? ""] ?? "none", labels: chart.series.some(({ labels }) => labels),
    series: chart.series.flatMap(({ name, type, categories, values, color }) => {
      if (categories === null || values === null) return [];
      const kind = type.startsWith("Line") ? "line" as const : type.startsWith("Bar") ? "bar" as const : "column" as const;
      return [{ name, kind, color: color ?? "#4472C4", categories: { sheet: nameOf(categories.sheetId), range: categories.range }, values: { sheet: nameOf(values.sheetId), range: values.range } }];
    }),
  };
}

function printPlan(print: ModelPrint): PrintSetup | null {
  if (print.area === null) return null;
  const { top, right, bottom, left } = print.margins;
  const joined = (parts: ModelPrint["header"]): string => `${parts.left === "" ? "" : `&L${parts.left}`}${parts.center === "" ? "" : `&C${parts.center}`}${parts.right === "" ? "" : `&R${parts.right}`}`;
  return {
    area: print.area, paper: print.paper.toUpperCase() === "A3" ? "A3" : "A4", orientation: print.orientation === "Landscape" ? "landscape" : "portrait",
    fitToWidth: print.fitToWidth ?? 0, fitToHeight: print.fitToHeight ?? 0, titleRows: print.titleRows, centerHorizontally: print.centerHorizontally,
    margins: { top: top * MILLIMETRES_PER_POINT, right: right * MILLIMETRES_PER_POINT, bottom: bottom * MILLIMETRES_PER_POINT, left: left * MILLIMETRES_PER_POINT },
    header: joined(print.header), footer: joined(print.footer),
  };
}

export interface PlanContext {
  readonly nameOf: (sheetId: string) => string;
  /** Pixels of a digit of the default font. */
  readonly digitWidth: number;
  /** Styles of the whole plan, by key; filled here. */
  readonly styles: Map<string, CellStyle>;
}

export function sheetPlan(sheet: SheetModel, role: string, { nameOf, digitWidth, styles }: PlanContext): SheetPlan {
  const used = sheet.usedRange(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const charts = sheet.part("charts");
  const [bottom, right] = [Math.max(used.bottom, ...charts.map(({ anchor }) => anchor.bottom)), Math.max(used.right, ...charts.map(({ anchor }) => anchor.right))];
  return {
    role, name: sheet.name, tabColor: sheet.part("tabColor"), gridlines: sheet.part("gridlines"), zoom: 100, freeze: sheet.part("freeze"), merges: sheet.part("merges"), print: printPlan(sheet.part("print")),
    columnWidths: sizes(sheet, "column", right).map(({ first, last, points }) => ({ first, last, width: (points * PIXELS_PER_POINT) / digitWidth })),
    rowHeights: sizes(sheet, "row", bottom).map(({ first, last, points }) => ({ first, last, height: points })),
    blocks: [{ row: used.top, column: used.left, cells: planCells(sheet, used) }],
    styled: styledRanges(sheet, used, styles),
    conditionalFormats: sheet.part("conditionalFormats").map(({ range, rule, stopIfTrue }): ConditionalFormat => {
      if (rule.kind === "dataBar") return { kind: "dataBar", range, color: rule.color, minimum: Number(rule.minimum) || 0, maximum: Number(rule.maximum) || 1 };
      const style = { ...(rule.bold === null ? {} : { bold: rule.bold }), ...(rule.fontColor === null ? {} : { color: rule.fontColor }), ...(rule.fill === null ? {} : { fill: rule.fill }) };
      return { kind: "expression", range, formula: rule.formula, style, stopIfTrue };
    }),
    validations: sheet.part("validations").flatMap(validationPlan),
    charts: charts.map((chart) => chartPlan(chart, nameOf)),
  };
}

/** `'攻坚设置'!$B$9` → sheet and range, or null. */
export function nameTarget(refersTo: string): { readonly sheet: string; readonly range: CellRange } | null {
  const cut = refersTo.lastIndexOf("!");
  const range = parseRange(refersTo.slice(cut + 1));
  return cut < 0 || range === null ? null : { sheet: refersTo.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'"), range };
}
