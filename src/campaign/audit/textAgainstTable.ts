/** 文表矛盾: the same figure in the text of a bulletin and in its table. */
import { printed, printedDigits } from "./printed";
import { swappedDigits } from "./swappedDigits";
import type { AuditVerdict } from "./verdict";

/**
 * Compared at the digits of the less exact of the two, so that 691.77亿元 beside 691.7679 does not differ; null when they
 * agree or one is missing. Both in one unit. The table is taken to lead.
 * Source: 黔西南州 2020年1-6月 (text 55.98 %, table 55.89 %), 湘西州 2021年1-9月 (州直: text 114.8, table 92.0).
 *
 * @example textAgainstTable(55.98, 55.89)?.message // "正文为55.98，附表为55.89，文表不一致，疑似数字换位"
 */
export function textAgainstTable(text: number | null, table: number | null, digits: number | null = null): AuditVerdict | null {
  if (text === null || table === null) return null;
  const places = digits ?? Math.min(printedDigits(text), printedDigits(table));
  const inText = printed(text, places);
  const inTable = printed(table, places);
  if (inText === inTable) return null;
  const swapped = swappedDigits(text, table, places) === null ? "" : "，疑似数字换位";
  return {
    code: "text-contradicts-table", outcome: "differs", published: inText, expected: inTable,
    message: `正文为${inText}，附表为${inTable}，文表不一致${swapped}`,
  };
}
