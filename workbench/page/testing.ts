/** What the browser suite and `npm start -- --check` ask of the page, under `window.workbench`. */
import type { BatchRecord, CellRange, Host } from "../host";
import type { GridWorkbook } from "../grid/model";
import type { Grid } from "../grid/univer";

export interface Workbench {
  /** The add-in's page has registered its functions. */
  ready(): Promise<void>;
  sheetNames(): string[];
  activate(sheet: string): void;
  values(sheet: string, range: CellRange): unknown[][];
  texts(sheet: string, range: CellRange): string[][];
  formulas(sheet: string, range: CellRange): (string | null)[][];
  /** As if typed: a leading `=` is a formula. */
  type(sheet: string, row: number, column: number, entry: string | number): Promise<void>;
  /** Selects and shows a cell. */
  select(sheet: string, row: number, column: number): void;
  press(functionName: string): Promise<void>;
  readonly batches: readonly BatchRecord[];
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

interface Parts { readonly univer: Grid; readonly host: Host | null; readonly ready: Promise<void> | null }

export function exposeWorkbench(parts: () => Parts): { loaded(model: GridWorkbook): void; onBatch(batch: BatchRecord): void } {
  const batches: BatchRecord[] = [];
  return {
    onBatch: (batch) => { batches.push(batch); },
    loaded(model) {
      const sheetOf = (name: string) => {
        const found = model.sheets().find((sheet) => sheet.name === name);
        if (found === undefined) throw new Error(`no sheet ${name}`);
        return found;
      };
      window.workbench = {
        batches,
        ready: async () => { await parts().ready; },
        sheetNames: () => model.sheets().map(({ name }) => name),
        activate: (sheet) => { model.activate(sheetOf(sheet).id); },
        values: (sheet, range) => sheetOf(sheet).values(range).map((row) => [...row]),
        texts: (sheet, range) => sheetOf(sheet).texts(range).map((row) => [...row]),
        formulas: (sheet, range) => sheetOf(sheet).formulas(range).map((row) => [...row]),
        async type(sheet, row, column, entry) {
          const range = parts().univer.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(row, column);
          range?.setValue(typeof entry === "string" && entry.startsWith("=") ? { f: entry } : entry);
          await model.calculate();
        },
        select: (sheet, row, column) => { model.select(sheetOf(sheet).id, { top: row, left: column, bottom: row, right: column }); },
        press: async (functionName) => { await parts().host?.invokeCommand(functionName); },
      };
    },
  };
}
