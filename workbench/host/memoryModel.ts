/**
 * A workbook in memory for the host in Node. It computes nothing of itself: formula results come from the evaluator it is given,
 * else they stay what they were loaded with, and 0 where a formula is new.
 */
import { quoteSheet } from "../../src/workbook/address";
import { sheetOfReference } from "../../src/workbook/role";
import { readWorkbook } from "../../src/workbook/file/read";
import { fillSheet } from "./loadModel";
import { freeNames } from "./freeNames";
import { MemorySheet } from "./memorySheet";
import type { CellRange, CellValue, ModelEvent, SheetModel, WorkbookModel, WorkbookName } from "./model";

/** The result of one formula; `undefined` leaves it as it is. */
export type Evaluator = (place: { readonly sheet: SheetModel; readonly row: number; readonly column: number; readonly formula: string }, model: WorkbookModel) => CellValue | undefined;

export interface MemoryModelOptions {
  readonly name?: string;
  readonly dateSystem?: 1900 | 1904;
  readonly evaluate?: Evaluator;
}

export interface MemoryModel extends WorkbookModel {
  /** What tests and loading set from outside. */
  state: { readOnly: boolean; structureProtected: boolean; cellEditing: boolean };
  /** The cached result of a formula that was loaded. */
  setResult(sheetId: string, row: number, column: number, value: CellValue): void;
  /** A change that a co-author made: told to listeners, not written here. */
  tell(event: ModelEvent): void;
}

/** `=SUM('旧名'!A1)` → `=SUM('新名'!A1)`; references in text are rare enough in formulas to be left. */
function renamed(text: string, before: string, after: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(before) ? text.replaceAll(new RegExp(`(^|[^\\p{L}\\p{N}_.'])${before.replaceAll(".", "\\.")}!`, "gu"), (_, lead: string) => `${lead}${quoteSheet(after)}!`) : text;
  return bare.replaceAll(`${quoteSheet(before)}!`, `${quoteSheet(after)}!`);
}

class Memory implements MemoryModel {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  state = { readOnly: false, structureProtected: false, cellEditing: false };
  private list: MemorySheet[] = [];
  private active: string | null = null;
  private selected: { sheetId: string; range: CellRange } | null = null;
  private definedNames: readonly WorkbookName[] = [];
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private lastSheet = 0;
  private readonly evaluate: Evaluator | undefined;

  constructor({ name = "工作簿.xlsx", dateSystem = 1900, evaluate }: MemoryModelOptions) {
    this.name = name;
    this.dateSystem = dateSystem;
    this.evaluate = evaluate;
  }

  get readOnly(): boolean {
    return this.state.readOnly;
  }
  get structureProtected(): boolean {
    return this.state.structureProtected;
  }
  get cellEditing(): boolean {
    return this.state.cellEditing;
  }

  tell(event: ModelEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  sheets(): readonly SheetModel[] {
    return this.list;
  }

  insertSheets(bytes: Uint8Array, index: number): readonly SheetModel[] {
    const book = readWorkbook(bytes);
    const names = freeNames(book.sheets.map(({ name }) => name), this.list.map(({ name }) => name));
    const inserted = book.sheets.map((from, at) => {
      const sheet = this.addSheet(names[at] ?? from.name, index + at);
      fillSheet(sheet, from);
      for (const { row, column } of from.formulas) this.setResult(sheet.id, row, column, from.values[row]?.[column] ?? null);
      return sheet;
    });
    this.definedNames = [...this.definedNames, ...book.names.filter(({ sheet }) => sheet === null)];
    return inserted;
  }

  private byId(id: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.id === id);
    if (found === undefined) throw new Error(`no sheet ${id}`);
    return found;
  }

  addSheet(name: string, index: number): SheetModel {
    const id = `{00000000-0001-0000-${String(this.lastSheet++).padStart(4, "0")}-000000000000}`;
    const sheet = new MemorySheet(id, name, (changed, range) => this.tell({ kind: "cells", sheetId: changed.id, range, source: "local" }));
    this.list.splice(index, 0, sheet);
    this.active ??= id;
    this.tell({ kind: "added", sheetId: id });
    return sheet;
  }

  deleteSheet(id: string): void {
    const { name } = this.byId(id);
    this.list = this.list.filter((sheet) => sheet.id !== id);
    const lost = (text: string): string => text.replaceAll(new RegExp(`(?:${quoteSheet(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}|(?<![\\p{L}\\p{N}_.'])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})!`, "gu"), "#REF!");
    this.definedNames = this.definedNames.filter(({ sheet }) => sheet !== name)
      .map((one) => (sheetOfReference(one.refersTo) === name ? { ...one, refersTo: "#REF!" } : one));
    for (const sheet of this.list) sheet.cells.mapFormulas(lost);
    if (this.active === id) this.active = this.list[0]?.id ?? null;
    this.tell({ kind: "deleted", sheetId: id });
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.byId(id);
    const before = sheet.name;
    sheet.name = name;
    for (const other of this.list) other.cells.mapFormulas((formula) => renamed(formula, before, name));
    this.definedNames = this.definedNames.map((one) => ({
      ...one, refersTo: renamed(one.refersTo, before, name), sheet: one.sheet === before ? name : one.sheet,
    }));
    this.tell({ kind: "renamed", sheetId: id, before, after: name });
  }

  moveSheet(id: string, index: number): void {
    const sheet = this.byId(id);
    this.list = this.list.filter((other) => other.id !== id);
    this.list.splice(index, 0, sheet);
  }

  activeSheet(): SheetModel {
    return this.byId(this.active ?? "");
  }

  activate(id: string): void {
    if (this.active === id) return;
    const before = this.active;
    this.active = id;
    if (before !== null) this.tell({ kind: "deactivated", sheetId: before });
    this.tell({ kind: "activated", sheetId: id });
  }

  selection(): { readonly sheetId: string; readonly range: CellRange } {
    return this.selected ?? { sheetId: this.active ?? "", range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(sheetId: string, range: CellRange): void {
    this.selected = { sheetId, range };
    this.tell({ kind: "selection", sheetId, range });
  }

  names(): readonly WorkbookName[] {
    return this.definedNames;
  }

  setNames(names: readonly WorkbookName[]): void {
    this.definedNames = names;
  }

  setResult(sheetId: string, row: number, column: number, value: CellValue): void {
    this.byId(sheetId).cells.setResult(row, column, value);
  }

  calculate(): Promise<void> {
    const { evaluate } = this;
    if (evaluate !== undefined) {
      for (const sheet of this.list) {
        for (const { row, column, formula } of sheet.cells.formulas()) {
          const value = evaluate({ sheet, row, column, formula }, this);
          if (value !== undefined) sheet.cells.setResult(row, column, value);
        }
      }
    }
    return Promise.resolve();
  }

  onChange(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** Without sheets; add at least one before a host uses it. */
export const memoryModel = (options: MemoryModelOptions = {}): MemoryModel => new Memory(options);
