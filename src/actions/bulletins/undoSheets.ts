/** The way back from 写入通报工作表: the sheets that were new go again, and so does the row that 通报存档 was given. Nothing else is touched. */
import { archiveSheetName } from "../../bulletin/archive/archiveLayout";
import { archiveWithoutPlan } from "../../bulletin/archive/archiveSheet";
import { readArchive } from "../../bulletin/archive/readArchive";
import type { WritePlan } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { inTurn } from "../inTurn";
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

/**
 * @returns names of the sheets that are gone
 * @throws ActionRefused where the staff's formulas refer to them (they would become #REF!), with nothing written
 */
export const undoBulletinSheets = (port: WorkbookPort, { sheets, archive, archived }: Pick<WrittenSheets, "sheets" | "archive" | "archived">, before: SheetsBefore): Promise<readonly string[]> =>
  inTurn(port, async () => {
    const workbook = await port.read();
    const kept = readArchive(workbook);
    const without = archived ? archiveWithoutPlan(kept, archive) : null;
    const emptied = without !== null && kept.raw.length === 1 && !before.names.has(archiveSheetName.name);
    const gone = workbook.sheets.filter(({ name, role }) => role !== null && ((sheets.includes(name) && !before.names.has(name)) || (emptied && role === archiveSheetName.role)));
    const places = referencesTo(workbook, new Set(gone.map(({ name }) => name)));
    if (places.length > 0) throw new ActionRefused([`有公式或名称引用通报工作表，撤销后会变成 #REF!，未撤销：${places.slice(0, SHOWN).join("、")}${places.length > SHOWN ? `等${places.length}处` : ""}。`]);
    const base: WritePlan = emptied || without === null ? { styles: {}, sheets: [], names: [], active: null } : without;
    await port.write({ ...base, remove: gone.flatMap(({ role }) => role ?? []) });
    return gone.map(({ name }) => name);
  });
