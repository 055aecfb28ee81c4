/** The fields of intake by what a person calls them, and the kinds of table that have them: for 字段对照 and its doors. */
import type { LedgerKind } from "../campaign/mapping/fieldMapping";
import { unitOf, type UnitKind } from "../campaign/quantity/units";
import { fieldDefinitions } from "../intake/fields";

/** `fieldVocabulary.get("面积")` → `["parcel", "project"]`. */
export const fieldVocabulary: ReadonlyMap<string, readonly string[]> = new Map(fieldDefinitions.map(({ name, kinds }) => [name, kinds]));

export interface LedgerField {
  readonly id: string;
  /** Chinese. */
  readonly name: string;
  /** Of figures: what they measure; `metric`: what the column's metric measures. Null: no unit can be stated. */
  readonly quantity: UnitKind | "metric" | null;
}

const areas = ["亩", "公顷", "平方米", "万亩"] as const;
const moneys = ["万元", "亿元", "元"] as const;
const counts = ["个", "宗", "户", "人"] as const;

/**
 * The units to choose from for a field, those of its metric where it has one.
 *
 * @param metricUnit of the column's metric, null where it is not known
 * @example unitChoices("area", null) → ["亩", "公顷", "平方米", "万亩"]; unitChoices(null, null) → []
 */
export function unitChoices(quantity: LedgerField["quantity"], metricUnit: string | null): readonly string[] {
  const kind = quantity === "metric" ? (metricUnit === null ? null : (unitOf(metricUnit)?.kind ?? null)) : quantity;
  if (kind === "area") return areas;
  if (kind === "money") return moneys;
  if (quantity !== "metric") return [];
  return metricUnit === null ? [...areas, ...moneys, ...counts] : [metricUnit];
}

const ofKind = (kind: LedgerKind): readonly LedgerField[] =>
  fieldDefinitions.filter(({ kinds }) => kinds.includes(kind)).map(({ id, name, reads, quantity }) => ({ id, name, quantity: reads === "number" ? quantity : null }));

/** What a column of such a table may be, in the order of the list of fields. */
export const fieldsOfKind: Readonly<Record<LedgerKind, readonly LedgerField[]>> = {
  parcel: ofKind("parcel"), target: ofKind("target"), progress: ofKind("progress"), task: ofKind("task"), fund: ofKind("fund"), project: ofKind("project"),
};
