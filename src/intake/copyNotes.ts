/** Copies among the recognised tables, each said once. */
import { findCopies } from "./copies";
import type { FindingSink } from "./findings";
import type { Recognised } from "./recognise";

/** Tables that are copies, with the sheet that holds the original. */
export function copyNotes(tables: readonly Recognised[], sink: FindingSink): ReadonlyMap<Recognised, string> {
  const copies = new Map<Recognised, string>();
  for (const [table, { of, differing }] of findCopies(tables)) {
    const original = of.view.sheet.name;
    const found = tables.find((one) => one === table);
    if (found === undefined) continue;
    copies.set(found, original);
    const { header } = found.region;
    const difference = differing === 0 ? "" : `（有${differing}行不同）`;
    sink.add("warning", "sheet-copy", { sheet: found.view.sheet.name, row: header.top, column: header.left }, `这张表与「${original}」相同${difference}，疑是副本，未计入；如应计入，请改动表头或删去其中一张`);
  }
  return copies;
}
