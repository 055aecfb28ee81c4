/** Styled ranges as few rectangles: each cell has the style laid on it last, and neighbours of one style are one rectangle. */
import type { StyledRange, WritePlan } from "../plan";
import type { CellRange } from "../sheet";

export interface Look {
  readonly range: CellRange;
  readonly style: string;
  /** The range that was styled, where its outline matters. */
  readonly outline: CellRange | null;
}

const cuts = (bounds: readonly number[]): readonly number[] => [...new Set(bounds)].sort((one, other) => one - other);

/** Which styled range counts in each cell of the grid between all their edges. */
function painted(styled: readonly StyledRange[], rows: readonly number[], columns: readonly number[]): readonly Int32Array[] {
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const grid = rows.map(() => new Int32Array(columns.length).fill(-1));
  styled.forEach(({ range }, index) => {
    const [from, to] = [columnAt.get(range.left) ?? 0, columnAt.get(range.right + 1) ?? 0];
    for (let row = rowAt.get(range.top) ?? 0; row < (rowAt.get(range.bottom + 1) ?? 0); row++) grid[row]?.fill(index, from, to);
  });
  return grid;
}

interface Open {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly first: number;
}

/**
 * @example looksOf([{ range: A1:B1, style: "a" }, { range: A2:B2, style: "a" }], styles) // one look over A1:B2
 */
export function looksOf(styled: readonly StyledRange[], styles: WritePlan["styles"]): readonly Look[] {
  const rows = cuts(styled.flatMap(({ range }) => [range.top, range.bottom + 1]));
  const columns = cuts(styled.flatMap(({ range }) => [range.left, range.right + 1]));
  const grid = painted(styled, rows, columns);
  // A range with an outline stays by itself: its edge is not its neighbour's.
  const keys = styled.map(({ style }, index) => (styles[style]?.border?.sides === "outline" ? `${index} ${style}` : style));
  const looks: Look[] = [];
  let open: Open[] = [];
  const close = ({ from, to, top, first }: Open, bottom: number): void => {
    const source = styled[first];
    if (source === undefined) return;
    const range = { top, bottom: bottom - 1, left: columns[from] ?? 0, right: (columns[to] ?? 1) - 1 };
    looks.push({ range, style: source.style, outline: styles[source.style]?.border?.sides === "outline" ? source.range : null });
  };
  rows.forEach((top, row) => {
    const runs: Open[] = [];
    const line = grid[row] ?? new Int32Array();
    for (let from = 0, to = 0; from < line.length; from = to) {
      const first = line[from] ?? -1;
      const key = keys[first] ?? "";
      to = from + 1;
      while (to < line.length && (keys[line[to] ?? -1] ?? "") === key) to++;
      if (first >= 0) runs.push(open.find((other) => other.key === key && other.from === from && other.to === to) ?? { key, from, to, top, first });
    }
    for (const other of open) if (!runs.includes(other)) close(other, top);
    open = runs;
  });
  return looks;
}
