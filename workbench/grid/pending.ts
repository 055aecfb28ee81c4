/** Changes of cells that the grid has not been given yet: it takes one large step far faster than thousands of small ones. */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/presets";

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** Apart: the grid takes a cell that comes without a formula for one that has lost it, unless only looks change. */
export interface Taken {
  readonly contents: Cells | null;
  readonly looks: Cells | null;
}

/** The later style goes over the earlier one, the sides of a border one by one; null takes all away. */
export function overlaidStyle(before: IStyleData | null, change: IStyleData | null): IStyleData | null {
  if (change === null || before === null) return change;
  const border = change.bd === undefined || change.bd === null || before.bd === undefined || before.bd === null ? {} : { bd: { ...before.bd, ...change.bd } };
  return { ...before, ...change, ...border };
}

const asStyle = (style: ICellData["s"]): IStyleData | null => (typeof style === "object" ? style : null);

function put(cells: Cells, row: number, column: number, change: ICellData): void {
  const columns = (cells[row] ??= {});
  columns[column] = { ...columns[column], ...change };
}

export class PendingCells {
  private contents: Cells | null = null;
  private looks: Cells | null = null;

  /** How the cell is to look, where that waits. */
  lookAt(row: number, column: number): Pick<ICellData, "s" | "custom"> | undefined {
    return this.looks?.[row]?.[column];
  }

  add(row: number, column: number, { s, custom, ...content }: ICellData): void {
    if (Object.keys(content).length > 0) put((this.contents ??= {}), row, column, content);
    if (s === undefined && custom === undefined) return;
    const before = this.lookAt(row, column)?.s;
    const style = s === undefined ? {} : { s: before === undefined ? s : overlaidStyle(asStyle(before), asStyle(s)) };
    put((this.looks ??= {}), row, column, { ...style, ...(custom === undefined ? {} : { custom }) });
  }

  take(): Taken {
    const taken = { contents: this.contents, looks: this.looks };
    this.contents = this.looks = null;
    return taken;
  }
}
