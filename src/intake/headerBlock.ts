/** Finds the header that begins at a row: its levels (1–6), its columns, and whether it is one at all. */
import { unitOf } from "../campaign/quantity/units";
import { headerParts, isBlank, plainHeader, textOf } from "./headerText";
import { isFoot, isLine } from "./lines";
import { isHeaderWord, matchHeader } from "./matchHeader";
import { ownCells, type SheetView } from "./view";

export interface HeaderBlock {
  readonly top: number;
  /** Last header row, a formula-number row included. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Normalised levels of each column from `left`, top to bottom, without repeats; empty where a column has no header. */
  readonly levels: readonly (readonly string[])[];
  /** How many columns have a header word of ours. */
  readonly known: number;
  /** How many columns have any header. */
  readonly named: number;
}

/** Words that metrics are called by, beside the header words of the fields. */
export type KnownWords = (plain: string) => boolean;

const deepest = 6;
/** So sure a match has to be to count as one of our words. */
const likely = 0.65;
const longestLabel = 48;
/** What stands in the lower level of a progress header. */
const subWords = /^(任务|目标|计划|本月|当月|本期|本周|累计|完成|已完成|完成率|占比|名次|排名|位次|数量|面积|金额|个数|小计|宗数|增幅|同比|序时|序时进度|单位|任务数|目标值|本月完成|当月完成|累计完成|完成数)$/;

/** Short text that names something: no figure, no day, no sentence, no line such as 单位：万元. */
function isLabel(text: string): boolean {
  const trimmed = text.trim().replace(/。$/, "");
  if (trimmed === "" || trimmed.length > longestLabel * 2 || /[。；;!?？！]/.test(trimmed) || isLine(trimmed)) return false;
  const plain = plainHeader(trimmed);
  if (plain.length > longestLabel || plain === "") return false;
  if (/^[-+]?[\d.,%()/\-:]+$/.test(plain) || /^\d{4}年\d+月\d+日/.test(plain) || /^#/.test(plain) || /^https?:/.test(plain)) return false;
  return !/^[/\\—–\-_.…]+$/.test(plain);
}

/**
 * 1=3-5-8, 2, 3 … under a header: column numbers with the formulas between them.
 *
 * @source workbooks.md, layout (formula-number row)
 */
export function isFormulaRow(view: SheetView, row: number, left: number, right: number): boolean {
  const columns = ownCells(view, row, left, right);
  if (columns.length < 3) return false;
  let formulas = 0;
  let marks = 0;
  let letters = false;
  let last: number | null = null;
  let inOrder = true;
  for (const column of columns) {
    const text = plainHeader(textOf(view.sheet.values[row]?.[column] ?? null));
    if (/^([甲乙丙丁戊]|栏次|行次)$/.test(text)) marks += 1;
    if (/^([甲乙丙丁戊]|栏次|行次|序号|备注|[-—/])$/.test(text)) continue;
    const match = /^[(<]?(\d{1,3}|[a-z])[)>]?栏?(=[(]?(?:\d{1,3}|[a-z])栏?[\da-z+\-*/x×÷().,…%=栏]*)?$/.exec(text);
    if (match?.[1] === undefined) return false;
    if (match[2] !== undefined) formulas += 1;
    const digits = /\d/.test(match[1]);
    letters ||= !digits;
    const number = digits ? Number(match[1]) : match[1].charCodeAt(0) - 96;
    if (last !== null && number !== last + 1) inOrder = false;
    last = number;
  }
  // 乙 | 1 | 2 | 4=3÷1: marks or one formula beside numbers in order; numbers alone have to fill the row.
  if (letters) return inOrder && formulas > 0;
  return formulas >= 2 || (inOrder && ((formulas + marks > 0 && last !== null) || columns.length >= Math.max(3, (right - left + 1) * 0.6)));
}

/**
 * The header whose first row is `row`, or null where that row does not begin one.
 *
 * @param generic accept also a header of which we know no word, where figures follow it
 */
export function headerAt(view: SheetView, row: number, known: KnownWords, generic: boolean): HeaderBlock | null {
  const cells = ownCells(view, row);
  if (cells.length < 2 || !allLabels(view, row, cells) || isTitleRow(view, row, cells)) return null;
  let bottom = row;
  while (bottom - row < deepest) {
    const deeper = mergedBottom(view, row, bottom);
    if (deeper > bottom) bottom = deeper;
    else if (isSubHeader(view, bottom)) bottom += 1;
    else break;
  }
  let left = Infinity;
  let right = -1;
  for (let at = row; at <= bottom; at++) {
    for (const column of ownCells(view, at)) {
      left = Math.min(left, column);
      right = Math.max(right, view.mergeAt(at, column)?.right ?? column);
    }
  }
  right = Math.min(right, view.sheet.columnCount - 1);
  if (isFormulaRow(view, bottom + 1, left, right)) bottom += 1;
  const levels = levelsOf(view, row, bottom, left, right);
  const named = levels.filter((one) => one.length > 0).length;
  const knownCount = levels.filter((one) => isKnown(one, known)).length;
  const block = { top: row, bottom, left, right, levels, known: knownCount, named };
  if (named < 2) return null;
  if (knownCount >= 4 || (knownCount >= 2 && knownCount >= named * 0.3)) return block;
  return generic && named >= 3 && figuresFollow(view, block) ? block : null;
}

const textAt = (view: SheetView, row: number, column: number): string => textOf(view.sheet.values[row]?.[column] ?? null);

/** One stray cell is forgiven in a row of five or more: a note beside the header. */
function allLabels(view: SheetView, row: number, cells: readonly number[]): boolean {
  const wrong = cells.filter((column) => !isLabel(textAt(view, row, column)) && !/^(19|20)\d\d$/.test(textAt(view, row, column)));
  if (wrong.some((column) => isLine(textAt(view, row, column)))) return false;
  const first = cells[0];
  if (first !== undefined && isFoot(textAt(view, row, first), cells.length)) return false;
  return wrong.length === 0 || (wrong.length === 1 && cells.length >= 6);
}

/** A title merged over much of the sheet, alone or with a cell beside it. */
function isTitleRow(view: SheetView, row: number, cells: readonly number[]): boolean {
  return cells.some((column) => {
    const merge = view.mergeAt(row, column);
    const width = merge === null ? 1 : merge.right - merge.left + 1;
    // A heading over all figures stands beside a heading that is merged downwards; a title does not.
    if (cells.length <= 2 && column === cells[0] && width >= Math.max(3, view.sheet.columnCount * 0.6)) return true;
    // 附表3 | 某区进度表 | 2025年9月: whatever stands beside it, such a text is no heading of columns.
    return width >= Math.max(3, view.sheet.columnCount * 0.4) && /(表|台账|清单|通报|公告|账本)([(（][^)）]*[)）])?$/.test(textAt(view, row, column).trim());
  });
}

function mergedBottom(view: SheetView, top: number, bottom: number): number {
  let deeper = bottom;
  for (let row = top; row <= bottom; row++) {
    for (const column of ownCells(view, row)) {
      const merge = view.mergeAt(row, column);
      if (merge !== null && merge.bottom > deeper && merge.bottom - top < deepest) deeper = merge.bottom;
    }
  }
  return deeper;
}

/** Whether the row below `bottom` is one more level of the header. */
function isSubHeader(view: SheetView, bottom: number): boolean {
  const next = bottom + 1;
  const below = ownCells(view, next);
  const above = ownCells(view, bottom);
  if (below.length === 0) return false;
  const texts = below.map((column) => textAt(view, next, column));
  if (below.length >= 2 && texts.every((text) => unitOf(plainHeader(text)) !== null)) return true;
  if (!texts.every(isLabel)) return false;
  const spans = above.flatMap((column) => {
    const merge = view.mergeAt(bottom, column);
    return merge !== null && merge.right > merge.left && merge.bottom === bottom ? [merge] : [];
  });
  if (spans.length > 0) {
    const under = below.filter((column) => spans.some((span) => column >= span.left && column <= span.right));
    return below.length >= 2 && under.length === below.length && spans.every((span) => under.some((column) => column >= span.left && column <= span.right));
  }
  const words = texts.filter((text) => isSubWord(plainHeader(text))).length;
  if (words < Math.max(2, below.length * 0.6)) return false;
  const first = Math.min(...above);
  const repeats = above.some((column) => column > 0 && plainHeader(textAt(view, bottom, column)) === plainHeader(textAt(view, bottom, column - 1)) && textAt(view, bottom, column) !== "");
  const gaps = below.filter((column) => isBlank(view.sheet.values[bottom]?.[column] ?? null)).length;
  return repeats || (gaps >= 2 && !below.includes(first));
}

function isSubWord(plain: string): boolean {
  const { bare } = headerParts(plain);
  return subWords.test(bare) || isHeaderWord(bare);
}

/** Levels of each column: merged areas filled; a blank above a lower level takes the heading to its left. */
function levelsOf(view: SheetView, top: number, bottom: number, left: number, right: number): string[][] {
  const columns: string[][] = [];
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (row === top || !isFormulaRow(view, row, left, right)) rows.push(row);
  const lastHeading: string[] = rows.map(() => "");
  for (let column = left; column <= right; column++) {
    const texts = rows.map((row) => plainHeader(textOf(view.filled(row, column))));
    const lowest = texts.reduce((found, text, index) => (text === "" ? found : index), -1);
    const levels: string[] = [];
    texts.forEach((own, index) => {
      const row = rows[index] ?? top;
      const borrowed = own === "" && index < lowest && view.mergeAt(row, column) === null ? (lastHeading[index] ?? "") : own;
      if (own !== "" || lowest < 0) lastHeading[index] = own;
      // A heading reaches no further than the next column that has its own in any level above.
      if (own !== "") for (let below = index + 1; below < rows.length; below++) if (texts[below] === "") lastHeading[below] = "";
      if (borrowed !== "" && levels.at(-1) !== borrowed) levels.push(borrowed);
    });
    columns.push(levels);
  }
  return columns;
}

function isKnown(levels: readonly string[], known: KnownWords): boolean {
  const leaf = levels.at(-1);
  if (leaf === undefined) return false;
  return (matchHeader(levels)[0]?.score ?? 0) >= likely || levels.some((text) => known(headerParts(text).bare));
}

/** Under a header that we know no word of, at least two rows with figures have to follow. */
function figuresFollow(view: SheetView, { bottom, left, right }: { bottom: number; left: number; right: number }): boolean {
  let rows = 0;
  let figures = 0;
  for (let row = bottom + 1; row <= Math.min(bottom + 6, view.sheet.rowCount - 1); row++) {
    const cells = ownCells(view, row, left, right);
    if (cells.length < 2) continue;
    rows += 1;
    if (cells.some((column) => /^[-+]?[\d,]+(\.\d+)?%?$/.test(textAt(view, row, column).trim()))) figures += 1;
  }
  return rows >= 2 && figures >= 1;
}
