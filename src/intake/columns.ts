/** The columns of a region as their headers describe them: levels, units in the header, metric, candidates for fields. */
import { fieldOf } from "./fields";
import { headerParts } from "./headerText";
import { type FieldMatch, matchHeader } from "./matchHeader";
import type { MetricMatch, MetricWords } from "./metricWords";
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
  /** The month that the lowest level names: 8月完成 → 8. */
  readonly month: string | null;
  /** The header is the metric's name and nothing else. */
  readonly bareMetric: boolean;
}

const roleFields: ReadonlySet<string> = new Set(["target", "period", "cumulative", "rate", "rank", "periodRate", "timeProgress", "paceGap", "lastYear", "growth", "rankBefore"]);

/** Columns of the region from left to right, those without a header included. */
export function headerColumns(region: Region, words: MetricWords): HeaderColumn[] {
  return oneMonthOnly(region.header.levels.map((levels, offset) => {
    const units = [...levels].reverse().flatMap((level) => headerParts(level).units);
    const plainUnit = units.find((unit) => unit !== "%") ?? null;
    const metric = metricOfLevels(levels, words, plainUnit);
    const stripped = levels.map((level) => withoutMetric(level, metric)).filter((level) => level !== "");
    const roles = stripped.length === 0 ? [] : (monthRole(stripped) ?? matchHeader(stripped));
    const leafIsMetric = metric !== null && metric.score >= 0.8 && withoutMetric(levels.at(-1) ?? "", metric) === "";
    return {
      column: region.header.left + offset,
      levels, header: levels.join("/"), units,
      matches: matchHeader(levels),
      metric,
      metricKey: metric?.metric.metric ?? (levels.length > 1 ? headerParts(levels[0] ?? "").bare : null),
      roles,
      // 用地保障 / 挂牌出让面积: the level above only groups metrics.
      bareMetric: leafIsMetric && !roles.some(({ field }) => roleFields.has(field)),
      month: namedMonth(levels),
    };
  }));
}

/** 7月 | 8月 | 9月 side by side: which of them is the period is not in the header, so none is taken for it. */
function oneMonthOnly(columns: readonly HeaderColumn[]): HeaderColumn[] {
  return columns.map((column) => {
    const rivals = columns.filter(({ month, metricKey }) => month !== null && metricKey === column.metricKey);
    return column.month === null || rivals.length < 2 ? column : { ...column, roles: column.roles.filter(({ field }) => field !== "period") };
  });
}

function namedMonth(levels: readonly string[]): string | null {
  return /^(\d{1,2}|[一二三四五六七八九十]{1,2})月(份|当月)?(完成|新增|实绩|到位)?(数|额|量)?$/.exec(headerParts(levels.at(-1) ?? "").bare)?.[1] ?? null;
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

/** 8月完成 is the month's own figure, 1-8月完成 what has been done so far. */
function monthRole(levels: readonly string[]): readonly FieldMatch[] | null {
  const leaf = headerParts(levels.at(-1) ?? "").bare;
  const month = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底)?`;
  const of = (field: string): FieldMatch[] => [{ field, score: 0.85, reason: `表头「${leaf}」按${fieldOf(field)?.name ?? field}读` }];
  if (new RegExp(`^(?:1|一)[-至到~—]${month}(?:累计)?(?:完成|实绩|到位)?(?:数|额|量|投资)?$`).test(leaf) || new RegExp(`^截[至止](?:${month})?.{0,6}(?:累计)?(?:完成|到位)?(?:数|额|量)?$`).test(leaf)) return of("cumulative");
  if (new RegExp(`^${month}(?:当月)?(?:完成|新增|实绩|到位)?(?:数|额|量)?$`).test(leaf)) return of("period");
  return null;
}
