/** Collects the cells, styles and merges of one owned sheet and hands them over as a `SheetPlan`. Local to one composition. */
import type { Block, ChartPlan, ConditionalFormat, PlanCell, PrintSetup, SheetPlan, StyledRange, Validation } from "../workbook/plan";
import type { CellRange } from "../workbook/sheet";
import type { OwnedSheet } from "./ownedSheets";
import type { StyleName } from "./styles";

export const area = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

export class SheetBuilder {
  private readonly rows = new Map<number, Map<number, PlanCell>>();
  private readonly styled: StyledRange[] = [];
  private readonly merges: CellRange[] = [];
  private readonly widths: { first: number; last: number; width: number }[] = [];
  private readonly heights: { first: number; last: number; height: number }[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly validations: Validation[] = [];
  private readonly charts: ChartPlan[] = [];

  /** Puts cells from `column` on and, if named, styles exactly them. */
  put(row: number, column: number, cells: readonly PlanCell[], style?: StyleName): this {
    let line = this.rows.get(row);
    if (line === undefined) this.rows.set(row, (line = new Map()));
    for (const [index, cell] of cells.entries()) line.set(column + index, cell);
    if (style !== undefined && cells.length > 0) this.style(area(row, column, row, column + cells.length - 1), style);
    return this;
  }

  style(range: CellRange, style: StyleName): this {
    this.styled.push({ range, style });
    return this;
  }

  /** One cell over a range: value, style and merge in one. */
  banner(range: CellRange, cell: PlanCell, style: StyleName): this {
    this.put(range.top, range.left, [cell]).style(range, style);
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
    return this;
  }

  width(first: number, last: number, width: number): this {
    this.widths.push({ first, last, width });
    return this;
  }

  height(first: number, last: number, height: number): this {
    this.heights.push({ first, last, height });
    return this;
  }

  conditional(format: ConditionalFormat): this {
    this.formats.push(format);
    return this;
  }

  validate(validation: Validation): this {
    this.validations.push(validation);
    return this;
  }

  chart(chart: ChartPlan): this {
    this.charts.push(chart);
    return this;
  }

  build(sheet: OwnedSheet, look: { freeze: SheetPlan["freeze"]; gridlines: boolean; print: PrintSetup | null; zoom?: number }): SheetPlan {
    return {
      role: sheet.role, name: sheet.name, tabColor: sheet.tabColor, gridlines: look.gridlines, zoom: look.zoom ?? 100,
      columnWidths: this.widths, rowHeights: this.heights, blocks: this.blocks(), styled: this.styled, merges: this.merges,
      freeze: look.freeze, conditionalFormats: this.formats, validations: this.validations, charts: this.charts, print: look.print,
    };
  }

  /** Rows with the same columns that follow each other become one block. */
  private blocks(): Block[] {
    const blocks: { row: number; column: number; width: number; cells: PlanCell[][] }[] = [];
    for (const [row, line] of [...this.rows].sort(([a], [b]) => a - b)) {
      const columns = [...line.keys()];
      const column = Math.min(...columns);
      const width = Math.max(...columns) - column + 1;
      const cells = Array.from({ length: width }, (_, index) => line.get(column + index) ?? null);
      const above = blocks.at(-1);
      if (above !== undefined && above.column === column && above.width === width && above.row + above.cells.length === row) above.cells.push(cells);
      else blocks.push({ row, column, width, cells: [cells] });
    }
    return blocks.map(({ row, column, cells }) => ({ row, column, cells }));
  }
}
