/** Corrections as they are collected: by key, without those that say what is saved already. */
import { type FieldMapping, mappingKey, type MappingChange } from "../../campaign/mapping/fieldMapping";
import { useKept } from "../hooks/useKept";
import { CORRECTIONS } from "../keptCorrections";
import type { Review } from "../port";

export interface Corrections {
  /** Not saved yet. */
  readonly pending: readonly MappingChange[];
  readonly of: (key: Pick<FieldMapping, "sheet" | "header" | "nth">) => FieldMapping | null;
  readonly put: (changes: readonly MappingChange[]) => void;
  readonly drop: (key: Pick<FieldMapping, "sheet" | "header" | "nth">) => void;
  readonly clear: () => void;
}

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

export function useCorrections({ settings }: Review): Corrections {
  const [changes, keep] = useKept<readonly MappingChange[]>(CORRECTIONS, []);
  const pending = pendingOf(changes, settings.mapping);
  const rows = new Map(pending.map((change) => [mappingKey(change), change.row]));
  return {
    pending,
    of: (key) => rows.get(mappingKey(key)) ?? null,
    put: (more) => keep(collected(changes, more)),
    drop: (key) => keep(changes.filter((change) => mappingKey(change) !== mappingKey(key))),
    clear: () => keep([]),
  };
}
