/** The pane's actions on the workbook that is open in Excel. Loaded with the first of them. */
import { officePort } from "../workbook/office";
import type { ActionControl, ActionName, ActionOutcome, Work, WorkOutcome } from "./port";
import { runAction, runWork } from "./runAction";

export const runInExcel = (action: ActionName, control: ActionControl, today: number): Promise<ActionOutcome> => runAction(action, officePort(), control, today);
export const workInExcel = <T>(work: Work<T>, control: ActionControl, today: number): Promise<WorkOutcome<T>> => runWork(work, officePort(), control, today);
