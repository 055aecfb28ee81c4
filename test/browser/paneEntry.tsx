/** The pane over a workbook in memory, in a real browser: the product's components, session and actions, without Excel. */
import { render } from "preact";
import type { PanePort, SelectedCell } from "../../src/taskpane/port";
import { runAction, runWork } from "../../src/taskpane/runAction";
import { App } from "../../src/taskpane/frame/App";
import { createSession } from "../../src/taskpane/session";
import { takeCommands } from "../../src/taskpane/takeCommands";
import type { Language } from "../../src/taskpane/texts";
import { cellAddress, parseRange } from "../../src/workbook/address";
import { readWorkbook } from "../../src/workbook/file/read";
import { isInterrupted } from "../../src/workbook/interrupted";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WritePlan } from "../../src/workbook/plan";
import type { WorkbookPort } from "../../src/workbook/port";
import { sheetOfReference } from "../../src/workbook/role";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../src/workbook/sheet";

export interface PaneOptions {
  readonly workbook: WorkbookSnapshot;
  readonly language: Language;
  /** 1900 serial. */
  readonly today: number;
  /** How long a reading takes, in milliseconds. */
  readonly slow?: number;
  /** Sheets that are protected. */
  readonly protectedSheets?: readonly string[];
  readonly readOnly?: boolean;
  /** Where the user stands, counted from 0. */
  readonly selected?: SelectedCell;
}

export interface PaneHandle {
  /** Places that were shown, `sheet!cell`. */
  readonly jumps: readonly string[];
  sheetNames(): Promise<readonly string[]>;
  /** The workbook as it is now, for a test to look into. */
  snapshot(): Promise<WorkbookSnapshot>;
  /** What another person writes meanwhile; the pane is not told. */
  write(plan: WritePlan): Promise<void>;
  /** What was put into cells, by `sheet!cell`. */
  readonly entries: Readonly<Record<string, string | number | boolean>>;
  /** The user goes to another cell. */
  select(cell: SelectedCell): void;
  change(): void;
}

declare global {
  interface Window {
    openPane?: (options: PaneOptions) => void;
    pane?: PaneHandle;
  }
}

function named(workbook: WorkbookSnapshot, name: string): CellValue[][] | null {
  const refersTo = workbook.names.find((one) => one.name === name && one.sheet === null)?.refersTo ?? "";
  const sheet = workbook.sheets.find((one) => one.name === sheetOfReference(refersTo));
  const range = parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1));
  if (sheet === undefined || range === null) return null;
  return Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
    Array.from({ length: range.right - range.left + 1 }, (_, column) => valueAt(sheet, range.top + row, range.left + column)));
}

window.openPane = ({ workbook, language, today, slow = 0, protectedSheets = [], readOnly = false, selected }) => {
  let memory = memoryWorkbook(workbook, { protectedSheets });
  const jumps: string[] = [];
  const entries: Record<string, string | number | boolean> = {};
  let standing = selected ?? null;
  const listeners: (() => void)[] = [];
  const unhurried: WorkbookPort = { refuse: (plan) => memory.refuse(plan), write: (plan) => memory.write(plan), read: async () => { await new Promise((resolve) => { setTimeout(resolve, slow); }); return memory.read(); } };
  const port: PanePort = {
    language, readOnly,
    work: (job, control) => runWork(job, unhurried, control, today),
    selectedCell: async () => standing,
    async selectedRange() {
      const cell = standing === null ? "" : cellAddress(standing.row, standing.column);
      return standing === null ? null : { sheet: standing.sheet, address: cell, first: cell };
    },
    async insertFormula({ sheet, cell }, entry, overwrite, standing) {
      const at = parseRange(cell);
      const held = (await memory.read()).sheets.find(({ name }) => name === sheet);
      if (held === undefined || at === null) return { kind: "refused", message: `找不到工作表“${sheet}”` };
      const before = entries[`${sheet}!${cell}`] ?? valueAt(held, at.top, at.left) ?? "";
      if (standing !== undefined && String(before) !== standing) return { kind: "refused", message: `${sheet}!${cell} 在插入之后又被改动` };
      if (before !== "" && !overwrite) return { kind: "occupied", shown: String(before) };
      entries[`${sheet}!${cell}`] = entry;
      return { kind: "inserted", before: typeof before === "object" ? "" : before, standing: String(entry) };
    },
    async insertSheets(base64) {
      const { dateSystem, sheets, names } = await memory.read();
      const inserted = readWorkbook(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
      memory = memoryWorkbook({ dateSystem, sheets: [...inserted.sheets, ...sheets], names: [...names, ...inserted.names] }, { protectedSheets });
      return null;
    },
    async readNames(names) {
      const now = await memory.read();
      return { dateSystem: now.dateSystem, interrupted: isInterrupted(now.names), cells: new Map(names.flatMap((name) => { const cells = named(now, name); return cells === null ? [] : [[name, cells] as const]; })) };
    },
    hasContent: async () => (await memory.read()).sheets.some(({ rowCount }) => rowCount > 0),
    watchSheets: async (onChange) => { listeners.push(onChange); return async () => void listeners.splice(0); },
    run: (action, control) => runAction(action, unhurried, control, today),
    async selectCell(sheet, cell) {
      const known = (await memory.read()).sheets.some(({ name }) => name === sheet);
      if (known) jumps.push(`${sheet}!${cell ?? "A1"}`);
      return known ? null : `找不到工作表“${sheet}”，可能已改名或删除。请重新读取后再试。`;
    },
    selectRow: async (name, row) => { jumps.push(`${name} ${row}`); return null; },
    readFailure: String,
    today: () => today,
  };
  const root = document.getElementById("app")!;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  document.documentElement.dataset["ready"] = "";
  root.replaceChildren();
  const session = createSession(port);
  takeCommands(session);
  session.start();
  render(<App session={session} />, root);
  window.pane = { jumps, entries, select: (cell) => { standing = cell; }, sheetNames: async () => (await memory.read()).sheets.map(({ name }) => name), snapshot: () => memory.read(), write: (plan) => memory.write(plan), change: () => listeners.forEach((listen) => listen()) };
};
