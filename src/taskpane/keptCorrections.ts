/** Corrections of what was recognised that are not saved yet: kept by the page 接入, carried into 接入台账. */
import type { MappingChange } from "../campaign/mapping/fieldMapping";

export const CORRECTIONS = "intake/corrections";

/** Only the page 接入 writes under the key, and only such changes. */
export const keptCorrections = (kept: ReadonlyMap<string, unknown>): readonly MappingChange[] => (kept.get(CORRECTIONS) as readonly MappingChange[] | undefined) ?? [];
