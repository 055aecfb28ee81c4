/** What one row of 字段对照 says of its column: the field by its name, the unit by its word. */
import { type FieldMapping, NOT_USED } from "../../campaign/mapping/fieldMapping";
import { unitOf } from "../../campaign/quantity/units";
import { fieldDefinitions } from "../fields";
import type { FieldId } from "../types";

/** What 字段对照 says of one column. */
export interface ColumnMapping {
  readonly row: FieldMapping;
  /** `unused`: not read; null: as recognised, or a name that is no field. */
  readonly field: FieldId | "unused" | null;
  readonly unit: string | null;
}

const byName: ReadonlyMap<string, FieldId> = new Map(fieldDefinitions.map(({ id, name }) => [name, id]));

/** @example fieldByName("面积") → "area"; fieldByName("面积大小") → null */
const fieldByName = (name: string): FieldId | null => byName.get(name.trim()) ?? null;

/** A row of 字段对照 as it applies to its column. */
export function columnMapping(row: FieldMapping): ColumnMapping {
  const field = row.field === null ? null : row.field === NOT_USED ? "unused" : fieldByName(row.field);
  return { row, field, unit: row.unit === null ? null : (unitOf(row.unit)?.word ?? null) };
}
