/** What 攻坚数据 needs to know of the staff's sheets beyond the records: cells that are still blank, and how many rows there were. */
import type { CellRange } from "../../workbook/sheet";

/** A cell without a figure now (blank, `/`, 待定 …) that a native formula can follow once one is filled in. */
export interface BlankCell {
  readonly row: number;
  readonly column: number;
  /** What stands there now, or "". */
  readonly text: string;
  /** The unit that its column is written in, or null. */
  readonly unit: string | null;
}

/** One ledger whose rows are counted, so that a row that came or went since is noticed without the add-in. */
export interface WatchedLedger {
  readonly sheet: string;
  /** One column, from below the header past the last row. */
  readonly range: CellRange;
  /** Filled cells in it at the time of writing. */
  readonly count: number;
}

export interface LedgerCells {
  /** The cell of a record's row under a field of its table; null: it holds a figure, is merged, or there is no such column. */
  readonly blank: (sheet: string, row: number, field: string) => BlankCell | null;
  readonly watched: readonly WatchedLedger[];
}

export const noLedgerCells: LedgerCells = { blank: () => null, watched: [] };
