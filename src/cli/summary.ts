/** The short Chinese summary of a run, as it is printed. Columns are aligned by display width: a Chinese character is two. */
import { chineseDay, formatDay } from "../campaign/calendar/day";
import type { CampaignFacts } from "../campaign/metrics/facts";
import { decimalsOf, type Decimals } from "../campaign/quantity/decimals";
import { roundHalfAway } from "../campaign/quantity/round";
import { countWords } from "../campaign/findingCounts";
import { kindWords } from "../actions/factsJson";
import type { Tracked } from "../actions/track";
import { rangeAddress } from "../workbook/address";

const SHOWN_FINDINGS = 12;

export function summary({ computed, intake, findings, asOf }: Tracked): string {
  const { campaign, targets, units } = computed.facts;
  const lines = [
    campaign === null ? "未找到战役设定（首日、总天数）" : `${campaign.name}：${chineseDay(campaign.start)}起${campaign.days}天，${whereIn(campaign, asOf.day)}`,
    `数据截至 ${formatDay(asOf.day)}（${asOf.from}）`,
    "",
    ...table(["指标", "目标", "累计", "完成率", "序时", "超欠(百分点)", "日均需完成", "预计完成"], targets.map((one) => [
      `${one.metric}(${one.unit})`, number(one.target, one.unit), number(one.cumulative, one.unit), percent(one.completionRate), percent(one.timeProgress), points(one.paceGap), number(one.requiredRate, one.unit, "perDay"), number(one.forecast, one.unit, "forecast"),
    ])),
    "",
    ...table(["工作表", "范围", "类型", "行数", "合计行"], intake.tables.map((one) => [
      one.sheet, rangeAddress(one.range), kindWords[one.kind] === "unknown" ? "未识别" : kindWords[one.kind], String(one.dataRows.length), String(one.totalRows.length),
    ])),
    "",
    `责任单位 ${units.length} 个，宗地 ${intake.records.parcels.length} 宗，项目 ${intake.records.projects.length} 个，任务 ${intake.records.tasks.length} 项`,
    ...audited(intake.audit),
    ...listed(findings),
  ];
  return lines.join("\n");
}

/** @example whereIn(100 days from 2025-07-15, 2025-07-10) // "距首日还有5天" */
function whereIn({ start, end, day, daysLeft }: CampaignFacts, asOf: number): string {
  if (asOf < start) return `距首日还有${start - asOf}天`;
  return asOf > end ? "已结束" : `第${day}天，还有${daysLeft}天`;
}

/** Findings as lines, errors first. */
export function listed(findings: Tracked["findings"]): string[] {
  const order = { error: 0, warning: 1, info: 2 };
  const words = { error: "错误", warning: "注意", info: "说明" };
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  if (sorted.length === 0) return [];
  const more = sorted.length - SHOWN_FINDINGS;
  return [
    `数据问题 ${sorted.length} 条，${countWords(sorted) ?? ""}：`,
    ...sorted.slice(0, SHOWN_FINDINGS).map(({ severity, message }) => `  [${words[severity]}] ${message}`),
    ...(more > 0 ? [`  另有 ${more} 条见 facts.json 的 findings`] : []),
  ];
}

function audited(audit: Tracked["intake"]["audit"]): string[] {
  if (audit.length === 0) return [];
  const more = audit.length - SHOWN_FINDINGS;
  return [
    `核对不符 ${audit.length} 处：`,
    ...audit.slice(0, SHOWN_FINDINGS).map(({ message }) => `  ${message}`),
    ...(more > 0 ? [`  另有 ${more} 处见 facts.json 的 audit`] : []),
  ];
}

const fixed = (value: number, digits: number): string =>
  roundHalfAway(value, digits).toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
const number = (value: number | null, unit: string, what: keyof Decimals = "amount"): string => (value === null ? "—" : fixed(value, Number.isInteger(value) ? 0 : decimalsOf(unit)[what]));
const percent = (value: number | null): string => (value === null ? "—" : `${fixed(value * 100, 1)}%`);
const points = (value: number | null): string => (value === null ? "—" : `${value > 0 ? "+" : ""}${fixed(value * 100, 1)}`);

const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffe6]/u.test(char) ? 2 : 1), 0);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = header.map((text, column) => Math.max(width(text), ...rows.map((row) => width(row[column] ?? ""))));
  return [header, ...rows].map((row) => row.map((text, column) => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - width(text)))).join("  ").trimEnd());
}
