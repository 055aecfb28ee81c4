/** 接入: the tracker is written into a workbook for the first time. One that is tracked already is updated in place. */
import type { WorkbookPort } from "../workbook/port";
import { ActionRefused } from "./refused";
import { computeTracker, type Tracked, type TrackOptions } from "./track";
import { writeSettled } from "./writeSettled";

/** @throws ActionRefused where no ledger is recognised: an empty board says nothing */
export const connect = (port: WorkbookPort, options: TrackOptions): Promise<Tracked> =>
  writeSettled(port, (workbook) => {
    const tracked = computeTracker(workbook, options);
    if (tracked.intake.tables.every(({ kind }) => kind === "unknown")) {
      throw new ActionRefused(["没有识别出台账表格，未写入任何工作表；请确认工作簿里有宗地、目标、进度、项目、任务或资金台账，且表头在数据上方。"]);
    }
    return tracked;
  });
