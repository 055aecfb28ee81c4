/** The columns of a region as their headers describe them: levels, units in the header, metric, candidates for fields. */
import { fieldOf } from "./fields";
import { headerParts, unitsIn } from "./headerText";
import { type HeaderMonth, monthOfLevels, withoutMonth } from "./headerMonths";
import { type FieldMatch, matchHeader } from "./matchHeader";
import type { MetricMatch, MetricWords } from "./metricWords";
import type { ColumnMapping } from "./mapping/columnMapping";
import type { Region } from "./regions";

export interface HeaderColumn {
  readonly column: number;
  readonly levels: readonly string[];
  /** All levels joined with `/`. */
  readonly header: string;
  /** Units that stand in the header; the lowest level first. */
  readonly units: readonly string[];
  readonly matches: readonly FieldMatch[];
  readonly metric: MetricMatch | null;
  /** Groups columns of one metric, known to the settings or not: the metric's name, else the heading above. */
  readonly metricKey: string | null;
  /** Candidates once the metric's words are taken out: 挂牌出让面积任务 → 任务. */
  readonly roles: readonly FieldMatch[];
  /** The month whose figure stands in the column: 8月完成 → 8; 1-8月 → up to 8. */
  readonly month: HeaderMonth | null;
  /** The header is the metric's name and nothing else. */
  readonly bareMetric: boolean;
  /** What 字段对照 of 攻坚设置 says of the column, or null. */
  readonly mapping: ColumnMapping | null;
}

/** Areas and incomes of other matters: 高标准农田作业面积 is no 出让面积, whatever the column is called. */
const otherMatter = /农田|造林|绿化|植树|复垦|整治|征收|征地|拆迁|腾退|流转|播种|确权|违建|违法|建筑面积|一般公共预算|税收/;
const roleFields: ReadonlySet<string> = new Set(["target", "period", "cumulative", "rate", "rank", "periodRate", "timeProgress", "paceGap", "lastYear", "growth", "rankBefore"]);

/** Columns of the region from left to right, those without a header included. */
export function headerColumns(region: Region, words: MetricWords, heading = ""): HeaderColumn[] {
  const elsewhere = otherMatter.test(heading) && !/出让|供地|供应|挂牌/.test(heading);
  return oneMonthOnly(region.header.levels.map((levels, offset) => {
    // 面积 / 亩: the lowest level is the unit and nothing else.
    const units = [...levels].reverse().flatMap((level, at) => (at === 0 && levels.length > 1 ? unitsIn(level) : []).concat(headerParts(level).units));
    const plainUnit = units.find((unit) => unit !== "%") ?? null;
    const named = metricOfLevels(levels, words, plainUnit);
    const metric = elsewhere && named !== null && named.score <= 0.8 ? null : named;
    const stripped = levels.map((level) => withoutMetric(level, metric).replace(/^其中:?/, "")).filter((level) => level !== "");
    const month = monthOfLevels(stripped);
    const roles = stripped.length === 0 ? [] : month === null ? (periodRoles(stripped) ?? matchHeader(stripped)) : monthRoles(month, stripped.at(-1) ?? "");
    const leafIsMetric = metric !== null && metric.score >= 0.8 && withoutMetric(levels.at(-1) ?? "", metric) === "";
    return {
      column: region.header.left + offset,
      levels, header: levels.join("/"), units,
      matches: matchHeader(levels),
      metric,
      metricKey: metric?.metric.metric ?? groupOf(levels),
      roles,
      // 用地保障 / 挂牌出让面积: the level above only groups metrics.
      bareMetric: leafIsMetric && !roles.some(({ field }) => roleFields.has(field)),
      month,
      mapping: null,
    };
  }));
}

/** 7月 | 8月 | 9月 side by side: each is a month's own figure, and 合计 beside them is what has been done so far. */
function oneMonthOnly(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const rivals = (column: HeaderColumn): boolean =>
    new Set(columns.flatMap(({ month, metricKey }) => (month !== null && month.figure && month.upTo === column.month?.upTo && metricKey === column.metricKey ? [month.number] : []))).size > 1;
  const several = new Set(columns.filter((column) => column.month !== null && rivals(column)));
  const keys = new Set([...several].map(({ metricKey }) => metricKey));
  return columns.map((column) => {
    if (several.has(column) && column.month !== null) return { ...column, roles: column.month.figure ? [{ field: "monthly", score: 0.85, reason: `表头「${column.header}」是${column.month.number}月的数` }] : [] };
    const leaf = headerParts(column.levels.at(-1) ?? "").bare;
    if (!keys.has(column.metricKey) || !/^(合计|总计|小计)$/.test(leaf)) return column;
    return { ...column, roles: [{ field: "cumulative", score: 0.7, reason: `各月并列，「${leaf}」按累计完成读` }] };
  });
}

/** 9月 / 完成 is the month's own figure, 9月 / 任务 and 9月 / 完成率 are the month's too and no part of the whole. */
function monthRoles({ number, upTo, figure }: HeaderMonth, leaf: string): readonly FieldMatch[] {
  const field = upTo ? "cumulative" : figure ? "period" : /率|占比/.test(leaf) ? "periodRate" : null;
  return field === null || (upTo && !figure) ? [] : [{ field, score: 0.85, reason: `表头「${leaf}」按${number}月的${fieldOf(field)?.name ?? field}读` }];
}

const periodWord = /^(本月|当月|本周|本期|本旬|本半月|当期)$/;
const wholeWord = /^(累计|合计|总计|全年|年度|百日|任务|目标|完成|完成情况)$/;

/** 本月 / 完成 is the period's figure; 本月 / 任务 is its own task and not the whole one. */
function periodRoles(levels: readonly string[]): readonly FieldMatch[] | null {
  const leaf = headerParts(levels.at(-1) ?? "").bare;
  if (!levels.slice(0, -1).some((level) => periodWord.test(headerParts(level).bare))) return null;
  const field = /率|占比/.test(leaf) ? "periodRate" : /完成|新增|实绩|到位|成交|数|额|量|面积|金额/.test(leaf) && !/任务|目标|计划/.test(leaf) ? "period" : null;
  return field === null ? [] : [{ field, score: 0.9, reason: `表头「${levels.join("/")}」按${fieldOf(field)?.name ?? field}读` }];
}

/** The heading above that groups columns; a month, a period or 累计 above groups nothing. */
function groupOf(levels: readonly string[]): string | null {
  const own = withoutMonth(levels).filter((level, at) => at === levels.length - 1 || !(periodWord.test(headerParts(level).bare) || wholeWord.test(headerParts(level).bare)));
  return own.length > 1 || (own.length === 1 && levels.length > 1 && own[0] === levels[0]) ? headerParts(own[0] ?? "").bare : null;
}

function metricOfLevels(levels: readonly string[], words: MetricWords, unit: string | null): MetricMatch | null {
  let best: MetricMatch | null = null;
  for (const text of [...levels, levels.join("")]) {
    const found = words.of(text, unit);
    if (found !== null && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

/** A level without the words of its metric and without its unit. */
function withoutMetric(level: string, metric: MetricMatch | null): string {
  const { full, bare } = headerParts(level);
  if (metric === null) return level;
  if (bare === metric.word || full === metric.word) return "";
  return bare.includes(metric.word) ? bare.replace(metric.word, "") : level;
}
