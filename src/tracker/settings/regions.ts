/**
 * 攻坚设置 cut into its sections, wherever staff have moved them. A section whose heading was cleared begins where its header or
 * its first entry stands; a second section of one name, and one that we do not know, are regions of their own.
 */
import { isBlank } from "../../workbook/staffCells";
import { isCellError, valueAt, type SheetSnapshot } from "../../workbook/sheet";
import { headingName, headings, HINT, listHeaders, singleKeys } from "./layout";

export interface Region {
  /** One of `headings`; null: what stands above the first section, a section that we do not know, or a second one of a name. */
  readonly heading: string | null;
  /** The row of the heading; null where it was cleared, and above the first section. */
  readonly at: number | null;
  /** Filled rows under the heading. */
  readonly rows: readonly number[];
}

export const textAt = (sheet: SheetSnapshot, row: number, column: number): string | null => {
  const value = valueAt(sheet, row, column);
  return isBlank(value) || isCellError(value) ? null : String(value).trim();
};

const ours: readonly string[] = Object.values(headings);
const oursByName = new Map(ours.map((heading) => [headingName(heading), heading]));

/** The column of headings and keys: the leftmost of those with the most of them. Staff may have inserted columns before it. */
export function keyColumn(sheet: SheetSnapshot): number {
  const words = new Set([...ours, ...Object.values(singleKeys).flat()]);
  const counts = Array.from({ length: sheet.columnCount }, (_, column) => sheet.values.filter((__, row) => words.has(textAt(sheet, row, column) ?? "")).length);
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)));
}

/** The section whose header a row is: enough of its names stand there, and more than of any other. */
export function headerOf(sheet: SheetSnapshot, row: number): string | null {
  const texts = new Set((sheet.values[row] ?? []).map((_, column) => textAt(sheet, row, column)));
  const shares = Object.entries(listHeaders).map(([heading, headers]) => {
    const found = [...headers, HINT].filter((name) => texts.has(name)).length;
    return { heading, share: found < 2 ? 0 : found / (headers.length + 1) };
  });
  const most = Math.max(...shares.map(({ share }) => share));
  return most < 0.4 ? null : shares.find(({ share }) => share === most)?.heading ?? null;
}

/** In reading order; the first is what stands above the first section. */
export function regionsOf(sheet: SheetSnapshot, left: number): readonly Region[] {
  const explicit = new Set(Array.from({ length: sheet.rowCount }, (_, row) => oursByName.get(headingName(textAt(sheet, row, left)))));
  const missing = new Set(ours.filter((heading) => !explicit.has(heading)));
  const seen = new Set<string>();
  const regions: { heading: string | null; at: number | null; rows: number[] }[] = [{ heading: null, at: null, rows: [] }];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if ((sheet.values[row] ?? []).every((value) => isBlank(value))) continue;
    const text = textAt(sheet, row, left);
    if (headingName(text) !== null) {
      const heading = oursByName.get(headingName(text)) ?? null;
      regions.push({ heading: heading !== null && !seen.has(heading) ? heading : null, at: row, rows: [] });
      if (heading !== null) seen.add(heading);
      continue;
    }
    const list = headerOf(sheet, row);
    const begun = list ?? Object.keys(singleKeys).find((heading) => text !== null && singleKeys[heading]?.includes(text) === true);
    if (begun !== undefined && missing.has(begun)) {
      missing.delete(begun);
      regions.push({ heading: begun, at: null, rows: [row] });
    } else regions.at(-1)?.rows.push(row);
  }
  return regions;
}
