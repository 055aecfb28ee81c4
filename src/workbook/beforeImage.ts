/**
 * The before-image of a write: what stood on our sheets before they were emptied, one below the other on a hidden sheet, each under
 * its tab's name: results and looks, and right of them the formulas, whose relative references have moved along. It is there until
 * the write is done; of a write that broke off, what stood before is read from it.
 */
import { parseRange } from "./address";
import { sheetCells } from "./grid";
import { WRITING_MARK, isInterrupted } from "./interrupted";
import { sheetOfReference } from "./role";
import { isCellError, valueAt } from "./sheet";
import type { CellRange, SheetSnapshot, WorkbookName, WorkbookSnapshot } from "./sheet";

/** Its tab; people may unhide it, and find by the first line what it is. */
export const BEFORE_SHEET = "~写入前留底";
export const BEFORE_LINE = "“百日攻坚”写入期间的临时留底，写完自动删除。上次写入中断时，各表写入前的内容在下面：请勿改动或删除，点面板上的“刷新看板”即恢复。";
/** The name that refers to its sheet. */
export const BEFORE_PLACE = "GJ_before";
const PREFIX = "GJ_before_";

/** The name that says what stood on the sheet of a role. */
export const beforeName = (role: string): string => `${PREFIX}${role}`;

/** Whether a name is one of the image's. */
export const tellsOfImage = ({ name, sheet }: Pick<WorkbookName, "name" | "sheet">): boolean => sheet === null && (name === BEFORE_PLACE || name.startsWith(PREFIX));

/** Where its results stand on the image; the sheet was blank; there was none; or somebody has taken the image away. */
export type Before = CellRange | "blank" | "none" | "lost";

/** Where its formulas stand. */
export const formulasBeside = ({ top, bottom, left, right }: CellRange): CellRange => ({ top, bottom, left: right + 1, right: right + 1 + right - left });

/** A name that nobody gave, for the time of a request: two of our sheets may swap theirs. */
export const passingName = (role: string): string => `~${role}`;

export interface BeforeImage {
  /** Tab of the image, or null. */
  readonly sheet: string | null;
  readonly roles: ReadonlyMap<string, Before>;
}

type Held = { readonly names: readonly WorkbookName[]; readonly sheets: readonly { readonly name: string; readonly rowCount: number }[] };

function beforeOf(refersTo: string, image: string | null): Before {
  const word = (["blank", "none"] as const).find((one) => refersTo === `"${one}"`);
  if (word !== undefined) return word;
  const range = parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1));
  return range !== null && image !== null && sheetOfReference(refersTo) === image ? range : "lost";
}

/** The image that the names of a workbook tell of. A blank sheet of its tab's name is one that was just added when the write broke off. */
export function beforeImage({ names, sheets }: Held): BeforeImage {
  const own = names.filter(tellsOfImage);
  const place = own.find(({ name }) => name === BEFORE_PLACE);
  const marked = place === undefined ? null : sheetOfReference(place.refersTo);
  const image = sheets.find(({ name, rowCount }) => name === marked || (name === BEFORE_SHEET && rowCount === 0))?.name ?? null;
  const roles = own.filter(({ name }) => name !== BEFORE_PLACE).map(({ name, refersTo }) => [name.slice(PREFIX.length), beforeOf(refersTo, image)] as const);
  return { sheet: image, roles: new Map(roles) };
}

/** Rows of the image above a sheet's cells: the tab's name. */
export const LABEL_ROWS = 1;

function contentsOf(image: SheetSnapshot | undefined, before: CellRange | "blank"): Omit<SheetSnapshot, "name" | "visibility" | "role"> {
  const plain = { hiddenRows: [], hiddenColumns: [], tables: [] };
  if (before === "blank" || image === undefined) return { ...sheetCells([], []), ...plain, formulas: [], merges: [] };
  const { top, left, bottom, right } = before;
  const part = <T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] => rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  const beside = formulasBeside(before);
  const merges = image.merges.filter((merge) => merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right);
  return {
    ...sheetCells(part(image.values), part(image.numberFormats)), ...plain,
    formulas: image.formulas.filter(({ row, column }) => row >= top && row <= bottom && column >= beside.left && column <= beside.right)
      .map(({ row, column, formula }) => ({ row: row - top, column: column - beside.left, formula })),
    merges: merges.map((merge) => ({ top: merge.top - top, bottom: merge.bottom - top, left: merge.left - left, right: merge.right - left })),
  };
}

/** What the tab was called. */
function labelOf(image: SheetSnapshot | undefined, role: string, before: Before): string {
  const label = image === undefined || typeof before === "string" ? null : valueAt(image, before.top - LABEL_ROWS, before.left);
  return label === null || isCellError(label) ? role : String(label);
}

/** Whether a workbook is read as it stood before a write that broke off, or that write has left what cannot be given back. */
export const isBrokenOff = (names: readonly WorkbookName[]): boolean => isInterrupted(names) || names.some(tellsOfImage);

/** Names of a workbook that is read as it stood: the prepared mark only where something of it is lost. */
function namesAsRead({ names }: WorkbookSnapshot, roles: BeforeImage["roles"]): readonly WorkbookName[] {
  if (!isInterrupted(names)) return names.filter((name) => !tellsOfImage(name));
  if (![...roles.values()].includes("lost")) return names.filter(({ name, sheet }) => sheet !== null || name !== WRITING_MARK);
  const tells = (role: string): boolean => ["blank", "lost"].includes(String(roles.get(role)));
  return names.filter((name) => !tellsOfImage(name) || tells(name.name.slice(PREFIX.length)));
}

/**
 * The workbook as it stood before the write that broke off, without the image; where none did, the workbook without what a
 * finished write may have left of its image.
 */
export function restored(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { sheet: tab, roles } = beforeImage(workbook);
  const image = workbook.sheets.find(({ name }) => name === tab);
  if (image === undefined && !workbook.names.some(tellsOfImage)) return workbook;
  const names = namesAsRead(workbook, roles);
  const sheets = workbook.sheets.filter((sheet) => sheet !== image);
  if (!isInterrupted(workbook.names)) return { ...workbook, names, sheets };
  const stood = sheets.flatMap((sheet): readonly SheetSnapshot[] => {
    const before = roles.get(sheet.role ?? "");
    if (before === undefined || before === "lost") return [sheet];
    const label = labelOf(image, sheet.role ?? "", before);
    const name = sheet.name === passingName(sheet.role ?? "") && !sheets.some((other) => other.name === label) ? label : sheet.name;
    return before === "none" ? [] : [{ ...sheet, name, ...contentsOf(image, before) }];
  });
  // Tabs that somebody deleted after the write broke off.
  const gone = [...roles].flatMap(([role, before]): readonly SheetSnapshot[] =>
    typeof before === "string" || sheets.some((sheet) => sheet.role === role) ? [] : [{ name: labelOf(image, role, before), visibility: "visible", role, ...contentsOf(image, before) }]);
  return { ...workbook, names, sheets: [...gone, ...stood] };
}
