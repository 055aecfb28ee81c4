/** The summary of 攻坚数据: one metric a row. All that even pace decides is a formula; a milestone curve's 序时 is a value. */
import type { TargetFacts } from "../../campaign/metrics/facts";
import type { Settings } from "../../campaign/settings";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { decimalsOf } from "../../campaign/quantity/decimals";
import { conversionFactor } from "../../campaign/quantity/units";
import type { CellRange } from "../../workbook/sheet";
import { cellReference, formula, scaled } from "../formula";
import { gapExpression } from "../gap";
import { amountStyle } from "../styles";
import { names, settingsSheet } from "../ownedSheets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { kindWord, SIDE, TARGET_HEADER, targetColumn as at } from "./layout";

const basisWord = { reported: "单位上报", ledger: "台账逐条" } as const;

/** What the formulas of a summary row add up, for the rows of its metric. */
export interface MetricRanges {
  readonly amount: string;
  readonly kind: string;
  readonly total: string;
}

/** Pieces that count campaign days, whichever way the first day counts. */
export function paceFormulas({ campaign }: Settings): { readonly elapsed: (day: string) => string; readonly end: string } {
  const counted = campaign?.countFirstDay !== false;
  return {
    elapsed: (day) => `MAX(0,MIN(${names.days},${day}-${names.start}${counted ? "+1" : ""}))`,
    end: `(${names.start}+${names.days}${counted ? "-1" : ""})`,
  };
}

/** What a summary row refers to. */
export interface TargetSources {
  /** Null: the metric has no rows. */
  readonly ranges: MetricRanges | null;
  /** The cell of 攻坚设置 that states the target; null: the units' tasks are the target. */
  readonly stated: CellRange | null;
}

export function putTarget(sheet: SheetBuilder, row: number, target: TargetFacts, settings: Settings, { ranges, stated: statedAt }: TargetSources): void {
  const cell = (index: number) => cellAddress(row, index);
  const stated = settings.targets.find((one) => one.metric === target.metric);
  const { elapsed, end } = paceFormulas(settings);
  const now = elapsed(names.asOf);
  // After the campaign the pace is what was done in all the days since it began, as `forecastDay` counts them.
  const passed = `(${names.asOf}-${names.start}${settings.campaign?.countFirstDay === false ? "" : "+1"})`;
  const goal = cell(at.target);
  const done = cell(at.cumulative);
  const gap = gapExpression(cell(at.rate), cell(at.time), settings);
  const orValue = (text: string | null, result: number): PlanCell => (text === null ? result : formula(text, result));
  const counted = settings.campaign?.countFirstDay === false ? "" : "-1";
  const decimals = decimalsOf(target.unit);
  const reached = `${done}${target.comparator}${goal}`;
  sheet.put(row, SIDE, [
    target.metric, target.unit, target.comparator === ">" ? "超过" : "不少于",
    target.target === null ? null
      : stated === undefined ? orValue(ranges && `=SUMIFS(${ranges.amount},${ranges.kind},"${kindWord.target}")`, target.target)
      : statedAt === null ? target.target : statedTarget(statedAt, stated.unit, target.unit, target.target),
    target.cumulative === null ? null : orValue(ranges && `=SUMIFS(${ranges.amount},${ranges.total},1)`, target.cumulative),
    target.completionRate === null ? null : formula(`=IF(${goal}>0,${done}/${goal},"")`, target.completionRate),
    target.timeProgress === null ? null : (stated?.curve ?? null) === null ? formula(`=${now}/${names.days}`, target.timeProgress) : target.timeProgress,
    target.paceGap === null ? null : formula(`=${gap}`, target.paceGap),
    target.requiredRate === null ? null : formula(`=IF(${reached},0,IF(AND(${end}>${names.asOf},${goal}>${done}),(${goal}-${done})/(${end}-MAX(${names.asOf},${names.start}-1)),""))`, target.requiredRate),
    target.forecast === null ? null : formula(`=IF(${now}>0,${done}*${names.days}/${now},"")`, target.forecast),
    target.forecastDay === null ? null
      : formula(`=IF(${reached},${names.asOf},IF(AND(${done}>0,${passed}>0,${goal}>${done}),${names.start}+ROUNDUP(ROUND(${goal}*${passed}/${done},9),0)${counted},""))`, { day: target.forecastDay }),
    target.basis === null ? null : basisWord[target.basis],
  ]);
  sheet.style(area(row, at.metric, row, at.comparator), "dataText").style(area(row, at.target, row, at.cumulative), amountStyle("data", decimals.amount))
    .style(area(row, at.rate, row, at.gap), "dataPercent").style(area(row, at.required, row, at.required), amountStyle("data", decimals.perDay)).style(area(row, at.forecast, row, at.forecast), amountStyle("data", decimals.forecast))
    .style(area(row, at.forecastDay, row, at.forecastDay), "dataDay").style(area(row, at.basis, row, at.basis), "dataText");
}

/** The target as 攻坚设置 states it, in the metric's unit. A cell that somebody empties or deletes leaves the target as it was written. */
function statedTarget({ top, left }: CellRange, from: string, to: string, value: number): PlanCell {
  const factor = from === to ? { multiply: 1, divide: 1 } : conversionFactor(from, to);
  const reference = cellReference(settingsSheet.name, top, left);
  return factor === null ? value : formula(`=IF(ISNUMBER(${reference}),${scaled(reference, factor)},${value})`, value);
}

export const putTargetHeader = (sheet: SheetBuilder, row: number): void => void sheet.put(row, SIDE, TARGET_HEADER, "dataHead");
