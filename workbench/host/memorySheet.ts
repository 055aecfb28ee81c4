/** A sheet of the in-memory model. */
import { MemoryCells } from "./memoryCells";
import { MemoryPaint } from "./memoryPaint";
import { isCellError } from "../../src/workbook/sheet";
import type { BorderLine, BorderSide, CellInput, CellLook, CellRange, CellValue, LineKind, ModelPrint, SheetModel, SheetParts } from "./model";

const PLAIN_LOOK: CellLook = {
  fontName: "宋体", fontSize: 11, bold: false, italic: false, underline: "None", fontColor: "#000000", fill: null,
  horizontal: "General", vertical: "Center", wrap: false, shrink: false, indent: 0, locked: true, borders: {},
};

const NO_PRINT: ModelPrint = {
  area: null, paper: "A4", orientation: "Portrait", fitToWidth: null, fitToHeight: null, titleRows: null,
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 }, header: { left: "", center: "", right: "" }, footer: { left: "", center: "", right: "" }, centerHorizontally: false,
};

const newParts = (): SheetParts => ({
  visibility: "Visible", tabColor: null, gridlines: true, protected: false, freeze: null, merges: [], conditionalFormats: [], validations: [], charts: [], tables: [],
  print: NO_PRINT, autoFilter: null,
});

/** 宋体 11, as a new workbook of Chinese Excel has it: 8.38 characters, 72 pixels. */
const STANDARD = { row: 13.5, column: 54 } as const;

const columnsIn = ({ left, right }: CellRange): readonly number[] => Array.from({ length: right - left + 1 }, (_, index) => left + index);
const rowsIn = ({ top, bottom }: CellRange): readonly number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

const shownText = (value: CellValue): string => (value === null ? "" : isCellError(value) ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : String(value));

function sharedSize(sizes: ReadonlyMap<number, number>, whole: number | null, kind: LineKind, index: number): number {
  return sizes.get(index) ?? whole ?? STANDARD[kind];
}

const LAST = { row: 1_048_575, column: 16_383 } as const;

export class MemorySheet implements SheetModel {
  readonly standardWidth = 8.38;
  readonly cells = new MemoryCells();
  private readonly looks = new MemoryPaint(PLAIN_LOOK);
  private readonly formats = new MemoryPaint("General");
  private readonly sizes = { row: new Map<number, number>(), column: new Map<number, number>() };
  private readonly wholeSize: Record<LineKind, number | null> = { row: null, column: null };
  private readonly hidden = { row: new Set<number>(), column: new Set<number>() };
  private readonly parts: SheetParts = newParts();

  constructor(
    readonly id: string,
    public name: string,
    private readonly changed: (sheet: SheetModel, range: CellRange) => void,
  ) {}

  usedRange(valuesOnly: boolean): CellRange | null {
    const extent = this.cells.extent();
    if (valuesOnly) return extent;
    const looked = [this.looks.extent(), this.formats.extent(), ...this.parts.merges].filter((range) => range !== null).filter(({ bottom, right }) => bottom < LAST.row && right < LAST.column);
    return looked.reduce<CellRange | null>((all, range) => (all === null ? range : {
      top: Math.min(all.top, range.top), left: Math.min(all.left, range.left), bottom: Math.max(all.bottom, range.bottom), right: Math.max(all.right, range.right),
    }), extent);
  }

  values(range: CellRange): readonly (readonly CellValue[])[] {
    return rowsIn(range).map((row) => columnsIn(range).map((column) => this.cells.at(row, column).value));
  }

  formulas(range: CellRange): readonly (readonly (string | null)[])[] {
    return rowsIn(range).map((row) => columnsIn(range).map((column) => this.cells.at(row, column).formula));
  }

  texts(range: CellRange): readonly (readonly string[])[] {
    return this.values(range).map((row) => row.map(shownText));
  }

  setCells(range: CellRange, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    // A formula just entered has no result until the model calculates: Excel shows 0.
    cells.forEach((line, down) => line.forEach((input, right) => {
      if (input !== undefined) this.cells.put(range.top + down, range.left + right, input, () => 0);
    }));
    this.changed(this, range);
  }

  clear(range: CellRange, what: "contents" | "formats" | "all"): void {
    if (what !== "formats") {
      this.cells.clear(range);
      this.changed(this, range);
    }
    if (what === "contents") return;
    this.looks.put(range, PLAIN_LOOK);
    this.formats.put(range, "General");
  }

  numberFormats(range: CellRange): readonly (readonly string[])[] {
    return rowsIn(range).map((row) => columnsIn(range).map((column) => this.formats.at(row, column)));
  }

  setNumberFormat(range: CellRange, format: string): void {
    this.formats.put(range, format);
  }

  look(row: number, column: number): CellLook {
    return this.looks.at(row, column);
  }

  setLook(range: CellRange, change: Partial<Omit<CellLook, "borders">>): void {
    this.looks.change(range, (look) => ({ ...look, ...change }));
  }

  setBorder(range: CellRange, side: BorderSide, line: BorderLine | null): void {
    this.looks.change(range, (look) => ({ ...look, borders: { ...look.borders, [side]: line ?? undefined } }));
  }

  pasteLooks(from: SheetModel, source: CellRange, target: CellRange): void {
    if (!(from instanceof MemorySheet)) throw new Error("a sheet of another model");
    this.looks.paste(from.looks, source, target);
  }

  size(kind: LineKind, index: number): number {
    return this.hidden[kind].has(index) ? 0 : sharedSize(this.sizes[kind], this.wholeSize[kind], kind, index);
  }

  setSize(kind: LineKind, first: number, last: number, points: number | null): void {
    if (first === 0 && last === LAST[kind]) {
      this.sizes[kind].clear();
      this.wholeSize[kind] = points;
      return;
    }
    for (let index = first; index <= last; index++) {
      if (points === null) this.sizes[kind].delete(index);
      else this.sizes[kind].set(index, points);
    }
  }

  isHidden(kind: LineKind, index: number): boolean {
    return this.hidden[kind].has(index);
  }

  setHidden(kind: LineKind, first: number, last: number, hidden: boolean): void {
    if (!hidden && last - first > this.hidden[kind].size) {
      for (const index of this.hidden[kind]) if (index >= first && index <= last) this.hidden[kind].delete(index);
      return;
    }
    for (let index = first; index <= last; index++) {
      if (hidden) this.hidden[kind].add(index);
      else this.hidden[kind].delete(index);
    }
  }

  part<K extends keyof SheetParts>(key: K): SheetParts[K] {
    return this.parts[key];
  }

  setPart<K extends keyof SheetParts>(key: K, value: SheetParts[K]): void {
    this.parts[key] = value;
  }
}
