/** The board's two native charts: the course against the pace, and units by completion against 序时. Their data stand in 攻坚数据. */
import { MOST_UNITS, type CurveBlock, type UnitBlock } from "../data/side";
import { tidyDataSheet } from "../ownedSheets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { lineColors, palette } from "../styles";
import type { CellRange } from "../../workbook/sheet";
import { LEFT, MIDDLE, RIGHT } from "./layout";

/** Rows that a chart covers, and how high they are. */
const CHART_ROWS = 13;
const CHART_ROW_HEIGHT = 19;

const on = (range: CellRange) => ({ sheet: tidyDataSheet.name, range });

/** @example unitsTitle("挂牌出让面积", 60) // "挂牌出让面积完成率与序时进度：前8和后8个单位（共60个）" */
export const unitsTitle = (metric: string, count: number): string =>
  count <= MOST_UNITS ? `各单位${metric}完成率与序时进度` : `${metric}完成率与序时进度：前${MOST_UNITS / 2}和后${MOST_UNITS / 2}个单位（共${count}个）`;

/** Returns the row after the charts; without data there are none. */
export function putCharts(sheet: SheetBuilder, top: number, curve: CurveBlock | null, units: UnitBlock | null, metric: string | null): number {
  if (curve === null && units === null) return top;
  const bottom = top + CHART_ROWS - 1;
  sheet.height(top, bottom, CHART_ROW_HEIGHT);
  if (curve !== null) {
    sheet.chart({
      name: "进度曲线", title: "累计完成与序时进度（占目标）", anchor: area(top, LEFT, bottom, units === null ? RIGHT : MIDDLE),
      series: [
        { name: curve.paceOf === null ? "序时进度" : `序时进度（${curve.paceOf}）`, categories: on(curve.labels), values: on(curve.pace), color: palette.faint, kind: "line", markers: false },
        ...curve.metrics.map((line, index) => ({
          name: line.metric, categories: on(curve.labels), values: on(line.values), color: lineColors[index] ?? palette.navy, kind: "line" as const,
        })),
      ],
      valueAxis: { minimum: 0, maximum: null, numberFormat: "0%", title: null }, legend: "bottom", labels: false,
    });
  }
  if (units !== null) {
    sheet.chart({
      name: "各单位完成率", title: unitsTitle(metric ?? "", units.of), anchor: area(top, curve === null ? LEFT : MIDDLE + 1, bottom, RIGHT),
      series: [
        { name: "完成率", categories: on(units.labels), values: on(units.rates), color: palette.bar, kind: "column" },
        // A line of one point is seen by its marker only.
        { name: "序时进度", categories: on(units.labels), values: on(units.times), color: palette.behind, kind: "line", markers: units.of === 1 },
      ],
      valueAxis: { minimum: 0, maximum: null, numberFormat: "0%", title: null }, legend: "bottom", labels: true,
    });
  }
  return bottom + 1;
}
