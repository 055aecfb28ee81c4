/** The way back from 写入通报工作表: the sheets that were new go again, and so does the row that 通报存档 was given. Nothing else is touched. */
import { archiveSheetName } from "../../bulletin/archive/archiveLayout";
import { archiveWithoutPlan } from "../../bulletin/archive/archiveSheet";
import { readArchive } from "../../bulletin/archive/readArchive";
import { bulletinPlan } from "../../bulletin/render/sheet";
import { cellAddress } from "../../workbook/address";
import type { PlanCell, SheetPlan, WritePlan } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import { isCellError, valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/sheet";
import { inTurn } from "../inTurn";
import { refuseLost } from "../lostSheets";
import { ActionRefused } from "../refused";
import { referencesTo } from "../removeTracker";
import type { WrittenSheets } from "./writeSheets";

/** What has to be known to go back. */
export interface SheetsBefore {
  /** Tabs that were there before. */
  readonly names: ReadonlySet<string>;
}

export const sheetsBefore = ({ sheets }: WorkbookSnapshot): SheetsBefore => ({ names: new Set(sheets.map(({ name }) => name)) });

/** Whether the writing can be taken back: a bulletin that was there before is gone, and no one has kept it. */
export const canUndo = ({ sheets }: Pick<WrittenSheets, "sheets">, before: SheetsBefore): boolean => sheets.length > 0 && sheets.every((name) => !before.names.has(name));

const SHOWN = 5;

const words = (value: CellValue): string => (value === null ? "" : isCellError(value) ? value.error : String(value).replace(/\r\n?/g, "\n").trim());

/** What a cell shows once it is written. */
function writtenValue(cell: PlanCell, dateSystem: 1900 | 1904): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("day" in cell) return dateSystem === 1904 ? cell.day - 1462 : cell.day;
  return "formula" in cell ? writtenValue(cell.result, dateSystem) : cell.text;
}

/** Addresses of cells that do not hold what we wrote: somebody has typed there since. */
function changedCells(sheet: SheetSnapshot, { blocks }: SheetPlan, dateSystem: 1900 | 1904): readonly string[] {
  const planned = new Map<string, string>();
  for (const { row, column, cells } of blocks) cells.forEach((line, down) => line.forEach((cell, right) => planned.set(cellAddress(row + down, column + right), words(writtenValue(cell, dateSystem)))));
  const rows = blocks.reduce((most, { row, cells }) => Math.max(most, row + cells.length), sheet.rowCount);
  const columns = blocks.reduce((most, { column, cells }) => cells.reduce((wide, line) => Math.max(wide, column + line.length), most), sheet.columnCount);
  const changed: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const address = cellAddress(row, column);
      if (words(valueAt(sheet, row, column)) !== (planned.get(address) ?? "")) changed.push(`${sheet.name}!${address}`);
    }
  }
  return changed;
}

const some = (places: readonly string[]): string => `${places.slice(0, SHOWN).join("、")}${places.length > SHOWN ? `等${places.length}处` : ""}`;

/**
 * @returns names of the sheets that are gone
 * @throws ActionRefused where the staff's formulas refer to them (they would become #REF!), or where somebody has written on them since, with nothing written
 */
export const undoBulletinSheets = (port: WorkbookPort, { sheets, archive, archived, bulletin }: Pick<WrittenSheets, "sheets" | "archive" | "archived" | "bulletin">, before: SheetsBefore): Promise<readonly string[]> =>
  inTurn(port, async () => {
    const workbook = await port.read();
    refuseLost(workbook);
    const kept = readArchive(workbook);
    const without = archived ? archiveWithoutPlan(kept, archive) : null;
    const emptied = without !== null && kept.raw.length === 1 && kept.above.length === 0 && kept.addedHeaders.length === 0 && !before.names.has(archiveSheetName.name);
    const gone = workbook.sheets.filter(({ name, role }) => role !== null && ((sheets.includes(name) && !before.names.has(name)) || (emptied && role === archiveSheetName.role)));
    const places = referencesTo(workbook, new Set(gone.map(({ name }) => name)));
    if (places.length > 0) throw new ActionRefused([`有公式或名称引用通报工作表，撤销后会变成 #REF!，未撤销：${some(places)}。`]);
    const plans = new Map(bulletinPlan(bulletin).sheets.map((plan) => [plan.role, plan]));
    const changed = gone.flatMap((sheet) => { const plan = plans.get(sheet.role ?? ""); return plan === undefined ? [] : changedCells(sheet, plan, workbook.dateSystem); });
    if (changed.length > 0) throw new ActionRefused([`通报工作表写出后有人改过，撤销会丢掉所改内容，未撤销：${some(changed)}。请先把所改内容抄到别处、恢复原样后再撤销，或直接删除该表。`]);
    const base: WritePlan = emptied || without === null ? { styles: {}, sheets: [], names: [], active: null } : without;
    await port.write({ ...base, remove: gone.flatMap(({ role }) => role ?? []) });
    return gone.map(({ name }) => name);
  });
