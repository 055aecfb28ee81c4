/** The cells of a table's records, before they are read: which column holds a field, what a record has there, and where. */
import type { CellRef, Finding } from "../campaign/records";
import { type CellRange, type CellValue, isCellError, type SheetSnapshot } from "../workbook/sheet";
import type { AssignedColumn } from "./assign";
import type { FindingSink } from "./findings";
import { isBlank } from "./headerText";
import type { DataRow } from "./rows";
import type { FieldId } from "./types";
import type { SheetView } from "./view";

export type Span = Pick<DataRow, "row" | "last">;

export interface RecordCell {
  readonly value: CellValue;
  readonly ref: CellRef;
  readonly merge: CellRange | null;
  /** What the second row of the record holds in the same column. */
  readonly more: CellValue;
}

export interface OwnCell extends Pick<RecordCell, "value" | "ref"> {
  readonly found: AssignedColumn;
  readonly header: string;
}

export interface TableAccess {
  readonly sheet: SheetSnapshot;
  readonly column: (field: FieldId, metricKey?: string | null) => AssignedColumn | null;
  /** The record's own value in a column; a merged area gives its value to every row when `shared`, else to its first. */
  readonly cellOf: (row: Span, column: number, shared: boolean) => RecordCell | null;
  /** What a record has for a field, with the field's header; null where there is nothing to read, an error value (which is said) among it. */
  readonly ownCell: (row: Span, field: FieldId, metricKey: string | null, shared: boolean) => OwnCell | null;
  /** Whether the cell holds an error value, which is said. */
  readonly failed: (cell: Pick<RecordCell, "value" | "ref">, header: string) => boolean;
  readonly say: (severity: Finding["severity"], code: string, ref: CellRef, message: string) => void;
}

export const headerOf = (found: AssignedColumn): string => found.header.header || "无表头列";

/** A cell's text as a finding quotes it: one line, 30 characters at most. */
export const short = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
};

export function tableAccess(view: SheetView, columns: readonly AssignedColumn[], sink: FindingSink): TableAccess {
  const { sheet } = view;
  const byKey = new Map<string, AssignedColumn>();
  for (const column of columns) {
    if (column.field !== null && column.field !== "monthly") byKey.set(`${column.field}@${column.metricKey ?? ""}`, column);
  }
  const say: TableAccess["say"] = (severity, code, ref, message) => sink.add(severity, code, ref, message, String(ref.column));

  function cellOf(row: Span, at: number, shared: boolean): RecordCell | null {
    const merge = view.mergeAt(row.row, at);
    if (merge !== null && (merge.left < at || (!shared && merge.top < row.row))) return null;
    const top = merge?.top ?? row.row;
    let found = sheet.values[top]?.[at] ?? null;
    let from = top;
    let more: CellValue = null;
    for (let below = row.row + 1; below <= row.last; below++) {
      const value = sheet.values[below]?.[at] ?? null;
      if (isBlank(value)) continue;
      if (isBlank(found)) {
        found = value;
        from = below;
      } else more = value;
    }
    return isBlank(found) ? null : { value: found, ref: { sheet: sheet.name, row: from, column: at }, merge, more };
  }

  const column: TableAccess["column"] = (field, metricKey = null) => byKey.get(`${field}@${metricKey ?? ""}`) ?? null;

  function failed({ value, ref }: Pick<RecordCell, "value" | "ref">, header: string): boolean {
    if (!isCellError(value)) return false;
    say("error", "cell-error", ref, `「${header}」是错误值 ${value.error}，未读；请改正公式`);
    return true;
  }

  function ownCell(row: Span, field: FieldId, metricKey: string | null, shared: boolean): OwnCell | null {
    const found = column(field, metricKey);
    const cell = found === null ? null : cellOf(row, found.header.column, shared);
    if (found === null || cell === null || failed(cell, headerOf(found))) return null;
    return { value: cell.value, ref: cell.ref, found, header: headerOf(found) };
  }

  return { sheet, column, cellOf, ownCell, failed, say };
}
