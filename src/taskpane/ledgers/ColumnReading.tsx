/** What one column is read as: field, unit and metric, each to be chosen anew. */
import { type LedgerKind, NOT_USED } from "../../campaign/mapping/fieldMapping";
import type { ColumnReading as Reading } from "../../actions/mappingChanges";
import { useWords } from "../hooks/useWords";
import type { Review } from "../port";
import { quoted } from "../texts";
import { chosenReading, columnKey, readingShown, type Column, type Table } from "./reading";
import { ledgersTexts as words } from "./texts";
import type { Corrections } from "./useCorrections";

interface ColumnReadingProps {
  readonly table: Table;
  readonly column: Column;
  readonly kind: LedgerKind;
  readonly corrections: Corrections;
  readonly settings: Review["settings"];
  readonly locked: boolean;
}

export function ColumnReading({ table, column, kind, corrections, settings, locked }: ColumnReadingProps) {
  const texts = useWords(words);
  const key = columnKey(table, column);
  const shown = readingShown(column, kind, corrections.of(key), settings.metrics);
  const choose = (part: Partial<Reading>): void => {
    const change = chosenReading(table, column, kind, shown, part);
    if (change === null) corrections.drop(key);
    else corrections.put([change]);
  };
  const name = column.header === "" ? texts.noHeader : column.header;
  return (
    <div class="reading-line">
      <label class="reading-field">
        <span>{texts.readAs}</span>
        <select {...quoted} disabled={locked} aria-label={`${texts.readAs} ${name}`} value={shown.field ?? NOT_USED} onChange={({ currentTarget }) => choose({ field: currentTarget.value })}>
          <option value={NOT_USED}>{texts.unused}</option>
          {shown.fields.map(({ id, name: field }) => <option key={id} value={field}>{field}</option>)}
        </select>
      </label>
      {shown.units.length > 0 && (
        <label class="reading-field reading-unit">
          <span>{texts.unit}</span>
          <select {...quoted} disabled={locked} aria-label={`${texts.unit} ${name}`} value={shown.unit ?? ""} onChange={({ currentTarget }) => choose({ unit: currentTarget.value || null })}>
            <option value="">{texts.unitAsRecognised}</option>
            {shown.units.map((unit) => <option key={unit} value={unit}>{unit}</option>)}
          </select>
        </label>
      )}
      {shown.metrics.length > 0 && (
        <label class="reading-field">
          <span>{texts.metric}</span>
          <select {...quoted} disabled={locked} aria-label={`${texts.metric} ${name}`} value={shown.metric ?? ""} onChange={({ currentTarget }) => choose({ metric: currentTarget.value || null })}>
            <option value="">{texts.metricAsRecognised}</option>
            {shown.metrics.map((metric) => <option key={metric} value={metric}>{metric}</option>)}
          </select>
        </label>
      )}
    </div>
  );
}
