/** A cell's look in the grid's terms and back. What the grid cannot show (shrink, lock, rarer alignments) is kept beside it. */
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/presets";
import type { IBorderData, IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/presets";
import { PLAIN } from "../book/readLooks";
import type { BorderLine, BorderSide, CellLook } from "../host";

/** Pixels of one step of indent. */
const INDENT = 9;
const GENERAL = "General";
const sides: readonly (readonly [BorderSide, "t" | "b" | "l" | "r"])[] = [["top", "t"], ["bottom", "b"], ["left", "l"], ["right", "r"]];

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED, CenterAcrossSelection: HorizontalAlign.CENTER, Fill: HorizontalAlign.LEFT,
};
const verticals: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

const { HAIR, THIN, MEDIUM, THICK, DASHED, DOTTED, DASH_DOT, DASH_DOT_DOT, DOUBLE, MEDIUM_DASHED, MEDIUM_DASH_DOT, MEDIUM_DASH_DOT_DOT, SLANT_DASH_DOT } = BorderStyleTypes;
const lines: readonly (readonly [style: string, weight: string, BorderStyleTypes])[] = [
  ["Continuous", "Hairline", HAIR], ["Continuous", "Thin", THIN], ["Continuous", "Medium", MEDIUM], ["Continuous", "Thick", THICK],
  ["Dash", "Thin", DASHED], ["Dot", "Thin", DOTTED], ["DashDot", "Thin", DASH_DOT], ["DashDotDot", "Thin", DASH_DOT_DOT], ["Double", "Thick", DOUBLE],
  ["Dash", "Medium", MEDIUM_DASHED], ["DashDot", "Medium", MEDIUM_DASH_DOT], ["DashDotDot", "Medium", MEDIUM_DASH_DOT_DOT], ["SlantDashDot", "Medium", SLANT_DASH_DOT],
];

export function gridLine({ style, weight, color }: BorderLine): IBorderStyleData {
  const [, , kind] = lines.find(([name, heavy]) => name === style && heavy === weight) ?? lines.find(([name]) => name === style) ?? ["", "", THIN] as const;
  return { s: kind, cl: { rgb: color } };
}

/** The part of a style that a change of look touches. */
export function gridStyle(look: Partial<CellLook>): IStyleData {
  const style: IStyleData = {};
  if (look.fontName !== undefined) style.ff = look.fontName;
  if (look.fontSize !== undefined) style.fs = look.fontSize;
  if (look.bold !== undefined) style.bl = look.bold ? 1 : 0;
  if (look.italic !== undefined) style.it = look.italic ? 1 : 0;
  if (look.underline !== undefined) style.ul = { s: look.underline === "None" ? 0 : 1 };
  if (look.fontColor !== undefined) style.cl = { rgb: look.fontColor };
  if (look.fill !== undefined) style.bg = look.fill === null ? null : { rgb: look.fill };
  if (look.horizontal !== undefined) style.ht = horizontals[look.horizontal] ?? null;
  if (look.vertical !== undefined) style.vt = verticals[look.vertical] ?? VerticalAlign.BOTTOM;
  if (look.wrap !== undefined) style.tb = look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (look.indent !== undefined && look.indent > 0) style.pd = look.horizontal === "Right" ? { r: look.indent * INDENT } : { l: look.indent * INDENT };
  if (look.borders !== undefined) {
    const border: IBorderData = {};
    for (const [side, key] of sides) {
      const line = look.borders[side];
      if (line !== undefined) border[key] = gridLine(line);
    }
    if (Object.keys(border).length > 0) style.bd = border;
  }
  return style;
}

/** Of a look, what only the record beside the cell holds. */
export type Beside = Partial<Pick<CellLook, "shrink" | "locked" | "horizontal" | "indent">>;

export function besideOf(look: Partial<CellLook>): Beside {
  const { shrink, locked, horizontal, indent } = look;
  return {
    ...(shrink === undefined ? {} : { shrink }), ...(locked === undefined ? {} : { locked }),
    ...(horizontal === undefined ? {} : { horizontal }), ...(indent === undefined ? {} : { indent }),
  };
}

/** True if the record says no more than the style does. */
export const saysNothing = (beside: Beside): boolean =>
  beside.shrink !== true && beside.locked !== false && (beside.indent ?? 0) === 0 && !["Fill", "CenterAcrossSelection"].includes(beside.horizontal ?? "");

export const besideIn = (cell: Nullable<Pick<ICellData, "custom">>): Beside => (cell?.custom?.["look"] as Beside | undefined) ?? {};

export function lookOf(style: Nullable<IStyleData>, beside: Beside, plain: CellLook): CellLook {
  if (style === null || style === undefined) return { ...plain, ...beside };
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [side, key] of sides) {
    const line = style.bd?.[key];
    if (line === null || line === undefined || line.s === BorderStyleTypes.NONE) continue;
    const [name, weight] = lines.find(([, , kind]) => kind === line.s) ?? ["Continuous", "Thin"];
    borders[side] = { style: name, weight, color: line.cl.rgb ?? "#000000" };
  }
  const named = <T extends number>(words: Readonly<Record<string, T>>, value: Nullable<T>, otherwise: string): string =>
    Object.entries(words).find(([, one]) => one === value)?.[0] ?? otherwise;
  return {
    fontName: style.ff ?? plain.fontName, fontSize: style.fs ?? plain.fontSize, bold: style.bl === 1, italic: style.it === 1,
    underline: style.ul?.s === 1 ? "Single" : "None", fontColor: style.cl?.rgb ?? plain.fontColor, fill: style.bg?.rgb ?? null,
    horizontal: named(horizontals, style.ht, GENERAL), vertical: named(verticals, style.vt, PLAIN.vertical), wrap: style.tb === WrapStrategy.WRAP,
    shrink: false, indent: 0, locked: true, borders, ...beside,
  };
}
