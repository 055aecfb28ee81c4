/** One sheet of the grid as the host sees it. Cells, looks and sizes live in the grid; parts the grid lacks live in the record of the sheet. */
import { CellValueType, ObjectMatrix } from "@univerjs/presets";
import type { ICellData, IStyleData, Nullable } from "@univerjs/presets";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { PLAIN } from "../book/readLooks";
import type { BorderLine, BorderSide, CellInput, CellLook, CellRange, CellValue, LineKind, SheetModel, SheetParts } from "../host";
import { putPart } from "./parts";
import { overlaidStyle } from "./pending";
import type { PendingCells } from "./pending";
import { besideIn, besideOf, gridLine, gridStyle, lookOf, saysNothing } from "./style";
import type { Grid } from "./univer";
import { gridValue, PIXELS_PER_POINT } from "./workbookData";

export interface SheetRecord {
  /** More than what cells hold has been changed by the add-in. */
  isRewritten: boolean;
  readonly parts: SheetParts;
  readonly pending: PendingCells;
  /** Parts that the grid has not been given yet. */
  readonly waiting: Set<keyof SheetParts>;
  readonly standardWidth: number;
}

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!", "#CONNECT!", "#BLOCKED!", "#FIELD!", "#UNKNOWN!"];
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Restyling only: the grid then does not calculate. */
const STYLE_ONLY = "sheet.command.set-style";

function cellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (cell === null || cell === undefined || value === null || value === undefined || value === "") return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (typeof value === "number" || typeof value === "boolean") return value;
  return cell.t !== CellValueType.FORCE_STRING && ERRORS.includes(value) ? { error: value } : value;
}

/** `map` over every cell of a range, row by row. */
const grid = <T>({ top, left, bottom, right }: CellRange, map: (row: number, column: number) => T): T[][] =>
  Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => map(top + row, left + column)));

export class GridSheet implements SheetModel {
  constructor(
    private readonly univer: Grid, private readonly book: FWorkbook, private readonly sheet: FWorksheet,
    private readonly record: SheetRecord, private readonly onPart: (key: keyof SheetParts) => void,
  ) {}

  get id(): string {
    return this.sheet.getSheetId();
  }

  get name(): string {
    return this.sheet.getSheetName();
  }

  get standardWidth(): number {
    return this.record.standardWidth;
  }

  /** What stands in a cell. Spilled results are only in the shown cell; elsewhere that one holds the formatted text. */
  private cell(row: number, column: number): Nullable<ICellData> {
    const raw = this.raw(row, column);
    if (raw?.v !== undefined && raw.v !== null && raw.v !== "") return raw;
    return (raw?.f ?? "") === "" ? this.sheet.getSheet().getCell(row, column) : raw;
  }

  private raw(row: number, column: number): Nullable<ICellData> {
    this.flush();
    return this.sheet.getSheet().getCellRaw(row, column);
  }

  usedRange(valuesOnly: boolean): CellRange | null {
    this.flush();
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    new ObjectMatrix(this.sheet.getSheet().getCellMatrix().getMatrix()).forValue((row, column, cell: Nullable<ICellData>) => {
      const counts = (cell?.v !== undefined && cell.v !== null && cell.v !== "") || (cell?.f ?? "") !== "" || (!valuesOnly && cell?.s !== undefined && cell.s !== null);
      if (counts) [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    });
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  values(range: CellRange): CellValue[][] {
    return grid(range, (row, column) => cellValue(this.cell(row, column)));
  }

  formulas(range: CellRange): (string | null)[][] {
    this.flush();
    const sheet = this.sheet.getSheet();
    return grid(range, (row, column) => {
      const cell = sheet.getCellRaw(row, column);
      if (cell?.f !== undefined && cell.f !== null && cell.f !== "") return cell.f;
      // A filled-down formula is kept once and told apart by its place.
      return cell?.si === undefined || cell.si === null ? null : this.sheet.getRange(row, column).getFormula();
    });
  }

  texts(range: CellRange): string[][] {
    this.flush();
    return grid(range, (row, column) => String(this.sheet.getRange(row, column).getDisplayValue()));
  }

  /** Outside the grid's undo: what an add-in does is not undone cell by cell. Put into the grid at the next reading or calculation. */
  private change(asked: CellRange, cellAt: (row: number, column: number) => Nullable<ICellData> | undefined): void {
    const range = this.within(asked);
    this.reach(range);
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = cellAt(row, column);
        if (cell !== undefined && cell !== null) this.record.pending.add(row, column, cell);
      }
    }
  }

  /** Everything that waits: cells and rules. */
  settle(): void {
    this.flush();
    for (const key of this.record.waiting) this.put(key);
    this.record.waiting.clear();
  }

  private flush(): void {
    const { contents, looks } = this.record.pending.take();
    if (contents !== null) this.run("sheet.mutation.set-range-values", { cellValue: contents });
    if (looks !== null) this.run("sheet.mutation.set-range-values", { cellValue: looks, trigger: STYLE_ONLY });
  }

  private run(id: string, parameters: object): void {
    this.univer.syncExecuteCommand(id, { unitId: this.book.getId(), subUnitId: this.id, ...parameters });
  }

  /** Of whole rows, columns or sheets only what the grid has of them. */
  private within({ top, left, bottom, right }: CellRange): CellRange {
    return { top, left, bottom: bottom >= LAST_ROW ? this.sheet.getMaxRows() - 1 : bottom, right: right >= LAST_COLUMN ? this.sheet.getMaxColumns() - 1 : right };
  }

  /** The grid ends where its data end; Excel's does not. */
  private reach({ bottom, right }: CellRange): void {
    if (bottom >= this.sheet.getMaxRows()) this.run("sheet.mutation.set-worksheet-row-count", { rowCount: bottom + 50 });
    if (right >= this.sheet.getMaxColumns()) this.run("sheet.mutation.set-worksheet-column-count", { columnCount: right + 5 });
  }

  setCells(range: CellRange, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    this.change(range, (row, column) => {
      const input = cells[row - range.top]?.[column - range.left];
      if (input === undefined) return undefined;
      const nothing = { p: null, si: null, ref: null, xf: null };
      return "formula" in input ? { ...nothing, f: input.formula, v: null } : { ...nothing, f: null, ...gridValue(input.value, input.text) };
    });
  }

  clear(range: CellRange, what: "contents" | "formats" | "all"): void {
    const contents = { v: null, f: null, p: null, si: null, ref: null, xf: null };
    this.flush();
    const sheet = this.sheet.getSheet();
    this.change(range, (row, column) => {
      if (!sheet.getCellRaw(row, column)) return undefined;
      if (what === "contents") return contents;
      return what === "formats" ? { s: null, custom: null } : { ...contents, s: null, custom: null };
    });
    this.flush();
  }

  numberFormats(range: CellRange): string[][] {
    return grid(range, (row, column) => this.style(row, column)?.n?.pattern ?? "General");
  }

  /** With what waits to be put in: restyling reads a look for each line it draws. */
  private style(row: number, column: number): Nullable<IStyleData> {
    const held = this.book.getWorkbook().getStyles().getStyleByCell(this.sheet.getSheet().getCellRaw(row, column));
    const change = this.record.pending.lookAt(row, column)?.s;
    return change === undefined || typeof change === "string" ? held : overlaidStyle(held ?? null, change);
  }

  setNumberFormat(range: CellRange, format: string): void {
    this.record.isRewritten = true;
    this.change(range, () => ({ s: { n: format === "General" ? null : { pattern: format } } }));
  }

  look(row: number, column: number): CellLook {
    return lookOf(this.style(row, column), besideIn(this.beside(row, column)), PLAIN);
  }

  private beside(row: number, column: number): Nullable<Pick<ICellData, "custom">> {
    const change = this.record.pending.lookAt(row, column);
    return change?.custom === undefined ? this.sheet.getSheet().getCellRaw(row, column) : change;
  }

  setLook(range: CellRange, look: Partial<Omit<CellLook, "borders">>): void {
    this.record.isRewritten = true;
    const style = gridStyle(look);
    this.change(range, (row, column) => {
      const beside = { ...besideIn(this.beside(row, column)), ...besideOf(look) };
      return { s: style, custom: saysNothing(beside) ? null : { look: beside } };
    });
  }

  setBorder(range: CellRange, side: BorderSide, line: BorderLine | null): void {
    this.record.isRewritten = true;
    const key = ({ top: "t", bottom: "b", left: "l", right: "r" } as const)[side];
    this.change(range, () => ({ s: { bd: { [key]: line === null ? null : gridLine(line) } } }));
  }

  pasteLooks(from: SheetModel, source: CellRange, target: CellRange): void {
    if (!(from instanceof GridSheet)) throw new Error("a sheet of another model");
    this.record.isRewritten = true;
    this.change(target, (row, column) => {
      const [fromRow, fromColumn] = [source.top + row - target.top, source.left + column - target.left];
      return { s: from.style(fromRow, fromColumn) ?? null, custom: from.beside(fromRow, fromColumn)?.custom ?? null };
    });
  }

  size(kind: LineKind, index: number): number {
    return (kind === "row" ? this.sheet.getRowHeight(index) : this.sheet.getColumnWidth(index)) / PIXELS_PER_POINT;
  }

  setSize(kind: LineKind, first: number, last: number, points: number | null): void {
    this.record.isRewritten = true;
    this.reach(this.within({ top: 0, left: 0, bottom: kind === "row" ? last : 0, right: kind === "column" ? last : 0 }));
    const config = this.sheet.getSheet().getConfig();
    const pixels = points === null ? (kind === "row" ? config.defaultRowHeight : config.defaultColumnWidth) : points * PIXELS_PER_POINT;
    if (kind === "column") this.run("sheet.mutation.set-worksheet-col-width", { ranges: [this.lines(kind, first, last)], colWidth: pixels });
    else {
      this.run("sheet.mutation.set-worksheet-row-height", { ranges: [this.lines(kind, first, last)], rowHeight: pixels });
      this.run("sheet.mutation.set-worksheet-row-is-auto-height", { ranges: [this.lines(kind, first, last)], autoHeightInfo: points === null ? 1 : 0 });
    }
  }

  private lines(kind: LineKind, first: number, last: number) {
    const { bottom, right } = this.within({ top: 0, left: 0, bottom: kind === "row" ? last : LAST_ROW, right: kind === "row" ? LAST_COLUMN : last });
    return kind === "row"
      ? { startRow: first, endRow: bottom, startColumn: 0, endColumn: right }
      : { startRow: 0, endRow: bottom, startColumn: first, endColumn: right };
  }

  isHidden(kind: LineKind, index: number): boolean {
    const sheet = this.sheet.getSheet();
    return kind === "row" ? !sheet.getRowVisible(index) : !sheet.getColVisible(index);
  }

  setHidden(kind: LineKind, first: number, last: number, hidden: boolean): void {
    this.run(`sheet.mutation.set-${kind === "row" ? "row" : "col"}-${hidden ? "hidden" : "visible"}`, { ranges: [this.lines(kind, first, last)] });
  }

  part<K extends keyof SheetParts>(key: K): SheetParts[K] {
    if (key === "merges") return this.sheet.getMergeData().map((range) => ({ top: range.getRow(), left: range.getColumn(), bottom: range.getLastRow(), right: range.getLastColumn() })) as unknown as SheetParts[K];
    return this.record.parts[key];
  }

  setPart<K extends keyof SheetParts>(key: K, value: SheetParts[K]): void {
    this.record.parts[key] = value;
    this.record.isRewritten = true;
    // Rules come one by one, each with the whole list.
    if (key === "conditionalFormats" || key === "validations") this.record.waiting.add(key);
    else this.put(key);
    this.onPart(key);
  }

  private put(key: keyof SheetParts): void {
    putPart({ sheet: this.sheet, run: (id, parameters) => { this.run(id, parameters); }, id: this.id }, key, this.record.parts[key]);
  }
}
