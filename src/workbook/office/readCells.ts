/** Cells of sheets in chunks: as many sheets in one round trip as its budget holds, as many round trips as there are cells. */
import type { CellValue, SheetFormula } from "../sheet";
import { inTurn } from "./run";

export interface SheetExtent {
  readonly id: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface ReadSheet {
  readonly values: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formulas: readonly SheetFormula[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A cell's value, formula, format and type take some 80 bytes: the answer stays under 2 MB. */
const CELLS_OF_CHUNK = 25_000;

interface Piece {
  readonly sheet: number;
  readonly extent: SheetExtent;
  readonly top: number;
  readonly rows: number;
}

/** The sheets cut into pieces of whole rows, and those put together into chunks. */
export function chunksOf(extents: readonly SheetExtent[], budget: number = CELLS_OF_CHUNK): readonly (readonly Piece[])[] {
  const chunks: Piece[][] = [];
  let room = 0;
  extents.forEach((extent, sheet) => {
    for (let top = 0; top < extent.rowCount;) {
      if (room < extent.columnCount) {
        chunks.push([]);
        room = budget;
      }
      const rows = Math.min(extent.rowCount - top, Math.max(1, Math.floor(room / extent.columnCount)));
      chunks.at(-1)?.push({ sheet, extent, top, rows });
      room -= rows * extent.columnCount;
      top += rows;
    }
  });
  return chunks;
}

function ask({ workbook }: Excel.RequestContext, piece: Piece) {
  const range = workbook.worksheets.getItem(piece.extent.id).getRangeByIndexes(piece.top, 0, piece.rows, piece.extent.columnCount);
  range.load("values,valueTypes,formulas,numberFormat");
  return { piece, range, rows: range.getRowProperties({ rowHidden: true }), columns: range.getColumnProperties({ columnHidden: true }) };
}

type Asked = ReturnType<typeof ask>;

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === "Empty" || value === "" || value === null) return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** A text that looks like a formula is its own formula: only a real one differs from what it shows. */
const formulasOf = ({ piece, range }: Asked): readonly SheetFormula[] =>
  range.formulas.flatMap((row: readonly unknown[], down) => row.flatMap((formula, column) =>
    typeof formula === "string" && formula.startsWith("=") && formula !== range.values[down]?.[column] ? [{ row: piece.top + down, column, formula }] : []));

const hiddenRows = ({ piece, rows }: Asked): readonly number[] => rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [piece.top + index] : []));
const hiddenColumns = ({ columns }: Asked): readonly number[] => columns.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : []));

function sheetFrom(pieces: readonly Asked[]): ReadSheet {
  return {
    values: pieces.flatMap(({ range }) => range.values.map((row: readonly unknown[], down) => row.map((value, column) => cellValue(value, range.valueTypes[down]?.[column])))),
    numberFormats: pieces.flatMap(({ range }) => range.numberFormat.map((row: readonly unknown[]) => row.map(String))),
    formulas: pieces.flatMap(formulasOf),
    hiddenRows: pieces.flatMap(hiddenRows),
    hiddenColumns: pieces[0] === undefined ? [] : hiddenColumns(pieces[0]),
  };
}

/** One answer a sheet, in their order. */
export async function readCells(context: Excel.RequestContext, extents: readonly SheetExtent[]): Promise<readonly ReadSheet[]> {
  const asked: Asked[] = [];
  await inTurn(chunksOf(extents), (chunk) => asked.push(...chunk.map((piece) => ask(context, piece))), () => context.sync());
  return extents.map((_, sheet) => sheetFrom(asked.filter(({ piece }) => piece.sheet === sheet)));
}
