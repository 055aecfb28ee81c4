/** Puts what 字段对照 says in the place of what was recognised: before fields are given to columns. */
import type { HeaderColumn } from "../columns";
import type { KindVerdict } from "../kinds";
import type { MetricMatch, MetricWords } from "../metricWords";
import { columnMapping } from "./columnMapping";
import type { RegionMapping } from "./matchMapping";

export const MAPPING_REASON = "按攻坚设置的字段对照";

/** By its name or one of its aliases, as they stand in 攻坚设置. */
function metricNamed(name: string | null, words: MetricWords): MetricMatch | null {
  const found = name === null ? null : words.of(name);
  return found !== null && name !== null && (found.metric.metric === name || found.metric.aliases.includes(name)) ? found : null;
}

/** Columns with what is said of them: unit and metric take the place of what the header says. */
export function mappedHeaders(headers: readonly HeaderColumn[], mapping: RegionMapping | null, words: MetricWords): readonly HeaderColumn[] {
  if (mapping === null) return headers;
  return headers.map((header): HeaderColumn => {
    const row = mapping.columns.get(header.column);
    if (row === undefined) return header;
    const own = columnMapping(row);
    const metric = metricNamed(row.metric, words);
    return {
      ...header, mapping: own,
      // Both units of 宗地面积(㎡/亩) stay where the first of them is confirmed.
      units: own.unit === null || header.units[0] === own.unit ? header.units : [own.unit, ...header.units.filter((unit) => unit === "%")],
      ...(metric !== null && { metric: { ...metric, score: 1 }, metricKey: metric.metric.metric }),
    };
  });
}

/** The verdict, or what is said in its place; 不采用 is a table that is not read. */
export function mappedVerdict(verdict: KindVerdict, mapping: RegionMapping | null): KindVerdict {
  const kind = mapping?.table?.kind ?? null;
  if (kind === null) return verdict;
  return kind === "unused" ? { kind: "unknown", confidence: 1, reason: `${MAPPING_REASON}，不采用` } : { kind, confidence: 1, reason: MAPPING_REASON };
}
