/** Months in headers: 8月完成 is the month's own figure, 1-8月 what has been done up to its end. Patterns are data. */
import { headerParts } from "./headerText";

export interface HeaderMonth {
  /** 1–12. */
  readonly number: number;
  /** From the beginning up to the month's end, not the month alone. */
  readonly upTo: boolean;
  /** False for what belongs to the month but is not what was done: 9月 / 任务, 9月 / 完成率. */
  readonly figure: boolean;
}

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 };
const month = String.raw`(?:\d{4}年)?(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?`;
const done = "(?:当月|实际|已)?(?:完成|新增|实绩|到位|成交|出让|供地)?(?:数|额|量|值|面积|投资|金额|收入|情况)*";
const range = String.raw`(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月?[-至到~—–])`;
const ownFigure = new RegExp(`^${month}${done}$`);
const upToFigure = new RegExp(`^(?:${range}${month}|截[至止]${month}[底末]?|至${month}[底末]?|${month}[底末]|${month}(?=累计))(?:累计)?${done}$`.replaceAll("?<month>", ""));
const lastMonth = /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!.*[\d一二三四五六七八九十]月)/;
const role = /^(?:累计|累计数|累计完成|累计完成数)$/;
const doneWord = new RegExp(`^${done}$`);

/**
 * @param levels without the words of the metric, top to bottom
 * @example monthOfLevels(["8月完成"]) → { number: 8, upTo: false, figure: true }; monthOfLevels(["1-8月累计"])?.upTo → true
 * @example monthOfLevels(["8月", "任务"])?.figure → false; monthOfLevels(["本月"]) → null
 */
export function monthOfLevels(levels: readonly string[]): HeaderMonth | null {
  const texts = levels.map((level) => headerParts(level).bare);
  const leaf = texts.at(-1);
  if (leaf === undefined) return null;
  const own = readMonth(leaf);
  if (own !== null) return { ...own, figure: true };
  const above = texts.slice(0, -1).map(readMonth).find((found) => found !== null) ?? null;
  if (above === null) return null;
  if (role.test(leaf)) return { number: above.number, upTo: true, figure: true };
  return { ...above, figure: doneWord.test(leaf) };
}

/** Levels that do not only name a month. */
export const withoutMonth = (levels: readonly string[]): readonly string[] => levels.filter((level) => readMonth(headerParts(level).bare) === null);

function readMonth(text: string): { number: number; upTo: boolean } | null {
  const upTo = upToFigure.test(text);
  if (!upTo && !ownFigure.test(text)) return null;
  const word = lastMonth.exec(text)?.[1];
  const number = word === undefined ? Number.NaN : (numerals[word] ?? Number(word));
  return number >= 1 && number <= 12 ? { number, upTo } : null;
}
