/** Collected corrections: one a column, and which of them are not saved yet. Pure. */
import { type FieldMapping, mappingKey, type MappingChange } from "../../campaign/mapping/fieldMapping";

/** Without the note, which is staff's. */
const said = (row: FieldMapping | null): string => JSON.stringify(row === null ? null : [row.kind, row.field, row.unit, row.metric]);

/** @example pendingOf([{ …key, row }], [row]) → [] */
export function pendingOf(changes: readonly MappingChange[], saved: readonly FieldMapping[]): MappingChange[] {
  const rows = new Map(saved.map((row) => [mappingKey(row), row]));
  return changes.filter((change) => said(change.row) !== said(rows.get(mappingKey(change)) ?? null));
}

/** Each change in the place of an older one of its key. */
export const collected = (changes: readonly MappingChange[], more: readonly MappingChange[]): MappingChange[] =>
  [...new Map([...changes, ...more].map((change) => [mappingKey(change), change])).values()];
