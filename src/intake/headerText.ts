/** Header text in one writing, and the unit that stands in it. */
import { unitOf } from "../campaign/quantity/units";
import type { CellValue } from "../workbook/sheet";

/** What a header is often mistyped as. Source: workbooks.md, layout (竟买). */
const slips: readonly (readonly [RegExp, string])[] = [[/竟买/g, "竞买"], [/竟得/g, "竞得"], [/座落/g, "坐落"], [/帐/g, "账"]];

/** The text a cell shows for reading labels; numbers as written plainly, errors as `#REF!`. */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "object") return value.error;
  return String(value);
}

/** @example isBlank("  ") → true; isBlank(0) → false */
export const isBlank = (value: CellValue): boolean => value === null || (typeof value === "string" && value.trim() === "");

/**
 * Without spaces and line breaks, half-width, one kind of bracket, lower case.
 *
 * @example plainHeader("土地面积\n（㎡）") → "土地面积(m2)"; plainHeader("隶    属") → "隶属"
 * @source workbooks.md, layout
 */
export function plainHeader(text: string): string {
  let plain = text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "").toLowerCase()
    .replace(/[[{【〔「]/g, "(").replace(/[\]}】〕」]/g, ")").replace(/㎡|m²/g, "m2").replace(/[:*]+$/, "");
  for (const [slip, right] of slips) plain = plain.replace(slip, right);
  return plain;
}

export interface HeaderParts {
  /** Without its unit and without brackets. */
  readonly bare: string;
  /** Without its unit only: 约定容积率(上限). */
  readonly full: string;
  /** Words of units.ts in the order they stand; two for (㎡/亩). */
  readonly units: readonly string[];
}

/** A unit written without brackets, only where it cannot be part of a word. */
const trailing = /^(.{2,}?)[/,、，:：]?(万元|亿元|公顷|平方米|万亩|亩|m2)$/;

/**
 * Splits a normalised header into words and units.
 *
 * @example headerParts("成交价格(万元)") → { bare: "成交价格", full: "成交价格", units: ["万元"] }
 * @example headerParts("宗地面积(m2/亩)").units → ["平方米", "亩"]; headerParts("起始价(万元/亩)").units → ["万元/亩"]
 * @example headerParts("约定容积率(上限)") → { bare: "约定容积率", full: "约定容积率(上限)", units: [] }
 */
export function headerParts(plain: string): HeaderParts {
  const units: string[] = [];
  let full = plain.replace(/\(([^()]*)\)/g, (bracket, inner: string) => {
    const found = unitsIn(inner);
    if (found.length === 0) return bracket;
    units.push(...found);
    return "";
  });
  if (units.length === 0) {
    const match = trailing.exec(full);
    const unit = match?.[2] === undefined ? null : unitOf(match[2]);
    if (match?.[1] !== undefined && unit !== null) {
      units.push(unit.word);
      full = match[1];
    } else if (/.%$/.test(full)) {
      units.push("%");
      full = full.slice(0, -1);
    }
  }
  const bare = full.replace(/\([^()]*\)/g, "");
  return { bare: bare === "" ? full : bare, full, units };
}

/** The units inside one bracket: 单位:万元, 万元/亩 (one price), ㎡/亩 (two units). */
export function unitsIn(text: string): readonly string[] {
  const inner = text.replace(/^(计量|金额|面积)?单位:?/, "").replace(/^[,:]/, "");
  if (inner === "") return [];
  const whole = unitOf(inner);
  if (whole !== null) return [whole.word];
  const parts = inner.split(/[/、,，;和]/).map((part) => unitOf(part)?.word ?? null);
  return parts.length > 1 && parts.every((part) => part !== null) ? parts.filter((part) => part !== null) : [];
}
