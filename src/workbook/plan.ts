/**
 * The closed vocabulary in which a sheet of ours is described.
 * A plan is data: it can be compared, previewed and replayed. A port carries it out whole or refuses it loudly.
 */
import type { CellRange } from "./sheet";

/** A day as a 1900 serial: the port writes it in the workbook's own date system. */
export interface DayCell {
  readonly day: number;
}

/** A native formula with the result it has now, so that a reader without recalculation sees the right figure. */
export interface FormulaCell {
  /** With the leading `=`; English function names, comma separators. */
  readonly formula: string;
  readonly result: string | number | boolean | DayCell | null;
}

/** A jump inside the workbook, shown as `text`. */
export interface LinkCell {
  readonly text: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** A string is always text, never a formula, whatever it begins with. `null` leaves the cell empty. */
export type PlanCell = null | string | number | boolean | DayCell | FormulaCell | LinkCell;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface CellBorder {
  readonly sides: "all" | "bottom" | "top" | "outline";
  readonly weight: "hair" | "thin" | "medium";
  /** `#RRGGBB` here and below. */
  readonly color: string;
}

export interface CellStyle {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean; readonly italic?: boolean; readonly color?: string };
  readonly fill?: string;
  readonly border?: CellBorder;
  readonly align?: "left" | "center" | "right" | "distributed";
  readonly verticalAlign?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Staff may write here on a protected sheet; false by default. */
  readonly unlocked?: boolean;
}

/** The style replaces what an earlier entry gave to the same cells. `style` is a key of `WritePlan.styles`. */
export interface StyledRange {
  readonly range: CellRange;
  readonly style: string;
}

/** What a conditional format changes; a part left out stays as it is. */
export interface ConditionalStyle {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export type ConditionalFormat =
  /** `formula` is written for the top left cell of `range`, with the leading `=`. */
  | { readonly kind: "expression"; readonly range: CellRange; readonly formula: string; readonly style: ConditionalStyle; readonly stopIfTrue?: boolean }
  | { readonly kind: "dataBar"; readonly range: CellRange; readonly color: string; readonly minimum: number; readonly maximum: number };

export type Validation = {
  readonly range: CellRange;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly error: string;
} & (
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "decimal" | "whole"; readonly minimum: number; readonly maximum: number }
  /** 1900 serials. */
  | { readonly kind: "day"; readonly minimum: number; readonly maximum: number }
);

export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface ChartSeries {
  readonly name: string;
  readonly categories: SheetRange;
  readonly values: SheetRange;
  readonly color: string;
  /** `line` on a column chart is drawn over the columns on the same axis. */
  readonly kind: "column" | "bar" | "line";
  /** Of a line: false draws it thin and without markers (a pace, a threshold). Markers by default. */
  readonly markers?: boolean;
}

export interface ChartPlan {
  /** Unique on its sheet: the port replaces a chart of the same name. */
  readonly name: string;
  readonly title: string;
  /** Cells that the chart covers. */
  readonly anchor: CellRange;
  readonly series: readonly ChartSeries[];
  readonly valueAxis: { readonly minimum: number | null; readonly maximum: number | null; readonly numberFormat: string; readonly title: string | null };
  readonly legend: "none" | "bottom" | "top" | "right";
  /** Show the value at each point of bars and columns. */
  readonly labels: boolean;
}

export interface PrintSetup {
  readonly area: CellRange;
  readonly paper: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** 0 = as many pages as it takes. */
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  /** Rows that begin a new page. Excel does not heed them where the height is fitted too. */
  readonly pageBreaks?: readonly number[];
  /** Rows repeated on each page, or null. */
  readonly titleRows: { readonly top: number; readonly bottom: number } | null;
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Excel codes: `&P`, `&N`, `&D`, `&A`. */
  readonly header: string;
  readonly footer: string;
  readonly centerHorizontally: boolean;
}

export interface SheetPlan {
  /** What the sheet is to us: the key of the mark by which we know it again, whatever its tab is called. `[a-zA-Z]+`. */
  readonly role: string;
  readonly name: string;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly zoom: number;
  /** In characters of the default font, as Excel counts them. */
  readonly columnWidths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** In points. */
  readonly rowHeights: readonly { readonly first: number; readonly last: number; readonly height: number }[];
  readonly blocks: readonly Block[];
  readonly styled: readonly StyledRange[];
  readonly merges: readonly CellRange[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintSetup | null;
}

export interface NamePlan {
  /** Workbook-wide. */
  readonly name: string;
  readonly target: SheetRange;
}

export interface WritePlan {
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** In tab order: ours stand together, before the sheets of the staff (`tabOrder`). */
  readonly sheets: readonly SheetPlan[];
  /** Its sheets stand before all others of ours. */
  readonly leads?: boolean;
  readonly names: readonly NamePlan[];
  /** The role of the sheet that is shown when the workbook opens, or null to leave it. */
  readonly active: string | null;
  /**
   * Roles whose sheets are taken away before the sheets of the plan are written, each with its mark and with every
   * workbook-wide name that refers to it. A role that no sheet bears is passed over; sheets that are not ours have none.
   */
  readonly remove?: readonly string[];
}
