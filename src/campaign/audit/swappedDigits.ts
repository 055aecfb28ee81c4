/** 数字换位: two neighbouring digits exchanged, as in 92.36 for 92.63. */
import { printed, printedDigits } from "./printed";
import type { AuditVerdict } from "./verdict";

/**
 * Null when the figures are the same, or differ in another way than by one exchange of neighbouring digits.
 * Source: 正定县 2020-09-26 (92.36 for 92.63), 黔西南州 2020年1-6月 (55.98 in the text, 55.89 in the table).
 *
 * @param expected recomputed, unrounded
 * @param digits as printed; where not known, those of `published`
 * @example swappedDigits(92.36, 92.6316)?.message // "疑似数字换位：应为92.63"
 */
export function swappedDigits(published: number, expected: number, digits: number | null = null): AuditVerdict | null {
  const places = digits ?? printedDigits(published);
  const written = printed(published, places);
  const right = printed(expected, places);
  if (written === right || written.length !== right.length) return null;
  const differing = [...written].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  const neighbours = second - first === 1 || (second - first === 2 && written[first + 1] === ".");
  if (differing.length !== 2 || !neighbours || written[first] !== right[second] || written[second] !== right[first]) return null;
  return { code: "digits-swapped", outcome: "differs", published: written, expected: right, message: `疑似数字换位：应为${right}` };
}
