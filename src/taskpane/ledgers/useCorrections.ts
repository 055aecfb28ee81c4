/** Corrections as they are collected: by key, without those that say what is saved already. */
import { type FieldMapping, mappingKey, type MappingChange } from "../../campaign/mapping/fieldMapping";
import { useKept } from "../hooks/useKept";
import { CORRECTIONS } from "../keptCorrections";
import type { Review } from "../port";
import { collected, pendingOf } from "./corrections";

export interface Corrections {
  /** Not saved yet. */
  readonly pending: readonly MappingChange[];
  readonly of: (key: Pick<FieldMapping, "sheet" | "header" | "nth">) => FieldMapping | null;
  readonly put: (changes: readonly MappingChange[]) => void;
  readonly drop: (key: Pick<FieldMapping, "sheet" | "header" | "nth">) => void;
  readonly clear: () => void;
}

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
