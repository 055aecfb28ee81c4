/** 字段对照 as a test states it, and the one that says of every column what was recognised. */
import { columnChange, readingOf, tableChange } from "../../../src/actions/mappingChanges";
import { type FieldMapping, mergeMapping } from "../../../src/campaign/mapping/fieldMapping";
import type { Intake } from "../../../src/intake/types";

export const stated = (part: Partial<FieldMapping>): FieldMapping =>
  ({ sheet: "台账", header: null, nth: null, kind: null, field: null, unit: null, metric: null, note: null, ...part });

/** Every table and every column of it, as recognised. */
export const asRecognised = ({ tables }: Intake): FieldMapping[] => mergeMapping([], tables.flatMap((table) => [
  tableChange(table, table.kind === "unknown" ? "unused" : table.kind),
  ...(table.kind === "unknown" ? [] : table.columns.map((column) => columnChange(table, column, readingOf(column)))),
]));
