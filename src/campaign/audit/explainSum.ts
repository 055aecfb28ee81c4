/** The likely reason of a sum that does not add up: another unit, or two digits exchanged. */
import { unitOf } from "../quantity/units";
import { printedDigits } from "./printed";
import { swappedDigits } from "./swappedDigits";
import { unitSlip } from "./unitSlip";
import type { AuditVerdict } from "./verdict";

export interface Sum {
  readonly published: number;
  /** Recomputed, unrounded. */
  readonly expected: number;
  /** What both are in; null where nobody says. */
  readonly unit: string | null;
}

/**
 * A verdict 不符 with its likely reason, else as it was.
 *
 * @example explainSum(checkTotal(684, [5260, 5000]), { published: 684, expected: 10260, unit: "亩" })
 * // code "unit-slip", message "与各行之和不符：应为10260，相差9576（恰差15倍，疑似按公顷填写）"
 */
export function explainSum(verdict: AuditVerdict, { published, expected, unit }: Sum): AuditVerdict {
  if (verdict.outcome !== "differs") return verdict;
  const word = unit === null ? undefined : unitOf(unit)?.word;
  const slip = word === undefined ? null : unitSlip(published, expected, word);
  if (slip !== null) return { ...verdict, code: "unit-slip", message: `${verdict.message}（恰差${slip.times}倍，疑似按${slip.writtenIn}填写）` };
  const swapped = swappedDigits(published, expected, printedDigits(Number(verdict.published)));
  return swapped === null ? verdict : { ...verdict, code: swapped.code, message: `${verdict.message}（疑似数字换位）` };
}
