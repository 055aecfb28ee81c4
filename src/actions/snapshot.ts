/** 留存快照: refreshes the tracker and appends the figures of now to 快照. Pressing it twice appends nothing the second time. */
import { chineseDay } from "../campaign/calendar/day";
import type { WorkbookPort } from "../workbook/port";
import { track, type Tracked, type TrackOptions } from "./track";

export async function snapshot(port: WorkbookPort, options: Omit<TrackOptions, "keepSnapshot">): Promise<Tracked> {
  return track(port, { ...options, keepSnapshot: true });
}

/** What was kept, in words: `已留存数据截至2025年9月30日的快照52行` … */
export function snapshotSummary({ appended, asOf }: Pick<Tracked, "appended" | "asOf">): string {
  const day = chineseDay(asOf.day);
  if (appended.length === 0) return `数据截至${day}的快照已留存过，数字没有变化，未重复留存`;
  const changed = appended.filter(({ revision }) => revision > 1).length;
  return changed === 0 ? `已留存数据截至${day}的快照${appended.length}行` : `已留存数据截至${day}的快照${appended.length}行，其中${changed}行与上次留存不同，另记版次，原数保留`;
}
