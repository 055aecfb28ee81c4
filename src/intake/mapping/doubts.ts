/** What a person should decide before figures are trusted: few things, each in one sentence. Bounds are data. */
import { unitOf } from "../../campaign/quantity/units";
import type { AssignedColumn } from "../assign";
import type { ColumnUnit } from "../columnUnits";
import { fieldOf } from "../fields";
import type { KindVerdict } from "../kinds";
import type { FieldId } from "../types";

/** Below `unsure` a match is a guess, from `sure` on it is hardly ever wrong. A table's share counts all its rivals and is lower. */
export const sureness = { column: { unsure: 0.65, sure: 0.85 }, table: { unsure: 0.45, sure: 0.7 } } as const;
/** So near the column that was taken another one has to come to be worth a question. */
const rival = 0.97;
/** A word so common that it need not mean the metric (面积, 收入). */
const commonWord = 0.7;

/** Fields that figures, ranks and lights are made of. What only describes a row is not asked about. */
const decisive: ReadonlySet<FieldId> = new Set([
  "unit", "parcelId", "area", "price", "soldOn", "contractOn", "listedOn", "stage", "use", "due", "closedOn", "closed", "matter", "metric",
  "target", "period", "monthly", "cumulative", "received", "task", "project", "level", "phase", "secured", "securedOn",
]);

export function kindDoubt({ kind, confidence }: KindVerdict, confirmed: boolean, rows: number): string | null {
  return confirmed || kind === "unknown" || confidence >= sureness.table.unsure || rows === 0 ? null : "表的类型把握低，请确认";
}

export function columnDoubt(column: AssignedColumn, columns: readonly AssignedColumn[], unit: ColumnUnit): string | null {
  const { header, field, metric, confidence } = column;
  if (header.mapping !== null) return null;
  if (field === null) return rivalDoubt(column, columns);
  const name = fieldOf(field)?.name ?? field;
  if (decisive.has(field) && confidence < sureness.column.unsure) return `认作${name}，把握低，请确认`;
  if (metric !== null && header.metric !== null && header.metric.score < commonWord && (field === "target" || field === "cumulative" || field === "period")) {
    return `只凭“${header.metric.word}”认作${metric}，请确认`;
  }
  const kind = unit.unit === null ? null : (unitOf(unit.unit)?.kind ?? null);
  const guessed = unit.from === "settings" || unit.from === "layout";
  if (decisive.has(field) && guessed && (kind === "area" || kind === "money")) return `没有写单位，暂按${unit.unit ?? ""}读，请确认`;
  return null;
}

/** Two columns claim one field as surely: which of them counts changes the sums. */
function rivalDoubt({ header }: AssignedColumn, columns: readonly AssignedColumn[]): string | null {
  const [best] = header.matches;
  if (best === undefined || fieldOf(best.field)?.reads !== "number" || !decisive.has(best.field)) return null;
  const holder = columns.find(({ field }) => field === best.field);
  if (holder === undefined || holder.header.mapping !== null || best.score < holder.confidence * rival) return null;
  return `与「${holder.header.header}」都像${fieldOf(best.field)?.name ?? ""}，只取了后者，请确认`;
}
