/** The fields of intake by what a person calls them, and the kinds of table that have them: for 字段对照 and its doors. */
import type { LedgerKind } from "../campaign/mapping/fieldMapping";
import { fieldDefinitions } from "../intake/fields";

/** `fieldVocabulary.get("面积")` → `["parcel", "project"]`. */
export const fieldVocabulary: ReadonlyMap<string, readonly string[]> = new Map(fieldDefinitions.map(({ name, kinds }) => [name, kinds]));

export interface LedgerField {
  readonly id: string;
  /** Chinese. */
  readonly name: string;
  /** Its figures are in a unit that can be stated. */
  readonly measured: boolean;
  /** It stands once for each metric. */
  readonly perMetric: boolean;
}

const ofKind = (kind: LedgerKind): readonly LedgerField[] =>
  fieldDefinitions.filter(({ kinds }) => kinds.includes(kind)).map(({ id, name, reads, quantity }) => ({ id, name, measured: reads === "number", perMetric: reads === "number" && quantity === "metric" }));

/** What a column of such a table may be, in the order of the list of fields. */
export const fieldsOfKind: Readonly<Record<LedgerKind, readonly LedgerField[]>> = {
  parcel: ofKind("parcel"), target: ofKind("target"), progress: ofKind("progress"), task: ofKind("task"), fund: ofKind("fund"), project: ofKind("project"),
};
