/** A table as a full grid: which cell begins where, and which squares a larger cell covers. */
import type { Cell, Table } from "../document";

export type Square =
  | { readonly kind: "cell"; readonly cell: Cell; readonly rows: number; readonly columns: number }
  /** Under a larger cell: `below` its first row, at its left edge if `first`, where it is `columns` wide. */
  | { readonly kind: "covered"; readonly below: boolean; readonly first: boolean; readonly columns: number };

/**
 * Header rows first, then the others; every row as long as the table is wide.
 *
 * @example laidOut(table of 2 columns, first cell rows: 2)[1][0] → { kind: "covered", below: true, … }
 */
export function laidOut({ columns, header, rows }: Table): readonly (readonly Square[])[] {
  const all = [...header, ...rows];
  const grid: (Square | undefined)[][] = all.map(() => new Array<Square | undefined>(columns.length).fill(undefined));
  for (const [top, row] of all.entries()) {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const high = Math.min(cell.rows ?? 1, all.length - top);
      const wide = Math.min(cell.columns ?? 1, columns.length - left);
      for (let down = 0; down < high; down += 1) {
        for (let along = 0; along < wide; along += 1) {
          const line = grid[top + down];
          if (line !== undefined) line[left + along] = down === 0 && along === 0 ? { kind: "cell", cell, rows: high, columns: wide } : { kind: "covered", below: down > 0, first: along === 0, columns: wide };
        }
      }
      left += wide;
    }
  }
  const empty: Square = { kind: "cell", cell: { runs: [] }, rows: 1, columns: 1 };
  return grid.map((row) => row.map((square) => square ?? empty));
}
