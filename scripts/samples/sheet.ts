/** A sheet as data, before it is written: cells with value, formula and look. Rows and columns are zero-based. */
import type { CellRange } from "../../src/workbook/sheet";
import { cellAddress } from "../../src/workbook/address";

export interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly format?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
}

export interface SheetCell {
  readonly value: string | number | null;
  /** Without `=`; `value` is its cached result. */
  readonly formula: string | null;
  readonly look: Look;
}

/** A figure that the sheet shows wrong on purpose. */
export interface PlantedError {
  readonly code: "rate-stale" | "digits-swapped" | "rank-out-of-order" | "rate-as-text" | "not-reported" | "total-mismatch" | "duplicate-id";
  readonly sheet: string;
  readonly cell: string;
  /** Chinese: the unit and the figure. */
  readonly subject: string;
  readonly published: string;
  readonly expected: string;
}

/** A cell that holds words where a figure or a day should stand. */
export interface UnreadableCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What Excel offers and accepts in cells that are to be filled in. */
export type EntryRule = {
  readonly range: CellRange;
  readonly title: string;
  readonly prompt: string;
  /** False: something else may be typed all the same. */
  readonly strict: boolean;
} & ({ readonly kind: "list"; readonly values: readonly string[] } | { readonly kind: "day" | "figure" | "text" });

export interface SampleSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly landscape: boolean;
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly merges: readonly CellRange[];
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: CellRange | null;
  /** Rows repeated on each printed page. */
  readonly printTitles: { readonly first: number; readonly last: number } | null;
  readonly tab: string | null;
  readonly entries: readonly EntryRule[];
  readonly planted: readonly PlantedError[];
  readonly unreadable: readonly UnreadableCell[];
}

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0x2e7f;
const displayWidth = (text: string): number => [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

/** Collects a sheet row by row. */
export class SheetDraft {
  readonly cells = new Map<string, SheetCell>();
  readonly merges: CellRange[] = [];
  readonly heights = new Map<number, number>();
  readonly planted: PlantedError[] = [];
  readonly unreadable: UnreadableCell[] = [];

  constructor(
    readonly name: string,
    readonly widths: readonly number[],
  ) {}

  put(row: number, column: number, value: string | number | null, look: Look, formula: string | null = null): void {
    this.cells.set(cellAddress(row, column), { value, formula, look });
  }

  /** The value stands in the first cell; the look in all of them. */
  merge(range: CellRange, value: string | number | null, look: Look): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) this.put(row, column, null, look);
    }
    this.put(range.top, range.left, value, look);
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  plant(code: PlantedError["code"], row: number, column: number, subject: string, published: string, expected: string): void {
    this.planted.push({ code, sheet: this.name, cell: cellAddress(row, column), subject, published, expected });
  }

  /** Writes words where a figure belongs and notes that. */
  words(row: number, column: number, text: string, look: Look): void {
    this.put(row, column, text, look);
    this.unreadable.push({ sheet: this.name, cell: cellAddress(row, column), text });
  }

  /** Height from the longest wrapped text of the row: programs disagree on doing it themselves. A width counts 11-point digits; the body is 10. */
  fit(row: number, least: number): void {
    let lines = 1;
    this.widths.forEach((width, column) => {
      const cell = this.cells.get(cellAddress(row, column));
      if (typeof cell?.value !== "string" || cell.look.wrap !== true || this.merged(row, column)) return;
      const needed = cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width * 1.08))), 0);
      lines = Math.max(lines, needed);
    });
    this.heights.set(row, Math.max(least, lines * 13.5 + 4));
  }

  private merged(row: number, column: number): boolean {
    return this.merges.some((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  }

  finish(rest: Partial<Omit<SampleSheet, "name" | "cells" | "merges" | "widths" | "heights" | "planted" | "unreadable">>): SampleSheet {
    return {
      hidden: false, landscape: true, hiddenColumns: [], freeze: null, filter: null, printTitles: null, tab: null, entries: [], ...rest,
      name: this.name, widths: this.widths, cells: this.cells, merges: this.merges, heights: this.heights, planted: this.planted, unreadable: this.unreadable,
    };
  }
}
