/**
 * The before-image in Excel: what stands on our sheets is copied within Excel to a hidden sheet before any of them is emptied. The
 * name that tells of a copy is set after it: where there is a name, the copy is whole. What a broken-off write left is never copied
 * over; it counts until a write is done.
 *
 * Values and looks are copied, not the sheet (`Worksheet.copy`): that doubles every name that refers to it, and Excel for Windows
 * then refuses `workbook.names.add` while the copy is shown (OfficeDev/office-js issue 2875).
 */
import { absoluteAddress, quoteSheet } from "../address";
import { BEFORE_LINE, BEFORE_PLACE, BEFORE_SHEET, LABEL_ROWS, beforeImage, beforeName, formulasBeside, tellsOfImage } from "../beforeImage";
import type { Before, BeforeImage } from "../beforeImage";
import { isComputed } from "../changed";
import { WRITING_MARK, isInterrupted } from "../interrupted";
import type { WritePlan } from "../plan";
import { GRID_ROWS } from "../refuseShape";
import type { CellRange } from "../sheet";
import { textInput } from "./cellInput";
import { uncover } from "./empty";
import type { Outline, SheetOutline } from "./outline";
import { freeTab, setName } from "./setName";
import { rangeIn } from "./writeLooks";

export interface KeptBefore {
  /** What a write that broke off had kept before this one. */
  readonly earlier: BeforeImage;
  /** The sheet of the image; null where nothing had to be copied. */
  readonly sheet: Excel.Worksheet | null;
  /** Queues the end of the image. */
  drop(): void;
}

/** What is to be heeded of an image in the workbook: nothing, where the last write was done. */
const standing = (outline: Outline): BeforeImage => (isInterrupted(outline.names) ? beforeImage(outline) : { sheet: null, roles: new Map() });

const isKept = (before: Before | undefined): boolean => before !== undefined && before !== "lost";

interface Copy {
  readonly old: SheetOutline;
  readonly role: string;
  /** On its own sheet. */
  readonly from: CellRange;
  /** On the image. */
  readonly range: CellRange;
}

/** Values, and merged cells beyond the last of them. */
const extentOf = ({ rowCount, columnCount, merges }: SheetOutline): CellRange => ({
  top: 0, left: 0, bottom: Math.max(rowCount - 1, ...merges.map(({ bottom }) => bottom)), right: Math.max(columnCount - 1, ...merges.map(({ right }) => right)),
});

/** Sheets of the plan whose contents are to be kept, one below the other, below what the image holds. */
function copiesOf({ sheets }: WritePlan, outline: Outline, { sheet: image, roles }: BeforeImage): readonly Copy[] {
  const ends = [...roles.values()].map((before) => (typeof before === "string" ? 0 : before.bottom + 1));
  // The first row says what the sheet is.
  let next = Math.max(1, outline.sheets.find(({ name }) => name === image)?.rowCount ?? 0, ...ends);
  return sheets.flatMap(({ role }): readonly Copy[] => {
    const old = outline.sheets.find((sheet) => sheet.role === role);
    if (old === undefined || old.rowCount === 0 || isKept(roles.get(role))) return [];
    const from = extentOf(old);
    const top = next + LABEL_ROWS;
    next = top + from.bottom + 1;
    return [{ old, role, from, range: { top, left: 0, bottom: next - 1, right: from.right } }];
  });
}

/** Sheets with charts and drop-downs of their own that a broken-off write has emptied and that this plan would leave as they are. */
export const unfinished = ({ sheets, remove = [] }: WritePlan, outline: Outline): readonly string[] =>
  [...standing(outline).roles].flatMap(([role, before]) => (before === "none" || !isComputed(role) || remove.includes(role) || sheets.some((sheet) => sheet.role === role) ? [] : [role]));

/** Whether the sheets of the plan are too long to be kept one below the other. */
export const isTooLongToKeep = (plan: WritePlan, outline: Outline): boolean => copiesOf(plan, outline, standing(outline)).some(({ range }) => range.bottom >= GRID_ROWS);

/** What a finished write may have left of its image goes: else the mark would make it count again. @returns names that stay */
function dropStale({ workbook }: Excel.RequestContext, outline: Outline): Outline["names"] {
  const { sheet } = beforeImage(outline);
  const stale = outline.names.filter(tellsOfImage);
  if (sheet !== null) workbook.worksheets.getItem(sheet).delete();
  for (const { name } of stale) workbook.names.getItem(name).delete();
  return outline.names.filter((one) => !stale.includes(one));
}

/** Sets the prepared mark, keeps what stands on the sheets of the plan, and takes off what lies over their cells. */
export function keepBefore(context: Excel.RequestContext, plan: WritePlan, outline: Outline): KeptBefore {
  const { worksheets, names } = context.workbook;
  const there = isInterrupted(outline.names) ? outline.names : dropStale(context, outline);
  const told = new Set(there.filter(tellsOfImage).map(({ name }) => name));
  const tell = (name: string, formula: string): void => {
    setName(context, there, name, formula);
    told.add(name);
  };
  const addImage = (tab: string): Excel.Worksheet => {
    const sheet = worksheets.add(tab);
    tell(BEFORE_PLACE, `=${quoteSheet(tab)}!$A$1`);
    // Not "very hidden": people shall find it where the add-in is gone, and such a sheet cannot be deleted.
    sheet.visibility = "Hidden";
    sheet.getRange("A1").values = [[BEFORE_LINE]];
    return sheet;
  };

  setName(context, there, WRITING_MARK, '="prepared"');
  const earlier = standing(outline);
  const copies = copiesOf(plan, outline, earlier);
  const tab = earlier.sheet ?? freeTab(BEFORE_SHEET, outline);
  const sheet = earlier.sheet !== null ? worksheets.getItem(earlier.sheet) : copies.length > 0 ? addImage(tab) : null;
  for (const { role } of plan.sheets) {
    const old = outline.sheets.find((one) => one.role === role);
    if (old !== undefined) uncover(worksheets.getItem(old.id), old);
    const copy = copies.find((one) => one.role === role);
    if (copy !== undefined && sheet !== null) {
      const { range } = copy;
      rangeIn(sheet, { top: range.top - LABEL_ROWS, bottom: range.top - LABEL_ROWS, left: 0, right: 0 }).values = [[textInput(copy.old.name)]];
      const from = rangeIn(worksheets.getItem(copy.old.id), copy.from);
      // In this order: formats bring merges, and values go into cells that are not merged.
      rangeIn(sheet, range).copyFrom(from, "Values");
      rangeIn(sheet, range).copyFrom(from, "Formats");
      rangeIn(sheet, formulasBeside(range)).copyFrom(from, "Formulas");
      tell(beforeName(role), `=${quoteSheet(tab)}!${absoluteAddress(range)}`);
    } else if (!isKept(earlier.roles.get(role))) {
      const word: Before = old === undefined ? "none" : "blank";
      tell(beforeName(role), `="${word}"`);
    }
  }
  return {
    earlier, sheet,
    drop() {
      // The names last: as long as they are there, what is left is known as ours.
      sheet?.delete();
      for (const name of told) names.getItem(name).delete();
    },
  };
}
