/** A campaign from its first and last day, as functions are given it. */
import type { CampaignSpan } from "../campaign/calendar/campaignDay";
import { badArgument, type Problem } from "./cell";

/** @example spanOf(45853, 45952, true) → 100 days */
export function spanOf(start: number, end: number, countFirstDay: boolean): CampaignSpan | Problem {
  const days = end - start + (countFirstDay ? 1 : 0);
  return days > 0 ? { start, days, countFirstDay } : badArgument("结束日应在起始日之后");
}
