/**
 * What staff wrote on 攻坚设置 beside our cells, by what it stands beside: a title, a header, an entry. It travels with its entry;
 * what stands beside nothing of ours any more is kept at the foot of the sheet.
 */
import type { PlanCell } from "../../workbook/plan";
import type { SheetSnapshot } from "../../workbook/sheet";
import { cellAsTyped, isBlank } from "../../workbook/staffCells";
import { keptRows, placeOf, type KeptRow, type TypedCell } from "../written/typed";
import type { Region } from "./regions";

/** An entry of a section: its key, and how many entries with that key stand above it. */
export interface EntryAt {
  readonly heading: string;
  readonly key: string;
  readonly nth: number;
}

/** What a row of the sheet is, for the notes beside it. */
export type RowAnchor =
  | { readonly kind: "title" | "subtitle" }
  | { readonly kind: "heading" | "header"; readonly heading: string }
  | ({ readonly kind: "entry" } & EntryAt)
  /** A row that is put back as typed. */
  | { readonly kind: "troubled"; readonly heading: string };

export interface EntryNotes extends EntryAt {
  readonly cells: readonly TypedCell[];
}

export interface RowNotes {
  readonly row: number;
  readonly heading: string;
  readonly cells: readonly TypedCell[];
}

export interface SheetNotes {
  /** Beside the title (0) and the line under it (1). */
  readonly top: readonly (readonly TypedCell[])[];
  /** Rows of theirs between that line and the first section. */
  readonly above: readonly (readonly TypedCell[])[];
  readonly headings: ReadonlyMap<string, readonly TypedCell[]>;
  readonly headers: ReadonlyMap<string, readonly TypedCell[]>;
  readonly entries: readonly EntryNotes[];
  /** By the row that stands as typed. */
  readonly troubled: readonly RowNotes[];
  /** Rows of a section with nothing in our columns. */
  readonly loose: readonly RowNotes[];
  /** Beside nothing of ours. */
  readonly lost: readonly KeptRow[];
}

export const noNotes: SheetNotes = { top: [[], []], above: [], headings: new Map(), headers: new Map(), entries: [], troubled: [], loose: [], lost: [] };

/** A cell as a plan can write it again. */
export type CellOf = (row: number, column: number) => PlanCell;
export const cellsOf = (sheet: SheetSnapshot, dateSystem: 1900 | 1904): CellOf => (row, column) => cellAsTyped(sheet, row, column, dateSystem);

/** Which cells were read, and what each row is; the rest is the staff's. */
export class Claims {
  private readonly claimed = new Set<number>();
  private readonly anchors = new Map<number, RowAnchor>();

  claim(row: number, column: number): void {
    this.claimed.add(placeOf(row, column));
  }

  has(row: number, column: number): boolean {
    return this.claimed.has(placeOf(row, column));
  }

  anchor(row: number, anchor: RowAnchor): void {
    this.anchors.set(row, anchor);
  }

  /**
   * @param leastOf the first column right of ours in a section that was read; null: it was not, its rows cannot stand there again
   */
  notes(sheet: SheetSnapshot, regions: readonly Region[], dateSystem: 1900 | 1904, leastOf: (heading: string) => number | null): SheetNotes {
    const cellOf = cellsOf(sheet, dateSystem);
    const before = new Set(regions[0]?.rows ?? []);
    const regionOf = new Map(regions.flatMap(({ heading, rows }) => rows.map((row) => [row, heading] as const)));
    const top: TypedCell[][] = [[], []];
    const above: TypedCell[][] = [];
    const [headings, headers] = [new Map<string, TypedCell[]>(), new Map<string, TypedCell[]>()];
    const entries: EntryNotes[] = [];
    const [troubled, loose]: [RowNotes[], RowNotes[]] = [[], []];
    const lost: TypedCell[] = [];
    for (let row = 0; row < sheet.rowCount; row += 1) {
      const cells = (sheet.values[row] ?? []).flatMap((value, column) => (isBlank(value) || this.has(row, column) ? [] : [{ row, column, cell: cellOf(row, column) }]));
      if (cells.length === 0) continue;
      const anchor = this.anchors.get(row);
      const heading = regionOf.get(row) ?? null;
      const least = heading === null ? null : leastOf(heading);
      switch (anchor?.kind) {
        case "title": case "subtitle": top[anchor.kind === "title" ? 0 : 1]?.push(...cells); break;
        case "heading": headings.set(anchor.heading, cells); break;
        case "header": headers.set(anchor.heading, cells); break;
        case "entry": entries.push({ heading: anchor.heading, key: anchor.key, nth: anchor.nth, cells }); break;
        case "troubled": troubled.push({ row, heading: anchor.heading, cells }); break;
        default:
          if (before.has(row)) above.push(cells);
          else if (heading !== null && least !== null && cells.every(({ column }) => column >= least)) loose.push({ row, heading, cells });
          else lost.push(...cells);
      }
    }
    return { top, above, headings, headers, entries, troubled, loose, lost: keptRows(sheet, lost, () => "") };
  }
}
