/** A sheet of ours before it is written anew. Its sizes and panes are left to the steps that give new ones. */
import type { SheetOutline } from "./outline";

/** Nothing hidden, filtered or drawn on it: what is copied from it is whole. */
export function uncover(sheet: Excel.Worksheet, { charts, tables, filtered }: SheetOutline): void {
  for (const name of charts) sheet.charts.getItem(name).delete();
  for (const { name } of tables) sheet.tables.getItem(name).convertToRange();
  if (filtered) sheet.autoFilter.remove();
  const whole = sheet.getRange();
  whole.rowHidden = false;
  whole.columnHidden = false;
}

/** Part by part: Excel's "clear all" takes people's comments too, which stay where they are as they do in files. */
export function empty(sheet: Excel.Worksheet): void {
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear("RemoveHyperlinks");
  whole.clear("Contents");
  whole.clear("Formats");
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  sheet.visibility = "Visible";
}
