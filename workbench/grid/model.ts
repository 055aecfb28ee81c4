/** The grid's workbook as the host sees it. */
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { generateRandomId } from "@univerjs/presets";
import { openBook } from "../book/openBook";
import type { OpenedBook, OpenedSheet } from "../book/openBook";
import type { CellRange, ModelEvent, SheetModel, SheetParts, WorkbookModel, WorkbookName } from "../host";
import { freeNames } from "../host/freeNames";
import { watchGrid } from "./events";
import { emptyParts } from "./parts";
import { PendingCells } from "./pending";
import { cellRange } from "./rules";
import { GridSheet } from "./sheetModel";
import type { SheetRecord } from "./sheetModel";
import type { Grid } from "./univer";
import { insertedSheetData, workbookData } from "./workbookData";

const STANDARD_WIDTH = 8.38;

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export class GridWorkbook implements WorkbookModel {
  readonly dateSystem: 1900 | 1904;
  readonly readOnly = false;
  readonly structureProtected = false;
  private readonly records = new Map<string, SheetRecord>();
  /** The grid makes its view of a sheet anew whenever it is asked, which the host does before every change. */
  private readonly wrapped = new Map<string, GridSheet>();
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly partListeners = new Set<(sheetId: string, key: keyof SheetParts) => void>();
  /** Ids of sheets that were changed since the file was opened. */
  readonly touched = new Set<string>();
  private readonly stops: (() => void)[] = [];
  private readonly book: FWorkbook;
  private readonly watch: ReturnType<typeof watchGrid>;

  constructor(private readonly univer: Grid, readonly name: string, opened: OpenedBook) {
    this.dateSystem = opened.dateSystem;
    this.book = univer.createWorkbook(workbookData(opened, generateRandomId(8), name));
    this.watch = watchGrid(univer, this.book.getId(), (event) => { this.emit(event); });
    for (const sheet of opened.sheets) this.hold(sheet.id, sheet);
    this.settleSheets();
    this.setNames(opened.names);
    // What was put on while loading is no change.
    this.touched.clear();
    for (const record of this.records.values()) record.isRewritten = false;
    const first = opened.sheets[opened.active] ?? opened.sheets[0];
    if (first !== undefined) this.activate(first.id);
  }

  /** The parts of a sheet that the grid has been given the cells of; rules are put on now, loaded with the data they would not be painted. */
  private hold(id: string, { look, snapshot, charts }: OpenedSheet): void {
    const tables = snapshot.tables.map((table) => ({ ...table, id: table.name }));
    const parts: SheetParts = { ...emptyParts(), ...look.parts, visibility: visibilities[snapshot.visibility], charts, tables };
    this.records.set(id, { parts: { ...parts, conditionalFormats: [], validations: [] }, standardWidth: look.standardWidth, isRewritten: false, pending: new PendingCells(), waiting: new Set() });
    const sheet = this.sheet(id);
    if (parts.conditionalFormats.length > 0) sheet?.setPart("conditionalFormats", parts.conditionalFormats);
    if (parts.validations.length > 0) sheet?.setPart("validations", parts.validations);
  }

  insertSheets(bytes: Uint8Array, index: number): readonly SheetModel[] {
    const book = openBook(bytes);
    if (book.dateSystem !== this.dateSystem) throw new Error("两个工作簿的日期系统不同，工作台不换算");
    const names = freeNames(book.sheets.map(({ snapshot }) => snapshot.name), this.sheets().map(({ name }) => name));
    const inserted = book.sheets.map((sheet, at) => {
      if (sheet.charts.length > 0) throw new Error(`「${sheet.snapshot.name}」有图表，工作台不放入`);
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      this.book.insertSheet(names[at] ?? sheet.snapshot.name, { index: index + at, sheet: { ...insertedSheetData(sheet, book), id } });
      this.hold(id, sheet);
      const record = this.records.get(id);
      // Saved from what the grid shows: the file that was opened has no such sheet.
      if (record !== undefined) record.isRewritten = true;
      return this.sheet(id);
    });
    this.setNames([...this.names(), ...book.names.filter(({ sheet }) => sheet === null)]);
    return inserted.flatMap((sheet) => sheet ?? []);
  }

  /** Ids of sheets whose looks or parts the add-in has changed. */
  rewritten(): ReadonlySet<string> {
    return new Set([...this.records].filter(([, { isRewritten }]) => isRewritten).map(([id]) => id));
  }

  onDispose(stop: () => void): void {
    this.stops.push(stop);
  }

  dispose(): void {
    this.watch.stop();
    for (const stop of this.stops) stop();
    this.univer.disposeUnit(this.book.getId());
  }

  private emit(event: ModelEvent): void {
    if (["cells", "added", "renamed"].includes(event.kind)) this.touched.add(event.sheetId);
    for (const listener of this.listeners) listener(event);
  }

  private wrap(sheet: FWorksheet): GridSheet {
    const id = sheet.getSheetId();
    const record = this.records.get(id) ?? { parts: emptyParts(), standardWidth: STANDARD_WIDTH, isRewritten: true, pending: new PendingCells(), waiting: new Set() };
    this.records.set(id, record);
    const wrapped = new GridSheet(this.univer, this.book, sheet, record, (key) => {
      this.touched.add(id);
      for (const listener of this.partListeners) listener(id, key);
    });
    this.wrapped.set(id, wrapped);
    return wrapped;
  }

  /** @param id of a sheet that is there */
  private held(id: string): GridSheet {
    const wrapped = this.wrapped.get(id);
    if (wrapped !== undefined) return wrapped;
    const sheet = this.book.getSheetBySheetId(id);
    if (sheet === null) throw new Error(`no sheet ${id}`);
    return this.wrap(sheet);
  }

  sheet(id: string): SheetModel | null {
    const isThere = (this.book.getWorkbook().getSheetBySheetId(id) ?? null) !== null;
    return isThere ? this.held(id) : null;
  }

  sheets(): readonly SheetModel[] {
    return this.book.getWorkbook().getSheets().map((sheet) => this.held(sheet.getSheetId()));
  }

  private run(id: string, parameters: object): void {
    this.univer.syncExecuteCommand(id, { unitId: this.book.getId(), ...parameters });
  }

  addSheet(name: string, index: number): SheetModel {
    // Through the grid's own command, so that it has everything a sheet needs; ids as Excel writes them.
    const shown = this.book.getActiveSheet().getSheetId();
    const sheet = this.book.insertSheet(name, { index, sheet: { id: `{${crypto.randomUUID().toUpperCase()}}`, defaultRowHeight: 20, defaultColumnWidth: 72 } });
    // The grid shows what it inserts; Excel stays where it is.
    this.activate(shown);
    return this.wrap(sheet);
  }

  deleteSheet(id: string): void {
    // Of a sheet that goes the grid forgets its formulas, but not what cells of other sheets they followed, and complains at the next calculation.
    const sheet = this.sheet(id);
    const used = sheet?.usedRange(true) ?? null;
    if (used !== null) sheet?.clear(used, "contents");
    this.book.deleteSheet(id);
    this.records.delete(id);
    this.wrapped.delete(id);
  }

  renameSheet(id: string, name: string): void {
    this.book.getSheetBySheetId(id)?.setName(name);
  }

  moveSheet(id: string, index: number): void {
    const sheet = this.book.getSheetBySheetId(id);
    if (sheet !== null) this.book.moveSheet(sheet, index);
  }

  activeSheet(): SheetModel {
    return this.held(this.book.getActiveSheet().getSheetId());
  }

  activate(id: string): void {
    this.book.setActiveSheet(id);
  }

  selection(): { readonly sheetId: string; readonly range: CellRange } {
    const range = this.book.getActiveRange();
    return { sheetId: this.book.getActiveSheet().getSheetId(), range: range === null ? { top: 0, left: 0, bottom: 0, right: 0 } : cellRange(range.getRange()) };
  }

  select(sheetId: string, range: CellRange): void {
    const sheet = this.book.getSheetBySheetId(sheetId);
    if (sheet === null) return;
    const { top, left, bottom, right } = range;
    this.book.setActiveSheet(sheet);
    sheet.setActiveRange(sheet.getRange(top, left, bottom - top + 1, right - left + 1));
    const shown = sheet.getVisibleRange();
    if (shown !== null && shown !== undefined && (top < shown.startRow || top >= shown.endRow || left < shown.startColumn || left >= shown.endColumn)) sheet.scrollToCell(Math.max(0, top - 3), Math.max(0, left - 2));
  }

  names(): readonly WorkbookName[] {
    return this.book.getDefinedNames().map((name) => {
      const local = name.getLocalSheetId();
      return { name: name.getName(), refersTo: name.getFormulaOrRefString().replace(/^=/, ""), sheet: local === undefined || local === "AllDefaultWorkbook" ? null : (this.book.getSheetBySheetId(local)?.getSheetName() ?? null) };
    });
  }

  setNames(names: readonly WorkbookName[]): void {
    const unitId = this.book.getId();
    const key = ({ name, sheet, refersTo }: WorkbookName): string => `${sheet ?? ""}!${name}=${refersTo}`;
    const wanted = new Map(names.map((name) => [key(name), name]));
    const held = this.names();
    for (const old of held) if (!wanted.has(key(old))) this.book.deleteDefinedName(old.name);
    const kept = new Set(held.map(key));
    for (const [id, { name, refersTo, sheet }] of wanted) {
      if (kept.has(id)) continue;
      const localSheetId = sheet === null ? "AllDefaultWorkbook" : (this.book.getSheetByName(sheet)?.getSheetId() ?? "AllDefaultWorkbook");
      this.run("formula.mutation.set-defined-name", { unitId, id: generateRandomId(10), name, formulaOrRefString: /[(]/.test(refersTo) ? `=${refersTo}` : refersTo, localSheetId, comment: "" });
    }
  }

  get cellEditing(): boolean {
    return this.watch.editing();
  }

  private settleSheets(): void {
    for (const sheet of this.book.getWorkbook().getSheets()) this.held(sheet.getSheetId()).settle();
  }

  async calculate(): Promise<void> {
    this.settleSheets();
    await this.watch.settled();
  }

  /** Puts matching formulas into their cells again. */
  reenter(matches: (formula: string) => boolean): void {
    for (const sheet of this.sheets()) {
      const used = sheet.usedRange(false);
      if (used === null) continue;
      sheet.formulas(used).forEach((row, down) => row.forEach((formula, right) => {
        const [top, left] = [used.top + down, used.left + right];
        if (formula !== null && matches(formula)) sheet.setCells({ top, left, bottom: top, right: left }, [[{ formula }]]);
      }));
    }
  }

  onChange(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  /** Charts and other parts that the page draws itself. @returns what stops the listening */
  onPart(listener: (sheetId: string, key: keyof SheetParts) => void): () => void {
    this.partListeners.add(listener);
    return () => { this.partListeners.delete(listener); };
  }
}
