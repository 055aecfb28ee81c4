/** Reads the cells of a table: figures in standard units, days, percentages, words; what cannot be read becomes a finding. */
import { saysNone } from "../campaign/quantity/plainText";
import type { AssignedColumn } from "./assign";
import type { ColumnUnit } from "./columnUnits";
import { type DayReader, dayReader } from "./days";
import { type FigureReader, figureReader } from "./figures";
import type { FindingSink } from "./findings";
import { textOf } from "./headerText";
import { type ShareReader, shareReader } from "./shares";
import { type Span, tableAccess, type TableAccess } from "./tableAccess";
import type { YearContext } from "./through";
import type { FieldId } from "./types";
import type { SheetView } from "./view";

/** White space and invisible marks; most cells have none. */
const untidy = /[\s\u200b-\u200d\u2060\ufeff]/;
/** No word for nothing (暂无数据) is longer. */
const longestNone = 8;

export interface TableCells extends FigureReader, DayReader, ShareReader {
  readonly column: (field: FieldId, metricKey?: string | null) => AssignedColumn | null;
  readonly text: (row: Span, field: FieldId) => string | null;
}

export interface CellContext {
  readonly view: SheetView;
  readonly columns: readonly AssignedColumn[];
  readonly units: ReadonlyMap<number, ColumnUnit>;
  readonly dateSystem: 1900 | 1904;
  readonly years: YearContext;
  readonly sink: FindingSink;
}

export function tableCells({ view, columns, units, dateSystem, years, sink }: CellContext): TableCells {
  const access = tableAccess(view, columns, sink);
  return {
    column: access.column,
    text: (row, field) => textIn(access, row, field),
    ...figureReader(access, units), ...dayReader(access, years, dateSystem), ...shareReader(access),
  };
}

/** The words of a field in one line; null where there are none, or where they say so (无, 暂无数据). */
function textIn({ ownCell }: TableAccess, row: Span, field: FieldId): string | null {
  const cell = ownCell(row, field, null, true);
  if (cell === null) return null;
  const raw = textOf(cell.value);
  const plain = untidy.test(raw) ? raw.replace(/[\u200b-\u200d\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim() : raw;
  return plain.length <= longestNone && saysNone(plain) ? null : plain;
}
