/** Checks of days: beyond the campaign, or done on a day that has not come yet. */
import { chineseDay } from "../calendar/day";
import { lastCampaignDay, type CampaignSpan } from "../calendar/campaignDay";
import type { AuditVerdict } from "./verdict";

/**
 * 日期超出战役: before the first or after the last day. Null when inside. Days are 1900 serials.
 *
 * @example dayOutOfCampaign(46000, campaign)?.message // "2025年12月9日晚于战役最后一日（2025年10月22日）"
 */
export function dayOutOfCampaign(day: number, campaign: CampaignSpan): AuditVerdict | null {
  const last = lastCampaignDay(campaign);
  if (day >= campaign.start && day <= last) return null;
  const limits = `${chineseDay(campaign.start)}至${chineseDay(last)}`;
  const side = day < campaign.start ? `早于战役首日（${chineseDay(campaign.start)}）` : `晚于战役最后一日（${chineseDay(last)}）`;
  return { code: "day-out-of-campaign", outcome: "differs", published: chineseDay(day), expected: limits, message: `${chineseDay(day)}${side}` };
}

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
