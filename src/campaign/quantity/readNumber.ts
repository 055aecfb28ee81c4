/** Reads the figure in a cell's text. Several figures are one only where they are the same quantity in two units. */
import { plainText, saysNone } from "./plainText";
import { convert, unitOf, unitWords } from "./units";

export interface Quantity {
  readonly value: number;
  /** The word of units.ts (平方米, never ㎡), or null where the text names none. */
  readonly unit: string | null;
}

export type NumberReading =
  | (Quantity & { readonly kind: "number"; readonly approximate: boolean; readonly also: readonly Quantity[] })
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** An exponent needs its sign, as Excel writes it: 2e48 is the tail of a code. */
const number = String.raw`[+-]?[¥]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+|(?<=\d)\.(?!\d))?(?:(?<=\d)e[+-]\d+)?`;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const word = unitWords.map(escaped).join("|");
const quantity = String.raw`(${number})(余|多)?((?:${word})(?:[/每](?:${word})(?![\d.]))?)?`;
const quantityAt = new RegExp(quantity, "iy");

/** Most cells of an all-text workbook; they need none of the rest. */
const bareNumber = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?$/;

/** In front of a figure: what says that it is not exact, and what says nothing. */
const opening = /(约为|约合|大约|大概|约|近|≈|折合|合计|总计|共计|合|共|计|为|即|人民币|:)+/y;
const closing = /(左右|上下|整)?[。.;,:、]*$/y;
const approximateWords = /约|大概|近|≈|左右|上下/;
/** Between two figures that say the same: a bracket, a stroke, 合. */
const joint = /[([【,;/、=]?(?:约合|约为|约|≈|折合|合计|合|即|计|共)?/y;

/** Why a text is not one figure: the first pattern that it holds. Checked only after reading has failed. */
const refusals: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^#/, "单元格是错误值，请先改正公式"],
  [/^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?|月)$/, "是日期，不是数"],
  [/[≤≥<>]|以上|以下|以内|不低于|不高于|不少于|不超过|至少|至多|超过|不足/, "是范围或界限，不是一个数"],
  [/\d[^\d]*[~∼—–至到-]+[^\d]*\d/, "是一个区间，不是一个数"],
  [/^[+-]?\d+(,\d+)+\D*$/, "逗号的位置不是千分位"],
  [/\d[^\d.,]+\d|\d \d|\.\d+\./, "一格里有几个数，请分列填写"],
  [/\d/, "数字前后有其他文字"],
  [/[零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]/, "是中文数字或文字，请改填阿拉伯数字"],
];

interface Parsed extends Quantity {
  /** Digits after the point as written: how exact the figure claims to be. */
  readonly digits: number;
  readonly approximate: boolean;
}

/**
 * The figure of a text, in the unit it is written with; a unit is never guessed, and nothing is converted.
 *
 * `(1,234)` is −1234, as Excel itself takes it when typed, but only with a thousands comma: `(3)` is more often
 * the number of an item and `(45.2)` a figure set apart, so both are refused.
 *
 * @returns `none` for blank, `/`, `—`, `无` …; `unreadable` with the reason in Chinese, never a 0 in its place
 * @example readNumber("32917.91平方米(合49.38亩)") → { kind: "number", value: 32917.91, unit: "平方米", approximate: false, also: [{ value: 49.38, unit: "亩" }] }
 * @example readNumber("3\n万元") → 3 万元; readNumber("78.9%") → 78.9 %; readNumber("≤45%") → unreadable
 * @source domain-rules §2; workbooks.md, cells
 */
export function readNumber(text: string): NumberReading {
  if (bareNumber.test(text)) {
    return { kind: "number", value: Number(text.replaceAll(",", "")) + 0, unit: null, approximate: false, also: [] };
  }
  if (saysNone(text)) return { kind: "none" };
  const spaced = plainText(text);
  if (spaced === null) return { kind: "unreadable", reason: "含有上标、圈码或分数字符" };
  // A space between two digits is kept: joined they would be a number that nobody wrote.
  const line = spaced.replace(/^'/, "").replace(/(?<![\d.,]) | (?![\d.,])/g, "");
  const read = accountingNegative(line) ?? quantitiesOf(line);
  const [first, ...others] = read;
  if (first === undefined) return { kind: "unreadable", reason: refusalOf(line) };
  if (others.some((other) => !sameQuantity(first, other))) {
    return { kind: "unreadable", reason: others.some((other) => comparable(first, other)) ? "一格里的两个数换算后对不上" : "一格里有几个数，请分列填写" };
  }
  return {
    kind: "number", value: first.value, unit: first.unit,
    approximate: first.approximate,
    also: others.map(({ value, unit }) => ({ value, unit })),
  };
}

/** All figures of the line, or none where anything else stands in it. */
function quantitiesOf(line: string): Parsed[] {
  const found: Parsed[] = [];
  let from = 0;
  let at = skip(opening, line, from);
  while (at < line.length) {
    quantityAt.lastIndex = at;
    const match = quantityAt.exec(line);
    const quantity = match && parsed(match[1] ?? "", match[3]);
    if (!match || !quantity) return [];
    const end = at + match[0].length;
    const inexact = match[2] !== undefined || approximateWords.test(line.slice(from, at));
    const closed = end + (/^[)\]】]+/.exec(line.slice(end))?.[0].length ?? 0);
    const done = skip(closing, line, closed) === line.length;
    found.push({ ...quantity, approximate: inexact || (done && approximateWords.test(line.slice(closed))) });
    if (done) return found;
    const next = skip(joint, line, closed);
    if (next === closed) return [];
    from = closed;
    at = next;
  }
  return [];
}

function parsed(figure: string, unitText: string | undefined): Omit<Parsed, "approximate"> | null {
  const unit = unitText === undefined ? null : unitOf(unitText);
  if (!/\d/.test(figure) || (unitText !== undefined && unit === null)) return null;
  const value = Number(figure.replace(/[,¥+]/g, ""));
  if (!Number.isFinite(value)) return null;
  const money = figure.includes("¥") ? "元" : null;
  return { value: value === 0 ? 0 : value, unit: unit?.word ?? money, digits: /\.(\d+)/.exec(figure)?.[1]?.length ?? 0 };
}

function accountingNegative(line: string): Parsed[] | null {
  const inner = /^\((¥?\d.*)\)$/.exec(line)?.[1];
  if (inner === undefined || !inner.includes(",")) return null;
  const [figure, ...others] = quantitiesOf(inner);
  return figure !== undefined && others.length === 0 ? [{ ...figure, value: -figure.value }] : null;
}

/** Within 1 %, or within one unit of the last digit that either is written with: a slip of the pen is for the audit, 15 or 10,000 times is not one quantity. */
function sameQuantity(first: Parsed, other: Parsed): boolean {
  if (!comparable(first, other) || first.unit === null || other.unit === null) return false;
  const inOther = convert(first.value, first.unit, other.unit) ?? Number.NaN;
  const step = Math.abs(convert(10 ** -first.digits, first.unit, other.unit) ?? 0) + 10 ** -other.digits;
  return Math.abs(inOther - other.value) <= Math.max(Math.abs(other.value) / 100, step);
}

function comparable(first: Parsed, other: Parsed): boolean {
  return first.unit !== null && other.unit !== null && first.unit !== other.unit && convert(1, first.unit, other.unit) !== null;
}

function refusalOf(line: string): string {
  return refusals.find(([pattern]) => pattern.test(line))?.[1] ?? "不是数字";
}

function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  return match ? at + match[0].length : at;
}
