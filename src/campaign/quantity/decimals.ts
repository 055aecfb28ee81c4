/** How many digits after the point a figure is shown with: one table, by unit of measure, for sheets, pane and bulletins alike. */
import { unitOf, type UnitKind } from "./units";

export interface Decimals {
  /** Of what is done, planned or new: 累计, 目标, 本月, 新增. */
  readonly amount: number;
  /** 日均需完成: an average is not whole even where the things are. */
  readonly perDay: number;
  /** 预计完成: of things that are counted one digit, so that 30.4 is not read as 30. */
  readonly forecast: number;
}

const measured: Decimals = { amount: 2, perDay: 2, forecast: 2 };
const counted: Decimals = { amount: 0, perDay: 2, forecast: 1 };

/** Source: 台账与通报的通常写法——面积以公顷、亩计两位，金额以亿元、万元、元计两位（财政报表），件数不带小数. */
const byKind: Readonly<Record<UnitKind, Decimals>> = {
  area: measured, money: measured, price: measured, length: measured, share: { amount: 1, perDay: 2, forecast: 1 }, time: counted, count: counted,
};

/** Counted in thousands, weighed or scored, or money without a rate to 万元: what `UnitKind` calls a count and yet has parts. */
const byWord: ReadonlyMap<string, Decimals> = new Map(["美元", "万美元", "亿美元", "万人", "万户", "吨", "分"].map((word) => [word, measured] as const));

/**
 * @param unit as the metric is shown in
 * @example decimalsOf("公顷") // { amount: 2, perDay: 2, forecast: 2 }
 * @example decimalsOf("个") // { amount: 0, perDay: 2, forecast: 1 }
 */
export function decimalsOf(unit: string): Decimals {
  const known = unitOf(unit);
  return known === null ? measured : byWord.get(known.word) ?? byKind[known.kind];
}
