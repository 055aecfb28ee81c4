/** A worksheet part. What a writer left out (dimension, cell and row references, styles) is taken from where the cell stands. */
import { columnIndex, cellAddress, parseRange } from "../address";
import type { CellRange, SheetFormula } from "../sheet";
import { brokenPart } from "./guardRefused";
import { isTrue } from "./readBook";
import { cellValue, textOf } from "./readCell";
import type { CellContext } from "./readCell";
import { FormulaGatherer } from "./readFormulas";
import { SheetGrid } from "./readGrid";
import type { CellBudget } from "./readGrid";
import { GENERAL } from "./readStyles";
import { textGatherer } from "./readText";
import { scanXml } from "./readXml";
import type { Attributes } from "./readXml";

export interface SheetContent {
  readonly grid: SheetGrid;
  readonly formulas: readonly SheetFormula[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  /** First and last, zero-based: a file hides thousands of empty columns in one range. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  /** Relation ids of its tables. */
  readonly tables: readonly string[];
}

export interface SheetContext extends CellContext {
  readonly sheet: string;
  readonly cellFormats: readonly string[];
  readonly budget: CellBudget;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Where the scan stands in `<sheetData>`. */
class Cursor {
  row = -1;
  column = -1;
  type = "n";

  constructor(private readonly part: string) {}

  enterRow(reference: string | undefined): void {
    this.row = reference === undefined ? this.row + 1 : Number(reference) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= LAST_ROW) throw brokenPart(this.part, `行号 ${reference ?? "超出范围"}`);
  }

  enterCell(reference: string | undefined, type: string | undefined): void {
    this.type = type ?? "n";
    this.column = reference === undefined ? this.column + 1 : columnIndex(/^[A-Za-z]{1,3}/.exec(reference)?.[0] ?? "");
    if (this.column < 0 || this.column >= LAST_COLUMN) throw brokenPart(this.part, `单元格地址 ${reference ?? "超出范围"}`);
  }
}

/** Throws `FileRefused`: `brokenPart` with what is wrong, `tooManyCells`. */
export function readSheet(context: SheetContext, xml: Uint8Array): SheetContent {
  const grid = new SheetGrid(context.sheet, context.budget);
  const formulas = new FormulaGatherer();
  const inline = textGatherer();
  const at = new Cursor(context.part);
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  const tables: string[] = [];
  let inData = false;
  let inInline = false;
  let gathering = false;
  let text = "";
  let group: string | null = null;

  const openInData = (name: string, attribute: Attributes): void => {
    if (inInline) inline.open(name, attribute);
    else if (name === "c") {
      at.enterCell(attribute("r"), attribute("t"));
      grid.setFormat(at.column, context.cellFormats[Number(attribute("s") ?? 0)] ?? GENERAL);
    } else if (name === "v" || name === "f") {
      gathering = true;
      text = "";
      group = name === "f" && attribute("t") === "shared" ? (attribute("si") ?? null) : null;
    } else if (name === "is") inInline = true;
    else if (name === "row") {
      at.enterRow(attribute("r"));
      if (isTrue(attribute("hidden"))) hiddenRows.push(at.row);
    }
  };

  const closeInData = (name: string): void => {
    if (name === "is") {
      inInline = false;
      grid.setValue(at.row, at.column, textOf(context, inline.take()));
    } else if (inInline) inline.close(name);
    else if (name === "v") {
      gathering = false;
      grid.setValue(at.row, at.column, cellValue(context, at.type, text, cellAddress(at.row, at.column)));
    } else if (name === "f") {
      gathering = false;
      formulas.add(at.row, at.column, group, text.trim());
    } else if (name === "row") grid.endRow(at.row);
    else if (name === "sheetData") inData = false;
  };

  scanXml(context.part, xml, {
    open(name, attribute) {
      if (inData) openInData(name, attribute);
      else if (name === "sheetData") inData = true;
      else if (name === "mergeCell") {
        const range = parseRange(attribute("ref") ?? "");
        if (range !== null) merges.push(range);
      } else if (name === "col" && isTrue(attribute("hidden"))) {
        hiddenColumns.push({ first: Number(attribute("min")) - 1, last: Number(attribute("max")) - 1 });
      } else if (name === "tablePart") tables.push(attribute("id") ?? "");
    },
    text(run) {
      if (gathering) text += run;
      else if (inInline) inline.text(run);
    },
    close(name) {
      if (inData) closeInData(name);
    },
  });
  return { grid, formulas: formulas.all(), merges, hiddenRows, hiddenColumns, tables };
}
