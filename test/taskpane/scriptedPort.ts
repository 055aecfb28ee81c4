/** A port of the pane whose actions end when the test says so, and what a tracked workbook gives by name. */
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import type { ActionControl, ActionName, ActionOutcome, NamedReading, PanePort } from "../../src/taskpane/port";

export const empty: WorkbookSnapshot = { dateSystem: 1900, sheets: [], names: [] };
const headers = ["指标", "单位", "比较", "目标", "累计", "完成率", "序时", "偏差", "日均需完成", "预计完成"];
export const tracked: NamedReading = { dateSystem: 1900, cells: new Map([["GJ_campaign", [["云泽区百日攻坚"]]], ["GJ_start", [[45853]]], ["GJ_days", [[100]]], ["GJ_asOf", [[45890]]], ["GJ_targets", [headers]]]) };
export const done: ActionOutcome = { kind: "done", review: null, summary: null };

/** A port whose actions end when the test says so. */
export function scripted(over: Partial<PanePort> = {}) {
  const running: { readonly action: ActionName; readonly control: ActionControl; readonly end: (outcome: ActionOutcome | Error) => void }[] = [];
  let change = (): void => undefined;
  const port: PanePort = {
    language: "zh", readOnly: false,
    work: async (job) => ({ kind: "done", value: await job(memoryWorkbook(empty), 45892) }),
    selectedCell: async () => null,
    insertSheets: async () => null,
    selectedRange: async () => null,
    insertFormula: async () => ({ kind: "inserted", before: "", standing: "" }),
    readNames: async () => tracked,
    hasContent: async () => true,
    watchSheets: async (onChange) => { change = onChange; return async () => undefined; },
    run: (action, control) => new Promise((resolve, reject) => { running.push({ action, control, end: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)) }); }),
    selectCell: async (sheet) => (sheet === "7月" ? null : `找不到工作表“${sheet}”`),
    selectRow: async () => null,
    readFailure: () => "没能读取本工作簿",
    today: () => 45892,
    ...over,
  };
  return { port, running, change: () => change() };
}

/** When what is under way has come as far as it can. */
export const settled = () => new Promise<void>((resolve) => { setTimeout(resolve, 0); });
