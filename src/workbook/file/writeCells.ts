/** `<sheetData>` of a sheet of ours: each cell with its right type, each formula with the result that the plan gives it. */
import { cellAddress, columnLetters } from "../address";
import type { CellStyle, LinkCell, PlanCell, SheetPlan } from "../plan";
import type { StyleBook } from "./styleBook";
import { fileFormula } from "./writeFormula";
import { edgesOf } from "./writeGrid";
import type { SheetGrid } from "./writeGrid";
import { looksLikeFormula, textElement, xstring } from "./writeText";

export interface WriteContext {
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly styleNames: readonly string[];
  readonly styleBook: StyleBook;
  /** Taken from a 1900 serial: 0, or 1462 in a workbook of the 1904 date system. */
  readonly dayShift: number;
}

export interface PlacedLink {
  readonly address: string;
  readonly link: LinkCell;
}

/** The inside of `<c>` with its type, for what stands in a cell. */
function content(cell: Exclude<PlanCell, null>, context: WriteContext): { readonly type: string; readonly inner: string } {
  if (typeof cell === "number") return { type: "", inner: `<v>${cell}</v>` };
  if (typeof cell === "boolean") return { type: ' t="b"', inner: `<v>${cell ? 1 : 0}</v>` };
  if (typeof cell === "string") return { type: ' t="inlineStr"', inner: `<is>${textElement(cell)}</is>` };
  if ("day" in cell) return { type: "", inner: `<v>${cell.day - context.dayShift}</v>` };
  if ("text" in cell) return { type: ' t="inlineStr"', inner: `<is>${textElement(cell.text)}</is>` };
  const formula = `<f>${xstring(fileFormula(cell.formula))}</f>`;
  if (cell.result === null) return { type: "", inner: formula };
  if (typeof cell.result === "string") return { type: ' t="str"', inner: `${formula}<v>${xstring(cell.result)}</v>` };
  const { type, inner } = content(cell.result, context);
  return { type, inner: formula + inner };
}

const isEmpty = (cell: PlanCell | undefined): cell is null | "" | undefined => cell === undefined || cell === null || cell === "";

const textOf = (cell: PlanCell | undefined): string =>
  typeof cell === "string" ? cell : typeof cell === "object" && cell !== null && "text" in cell ? cell.text : "";

/** Heights by row; a later range wins. */
const rowHeights = (sheet: SheetPlan): Map<number, number> => {
  const heights = new Map<number, number>();
  for (const { first, last, height } of sheet.rowHeights) for (let row = first; row <= last; row += 1) heights.set(row, height);
  return heights;
};

export function sheetDataXml(sheet: SheetPlan, grid: SheetGrid, context: WriteContext): { readonly xml: string; readonly links: readonly PlacedLink[] } {
  const letters = Array.from({ length: grid.columnCount }, (_, column) => columnLetters(column));
  const formats = new Map<number, number>();
  const formatOf = (look: number, quoted: boolean): number => {
    const key = look * 2 + (quoted ? 1 : 0);
    let format = formats.get(key);
    if (format === undefined) {
      const name = context.styleNames[Math.floor(look / 16) - 1];
      const style = name === undefined ? {} : (context.styles[name] ?? {});
      format = look < 16 && !quoted ? 0 : context.styleBook.cellFormat(style, edgesOf(look), quoted);
      formats.set(key, format);
    }
    return format;
  };
  const heights = rowHeights(sheet);
  const links: PlacedLink[] = [];
  const lines: string[] = [];
  const rows = sheet.rowHeights.reduce((most, { last }) => Math.max(most, last + 1), grid.rowCount);
  for (let row = 0; row < rows; row += 1) {
    let line = "";
    const cells = grid.cells[row];
    const columns = row < grid.rowCount ? grid.columnCount : 0;
    for (let column = 0; column < columns; column += 1) {
      const cell = cells?.[column];
      const look = grid.looks[row * grid.columnCount + column] ?? 0;
      const empty = isEmpty(cell);
      if (empty && look === 0) continue;
      const format = formatOf(look, looksLikeFormula(textOf(cell)));
      const start = `<c r="${letters[column] ?? ""}${row + 1}"${format === 0 ? "" : ` s="${format}"`}`;
      if (empty) {
        line += `${start}/>`;
        continue;
      }
      const { type, inner } = content(cell, context);
      line += `${start}${type}>${inner}</c>`;
      if (typeof cell === "object" && "text" in cell) links.push({ address: cellAddress(row, column), link: cell });
    }
    const height = heights.get(row);
    if (line === "" && height === undefined) continue;
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    lines.push(line === "" ? `<row r="${row + 1}"${size}/>` : `<row r="${row + 1}"${size}>${line}</row>`);
  }
  return { xml: lines.length === 0 ? "<sheetData/>" : `<sheetData>${lines.join("")}</sheetData>`, links };
}
