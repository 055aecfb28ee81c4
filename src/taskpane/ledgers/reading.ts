/** What the selects of a table and its columns show, and what a choice makes of it. Pure. */
import { fieldsOfKind, unitChoices, type LedgerField } from "../../actions/ledgerFields";
import { columnChange, readingOf, type ColumnReading } from "../../actions/mappingChanges";
import { type FieldMapping, type LedgerKind, type MappingChange, NO_HEADER, NOT_USED } from "../../campaign/mapping/fieldMapping";
import type { MetricDefinition } from "../../campaign/settings";
import type { Review } from "../port";

export type Table = Review["intake"]["tables"][number];
export type Column = Table["columns"][number];

export const tableKey = ({ sheet, nth }: Table) => ({ sheet, header: null, nth });
export const columnKey = ({ sheet }: Table, { header, nth }: Column) => ({ sheet, header: header === "" ? NO_HEADER : header, nth });

/** What the table is taken for, by the correction where there is one. */
export const kindShown = (table: Table, correction: FieldMapping | null): LedgerKind | "unused" => correction?.kind ?? (table.kind === "unknown" ? "unused" : table.kind);

export interface ReadingShown extends ColumnReading {
  readonly fields: readonly LedgerField[];
  /** Empty where no unit can be stated. */
  readonly units: readonly string[];
  /** Empty where the column is about no metric. */
  readonly metrics: readonly string[];
}

/** The choices of a column, with what stands in them always among them. */
export function readingShown(column: Column, kind: LedgerKind, correction: FieldMapping | null, definitions: readonly MetricDefinition[]): ReadingShown {
  const reading: ColumnReading = correction ?? readingOf(column);
  // A correction of the kind alone leaves the column as it was recognised.
  const { field = NOT_USED, unit, metric } = { ...reading, field: reading.field ?? readingOf(column).field ?? NOT_USED };
  const fields = fieldsOfKind[kind];
  const chosen = fields.find(({ name }) => name === field) ?? null;
  const choices = unitChoices(chosen?.quantity ?? null, definitions.find((one) => one.metric === metric)?.unit ?? null);
  return {
    field, unit, metric, fields,
    units: unit === null || choices.length === 0 || choices.includes(unit) ? choices : [unit, ...choices],
    metrics: chosen?.quantity === "metric" && (kind === "target" || kind === "progress") ? definitions.map((one) => one.metric) : [],
  };
}

/** A choice in one of the selects; null where it is what was recognised, so that nothing is left to correct. */
export function chosenReading(table: Table, column: Column, kind: LedgerKind, shown: ReadingShown, part: Partial<ColumnReading>): MappingChange | null {
  const field = part.field ?? shown.field;
  const quantity = shown.fields.find(({ name }) => name === field)?.quantity ?? null;
  const sameField = field === shown.field;
  const next: ColumnReading = {
    field,
    unit: part.unit !== undefined ? part.unit : sameField && quantity !== null ? shown.unit : quantity === null ? null : fittingUnit(quantity, column),
    metric: part.metric !== undefined ? part.metric : quantity === "metric" ? (shown.metric ?? column.metric) : null,
  };
  const was = readingOf(column);
  if (kind === table.kind && !column.confirmed && next.field === was.field && next.unit === was.unit && next.metric === was.metric) return null;
  return columnChange({ ...table, kind }, column, next);
}

/** The recognised unit where it measures what the newly chosen field measures. */
const fittingUnit = (quantity: LedgerField["quantity"], { unit }: Column): string | null => (unit !== null && unitChoices(quantity, null).includes(unit) ? unit : null);
