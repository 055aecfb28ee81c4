/**
 * Merged areas of every sheet. Excel does not answer for more than 512 of them in one range; where that happens all sheets are
 * asked again in bands too small to hold so many, still in one round trip.
 */
import { parseRange } from "../address";
import type { CellRange } from "../sheet";

/** A merge covers two cells at least: this many cells cannot hold more than 512. */
const CELLS_OF_BAND = 1_024;

/** `'a,b'!A1:B2,'a,b'!C1:D2` → both ranges. */
export function areasOfAddress(address: string): readonly CellRange[] {
  const parts = address.matchAll(/(?:(?:'(?:[^']|'')*'|[^,'!]+)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/g);
  return [...parts].flatMap(([, local = ""]) => parseRange(local) ?? []);
}

/** Rows of a band of so many columns. */
const bandHeight = (columns: number): number => Math.max(1, Math.floor(CELLS_OF_BAND / columns));

/** Parts of one merge that bands cut through, put together again where a strip over the cut shows one area. */
export function joined(pieces: readonly CellRange[], overCuts: readonly CellRange[]): readonly CellRange[] {
  const crossing = overCuts.filter(({ top, bottom }) => bottom > top);
  return pieces.reduce<readonly CellRange[]>((whole, piece) => {
    const isContinued = crossing.some(({ top, bottom, left, right }) => piece.top > top && piece.top <= bottom && left === piece.left && right === piece.right);
    const above = isContinued ? whole.find((other) => other.left === piece.left && other.right === piece.right && other.bottom + 1 === piece.top) : undefined;
    return above === undefined ? [...whole, piece] : whole.map((other) => (other === above ? { ...other, bottom: piece.bottom } : other));
  }, []);
}

function askBands(sheet: Excel.Worksheet, rows: number, columns: number) {
  const ask = (top: number, bottom: number): Excel.RangeAreas => {
    const areas = sheet.getRangeByIndexes(top, 0, bottom - top + 1, columns).getMergedAreasOrNullObject();
    areas.load("address");
    return areas;
  };
  const height = bandHeight(columns);
  const tops = Array.from({ length: Math.ceil(rows / height) }, (_, index) => index * height);
  return {
    bands: tops.map((top) => ask(top, Math.min(top + height, rows) - 1)),
    cuts: tops.slice(1).map((top) => ask(top - 1, top)),
  };
}

const found = (areas: Excel.RangeAreas): readonly CellRange[] => (areas.isNullObject ? [] : areasOfAddress(areas.address));

const unique = (ranges: readonly CellRange[]): readonly CellRange[] =>
  [...new Map(ranges.map((range) => [`${range.top} ${range.left}`, range])).values()];

async function inBands(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly (readonly CellRange[])[]> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await context.sync();
  const asked = used.map(({ sheet, range }) => (range.isNullObject ? { bands: [], cuts: [] } : askBands(sheet, range.rowIndex + range.rowCount, range.columnIndex + range.columnCount)));
  await context.sync();
  return asked.map(({ bands, cuts }) => joined(unique(bands.flatMap(found)), cuts.flatMap(found)));
}

/**
 * One list a sheet, in their order. `load` queues what else this round trip asks for: Excel gives nothing of a request that
 * fails, so it is asked again.
 */
export async function mergesOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], load: () => void): Promise<readonly (readonly CellRange[])[]> {
  load();
  const areas = sheets.map((sheet) => {
    const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
    merged.load("address");
    return merged;
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMany(error)) throw error;
    load();
    return inBands(context, sheets);
  }
  return areas.map(found);
}

/** Which code Excel gives is not documented: whatever the call for merged areas fails with. */
const isTooMany = (error: unknown): boolean => {
  const location = (error as { readonly debugInfo?: { readonly errorLocation?: string } }).debugInfo?.errorLocation ?? "";
  return location.toLowerCase().includes("getmergedareas");
};
