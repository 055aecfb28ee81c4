/** GJ.AREA and GJ.MONEY: exact conversion of figures or text with units. */
import type { Quantity } from "../campaign/quantity/readNumber";
import { convert, unitOf } from "../campaign/quantity/units";
import { badArgument, quote, type Answer } from "./cell";
import { declareEach, each } from "./declare";
import { quantity, type Kind } from "./kinds";

const unitKind = (kind: "area" | "money", examples: string): Kind<string> => (cell) => {
  const unit = cell.kind === "text" ? unitOf(cell.text) : null;
  return unit?.kind === kind ? unit.word : badArgument(`应是${kind === "area" ? "面积" : "金额"}单位，如 ${examples}，收到${quote(cell)}`);
};

const parameters = (kind: "area" | "money", examples: string) => ({
  x: each(quantity, { label: "数", zh: "数，或带单位的文字，可为区域。", en: "A number, or text with a unit, or a range of them." }),
  to: each(unitKind(kind, examples), { label: "目标单位", zh: `换算成什么单位，如 ${examples}。`, en: `The unit to convert to, such as ${examples}.` }),
  from: each<string | null>(unitKind(kind, examples), { label: "原单位", zh: "可选。没有写单位的数的单位。", en: "Optional. The unit of numbers that name none.", otherwise: null }),
});

function converted({ x, to, from }: { readonly x: Quantity; readonly to: string; readonly from: string | null }): Answer {
  const unit = x.unit ?? from;
  if (unit === null) return badArgument(`参数 x（数）没有写单位，请写第三个参数 from，收到“${x.value}”`);
  return convert(x.value, unit, to) ?? badArgument(`${unit}不能换算成${to}`);
}

export const area = declareEach(
  { name: "AREA", zh: "面积换算：公顷、亩、平方米等，精确换算，不取舍。", en: "Converts areas (公顷, 亩, 平方米 …) exactly, unrounded.", parameters: parameters("area", "公顷、亩、平方米") },
  converted,
);

export const money = declareEach(
  { name: "MONEY", zh: "金额换算：亿元、万元、元等，精确换算，不取舍。", en: "Converts amounts of money (亿元, 万元, 元 …) exactly, unrounded.", parameters: parameters("money", "亿元、万元、元") },
  converted,
);
