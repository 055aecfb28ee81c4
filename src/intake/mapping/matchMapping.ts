/** Which table and which columns of a sheet the rows of 字段对照 are about: by header text, never by column letter. */
import { type FieldMapping, NO_HEADER } from "../../campaign/mapping/fieldMapping";
import type { FindingSink } from "../findings";
import { plainHeader } from "../headerText";
import type { Region } from "../regions";

/** What 字段对照 says of one table. */
export interface RegionMapping {
  /** The row that says what the table is about: its own, else the first of its columns' rows that says it. */
  readonly table: FieldMapping | null;
  /** By column of the sheet. */
  readonly columns: ReadonlyMap<number, FieldMapping>;
  /** Of several tables of the sheet which one, from 1. */
  readonly nth: number | null;
  /** The same of columns with equal headers, by column of the sheet. */
  readonly nthOf: ReadonlyMap<number, number | null>;
}

interface Spot {
  readonly region: number;
  readonly column: number;
}

/** Without what `plainHeader` gives `NO_HEADER` in the place of nothing. */
const headerKey = (header: string): string => plainHeader(header === "" ? NO_HEADER : header);

/**
 * @param regions of one sheet, in the order in which they were found
 * @returns one a region; rows that fit none or several columns are findings and are not applied
 */
export function matchMapping(sheet: string, regions: readonly Region[], mapping: readonly FieldMapping[], sink: FindingSink): RegionMapping[] {
  const spots = new Map<string, Spot[]>();
  regions.forEach(({ header }, region) => header.levels.forEach((levels, offset) => {
    const key = headerKey(levels.join("/"));
    const spot = { region, column: header.left + offset };
    const list = spots.get(key);
    if (list === undefined) spots.set(key, [spot]);
    else list.push(spot);
  }));
  const tables = new Map<number, FieldMapping>();
  const columns = regions.map(() => new Map<number, FieldMapping>());
  const only = regions.length === 1;
  for (const row of mapping) {
    if (row.sheet.trim() !== sheet.trim()) continue;
    if (row.header === null) {
      const at = chosen(regions.map((_, region) => region), row, `工作表有${regions.length}张表`, sheet, sink);
      if (at !== null) tables.set(at, row);
      continue;
    }
    const found = spots.get(headerKey(row.header)) ?? [];
    const spot = chosen(found, row, `有${found.length}列的表头是“${row.header}”`, sheet, sink);
    if (spot !== null) columns[spot.region]?.set(spot.column, row);
  }
  return regions.map(({ header }, at) => {
    const own = columns[at] ?? new Map<number, FieldMapping>();
    return {
      table: tables.get(at) ?? [...own.values()].find(({ kind }) => kind !== null) ?? null, columns: own, nth: only ? null : at + 1,
      nthOf: new Map(header.levels.map((levels, offset) => {
        const list = spots.get(headerKey(levels.join("/"))) ?? [];
        const column = header.left + offset;
        return [column, list.length < 2 ? null : list.findIndex((spot) => spot.region === at && spot.column === column) + 1] as const;
      })),
    };
  });
}

/** The one that the row is about; said where there is none, or where several leave it open. */
function chosen<T>(found: readonly T[], row: FieldMapping, several: string, sheet: string, sink: FindingSink): T | null {
  const [first] = found;
  const place = { sheet };
  if (row.nth === null && found.length > 1) {
    sink.add("warning", "mapping-ambiguous", place, `攻坚设置的字段对照没有写是第几处，而${several}，不知指哪一个，这一行没有用上；请在“第几处”填1至${found.length}`, rowName(row));
    return null;
  }
  const picked = row.nth === null ? first : found[row.nth - 1];
  if (picked !== undefined) return picked;
  const what = row.header === null ? `第${row.nth ?? 1}张表` : `表头“${row.header}”${row.nth === null ? "" : `的第${row.nth}处`}`;
  sink.add("warning", "mapping-header-gone", place, `攻坚设置的字段对照写了${what}，这张工作表里现在没有，这一行没有用上；如表头已改，请把该行的“表头”改成现在的写法，不再需要则删去该行`, rowName(row));
  return null;
}

const rowName = ({ header, nth }: FieldMapping): string => `${header ?? ""}|${nth ?? ""}`;
