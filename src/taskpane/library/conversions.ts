/** Native multiplications and divisions between units, exact: 1 公顷 = 15 亩 = 10,000㎡; 1 亿元 = 10,000 万元. */
import { argumentText, type Typed } from "./formula";

export type UnitKind = "area" | "money";

/** Smallest units in one: the words that a person types. */
const sizes: Readonly<Record<UnitKind, Readonly<Record<string, number>>>> = {
  // Of a fifteenth of a square metre, so that a 亩 (10,000/15 ㎡) is whole.
  area: { 平方米: 15, "㎡": 15, 亩: 10_000, 公顷: 150_000, 平方公里: 15_000_000 },
  money: { 元: 1, 万元: 10_000, 亿元: 100_000_000 },
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** @example conversionFormula("area", { x: "B2", from: "平方米", to: "亩" }) // "=B2*3/2000" */
export function conversionFormula(kind: UnitKind, { x = "", from = "", to = "" }: Typed): string | null {
  const word = (text: string): number | undefined => sizes[kind][text.trim().replace(/^"|"$/g, "")];
  const [one, other] = [word(from), word(to)];
  if (x.trim() === "" || one === undefined || other === undefined) return null;
  const common = divisor(one, other);
  const [times, by] = [one / common, other / common];
  return `=${argumentText(x)}${times === 1 ? "" : `*${times}`}${by === 1 ? "" : `/${by}`}`;
}
