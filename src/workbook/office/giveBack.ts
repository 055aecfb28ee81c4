/** After a write that broke off: sheets that the new plan does not write get back what stood on them, in the same request. */
import { quoteSheet } from "../address";
import { formulasBeside, passingName } from "../beforeImage";
import type { WritePlan } from "../plan";
import { markName } from "../port";
import type { WorkbookSnapshot } from "../sheet";
import { empty, uncover } from "./empty";
import type { KeptBefore } from "./keepBefore";
import type { Outline } from "./outline";
import { freeTab, setName } from "./setName";
import { rangeIn } from "./writeLooks";

export interface GivenBack {
  /** Sheets that somebody had deleted meanwhile and that are there again. */
  readonly added: readonly Excel.Worksheet[];
  /** Roles of sheets that were not there before: they go when the write is done. */
  readonly fresh: readonly string[];
}

/** @param read what the plan was made from, where it was read: it knows what deleted sheets were called */
export function giveBack(context: Excel.RequestContext, plan: WritePlan, outline: Outline, { earlier, sheet: image }: KeptBefore, read: WorkbookSnapshot | null): GivenBack {
  const { worksheets } = context.workbook;
  const added: Excel.Worksheet[] = [];
  const fresh: string[] = [];
  const addSheet = (role: string): Excel.Worksheet => {
    const name = freeTab(read?.sheets.find((one) => one.role === role)?.name ?? role, outline);
    const sheet = worksheets.add(name);
    setName(context, outline.names, markName(role), `=${quoteSheet(name)}!$A$1`);
    added.push(sheet);
    return sheet;
  };
  for (const [role, before] of earlier.roles) {
    if (before === "lost" || plan.sheets.some((one) => one.role === role) || plan.remove?.includes(role) === true) continue;
    const old = outline.sheets.find((one) => one.role === role);
    if (before === "none") {
      fresh.push(role);
      continue;
    }
    const held = old === undefined ? null : worksheets.getItem(old.id);
    if (old !== undefined && held !== null) {
      uncover(held, old);
      empty(held);
      const name = read?.sheets.find((one) => one.role === role)?.name;
      if (old.name === passingName(role) && name !== undefined) held.name = freeTab(name, outline);
    }
    if (before === "blank" || image === null) continue;
    const target = (held ?? addSheet(role)).getRangeByIndexes(0, 0, before.bottom - before.top + 1, before.right - before.left + 1);
    // Constants too; relative references move back to where they were.
    target.copyFrom(rangeIn(image, formulasBeside(before)), "Formulas");
    target.copyFrom(rangeIn(image, before), "Formats");
  }
  return { added, fresh };
}
