/** Check of a day: done on a day that has not come yet. */
import { chineseDay } from "../calendar/day";
import type { AuditVerdict } from "./verdict";

/**
 * 日期晚于数据截至日: something done (成交, 销号, 到位) cannot carry a day after `asOf`. Not for plans and deadlines.
 *
 * @example dayInFuture(45900, 45892)?.expected // "不晚于2025年8月23日"
 */
export function dayInFuture(day: number, asOf: number): AuditVerdict | null {
  if (day <= asOf) return null;
  const limit = `不晚于${chineseDay(asOf)}`;
  return {
    code: "day-in-future", outcome: "differs", published: chineseDay(day), expected: limit,
    message: `已完成事项的日期${chineseDay(day)}晚于数据截至日${chineseDay(asOf)}`,
  };
}
