/** Cuts a sheet into tables: each with its header, its body rows and the lines over and under it. Nothing is read yet. */
import { type CellRange } from "../workbook/sheet";
import { headerAt, type HeaderBlock, type KnownWords } from "./headerBlock";
import { headerParts, plainHeader, textOf } from "./headerText";
import { isFoot, isLine, isTableTitle } from "./lines";
import { isHeaderWord } from "./matchHeader";
import { ownCells, type SheetView } from "./view";

/** A text beside a table, with its cell. */
export interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Region {
  readonly header: HeaderBlock;
  /** Rows of the body, both ends included; `bottom < top` where there is none. */
  readonly body: { readonly top: number; readonly bottom: number };
  readonly title: string | null;
  /** Over the table: title, 单位：…, 编报日期 …; under it: notes and sources. */
  readonly lines: readonly Line[];
  readonly range: CellRange;
}

export interface SheetRegions {
  readonly regions: readonly Region[];
  /** Texts that belong to no table: covers, instructions. */
  readonly lines: readonly Line[];
}

/**
 * Finds the tables of a sheet from top to bottom; tables that stand side by side are taken apart.
 *
 * @param known words that name metrics, beside our header words
 */
export function findRegions(view: SheetView, known: KnownWords): SheetRegions {
  const regions: Region[] = [];
  const free: Line[] = [];
  const isKnownText = memo((text: string) => {
    const { bare, full } = headerParts(plainHeader(text));
    return isHeaderWord(full) || isHeaderWord(bare) || known(bare);
  });
  let pending: Line[] = [];
  let row = 0;
  let blanks = 0;
  while (row < view.sheet.rowCount) {
    const cells = ownCells(view, row);
    if (cells.length === 0) {
      blanks += 1;
      row += 1;
      continue;
    }
    const header = headerAt(view, row, known, true);
    if (header === null) {
      if (blanks > 8) free.push(...pending.splice(0));
      pending.push(...linesOf(view, row, cells));
      blanks = 0;
      row += 1;
      continue;
    }
    const end = bodyEnd(view, header, known, isKnownText);
    const after: Line[] = [];
    for (let at = end.foot; at < end.next; at++) after.push(...linesOf(view, at, ownCells(view, at)));

    for (const part of sideBySide(view, header, end.bottom)) {
      regions.push({
        header: part, body: { top: part.bottom + 1, bottom: end.bottom }, title: titleOf(over(pending, part)),
        lines: [...pending, ...after],
        range: { top: part.top, left: part.left, bottom: Math.max(part.bottom, end.bottom), right: part.right },
      });
    }
    pending = [];
    blanks = 0;
    row = end.next;
  }
  free.push(...pending);
  return { regions, lines: free };
}

function linesOf(view: SheetView, row: number, cells: readonly number[]): Line[] {
  return cells.map((column) => ({ row, column, text: textOf(view.sheet.values[row]?.[column] ?? null).trim() }));
}

/** The last line over the table that reads like a title, else the longest that is no 单位：… line. */
function titleOf(lines: readonly Line[]): string | null {
  const texts = lines.map(({ text }) => text.replace(/\s+/g, " ")).filter((text) => !isLine(text) && !/^[(（][^)）]*[)）]$/.test(text) && text.length >= 2 && text.length <= 80 && !/^[\d./:-]+$/.test(text) && !/[：:]$/.test(text));
  return texts.filter(isTableTitle).at(-1) ?? texts.reduce<string | null>((best, text) => (best === null || text.length > best.length ? text : best), null);
}

/** Of tables side by side each has the lines over its own columns, where it has any. */
function over(lines: readonly Line[], { left, right }: HeaderBlock): readonly Line[] {
  const own = lines.filter(({ column }) => column >= left && column <= right);
  return own.length > 0 ? own : lines;
}

interface BodyEnd {
  /** Last row of the body. */
  readonly bottom: number;
  /** First row that is a note under the table (equals `next` where there is none). */
  readonly foot: number;
  /** Where the search goes on. */
  readonly next: number;
}

/** Walks down from the header to the notes, the next header or the end of the sheet. */
function bodyEnd(view: SheetView, header: HeaderBlock, known: KnownWords, isKnownText: (text: string) => boolean): BodyEnd {
  const { rowCount } = view.sheet;
  const { left, right } = header;
  const width = right - left + 1;
  let bottom = header.bottom;
  let blanks = 0;
  let row = header.bottom + 1;
  while (row < rowCount) {
    const cells = ownCells(view, row);
    const first = cells[0];
    if (first === undefined) {
      blanks += 1;
      row += 1;
      continue;
    }
    const text = textOf(view.sheet.values[row]?.[first] ?? null).trim();
    if (cells.length <= 3 && isLine(text) && nextHeader(view, row, known) !== null) return { bottom, foot: row, next: row };
    if (isFoot(text, cells.length)) {
      const resumed = resumes(view, row, left, right, known);
      if (resumed === null) {
        let next = row + 1;
        while (next < rowCount && isFootRow(view, next) && nextHeader(view, next, known) === null) next += 1;
        return { bottom, foot: row, next };
      }
      row = resumed;
      blanks = 0;
      continue;
    }
    if (cells.length === 1 || (cells.length === 2 && width > 4)) {
      if ((isTableTitle(text) || blanks > 0) && nextHeader(view, row, known) !== null) return { bottom, foot: row, next: row };
      // One long sentence after a gap is a note, whatever it begins with.
      if (cells.length === 1 && blanks > 0 && text.length > 40 && width > 2) return { bottom, foot: row, next: row + 1 };
    } else if (startsKnown(view, row, cells, isKnownText)) {
      const again = headerAt(view, row, known, false);
      if (again !== null) {
        if (!sameHeader(again, header)) return { bottom, foot: row, next: row };
        row = again.bottom + 1;
        blanks = 0;
        continue;
      }
    }
    bottom = row;
    blanks = 0;
    row += 1;
  }
  return { bottom, foot: rowCount, next: rowCount };
}

const isFootRow = (view: SheetView, row: number): boolean => {
  const cells = ownCells(view, row);
  return cells.length > 0 && cells.length <= 2;
};

/** After a note the same table goes on where a row fills at least half of its columns and is no header. */
function resumes(view: SheetView, note: number, left: number, right: number, known: KnownWords): number | null {
  for (let row = note + 1; row <= Math.min(note + 3, view.sheet.rowCount - 1); row++) {
    const cells = ownCells(view, row, left, right);
    if (cells.length === 0) continue;
    if (cells.length < Math.max(3, (right - left + 1) / 2)) return null;
    return headerAt(view, row, known, true) === null ? row : null;
  }
  return null;
}

/** A header within the next rows, with nothing but titles and lines before it. */
function nextHeader(view: SheetView, from: number, known: KnownWords): number | null {
  let seen = 0;
  for (let row = from; row < Math.min(from + 8, view.sheet.rowCount) && seen < 5; row++) {
    const cells = ownCells(view, row);
    if (cells.length === 0) continue;
    if (headerAt(view, row, known, isTableTitle(textOf(view.sheet.values[from]?.[cells[0] ?? 0] ?? null))) !== null) return row;
    if (cells.length > 3 && !isLine(textOf(view.sheet.values[row]?.[cells[0] ?? 0] ?? null))) return null;
    seen += 1;
  }
  return null;
}

/** Cheap test before the thorough one: two of the row's first four texts are header words. */
function startsKnown(view: SheetView, row: number, cells: readonly number[], isKnownText: (text: string) => boolean): boolean {
  let hits = 0;
  for (const column of cells.slice(0, 4)) {
    const value = view.sheet.values[row]?.[column] ?? null;
    // Header words hold no digits: places, ids and figures are let go at once.
    if (typeof value === "string" && value.length <= 30 && !/\d/.test(value) && isKnownText(value)) hits += 1;
  }
  return hits >= 2;
}

const sameHeader = (a: HeaderBlock, b: HeaderBlock): boolean =>
  a.left === b.left && a.levels.map((one) => one.join("/")).join("|") === b.levels.map((one) => one.join("/")).join("|");

/** Parts of a header that stand apart by empty columns and repeat each other's words are tables of their own. */
function sideBySide(view: SheetView, header: HeaderBlock, bottom: number): HeaderBlock[] {
  const parts: { left: number; right: number }[] = [];
  for (let column = header.left; column <= header.right; column++) {
    const named = (header.levels[column - header.left]?.length ?? 0) > 0;
    if (!named && !hasValues(view, column, header.bottom + 1, bottom)) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.right === column - 1) last.right = column;
    else parts.push({ left: column, right: column });
  }
  const blocks = parts.map(({ left, right }) => cut(header, left, right));
  const [first, ...others] = blocks.filter((block) => block.known >= 2);
  if (first === undefined || blocks.length === 1) return [widened(view, header, bottom)];
  const words = new Set(first.levels.map((one) => one.join("/")).filter((text) => text !== ""));
  const again = (block: HeaderBlock): boolean => block !== first && block.named >= 2 && block.levels.some((one) => words.has(one.join("/")));
  if (others.every(again) && blocks.some(again)) return [first, ...blocks.filter(again)].map((block) => widened(view, block, bottom));
  // One column apart from the rest and without figures of its own is a note at the side.
  const main = blocks.filter((block) => block.named > 1 || block.known > 0);
  const left = Math.min(...main.map((block) => block.left));
  const right = Math.max(...main.map((block) => block.right));
  return [widened(view, cut(header, left, right), bottom)];
}

/** A first column without a header that nevertheless holds the rows' names belongs to the table. */
function widened(view: SheetView, block: HeaderBlock, bottom: number): HeaderBlock {
  const column = block.left - 1;
  if (column < 0 || !hasValues(view, column, block.bottom + 1, bottom, 0.6)) return block;
  return { ...block, left: column, levels: [[], ...block.levels] };
}

function cut(header: HeaderBlock, left: number, right: number): HeaderBlock {
  const levels = header.levels.slice(left - header.left, right - header.left + 1);
  const named = levels.filter((one) => one.length > 0).length;
  const known = levels.filter((one) => one.some((text) => isHeaderWord(text) || isHeaderWord(headerParts(text).bare))).length;
  return { ...header, left, right, levels, named, known };
}

function hasValues(view: SheetView, column: number, top: number, bottom: number, share = 0): boolean {
  let rows = 0;
  let found = 0;
  for (let row = top; row <= Math.min(bottom, top + 29); row++) {
    if (ownCells(view, row).length === 0) continue;
    rows += 1;
    if (ownCells(view, row, column, column).length > 0) found += 1;
  }
  return share === 0 ? found > 0 : found > 0 && found >= rows * share;
}

/** Texts repeat; the memory of them is bounded. */
function memo(judge: (text: string) => boolean): (text: string) => boolean {
  const seen = new Map<string, boolean>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const verdict = judge(text);
    if (seen.size < 20_000) seen.set(text, verdict);
    return verdict;
  };
}

