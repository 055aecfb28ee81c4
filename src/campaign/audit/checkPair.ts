/** 换算核对: one quantity printed in two units, 4649.75平方米（合6.94亩）. */
import type { Quantity } from "../quantity/readNumber";
import { convert } from "../quantity/units";
import { printed, printedDigits, unitsApart } from "./printed";
import type { AuditVerdict } from "./verdict";

/**
 * Converts the first figure exactly and compares at the digits that the second shows. One unit in the last digit is 差末位.
 * Null where the two units do not convert into one another: they are two quantities.
 * Source: 通城县 G(2024)046 (4649.75㎡ printed as 6.94亩, which is 6.97亩); 1亩 = 10000/15㎡.
 *
 * @param digits digits after the point of the second figure as printed; where not known, those of the figure
 * @example checkPair({ value: 4649.75, unit: "平方米" }, { value: 6.94, unit: "亩" })?.message // "与4649.75平方米换算不符：应为6.97亩"
 */
export function checkPair(first: Quantity, second: Quantity, digits: number | null = null): AuditVerdict | null {
  if (first.unit === null || second.unit === null) return null;
  const converted = convert(first.value, first.unit, second.unit);
  if (converted === null) return null;
  const places = digits ?? printedDigits(second.value);
  const figures = { code: "pair-mismatch", published: printed(second.value, places), expected: printed(converted, places) } as const;
  const apart = Math.abs(unitsApart(second.value, converted, places));
  if (apart === 0) return { ...figures, outcome: "agrees", message: "一致" };
  if (apart === 1) return { ...figures, outcome: "last-digit", message: "差末位" };
  return { ...figures, outcome: "differs", message: `与${first.value}${first.unit}换算不符：应为${figures.expected}${second.unit}` };
}
