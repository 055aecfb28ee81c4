/** Days of things done (成交, 合同, 到位, 保障, 销号) that lie after 数据截至日: such a row does not count yet, or its day is wrong. */
import { dayInFuture } from "../audit/checkDay";
import { chineseDay } from "../calendar/day";
import type { CampaignRecords, Finding, MeasuredDay } from "../records";
import { cellNames } from "./cellName";

/**
 * One finding a sheet, with its cells. Deadlines and listings to come are plans and are not looked at.
 *
 * @example doneLater(a parcel sold on 2025-09-03 in G5, 2025-08-31)[0].message
 * // "「宗地台账」有1处已完成事项的日期晚于数据截至日2025年8月31日（G5），未计入；如台账已更新，请更新数据截至日后刷新，如是写错或计划日期，请改正。"
 */
export function doneLater({ parcels, funds, projects, tasks }: CampaignRecords, asOf: number): readonly Finding[] {
  const days: readonly (MeasuredDay | null)[] = [
    ...parcels.flatMap(({ soldOn, contractOn }) => [soldOn, contractOn]),
    ...funds.map(({ receivedOn }) => receivedOn),
    ...projects.map(({ securedOn }) => securedOn),
    ...tasks.map(({ closedOn }) => closedOn),
  ];
  const sheets = new Map<string, MeasuredDay[]>();
  for (const day of days) {
    if (day === null || dayInFuture(day.day, asOf) === null) continue;
    const own = sheets.get(day.source.sheet);
    if (own === undefined) sheets.set(day.source.sheet, [day]);
    else own.push(day);
  }
  return [...sheets].map(([sheet, own]): Finding => {
    const cells = cellNames(own.map(({ source }) => source));
    return {
      severity: "warning", code: "day-in-future", sheet, cell: cells.first,
      message: `「${sheet}」有${own.length}处已完成事项的日期晚于数据截至日${chineseDay(asOf)}（${cells.shown}），未计入；如台账已更新，请更新数据截至日后刷新，如是写错或计划日期，请改正。`,
    };
  });
}
