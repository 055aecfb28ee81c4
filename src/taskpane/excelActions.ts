/** The pane's actions on the workbook that is open in Excel. Loaded with the first of them. */
import { officePort } from "../workbook/office";
import type { ActionControl, ActionName, ActionOutcome } from "./port";
import { runAction } from "./runAction";

export const runInExcel = (action: ActionName, control: ActionControl, today: number): Promise<ActionOutcome> => runAction(action, officePort(), control, today);
