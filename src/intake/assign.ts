/** Gives each field of the table's kind to one column, the surest first; every column says why it has its field or none. */
import type { HeaderColumn } from "./columns";
import { fieldOf } from "./fields";
import { MAPPING_REASON } from "./mapping/applyMapping";
import type { FieldMatch } from "./matchHeader";
import type { FieldId, TableKind } from "./types";

export interface AssignedColumn {
  readonly header: HeaderColumn;
  readonly field: FieldId | null;
  /** Metric of the settings, where the kind knows metrics. */
  readonly metric: string | null;
  /** Columns of one metric share it, also where the settings do not know the metric. */
  readonly metricKey: string | null;
  readonly confidence: number;
  /** Chinese. */
  readonly reason: string;
}

/** What the cells of a column hold, for the few headers that do not say it. */
export interface ColumnSamples {
  /** Most cells are units of measure (亩, 万元). */
  readonly holdsUnits: (column: number) => boolean;
  /** Most cells are words. */
  readonly holdsWords: (column: number) => boolean;
  /** How many different texts stand in the column's first rows. */
  readonly variety: (column: number) => number;
}

/** Fields that exist once for each metric. */
const perMetric: ReadonlySet<FieldId> = new Set(["target", "period", "monthly", "cumulative", "rate", "rank", "periodRate", "timeProgress", "paceGap", "lastYear", "growth", "rankBefore"]);
const least = 0.4;
/** Of what 字段对照 says: before any match. */
const surest = 2;

interface Claim {
  readonly at: number;
  readonly match: FieldMatch;
  readonly key: string;
  readonly metricKey: string | null;
}

/**
 * @param tableMetric the metric that title or sheet name gives, for columns that name none
 * @param heading title and sheet name: whether a column that is only a metric's name is its task or what is done
 */
export function assignFields(
  columns: readonly HeaderColumn[], kind: TableKind, tableMetric: string | null, heading: string, samples: ColumnSamples,
): AssignedColumn[] {
  const figures = kind === "target" || kind === "progress";
  const metricKeys = figures ? keysOf(columns, tableMetric) : columns.map(() => null);
  const claims = columns.flatMap((column, at) =>
    candidates(column, kind, heading, samples).map((match): Claim => {
      const metricKey = figures && perMetric.has(match.field) ? (metricKeys[at] ?? null) : null;
      // 7月 | 8月 | 9月 are one field each month.
      const month = match.field === "monthly" && column.month !== null ? `#${column.month.number}${column.month.upTo ? "-" : ""}` : "";
      return { at, match, metricKey, key: `${match.field}@${metricKey ?? ""}${month}` };
    }),
  );
  claims.sort((a, b) => b.match.score - a.match.score || a.at - b.at);
  const taken = new Map<string, number>();
  const chosen = new Map<number, Claim>();
  for (const claim of claims) {
    if (chosen.has(claim.at) || taken.has(claim.key)) continue;
    taken.set(claim.key, claim.at);
    chosen.set(claim.at, claim);
  }
  const assigned = columns.map((header, at): AssignedColumn => {
    const claim = chosen.get(at);
    if (claim !== undefined) {
      const metric = figures && perMetric.has(claim.match.field) ? (header.metric?.metric.metric ?? knownMetric(columns, claim.metricKey) ?? tableMetric) : null;
      return { header, field: claim.match.field, metric, metricKey: claim.metricKey, confidence: Math.min(1, claim.match.score), reason: claim.match.reason };
    }
    return { header, field: null, metric: null, metricKey: null, confidence: 0, reason: reasonForNone(header, claims, taken, columns, at) };
  });
  return settle(assigned, kind, samples);
}

/** Headings to the left hold for columns that name no metric: 出让面积 | 完成率 | 名次 | 出让收入 | 完成率 | 名次. */
function keysOf(columns: readonly HeaderColumn[], tableMetric: string | null): (string | null)[] {
  let last: string | null = null;
  return columns.map(({ metric, metricKey, levels }) => {
    if (metric !== null && metric.score < 0.7 && tableMetric !== null && metric.metric.metric !== tableMetric) return tableMetric;
    if (metric !== null) last = metric.metric.metric;
    else if (metricKey !== null && levels.length > 1) last = metricKey;
    return last ?? tableMetric;
  });
}

const knownMetric = (columns: readonly HeaderColumn[], key: string | null): string | null =>
  columns.find(({ metric }) => metric !== null && metric.metric.metric === key)?.metric?.metric.metric ?? null;

function candidates(column: HeaderColumn, kind: TableKind, heading: string, samples: ColumnSamples): FieldMatch[] {
  const figures = kind === "target" || kind === "progress";
  const allowed = (match: FieldMatch): boolean => match.score >= least && (fieldOf(match.field)?.kinds.includes(kind) ?? false);
  const stated = column.mapping?.field ?? null;
  if (stated === "unused") return [];
  if (stated !== null && (fieldOf(stated)?.kinds.includes(kind) ?? false) && (stated !== "monthly" || column.month !== null)) {
    return [{ field: stated, score: surest, reason: MAPPING_REASON }];
  }
  if (!figures) return column.matches.filter(allowed).filter(({ field }) => field !== "metric" && field !== "measureUnit" && fits(column, field));
  const roles = [...column.roles.filter(allowed), ...column.matches.filter(allowed).filter(({ field }) => !perMetric.has(field))];
  if (column.bareMetric) {
    const done = kind === "progress" && !/目标分解|任务分解|目标任务/.test(heading);
    roles.push({ field: done ? "cumulative" : "target", score: 0.75, reason: `表头只写指标「${column.metric?.word ?? ""}」，按表名认作${done ? "累计完成" : "任务"}` });
  }
  if (!roles.some(({ field }) => field === "measureUnit")) return roles;
  const units = samples.holdsUnits(column.column);
  return roles.filter(({ field }) => (units ? field !== "unit" : field !== "measureUnit"));
}

/** A price by area is no price of the parcel: 起始价(万元/亩). */
function fits({ units }: HeaderColumn, field: FieldId): boolean {
  const priced = units.some((unit) => unit.includes("/"));
  return !(priced && fieldOf(field)?.quantity === "money");
}

function reasonForNone(header: HeaderColumn, claims: readonly Claim[], taken: ReadonlyMap<string, number>, columns: readonly HeaderColumn[], at: number): string {
  if (header.mapping?.field === "unused") return `${MAPPING_REASON}，不采用`;
  if (header.header === "") return "没有表头";
  const lost = claims.find((claim) => claim.at === at);
  const holder = lost === undefined ? undefined : columns[taken.get(lost.key) ?? -1];
  if (lost === undefined || holder === undefined) return "不是已知的列，不读";
  const name = fieldOf(lost.match.field)?.name ?? lost.match.field;
  return `也像${name}，但${name}已取自「${holder.header}」列`;
}

/** What only the whole table shows: the day that 完成时间 means, the column that names the rows. */
function settle(columns: AssignedColumn[], kind: TableKind, samples: ColumnSamples): AssignedColumn[] {
  const has = (field: FieldId): boolean => columns.some((column) => column.field === field);
  const change = (from: (column: AssignedColumn) => boolean, field: FieldId, confidence: number, reason: string): void => {
    const at = columns.findIndex((column) => (column.header.mapping?.field ?? null) === null && from(column));
    const column = columns[at];
    if (column !== undefined) columns[at] = { ...column, field, confidence, reason };
  };
  if (kind === "task" || kind === "parcel") {
    const vague = (column: AssignedColumn): boolean => column.field === "closedOn" && column.confidence <= 0.7;
    if (!has("due")) change(vague, "due", 0.6, "表中没有完成时限列，「完成时间」按时限读；如是实际完成日，请在攻坚设置改为销号时间");
  }
  if (kind === "task" && !has("matter")) change((column) => column.field === "problem", "matter", 0.6, "没有工作事项列，以问题列为事项");
  if (kind === "parcel" || kind === "task") {
    // One place in all rows is the district itself, not who answers for the row.
    const place = (column: AssignedColumn): boolean => column.field === "region" && column.confidence >= 0.8 && samples.variety(column.header.column) > 1;
    if (!has("unit")) change(place, "unit", 0.6, "没有责任单位列，以地区列为责任单位，请核对");
    return columns;
  }
  if (!has("unit") && !has("metric")) {
    change((column) => column.field === "region", "unit", 0.8, "没有责任单位列，以地区列为单位");
    if (!has("unit") && kind !== "unknown" && kind !== "project") {
      change((column) => column.field === null && samples.holdsWords(column.header.column), "unit", 0.5, "没有责任单位列，以首个文字列为单位，请核对");
    }
  }
  return columns;
}
