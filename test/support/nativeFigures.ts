/** Our sheets beside what LibreOffice computes of them: typing into a file, and the cells that differ. */
import { unzipSync, strFromU8, strToU8, zipSync } from "fflate";
import { computeTracker, type Tracked, type TrackOptions } from "../../src/actions/track";
import { cellAddress } from "../../src/workbook/address";
import { openWorkbook } from "../../src/workbook/file";
import type { PlanCell, SheetPlan } from "../../src/workbook/plan";
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook/sheet";
import { day } from "./records";

const VOLATILE = /TODAY\(\)|GJ_workdaysLeft/;
export const options = (asOf: string, part: Partial<TrackOptions> = {}): TrackOptions => ({ settingsFile: null, today: day("2025-10-01"), asOf: day(asOf), ...part });
export const sheetOf = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => workbook.sheets.find((sheet) => sheet.name === name)!;

/** The part of a sheet in a file. */
function partOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(strFromU8(parts["xl/workbook.xml"]!))?.[1];
  const relation = strFromU8(parts["xl/_rels/workbook.xml.rels"]!).split("<Relationship ").find((one) => one.includes(`Id="${id}"`))!;
  const target = /Target="([^"]+)"/.exec(relation)![1]!;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Types numbers over plain numbers; cells that hold anything else stay. Returns the file and how many cells took one. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): { readonly bytes: Uint8Array; readonly count: number } {
  const parts = unzipSync(bytes);
  const bySheet = new Map<string, Map<string, number>>();
  for (const { sheet, row, column: at, value } of edits) bySheet.set(sheet, (bySheet.get(sheet) ?? new Map<string, number>()).set(cellAddress(row, at), value));
  let count = 0;
  for (const [sheet, cells] of bySheet) {
    const part = partOf(parts, sheet);
    parts[part] = strToU8(strFromU8(parts[part]!).replace(/(<c r="([A-Z]+\d+)"[^>]*>\s*<v>)[^<]*(<\/v>)/g, (found: string, open: string, cell: string, close: string) => {
      const value = / t="/.test(open) ? undefined : cells.get(cell);
      if (value === undefined) return found;
      count += 1;
      return `${open}${value}${close}`;
    }));
  }
  return { bytes: zipSync(parts), count };
}

export async function track(bytes: Uint8Array, option: TrackOptions): Promise<{ readonly tracked: Tracked; readonly bytes: Uint8Array }> {
  const port = await openWorkbook(bytes);
  const tracked = computeTracker(await port.read(), option);
  await port.write(tracked.plan);
  return { tracked, bytes: port.bytes() };
}

export const resultOf = (cell: PlanCell): CellValue => (typeof cell !== "object" || cell === null ? cell : "formula" in cell ? resultOf(cell.result) : "day" in cell ? cell.day : cell.text);
export const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) : (a ?? "") === (b ?? "");

/** Cells of a plan that `seen` shows otherwise. `only`: which cells are looked at. */
export function differences({ name, blocks }: SheetPlan, seen: SheetSnapshot, only: (row: number, column: number, cell: PlanCell) => boolean): { readonly wrong: string[]; readonly compared: number } {
  const wrong: string[] = [];
  let compared = 0;
  for (const { row, column: left, cells } of blocks) {
    cells.forEach((line, down) => line.forEach((cell, right) => {
      if (!only(row + down, left + right, cell)) return;
      compared += 1;
      const [shown, expected] = [valueAt(seen, row + down, left + right), resultOf(cell)];
      if (!same(shown, expected)) wrong.push(`${name} ${cellAddress(row + down, left + right)}: ${JSON.stringify(shown)} for ${JSON.stringify(expected)}`);
    }));
  }
  return { wrong, compared };
}

export const planOf = (tracked: Tracked, role: string): SheetPlan => tracked.plan.sheets.find((sheet) => sheet.role === role)!;
export const isFormula = (cell: PlanCell): boolean => typeof cell === "object" && cell !== null && "formula" in cell && !VOLATILE.test(cell.formula);
