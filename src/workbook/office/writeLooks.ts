/** Styles, merges, widths and heights of a sheet as whole-range operations. The sheet was emptied: only what is given is set. */
import type { CellBorder, CellStyle, SheetPlan, WritePlan } from "../plan";
import type { CellRange } from "../sheet";
import { looksOf } from "./looks";
import type { Look } from "./looks";
import { calls } from "./steps";
import type { Step } from "./steps";

export const rangeIn = (sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", distributed: "Distributed" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const WEIGHT = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;
type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** The lines that a border draws on a rectangle; an outline only where the rectangle reaches the edge of what was styled. */
export function sidesOf({ sides }: CellBorder, { range, outline }: Look): readonly Side[] {
  const isTall = range.bottom > range.top;
  const inner: readonly Side[] = [...(isTall ? ["InsideHorizontal" as const] : []), ...(range.right > range.left ? ["InsideVertical" as const] : [])];
  switch (sides) {
    case "all": return ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...inner];
    case "top": return ["EdgeTop", ...(isTall ? ["InsideHorizontal" as const] : [])];
    case "bottom": return ["EdgeBottom", ...(isTall ? ["InsideHorizontal" as const] : [])];
    case "outline": {
      const edge = outline ?? range;
      return [
        ...(range.top === edge.top ? ["EdgeTop" as const] : []), ...(range.bottom === edge.bottom ? ["EdgeBottom" as const] : []),
        ...(range.left === edge.left ? ["EdgeLeft" as const] : []), ...(range.right === edge.right ? ["EdgeRight" as const] : []),
      ];
    }
  }
}

function setFont(font: Excel.RangeFont, given: NonNullable<CellStyle["font"]>): void {
  if (given.name !== undefined) font.name = given.name;
  if (given.size !== undefined) font.size = given.size;
  if (given.bold !== undefined) font.bold = given.bold;
  if (given.italic !== undefined) font.italic = given.italic;
  if (given.color !== undefined) font.color = given.color;
}

function setLook(sheet: Excel.Worksheet, look: Look, style: CellStyle): void {
  const range = rangeIn(sheet, look.range);
  const { format } = range;
  if (style.font !== undefined) setFont(format.font, style.font);
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.verticalAlign !== undefined) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.unlocked === true) format.protection.locked = false;
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.border === undefined) return;
  for (const side of sidesOf(style.border, look)) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = WEIGHT[style.border.weight];
    border.color = style.border.color;
  }
}

/** Calls that a style takes: its own properties, and three for each of at most six sides. */
const callsOf = ({ font, border, ...rest }: CellStyle): number => 4 + Object.keys(font ?? {}).length + 2 * Object.keys(rest).length + (border === undefined ? 0 : 20);

export const lookSteps = (sheet: Excel.Worksheet, plan: SheetPlan, styles: WritePlan["styles"]): readonly Step[] =>
  looksOf(plan.styled, styles).flatMap((look) => {
    const style = styles[look.style];
    return style === undefined ? [] : [calls(callsOf(style), () => setLook(sheet, look, style))];
  });

export const mergeSteps = (sheet: Excel.Worksheet, plan: SheetPlan): readonly Step[] => plan.merges.map((merge) => calls(3, () => rangeIn(sheet, merge).merge(false)));

/** How wide a standard column of this workbook is: in characters, and in points. */
export interface StandardColumn {
  readonly characters: number;
  readonly points: number;
}

const POINTS_OF_PIXEL = 0.75;
/** Left and right of the characters, in pixels. */
const PADDING = 5;
/** 宋体 11. */
const COMMON_DIGIT = 8;

/**
 * Width in points of so many characters of the workbook's own default font, in whole pixels as Excel draws them.
 *
 * @example columnPoints(10, { characters: 8.38, points: 54 }) // 63.75: 85 pixels
 */
export function columnPoints(characters: number, { characters: standard, points }: StandardColumn): number {
  const digit = standard > 0 && points > 0 ? Math.round((points / POINTS_OF_PIXEL - PADDING) / standard) : COMMON_DIGIT;
  return Math.round(characters * digit + PADDING) * POINTS_OF_PIXEL;
}

function resetSizes(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange();
  format.useStandardHeight = true;
  format.useStandardWidth = true;
}

export const sizeSteps = (sheet: Excel.Worksheet, plan: SheetPlan, standard: StandardColumn): readonly Step[] => [
  calls(4, () => resetSizes(sheet)),
  ...plan.columnWidths.map(({ first, last, width }) =>
    calls(4, () => void (sheet.getRangeByIndexes(0, first, 1, last - first + 1).getEntireColumn().format.columnWidth = columnPoints(width, standard)))),
  ...plan.rowHeights.map(({ first, last, height }) =>
    calls(4, () => void (sheet.getRangeByIndexes(first, 0, last - first + 1, 1).getEntireRow().format.rowHeight = height))),
];
