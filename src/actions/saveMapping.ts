/**
 * 保存对照并刷新: corrections of what was recognised go into 攻坚设置 and the tracker is computed by them, in one plan. They are
 * put among the rows that stand there at the time of writing: rows of co-authors stay.
 */
import { inverseChanges, type MappingChange } from "../campaign/mapping/fieldMapping";
import { factorySettings } from "../campaign/settings";
import { boardSheet, settingsSheet } from "../tracker/ownedSheets";
import { readSettings } from "../tracker/settings/readSettings";
import type { WorkbookPort } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { inTurn } from "./inTurn";
import { fieldVocabulary } from "./ledgerFields";
import { ActionRefused } from "./refused";
import { computeTracker, type Tracked, type TrackOptions } from "./track";

export interface SavedMapping {
  readonly tracked: Tracked;
  /** Saved in their turn they take the corrections back, and nothing else. */
  readonly undo: readonly MappingChange[];
}

/** So often it is computed anew where somebody changes 攻坚设置 while we compute. */
const TRIES = 3;

/** @throws ActionRefused where there is no tracker, or 攻坚设置 does not come to rest; nothing is written then */
export const saveMapping = (port: WorkbookPort, changes: readonly MappingChange[], options: Omit<TrackOptions, "mapping">): Promise<SavedMapping> =>
  inTurn(port, async () => {
    let workbook = await port.read();
    if (!workbook.sheets.some(({ role }) => role === boardSheet.role || role === settingsSheet.role)) {
      throw new ActionRefused(["这个工作簿还没有接入，对照没有地方保存；请点“接入台账”，更正会一并写入攻坚设置。"]);
    }
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const stated = readSettings(workbook, factorySettings, fieldVocabulary)?.settings.mapping ?? [];
      const tracked = computeTracker(workbook, { ...options, mapping: changes });
      const again = await port.read();
      if (again === workbook || basis(again) === basis(workbook)) {
        await port.write(tracked.plan);
        return { tracked, undo: inverseChanges(stated, changes) };
      }
      workbook = again;
    }
    throw new ActionRefused([`「${settingsSheet.name}」正被其他人修改，对照没有保存，什么都没有写入；请稍后再点“保存对照并刷新”。`]);
  });

const basis = ({ sheets }: WorkbookSnapshot): string => JSON.stringify(sheets.filter(({ role }) => role === settingsSheet.role).map(({ values }) => values));
