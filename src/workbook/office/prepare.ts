/**
 * The first request of a write: what stands on our sheets is put aside, then every sheet of the plan is there, empty, marked and in
 * its place. Formulas and charts may point to any of them from then on. Sheets that are not ours are not named here.
 */
import { quoteSheet, absoluteAddress } from "../address";
import { passingName } from "../beforeImage";
import { WRITING_MARK } from "../interrupted";
import type { NamePlan, SheetPlan, WritePlan } from "../plan";
import { MARK_PREFIX, markName } from "../port";
import { sheetOfReference } from "../role";
import { tabOrder } from "../tabOrder";
import type { WorkbookName, WorkbookSnapshot } from "../sheet";
import { empty } from "./empty";
import { giveBack } from "./giveBack";
import { keepBefore } from "./keepBefore";
import type { Outline, SheetOutline } from "./outline";
import { setName } from "./setName";

export interface PreparedSheet {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  /** A column nobody gave a width. */
  readonly standardColumn: Excel.RangeFormat;
}

export interface Prepared {
  readonly sheets: readonly PreparedSheet[];
  /** Queues the end of the write: from the first of these calls on, what was put aside counts no more. */
  commit(): void;
}

const reference = ({ target }: NamePlan): string => `=${quoteSheet(target.sheet)}!${absoluteAddress(target.range)}`;

/**
 * Sheets to be taken away stay until the end, with their names; one whose tab's name is wanted gives it up at once.
 *
 * @param made names that the plan sets: they stay
 */
function putAside({ workbook }: Excel.RequestContext, gone: readonly SheetOutline[], plan: WritePlan, outline: Outline, made: ReadonlySet<string>) {
  const wanted = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const sheets = gone.map(({ id, name, role }) => {
    const sheet = workbook.worksheets.getItem(id);
    if (wanted.has(name.toLowerCase())) sheet.name = passingName(role ?? "");
    return sheet;
  });
  const named = outline.names.filter(({ name, sheet }) => sheet === null && !made.has(name.toLowerCase()));
  const referring = (to: SheetOutline): readonly WorkbookName[] => named.filter(({ refersTo }) => sheetOfReference(refersTo) === to.name);
  // Of a removal that broke off: the sheet is gone already.
  const leftOver = plan.remove === undefined ? [] : named.filter(({ name, refersTo }) => name.startsWith(MARK_PREFIX) && refersTo.includes("#REF!"));
  return () => {
    const remove = ({ name }: WorkbookName): void => workbook.names.getItem(name).delete();
    leftOver.forEach(remove);
    gone.forEach((one, index) => {
      const names = referring(one);
      const isMark = ({ name }: WorkbookName): boolean => name.startsWith(MARK_PREFIX);
      names.filter((name) => !isMark(name)).forEach(remove);
      sheets[index]?.delete();
      // The mark last: as long as the sheet is there, it is known as ours.
      names.filter(isMark).forEach(remove);
    });
  };
}

/** @param read what the plan was made from, where it was read */
export function prepare(context: Excel.RequestContext, plan: WritePlan, outline: Outline, read: WorkbookSnapshot | null): Prepared {
  const { worksheets, names } = context.workbook;
  const held = (role: string): SheetOutline | undefined => outline.sheets.find((sheet) => sheet.role === role);
  const before = keepBefore(context, plan, outline);
  const { added, fresh } = giveBack(context, plan, outline, before, read);
  const made = new Set([...plan.sheets.map(({ role }) => markName(role)), ...plan.names.map(({ name }) => name)].map((name) => name.toLowerCase()));
  const gone = outline.sheets.filter(({ role }) => role !== null && (plan.remove?.includes(role) === true || fresh.includes(role)));
  const removeGone = putAside(context, gone, plan, outline, made);
  const sheets = plan.sheets.map((sheetPlan) => {
    const old = held(sheetPlan.role);
    if (old === undefined) return { plan: sheetPlan, sheet: null };
    const sheet = worksheets.getItem(old.id);
    empty(sheet);
    if (old.name !== sheetPlan.name) sheet.name = passingName(sheetPlan.role);
    return { plan: sheetPlan, sheet };
  });
  const ready = sheets.map(({ plan: sheetPlan, sheet: old }) => {
    const sheet = old ?? worksheets.add(sheetPlan.name);
    if (old !== null && held(sheetPlan.role)?.name !== sheetPlan.name) sheet.name = sheetPlan.name;
    return { plan: sheetPlan, sheet };
  });
  const planned = new Map(ready.map(({ plan: { role }, sheet }) => [role, sheet]));
  const staying = outline.sheets.filter((sheet) => sheet.role !== null && (planned.has(sheet.role) || !gone.includes(sheet)));
  const others = new Map(staying.map(({ role, id }) => [role ?? "", id]));
  const ours = tabOrder([...others.keys()], plan).flatMap((role) => planned.get(role) ?? worksheets.getItem(others.get(role) ?? ""));
  [...ours, ...added].forEach((sheet, position) => void (sheet.position = position));
  for (const { role, name } of plan.sheets) setName(context, outline.names, markName(role), `=${quoteSheet(name)}!$A$1`);
  for (const name of plan.names) setName(context, outline.names, name.name, reference(name));
  return {
    sheets: ready.map(({ plan: sheetPlan, sheet }) => {
      sheet.load("id,standardWidth");
      const standardColumn = sheet.getRange("XFD:XFD").format;
      standardColumn.useStandardWidth = true;
      standardColumn.load("columnWidth");
      return { plan: sheetPlan, sheet, standardColumn };
    }),
    commit() {
      names.getItem(WRITING_MARK).delete();
      removeGone();
      before.drop();
    },
  };
}
