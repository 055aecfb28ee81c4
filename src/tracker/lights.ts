/** Lights on a sheet: shape and word by a native formula, colours by conditional formats. Orange behind, blue ahead, never colour alone. */
import { lightWords, type Light } from "../campaign/metrics/light";
import { roundHalfAway } from "../campaign/quantity/round";
import type { AlertBounds } from "../campaign/settings";
import { cellAddress } from "../workbook/address";
import type { PlanCell } from "../workbook/plan";
import type { CellRange } from "../workbook/sheet";
import { formula } from "./formula";
import type { SheetBuilder } from "./sheetBuilder";
import { palette } from "./styles";

const shown = (light: Light): string => `${lightWords[light].shape} ${lightWords[light].word}`;
const number = (share: number): string => String(roundHalfAway(share * 100, 6));

export interface LightCells {
  /** Points, as shown: a gap of −6.3. */
  readonly gap: string;
  /** `累计>=目标`, or null where a light of 已完成 is not wanted. */
  readonly met: string | null;
}

/** The light without 已完成, as an expression. */
function steps({ gap }: LightCells, { warn, severe }: AlertBounds): string {
  return `IF(NOT(ISNUMBER(${gap})),"—",IF(ROUND(${gap},1)>=0,"${shown("ahead")}",IF(-ROUND(${gap},1)>${number(severe)},"${shown("severe")}",IF(-ROUND(${gap},1)>=${number(warn)},"${shown("warn")}","${shown("watch")}"))))`;
}

const withMet = (met: string | null, expression: string): string => (met === null ? `=${expression}` : `=IF(${met},"${shown("done")}",${expression})`);

/** `▲ 预警`, `★ 已完成` … as `lightOf` gives it, computed by the sheet itself. */
export const lightCell = (light: Light | null, cells: LightCells, bounds: AlertBounds): PlanCell =>
  light === null ? "—" : formula(withMet(cells.met, steps(cells, bounds)), shown(light));

/** The light with its gap in words: `▲ 预警 欠6.3个百分点`. @param unit 个百分点, or % where gaps are ratios */
export function lightSentence(light: Light | null, gap: number | null, cells: LightCells, bounds: AlertBounds, unit: string): PlanCell {
  if (light === null) return "—";
  const words = `IF(ISNUMBER(${cells.gap})," "&IF(ROUND(${cells.gap},1)=0,"与序时持平",IF(${cells.gap}>0,"超","欠")&TEXT(ABS(ROUND(${cells.gap},1)),"0.0")&"${unit}"),"")`;
  return formula(withMet(cells.met, `${steps(cells, bounds)}&${words}`), light === "done" || gap === null ? shown(light) : `${shown(light)} ${gapWords(gap, unit)}`);
}

/** `gapWords(-0.0634, "个百分点")` → `"欠6.3个百分点"`. */
export function gapWords(gap: number, unit: string): string {
  const points = roundHalfAway(gap * 100, 1);
  return points === 0 ? "与序时持平" : `${points > 0 ? "超" : "欠"}${Math.abs(points).toFixed(1)}${unit}`;
}

const looks: Readonly<Record<Light, { readonly color: string; readonly fill: string }>> = {
  done: { color: palette.white, fill: palette.ahead },
  ahead: { color: palette.ahead, fill: palette.aheadFill },
  watch: { color: palette.behind, fill: palette.watchFill },
  warn: { color: palette.behind, fill: palette.behindFill },
  severe: { color: palette.white, fill: palette.behind },
};

/** Colours `range` by the shape that begins the text of `column` in the same row. */
export function colourByLight(sheet: SheetBuilder, range: CellRange, column: number): void {
  const cell = `$${cellAddress(range.top, column)}`;
  for (const light of Object.keys(looks)) {
    if (!isLight(light)) continue;
    sheet.conditional({ kind: "expression", range, formula: `=LEFT(${cell},1)="${lightWords[light].shape}"`, style: { ...looks[light], bold: true } });
  }
}

const isLight = (name: string): name is Light => Object.hasOwn(looks, name);
