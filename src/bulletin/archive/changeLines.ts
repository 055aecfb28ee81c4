/** What changed since an archived bulletin, as lines that a person reads in the pane or in a terminal. */
import { chineseDay } from "../../campaign/calendar/day";
import { roundHalfAway } from "../../campaign/quantity/round";
import type { ArchiveChanges, Restated } from "./changesSince";
import type { ArchiveRow } from "./archiveRow";
import type { Change } from "./changedSince";

const SHOWN = 20;
/** What is new is said in these; rates follow from them, and 序时 moves every day. */
const newsworthy: ReadonlySet<string> = new Set(["目标", "累计", "名次", "是否完成", "是否未报送"]);
const percents: ReadonlySet<string> = new Set(["完成率", "序时进度", "超欠序时"]);

/**
 * @example ["与已存档的周调度（第7周）相比，数据截至2025年8月31日：", "  该日各数按现在的台账重算没有变化。", "  到2025年9月30日：", "  总体 挂牌出让面积：累计 160.5 → 371.2公顷", …]
 * @param alike rows of the same day and figures: what is true of one is true of all
 * @param shown lines of either part; the rest is counted
 */
export function changeLines({ row, restated, lost, since }: ArchiveChanges, asOf: number, alike: readonly ArchiveRow[] = [row], shown = SHOWN): readonly string[] {
  const metrics = [...new Set(lost.map(({ metric }) => metric))];
  return [
    `与已存档的${alike.map(nameOf).join("、")}相比，数据截至${chineseDay(row.asOf)}：`,
    ...restatedLines(restated, shown),
    ...(lost.length === 0 ? [] : [`  ${metrics.join("、")}有${lost.length}个单位以上报数为准，台账中该日的上报数已改填为以后的，未作比较${since.length > 0 ? "；其该日的数取自快照，没有快照的按台账" : ""}。`]),
    ...(row.asOf === asOf ? [] : sinceLines(since, asOf, shown)),
  ];
}

/** @example "周调度（第7周）"; "月排名通报（2025年8月，云督〔2025〕3号）" */
const nameOf = ({ kind, period, number }: ArchiveRow): string => `${kind}（${period}${number === "" ? "" : `，${number}`}）`;

function restatedLines(restated: Restated, shown: number): readonly string[] {
  switch (restated.kind) {
    case "same":
      return ["  该日各数按现在的台账重算没有变化。"];
    case "figures": {
      const lines = grouped(restated.changes);
      return [`  该日的数按现在的台账重算，有${restated.changes.length}处与当日快照不同（${lines.length}项）：`, ...limited(lines, shown)];
    }
    case "elsewhere":
      return ["  该日的数按现在的台账和设置重算与存档时不一致，但当日快照所记各数相同：变的是口径、分组等设置，或快照不记的数；请核对攻坚设置。"];
    case "unknown":
      return ["  该日的数按现在的台账重算与存档时不一致；当日没有留存快照，无从指出是哪些数。发通报前先“留存快照”，以后即可逐项对比。"];
  }
}

function sinceLines(since: readonly Change[], asOf: number, shown: number): readonly string[] {
  const lines = grouped(since.filter(({ what }) => newsworthy.has(what)));
  if (lines.length === 0) return [`  到${chineseDay(asOf)}：目标、累计、名次都没有变化。`];
  return [`  到${chineseDay(asOf)}，${lines.length}项有变化：`, ...limited(lines, shown)];
}

/** One line a subject and metric. */
function grouped(changes: readonly Change[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const change of changes) {
    const key = `${change.subject} ${change.metric}`;
    groups.set(key, [...(groups.get(key) ?? []), changeText(change)]);
  }
  return [...groups].map(([key, parts]) => `    ${key}：${parts.join("，")}`);
}

/** @example changeText({ what: "累计", unit: "公顷", before: 12.3, after: 15.6, … }) → "累计 12.3 → 15.6公顷" */
export function changeText({ what, unit, before, after }: Change): string {
  const digits = [2, 4].find((one) => valueText(what, before, one) !== valueText(what, after, one)) ?? 8;
  return `${what.replace("是否", "")} ${valueText(what, before, digits)} → ${valueText(what, after, digits)}${unit}`;
}

/** As many digits as it takes to see the difference. */
function valueText(what: string, value: Change["before"], digits: number): string {
  if (value === null) return "无";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (percents.has(what)) return `${roundHalfAway(value * 100, digits)}${what === "超欠序时" ? "个百分点" : "%"}`;
  return what === "名次" ? `第${value}` : String(roundHalfAway(value, digits));
}

const limited = (lines: readonly string[], shown: number): readonly string[] => (lines.length <= shown ? lines : [...lines.slice(0, shown), `    另有${lines.length - shown}项`]);
