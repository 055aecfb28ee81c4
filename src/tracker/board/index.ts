/**
 * 百日看板: what a leader opens. Native formulas, conditional formats and native charts; the countdown alone follows
 * TODAY(), all else stands for 数据截至日. One A4 landscape page; the first screen holds the countdown and the targets.
 */
import type { ParcelStandings } from "../../campaign/metrics/parcelStandings";
import type { Facts } from "../../campaign/metrics/facts";
import type { Settings } from "../../campaign/settings";
import type { SheetPlan } from "../../workbook/plan";
import type { TidyData } from "../data";
import type { UnitBlock } from "../data/side";
import type { MonthRankingPlan } from "../monthRanking";
import { boardSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import { putCharts } from "./charts";
import { putFoot } from "./foot";
import { putHead } from "./head";
import { COLUMN_WIDTHS, LEFT, RIGHT, type CardInForce } from "./layout";
import { putPanels } from "./panels";
import { putTargets } from "./targets";

export type { CardInForce } from "./layout";

export interface BoardInput {
  readonly facts: Facts;
  readonly settings: Settings;
  readonly data: TidyData;
  readonly units: UnitBlock | null;
  readonly ranking: MonthRankingPlan;
  readonly parcels: ParcelStandings;
  readonly cardsInForce: readonly CardInForce[];
  /** The door's day, for cached results only. */
  readonly today: number;
  /** 20条待核（另有18条说明）; null: nothing found. */
  readonly found: string | null;
}

/** The metric whose units the board shows: the first one that has any. */
export const leadMetric = (settings: Settings, ranking: MonthRankingPlan): string | null =>
  settings.metrics.find(({ metric }) => (ranking.rowsOf.get(metric)?.length ?? 0) > 0)?.metric ?? null;

export function board({ facts, settings, data, units, ranking, parcels, cardsInForce, today, found }: BoardInput): SheetPlan {
  const sheet = new SheetBuilder();
  putHead(sheet, facts, settings, data, today);
  const charts = putTargets(sheet, facts, settings, data, today) + 1;
  sheet.height(charts - 1, charts - 1, 7);
  const metric = leadMetric(settings, ranking);
  const panels = putCharts(sheet, charts, data.curve, units, metric) + 1;
  sheet.height(panels - 1, panels - 1, 5);
  const foot = putPanels(sheet, panels, { metric, ranked: metric === null ? [] : ranking.rowsOf.get(metric) ?? [], parcels, cards: cardsInForce, campaign: facts.campaign, asOf: facts.asOf, today }, settings);
  const last = putFoot(sheet, foot, facts, settings, data, found);
  sheet.width(0, 0, 1.3).width(RIGHT + 1, RIGHT + 1, 1.3);
  for (const [index, width] of COLUMN_WIDTHS.entries()) sheet.width(LEFT + index, LEFT + index, width);
  return sheet.build(boardSheet, {
    freeze: null, gridlines: false,
    print: printOf(boardSheet.name, area(0, 0, last, RIGHT + 1), { titleRows: null, fitToHeight: 1, margins: { top: 8, right: 7, bottom: 13, left: 7 }, footer: "&R打印于 &D" }),
  });
}
