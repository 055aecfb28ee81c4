/** What the pane needs of its host; Excel's is made in index.tsx, a test's in the test. */
import type { CellValue } from "../workbook/sheet";

export type NamedCells = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

export interface PanePort {
  /** Cells by defined name; names that the workbook lacks are absent. */
  readNames(names: readonly string[]): Promise<NamedCells>;
  /** @returns what stops the watching */
  watchSheets(onChange: () => void): Promise<() => Promise<void>>;
  /** Chinese: what went wrong while reading, and what to do. */
  readFailure(error: unknown): string;
  /** 1900 serial of the day on this machine's clock. */
  today(): number;
}
