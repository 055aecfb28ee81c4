/** Where a bulletin's day and period lie against the campaign: after its last day nothing is due by it any more, and nothing new counts for it. */
import type { Facts } from "../../campaign/metrics/facts";
import type { BulletinPeriod } from "../period";

export type Stage = "none" | "before" | "running" | "lastDay" | "after";

/**
 * @example stageOf of the day after the last one → "after"; without a campaign → "none"
 */
export function stageOf({ campaign, asOf }: Pick<Facts, "campaign" | "asOf">): Stage {
  if (campaign === null) return "none";
  if (asOf < campaign.start) return "before";
  return asOf < campaign.end ? "running" : asOf === campaign.end ? "lastDay" : "after";
}

/** Whether the last day is over or is this one: what is demanded from here on is not a matter of 序时 any more. */
export const isClosing = (facts: Pick<Facts, "campaign" | "asOf">): boolean => ["lastDay", "after"].includes(stageOf(facts));

/** Whether a period has a day of the campaign. Where it has none, that it brought nothing new says nothing of anybody. */
export const touches = ({ campaign }: Pick<Facts, "campaign">, { first, last }: Pick<BulletinPeriod, "first" | "last">): boolean =>
  campaign === null || (first <= campaign.end && last >= campaign.start);
