/** Blocks of a sheet as steps: whole rows of cells, each piece small enough for one request. */
import type { Block, SheetPlan } from "../plan";
import { blockRange } from "../refuseShape";
import { cellInput } from "./cellInput";
import type { CellInput } from "./cellInput";
import { BYTES_OF_CALL, bytesOf } from "./steps";
import type { Step } from "./steps";

/** Of the cells alone; the library then cuts what is over 1,500 cells into calls of that size. */
const BYTES_OF_PIECE = 500_000;
const CELLS_OF_CALL = 1_500;

interface Piece {
  readonly row: number;
  readonly rows: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

/** Rows are as wide as the block: Excel takes only values of exactly the range's shape. */
function piecesOf({ row, cells }: Block, width: number, dateSystem: 1900 | 1904): readonly Piece[] {
  const pieces: { row: number; rows: CellInput[][]; bytes: number }[] = [];
  cells.forEach((line, index) => {
    const inputs = Array.from({ length: width }, (_, column) => cellInput(line[column] ?? null, dateSystem));
    const bytes = bytesOf(inputs);
    const open = pieces.at(-1);
    if (open === undefined || open.bytes + bytes > BYTES_OF_PIECE) pieces.push({ row: row + index, rows: [inputs], bytes });
    else {
      open.rows.push(inputs);
      open.bytes += bytes;
    }
  });
  return pieces;
}

/**
 * Formulas go in as formulas; the General that follows takes back the number format Excel guesses for them, before the styles
 * give theirs.
 */
export function cellSteps(sheet: Excel.Worksheet, plan: SheetPlan, dateSystem: 1900 | 1904): readonly Step[] {
  return plan.blocks.flatMap((block): readonly Step[] => {
    const range = blockRange(block);
    if (range === null) return [];
    const width = range.right - range.left + 1;
    return piecesOf(block, width, dateSystem).map(({ row, rows, bytes }) => ({
      bytes: bytes + BYTES_OF_CALL * (4 + 3 * Math.ceil((rows.length * width) / CELLS_OF_CALL)),
      queue() {
        const cells = sheet.getRangeByIndexes(row, block.column, rows.length, width);
        // The library's own types speak of mutable arrays.
        cells.formulas = rows as CellInput[][];
        cells.numberFormat = "General" as unknown as string[][];
      },
    }));
  });
}
