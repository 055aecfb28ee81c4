/** What the pane needs of its host; Excel's is made in index.tsx, a test's in the test. */
import type { Tracked } from "../actions/track";
import type { MappingChange } from "../campaign/mapping/fieldMapping";
import type { WorkbookPort } from "../workbook/port";
import type { CellValue } from "../workbook/sheet";
import type { CellEntry, CellPlace, Inserted, SelectedRange } from "../workbook/office/insertFormula";
import type { Language } from "./texts";

export type NamedCells = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

export interface NamedReading {
  readonly cells: NamedCells;
  /** Days among the cells are serials of this system. */
  readonly dateSystem: 1900 | 1904;
  /** The last write into this workbook broke off. */
  readonly interrupted?: boolean;
}

/** `review` reads and computes and writes nothing; `undo` takes the tracker away again. */
export type ActionName = "connect" | "refresh" | "snapshot" | "review" | "undo";

export type Phase = "reading" | "computing" | "writing";

/** What the ledgers gave at the last reading: recognised tables, facts, findings. */
export type Review = Pick<Tracked, "intake" | "settings" | "computed" | "findings" | "asOf"> & {
  /** What a person calls a field of intake, Chinese. */
  readonly fieldNames: ReadonlyMap<string, string>;
};

export interface ActionControl {
  onPhase(phase: Phase): void;
  /** Heeded until the writing begins. */
  readonly signal: AbortSignal;
  /** 字段对照 that was made while looking first: it goes into 接入台账. */
  readonly corrections?: readonly MappingChange[];
}

export type ActionOutcome =
  /** `review` is null where nothing was computed: after `undo`. `summary`: what the action says of itself, Chinese. */
  | { readonly kind: "done"; readonly review: Review | null; readonly summary: string | null }
  | { readonly kind: "cancelled" }
  /** Chinese: what, where, what to do. */
  | { readonly kind: "refused"; readonly messages: readonly string[] }
  /** The part of the add-in that acts could not be loaded. */
  | { readonly kind: "notLoaded" };

/** What a page does with the workbook; it comes with the page's own chunk. The port it is given tells the phases and heeds 取消. */
export type Work<T> = (port: WorkbookPort, today: number) => Promise<T>;

export type WorkOutcome<T> = { readonly kind: "done"; readonly value: T } | Exclude<ActionOutcome, { readonly kind: "done" }>;

/** Rows and columns count from 0. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface PanePort {
  readonly language: Language;
  /** Opened read-only: nothing that writes is offered. */
  readonly readOnly: boolean;
  /** Cells by defined name; names that the workbook lacks are absent. */
  readNames(names: readonly string[]): Promise<NamedReading>;
  /** False for a workbook without a single value. */
  hasContent(): Promise<boolean>;
  /** @returns what stops the watching */
  watchSheets(onChange: () => void): Promise<() => Promise<void>>;
  /** Rejects only for what no one foresaw. */
  run(action: ActionName, control: ActionControl): Promise<ActionOutcome>;
  /** As `run`. */
  work<T>(work: Work<T>, control: ActionControl): Promise<WorkOutcome<T>>;
  /** The cell that the user stands on; null where several sheets or none is selected. */
  selectedCell(): Promise<SelectedCell | null>;
  /** Puts the sheets of a workbook file before those of an empty workbook. Null once done, else why not, in Chinese, with nothing changed. */
  insertSheets(base64: string): Promise<string | null>;
  /** What the user has selected; null where that is not one range. */
  selectedRange(): Promise<SelectedRange | null>;
  /** Puts a formula into a cell of the user's own, on request; `overwrite` false: only into an empty one; `standing`: only while it holds this. */
  insertFormula(place: CellPlace, entry: CellEntry, overwrite: boolean, standing?: string): Promise<Inserted>;
  /** Shows a cell to the user. Null once done, else why not, in Chinese. `cell` null: the sheet. */
  selectCell(sheet: string, cell: string | null): Promise<string | null>;
  /** Shows a row of a named range, 0 its first. */
  selectRow(name: string, row: number): Promise<string | null>;
  /** Chinese: what went wrong while reading, and what to do. */
  readFailure(error: unknown): string;
  /** 1900 serial of the day on this machine's clock. */
  today(): number;
}
