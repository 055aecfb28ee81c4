/** Which of the three periodic bulletins should be out by today and is not in 通报存档 yet. */
import type { ArchiveRow } from "../../bulletin/archive/archiveRow";
import { campaignSpan } from "../../campaign/calendar/campaignDay";
import { dayParts, weekday } from "../../campaign/calendar/day";
import { monthOf } from "../../campaign/calendar/periods";
import type { Campaign } from "../../campaign/settings";
import { kindNames } from "../bulletins";

export type PeriodicKind = "weekly" | "halfmonth" | "month";

export interface BulletinDue {
  readonly kind: PeriodicKind;
  /** 1900 serial of the day it is due on; never after today. */
  readonly on: number;
}

/** Where 通报存档 has no 周调度 to go by. */
const FRIDAY = 5;

/** A bulletin whose figures end so many days before its day is that period's bulletin; one of the period before ends earlier. */
const early: Readonly<Record<PeriodicKind, number>> = { weekly: 3, halfmonth: 4, month: 7 };

/** Nobody still waits for the last bulletins of a campaign so long after its end. */
const FORGOTTEN_AFTER = 31;

/**
 * 周调度 is due on the weekday of the last one that was archived (Friday before there is one), 半月通报 on the 15th and at the end of the
 * month, 月排名通报 at the end of the month, and each on the campaign's last day.
 *
 * @param rows of 通报存档
 * @example bulletinsDue([], campaign from 2025-07-15, 2025-09-30 (a Tuesday))
 *   → [{ kind: "weekly", on: 2025-09-26 }, { kind: "halfmonth", on: 2025-09-30 }, { kind: "month", on: 2025-09-30 }]
 * @source domain-rules §1: cadence
 */
export function bulletinsDue(rows: readonly Pick<ArchiveRow, "kind" | "asOf">[], campaign: Campaign | null, today: number): readonly BulletinDue[] {
  if (campaign === null) return [];
  const { first, last } = campaignSpan(campaign);
  const asOfs = (kind: PeriodicKind): number[] => rows.filter((row) => row.kind === kindNames[kind]).map(({ asOf }) => asOf);
  const archivedWeeks = asOfs("weekly");
  const officeDay = archivedWeeks.length === 0 ? FRIDAY : weekday(Math.max(...archivedWeeks));
  const falls: Readonly<Record<PeriodicKind, (day: number) => boolean>> = {
    weekly: (day) => weekday(day) === officeDay,
    halfmonth: (day) => dayParts(day).day === 15 || day === monthOf(day).last,
    month: (day) => day === monthOf(day).last,
  };
  return (["weekly", "halfmonth", "month"] as const).flatMap((kind): BulletinDue[] => {
    let on = Math.min(today, last);
    while (on >= first && on !== last && !falls[kind](on)) on -= 1;
    const isOut = asOfs(kind).some((asOf) => asOf > on - early[kind]);
    return on < first || isOut || today - on > FORGOTTEN_AFTER ? [] : [{ kind, on }];
  });
}
