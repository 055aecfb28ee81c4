/** Of a worksheet part: how its cells, rows and columns look, and what lies on them. Values are the product's own reader's business. */
import { columnIndex, parseRange } from "../../src/workbook/address";
import { isTrue } from "../../src/workbook/file/readBook";
import { scanXml } from "../../src/workbook/file/readXml";
import type { Attributes } from "../../src/workbook/file/readXml";
import type { CellRange, SheetParts } from "../host";
import { colorOf } from "./colors";
import type { Theme } from "./colors";
import { formatReader } from "./readFormats";
import type { Difference } from "./readLooks";
import { printReader } from "./readPrint";
import { validationReader } from "./readValidations";

export interface SheetLook {
  /** Index of the look by cell, of cells that the file lists. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: number }[];
  /** Width in characters, as the file counts them; null is standard. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number | null; readonly hidden: boolean; readonly look: number }[];
  /** Height in points, of rows that have one of their own. */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  readonly standardWidth: number;
  readonly standardHeight: number;
  readonly zoom: number;
  readonly parts: Pick<SheetParts, "tabColor" | "gridlines" | "protected" | "freeze" | "conditionalFormats" | "validations" | "print" | "autoFilter">;
  /** Relation ids of its drawing, or null. */
  readonly drawing: string | null;
}

export function readSheetLook(part: string, xml: Uint8Array, theme: Theme, differences: readonly Difference[]): SheetLook {
  const cells: { row: number; column: number; look: number }[] = [];
  const columns: { first: number; last: number; width: number | null; hidden: boolean; look: number }[] = [];
  const rows: { row: number; height: number }[] = [];
  const [formats, validations, print] = [formatReader(theme, differences), validationReader(), printReader()];
  let row = -1; let column = -1; let text = "";
  let standardWidth = 8.43; let standardHeight = 15; let zoom = 100; let drawing: string | null = null;
  let tabColor: string | null = null; let gridlines = true; let isProtected = false;
  let freeze: SheetParts["freeze"] = null; let autoFilter: CellRange | null = null;
  const opened: Readonly<Record<string, (attribute: Attributes) => void>> = {
    row(attribute) {
      row = attribute("r") === undefined ? row + 1 : Number(attribute("r")) - 1;
      column = -1;
      const height = attribute("ht");
      if (height !== undefined) rows.push({ row, height: Number(height) });
    },
    c(attribute) {
      const reference = attribute("r");
      column = reference === undefined ? column + 1 : columnIndex(/^[A-Za-z]+/.exec(reference)?.[0] ?? "A");
      const look = Number(attribute("s") ?? 0);
      if (look !== 0) cells.push({ row, column, look });
    },
    col(attribute) {
      const width = attribute("width");
      columns.push({ first: Number(attribute("min")) - 1, last: Number(attribute("max")) - 1, width: width === undefined ? null : Number(width), hidden: isTrue(attribute("hidden")), look: Number(attribute("style") ?? 0) });
    },
    sheetFormatPr(attribute) {
      standardWidth = Number(attribute("defaultColWidth") ?? standardWidth);
      standardHeight = Number(attribute("defaultRowHeight") ?? standardHeight);
    },
    tabColor(attribute) { tabColor = colorOf(attribute, theme); },
    sheetView(attribute) {
      gridlines = attribute("showGridLines") === undefined || isTrue(attribute("showGridLines"));
      zoom = Number(attribute("zoomScale") ?? 100);
    },
    pane(attribute) {
      if (attribute("state")?.startsWith("frozen") === true) freeze = { rows: Number(attribute("ySplit") ?? 0), columns: Number(attribute("xSplit") ?? 0) };
    },
    sheetProtection(attribute) { isProtected = isTrue(attribute("sheet")); },
    autoFilter(attribute) { autoFilter = parseRange(attribute("ref") ?? ""); },
    drawing(attribute) { drawing = attribute("id") ?? null; },
  };
  scanXml(part, xml, {
    open(name, attribute) {
      text = "";
      opened[name]?.(attribute);
      for (const reader of [formats, validations, print]) reader.opened[name]?.(attribute);
    },
    text(run) { text += run; },
    close(name) {
      for (const reader of [formats, validations, print]) reader.closed[name]?.(text);
    },
  });
  return {
    cells, columns, rows, standardWidth, standardHeight, zoom, drawing,
    parts: { tabColor, gridlines, protected: isProtected, freeze, conditionalFormats: formats.result(), validations: validations.result(), print: print.result(), autoFilter },
  };
}
