/** Puts the staff's notes beside what they belong to, each column of theirs in one column again; what finds no place is given back. */
import { placed } from "../columns";
import { settingsSheet } from "../ownedSheets";
import type { SheetBuilder } from "../sheetBuilder";
import { putTyped } from "../staffRows";
import type { StyleName } from "../styles";
import { rangeAddress } from "../../workbook/address";
import type { KeptRow, TypedCell } from "../written/typed";
import type { EntryNotes, RowNotes, SheetNotes } from "./notes";

/** Wider columns than those of 攻坚设置 itself have none: theirs are as wide as this. */
const NOTE_WIDTH = 20;

export class NotePlacer {
  private readonly entries: Map<string, EntryNotes[]>;
  private readonly troubled: Map<number, RowNotes>;
  private readonly unplacedEntries: Set<EntryNotes>;
  private readonly unplacedRows: Set<RowNotes>;
  private columns: ReadonlyMap<number, number> = new Map();

  /** @param width columns that have a width already */
  constructor(private readonly sheet: SheetBuilder, private readonly notes: SheetNotes, private readonly width: number) {
    this.entries = new Map();
    for (const one of notes.entries) this.entries.set(nameOf(one.heading, one.key), [...(this.entries.get(nameOf(one.heading, one.key)) ?? []), one]);
    this.troubled = new Map(notes.troubled.map((one) => [one.row, one]));
    this.unplacedEntries = new Set(notes.entries);
    this.unplacedRows = new Set([...notes.troubled, ...notes.loose]);
  }

  /** Beside the title and the line under it, and rows of theirs from `row` on. @returns the row after those */
  top(row: number, least: number): number {
    const { top, above } = this.notes;
    this.open([...top.flat()], least);
    top.forEach((cells, at) => { this.put(at, cells, "inputText"); });
    this.open([...above.flat()], 0);
    above.forEach((cells, at) => { this.put(row + at, cells, "inputText"); });
    return row + above.length;
  }

  /** The section whose notes are put from now on. @param least the first column right of ours */
  section(heading: string, least: number): void {
    const { headings, headers, entries, troubled, loose } = this.notes;
    const of = (one: { readonly heading: string; readonly cells: readonly TypedCell[] }): readonly TypedCell[] => (one.heading === heading ? one.cells : []);
    this.open([...(headings.get(heading) ?? []), ...(headers.get(heading) ?? []), ...[...entries, ...troubled, ...loose].flatMap(of)], least);
  }

  heading(heading: string, row: number): void {
    this.put(row, this.notes.headings.get(heading) ?? [], "inputText");
  }

  header(heading: string, row: number): void {
    this.put(row, this.notes.headers.get(heading) ?? [], "inputCenter");
  }

  entry(heading: string, key: string, nth: number, row: number): void {
    const one = this.entries.get(nameOf(heading, key))?.find((note) => note.nth === nth);
    if (one === undefined || !this.unplacedEntries.delete(one)) return;
    this.put(row, one.cells, "inputText");
  }

  /** Beside a row that is put back as typed. @param stood where it stood */
  asTyped(stood: number, row: number): void {
    const one = this.troubled.get(stood);
    if (one === undefined || !this.unplacedRows.delete(one)) return;
    this.put(row, one.cells, "inputText");
  }

  /** Rows of theirs alone, from `row` on. @returns the row after them */
  loose(heading: string, row: number): number {
    let next = row;
    for (const one of this.notes.loose) {
      if (one.heading !== heading || !this.unplacedRows.delete(one)) continue;
      this.put(next, one.cells, "inputText");
      next += 1;
    }
    return next;
  }

  /** What stood beside entries that are no more, and beside nothing. */
  rest(): KeptRow[] {
    const left = [...[...this.unplacedEntries].map(({ key, cells }) => ({ about: key, cells })), ...[...this.unplacedRows].map(({ cells }) => ({ about: "", cells }))];
    return [...this.notes.lost, ...left.map(({ about, cells }) => keptNote(about, cells))];
  }

  private open(cells: readonly TypedCell[], least: number): void {
    this.columns = placed(cells.map(({ column }) => column), least);
    for (const column of this.columns.values()) if (column >= this.width) this.sheet.width(column, column, NOTE_WIDTH);
  }

  private put(row: number, cells: readonly TypedCell[], style: StyleName): void {
    for (const { column, cell } of cells) putTyped(this.sheet, row, this.columns.get(column) ?? column, cell, style);
  }
}

const nameOf = (heading: string, key: string): string => `${heading}\n${key}`;

function keptNote(about: string, cells: readonly TypedCell[]): KeptRow {
  const columns = cells.map(({ column }) => column);
  const row = cells[0]?.row ?? 0;
  const range = { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
  return { from: `${settingsSheet.name}!${rangeAddress(range)}`, about, cells: cells.map(({ cell }) => cell) };
}
