/** 刷新看板: the tracker of this workbook is computed anew and updated in place. */
import { boardSheet, settingsSheet } from "../tracker/ownedSheets";
import { isBrokenOff } from "../workbook/beforeImage";
import type { WorkbookPort } from "../workbook/port";
import { ActionRefused } from "./refused";
import { computeTracker, type Tracked, type TrackOptions } from "./track";
import { writeSettled } from "./writeSettled";

/** @throws ActionRefused where the workbook has no tracker yet */
export const refresh = (port: WorkbookPort, options: TrackOptions): Promise<Tracked> =>
  writeSettled(port, (workbook) => {
    // A first write that broke off is made good by writing again.
    if (!isBrokenOff(workbook.names) && !workbook.sheets.some(({ role }) => role === boardSheet.role || role === settingsSheet.role)) {
      throw new ActionRefused(["这个工作簿还没有接入，没有可刷新的看板；请先点“接入台账”。"]);
    }
    return computeTracker(workbook, options);
  });
