/** Copies among the recognised tables, each said once. */
import { findCopies } from "./copies";
import type { FindingSink } from "./findings";
import type { Recognised } from "./recognise";
import type { SheetUnit } from "./sheetUnits";
import { throughDay, type YearContext } from "./through";

const isAdopted = ({ mapping }: Recognised): boolean => (mapping?.table?.kind ?? "unused") !== "unused";

/** Tables that are copies, with the sheet that holds the original. */
export function copyNotes(tables: readonly Recognised[], units: ReadonlyMap<Recognised, SheetUnit>, years: YearContext, sink: FindingSink): ReadonlyMap<Recognised, string> {
  const copies = new Map<Recognised, string>();
  const comparable = new Map(tables.map((one) => [{
    view: one.view, columns: one.columns, rows: one.rows,
    unit: one.verdict.kind === "parcel" ? null : (units.get(one)?.name ?? null),
    through: one.verdict.kind === "progress" ? throughDay(one.region.lines, one.view.sheet.name, years) : null,
  }, one]));
  for (const [table, { of, differing }] of findCopies([...comparable.keys()])) {
    const original = of.view.sheet.name;
    const found = comparable.get(table);
    // Staff have said what the table is: it counts.
    if (found === undefined || isAdopted(found)) continue;
    copies.set(found, original);
    const { header } = found.region;
    const difference = differing === 0 ? "" : `（有${differing}行不同）`;
    sink.add("warning", "sheet-copy", { sheet: found.view.sheet.name, row: header.top, column: header.left }, `这张表与「${original}」相同${difference}，疑是副本，未计入；如应计入，请改动表头或删去其中一张`);
  }
  return copies;
}
