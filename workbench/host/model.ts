/**
 * What the host needs of a workbook, whoever holds it: the in-memory model in Node, the grid in the page.
 * Everything is plain data, addressed zero-based; what Excel checks or converts (shapes, names, protection, typed text) the host
 * has done before it asks. Only `calculate` may take time.
 */
import type { CellRange, CellValue, WorkbookName } from "../../src/workbook/sheet";

export type { CellRange, CellValue, WorkbookName };

/** What is put into a cell. `text` marks what was entered with an apostrophe, or into a text cell: never parsed again. */
export type CellInput = { readonly value: CellValue; readonly text?: boolean } | { readonly formula: string };

/** A side of a cell, of one cell; `null` is no line. */
export type BorderSide = "top" | "bottom" | "left" | "right";
export interface BorderLine {
  /** As Excel.BorderLineStyle and Excel.BorderWeight: `Continuous`, `Thin`. */
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** Looks of a cell. Colours are `#RRGGBB`; alignments are Excel's own words (`Center`, `Distributed`, `General`). */
export interface CellLook {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly fontColor: string;
  /** `null` is no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

/** The first of a sheet's list has the highest priority. */
export interface ConditionalRule {
  readonly id: string;
  readonly range: CellRange;
  readonly stopIfTrue: boolean;
  readonly rule:
    | { readonly kind: "custom"; readonly formula: string; readonly bold: boolean | null; readonly fontColor: string | null; readonly fill: string | null }
    | { readonly kind: "dataBar"; readonly minimum: string; readonly maximum: string; readonly color: string; readonly gradient: boolean };
}

export interface ValidationRule {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: "list"; readonly source: string; readonly dropDown: boolean }
    /** Bounds as they were written: numbers, or formulas with `=`. */
    | { readonly kind: "decimal" | "wholeNumber" | "date"; readonly operator: string; readonly minimum: string; readonly maximum: string };
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly shown: boolean };
  readonly alert: { readonly title: string; readonly message: string; readonly style: string; readonly shown: boolean };
}

export interface ModelSeries {
  readonly name: string;
  /** As Excel.ChartType: `ColumnClustered`, `BarClustered`, `Line`, `LineMarkers`. */
  readonly type: string;
  readonly categories: { readonly sheetId: string; readonly range: CellRange } | null;
  readonly values: { readonly sheetId: string; readonly range: CellRange } | null;
  readonly color: string | null;
  readonly labels: boolean;
  readonly gapWidth: number;
}

export interface ModelChart {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** Cells that it covers. */
  readonly anchor: CellRange;
  readonly series: readonly ModelSeries[];
  readonly valueAxis: { readonly minimum: number | null; readonly maximum: number | null; readonly numberFormat: string; readonly title: string | null };
  readonly categoryAxisReversed: boolean;
  /** As Excel.ChartLegendPosition, or null. */
  readonly legend: string | null;
}

export interface ModelTable {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** Margins in points. */
export interface ModelPrint {
  readonly area: CellRange | null;
  readonly paper: string;
  readonly orientation: string;
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly titleRows: { readonly top: number; readonly bottom: number } | null;
  /** Rows that begin a new page. */
  readonly breaks?: readonly number[];
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly centerHorizontally: boolean;
}

/** What a sheet has besides cells: each part is read and replaced whole. */
export interface SheetParts {
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string | null;
  gridlines: boolean;
  protected: boolean;
  freeze: { readonly rows: number; readonly columns: number } | null;
  merges: readonly CellRange[];
  conditionalFormats: readonly ConditionalRule[];
  validations: readonly ValidationRule[];
  charts: readonly ModelChart[];
  tables: readonly ModelTable[];
  print: ModelPrint;
  autoFilter: CellRange | null;
}

export type LineKind = "row" | "column";

export interface SheetModel {
  /** Never changes; not the name. Excel's look like `{00000000-0001-0000-0000-000000000000}`. */
  readonly id: string;
  readonly name: string;
  /** The smallest range with all cells that hold a value (or, unless `valuesOnly`, a look of their own); null if there is none. */
  usedRange(valuesOnly: boolean): CellRange | null;
  values(range: CellRange): readonly (readonly CellValue[])[];
  /** With the leading `=`; null where there is none. */
  formulas(range: CellRange): readonly (readonly (string | null)[])[];
  /** What is shown, as the number format says. */
  texts(range: CellRange): readonly (readonly string[])[];
  /** From the range's top left cell; `undefined` leaves a cell as it is. */
  setCells(range: CellRange, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  /** Empties cells: what they hold, how they look, or both. Merges, rules and the rest are parts. */
  clear(range: CellRange, what: "contents" | "formats" | "all"): void;
  numberFormats(range: CellRange): readonly (readonly string[])[];
  setNumberFormat(range: CellRange, format: string): void;
  look(row: number, column: number): CellLook;
  setLook(range: CellRange, change: Partial<Omit<CellLook, "borders">>): void;
  /** The line of one side of every cell of the range. */
  setBorder(range: CellRange, side: BorderSide, line: BorderLine | null): void;
  /** The looks of a range of this or another sheet of the model, laid on a range of the same shape. */
  pasteLooks(from: SheetModel, source: CellRange, target: CellRange): void;
  /** Height of a row, width of a column, in points. */
  size(kind: LineKind, index: number): number;
  /** Null gives the standard size back. */
  setSize(kind: LineKind, first: number, last: number, points: number | null): void;
  isHidden(kind: LineKind, index: number): boolean;
  setHidden(kind: LineKind, first: number, last: number, hidden: boolean): void;
  /** Width of a standard column, in characters of the default font. */
  readonly standardWidth: number;
  part<K extends keyof SheetParts>(key: K): SheetParts[K];
  setPart<K extends keyof SheetParts>(key: K, value: SheetParts[K]): void;
}

/** `remote` is a co-author's. */
export type ModelEvent =
  | { readonly kind: "cells"; readonly sheetId: string; readonly range: CellRange; readonly source: "local" | "remote" }
  | { readonly kind: "selection"; readonly sheetId: string; readonly range: CellRange }
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated" | "calculated"; readonly sheetId: string }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string };

export interface WorkbookModel {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  readonly readOnly: boolean;
  /** Structure protection. */
  readonly structureProtected: boolean;
  /** A person is typing into a cell: every batch is refused until that ends. */
  readonly cellEditing: boolean;
  /** In tab order. */
  sheets(): readonly SheetModel[];
  /** `index` is a place in tab order; the name has been checked. */
  addSheet(name: string, index: number): SheetModel;
  /**
   * The sheets of a workbook file, looks and all, from a place in tab order on; a name that is taken gets ` (2)`, as Excel names a copy.
   *
   * @throws for what is not a readable workbook
   */
  insertSheets(bytes: Uint8Array, index: number): readonly SheetModel[];
  deleteSheet(id: string): void;
  /** Formulas and names that point to the sheet follow. */
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, index: number): void;
  activeSheet(): SheetModel;
  activate(id: string): void;
  selection(): { readonly sheetId: string; readonly range: CellRange };
  select(sheetId: string, range: CellRange): void;
  names(): readonly WorkbookName[];
  setNames(names: readonly WorkbookName[]): void;
  /** Brings formula results up to date. Called before results are read and after each batch that wrote. */
  calculate(): Promise<void>;
  /** @returns what stops the listening */
  onChange(listener: (event: ModelEvent) => void): () => void;
}
