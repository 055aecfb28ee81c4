/** A sheet that fills from top to bottom: lines over the whole width, texts in rows as high as they need, tables on one grid of columns. */
import { runsText, type Block, type Cell, type Run, type Table } from "../document";
import type { Block as CellBlock, PlanCell, SheetPlan, StyledRange } from "../../workbook/plan";
import type { CellRange } from "../../workbook/sheet";
import { fitted } from "./columns";
import { KEPT_ROWS, textWidth, turnedWidth } from "./docx/page";
import { laidOut } from "./grid";
import { cellStyle, stylePrefix } from "./sheetStyles";
import { linesIn, pageBreaks, pieces, spread } from "./sheetRows";
import { gap } from "./words";

/** Widths as Excel counts them: 156 mm of text upright, 225 mm turned. */
export const WIDTH = { upright: 84, turned: 122 } as const;
/** Points across and down a page. */
const TEXT = { upright: { across: 442, down: 637 }, turned: { across: 637, down: 442 } } as const;
/** A column is five pixels wider than its seven a character. */
const pointsWide = (grid: readonly number[]): number => grid.reduce((sum, one) => sum + one * 7 + 5, 0) * 0.75;
/** What is wider than the page is made smaller to fit, and so are its rows: more of them stand on a page. A little is left over. */
const pageHeight = (grid: readonly number[], landscape: boolean): number => {
  const { across, down } = landscape ? TEXT.turned : TEXT.upright;
  return down * Math.max(1, pointsWide(grid) / across) * 0.97;
};
const PLAIN_COLUMNS = 10;
/** Halves of a 16 point character row, one character spare for punctuation that may not begin a line; points a line. */
const BODY = { line: 29, perWidth: 58 / 84, most: 300 } as const;
export const NOTE = { line: 15, perWidth: 86 / 84 } as const;
/** As many halves as fit, less what fonts with wider digits take: a row too high is better than a line cut off. */
const TABLE = { normal: { line: 15, perWidth: 0.95 }, small: { line: 13, perWidth: 1.1 }, large: { line: 24, perWidth: 0.71 } } as const;

export class Page {
  readonly blocks: CellBlock[] = [];
  readonly styled: StyledRange[] = [];
  readonly merges: CellRange[] = [];
  readonly heights: { first: number; last: number; height: number }[] = [];
  /** Rows at which a page may begin: not inside a unit of several rows, not between a heading and its text. */
  readonly starts: number[] = [];
  titleRows: { top: number; bottom: number } | null = null;
  row = 0;
  private held = false;
  private together = false;
  private readonly forced: number[] = [];
  constructor(readonly grid: readonly number[]) {}

  private get turned(): boolean {
    return this.grid.reduce((sum, one) => sum + one, 0) > (WIDTH.upright + WIDTH.turned) / 2;
  }

  private get last(): number {
    return this.grid.length - 1;
  }

  /** What follows begins on a page of its own. */
  begin(): this {
    if (this.row > 0) this.forced.push(this.row);
    this.held = false;
    return this;
  }

  /** All that `write` puts here stands on one page. */
  keep(write: () => void): this {
    if (!this.held) this.starts.push(this.row);
    this.together = true;
    write();
    this.together = false;
    this.held = false;
    return this;
  }

  /** One cell over the whole width. */
  line(words: string, style: string, height: number): this {
    const range = { top: this.row, left: 0, bottom: this.row, right: this.last };
    this.blocks.push({ row: this.row, column: 0, cells: [[words === "" ? null : words]] });
    this.styled.push({ range, style });
    if (this.last > 0) this.merges.push(range);
    this.heights.push({ first: this.row, last: this.row, height });
    if (!this.held && !this.together) this.starts.push(this.row);
    this.held = style.startsWith("bulletin_heading") || style === "bulletin_unitNote";
    this.row += 1;
    return this;
  }

  text(words: string, style: string, { line, perWidth }: { readonly line: number; readonly perWidth: number } = BODY): this {
    const capacity = Math.floor(this.grid.reduce((sum, one) => sum + one, 0) * perWidth) - 1;
    for (const piece of pieces(words, BODY.most)) this.line(piece, style, line * linesIn(piece, capacity));
    return this;
  }

  table(written: Table): this {
    const table = fitted(written, this.turned ? turnedWidth : textWidth);
    if (table.unitNote !== "") this.line(table.unitNote, "bulletin_unitNote", 18);
    const top = this.row;
    // The header goes with the first row under it, and both with the heading above.
    if (!this.held && !this.together) this.starts.push(top);
    this.held = false;
    // As in the document: a short table stays whole.
    const whole = table.header.length + table.rows.length <= KEPT_ROWS;
    const places = spread(table.columns.map(({ width }) => width), this.grid);
    const widthOf = (column: number, columns: number): number =>
      places.slice(column, column + columns).reduce((sum, [from, count]) => sum + this.grid.slice(from, from + count).reduce((all, one) => all + one, 0), 0);
    const { line, perWidth } = TABLE[table.size];
    const needs: number[] = [];
    const spans: { row: number; rows: number; lines: number }[] = [];
    laidOut(table).forEach((squares, index) => {
      const values = new Array<PlanCell>(this.grid.length).fill(null);
      needs.push(1);
      if (!whole && index > table.header.length && !squares.some((square) => square.kind === "covered" && square.below)) this.starts.push(top + index);
      squares.forEach((square, column) => {
        if (square.kind === "covered") return;
        const [left = 0] = places[column] ?? [];
        const [from = 0, count = 1] = places[column + square.columns - 1] ?? [];
        const range = { top: top + index, left, bottom: top + index + square.rows - 1, right: from + count - 1 };
        const head = index < table.header.length;
        const { value, style } = head ? { value: runsText(square.cell.runs), style: `${stylePrefix[table.size]}_head` } : valueOf(square.cell, table.columns[column]?.align ?? "left", table.size);
        values[left] = value;
        this.styled.push({ range, style });
        if (range.left !== range.right || range.top !== range.bottom) this.merges.push(range);
        const lines = linesIn(runsText(square.cell.runs), Math.floor(widthOf(column, square.columns) * perWidth));
        if (square.rows === 1) needs[index] = Math.max(needs[index] ?? 1, lines);
        else spans.push({ row: index, rows: square.rows, lines });
      });
      this.blocks.push({ row: top + index, column: 0, cells: [values] });
    });
    // What a cell over several rows needs beyond their own heights is shared out among them.
    for (const { row, rows, lines } of spans) {
      const have = needs.slice(row, row + rows).reduce((sum, one) => sum + one, 0);
      if (lines > have) for (let at = row; at < row + rows; at += 1) needs[at] = (needs[at] ?? 1) + (lines - have) / rows;
    }
    needs.forEach((lines, index) => this.heights.push({ first: top + index, last: top + index, height: Math.min(409, Math.ceil(lines * line + 5)) }));
    this.titleRows ??= { top, bottom: top + table.header.length - 1 };
    this.row = top + needs.length;
    return this;
  }

  add(blocks: readonly Block[]): this {
    for (const block of blocks) {
      if (block.kind === "heading") this.text(`${gap(2)}${block.text}`, `bulletin_heading${block.level}`);
      else if (block.kind === "paragraph") this.text(`${block.plain === true ? "" : gap(2)}${runsText(block.runs)}`, "bulletin_body");
      else this.table(block);
    }
    return this;
  }

  plan(role: string, name: string, landscape: boolean, repeat: boolean, footer = "&C— &P —"): SheetPlan {
    const heights = this.heights.map(({ height }) => height);
    const { top, bottom } = this.titleRows ?? { top: 0, bottom: -1 };
    const repeated = repeat ? heights.slice(top, bottom + 1).reduce((sum, one) => sum + one, 0) : 0;
    return {
      role, name, tabColor: "#C00000", gridlines: false, zoom: 100,
      columnWidths: this.grid.map((width, index) => ({ first: index, last: index, width })),
      rowHeights: this.heights, blocks: this.blocks, styled: this.styled, merges: this.merges,
      freeze: null, conditionalFormats: [], validations: [], charts: [],
      print: {
        area: { top: 0, left: 0, bottom: Math.max(0, this.row - 1), right: this.last }, paper: "A4", orientation: landscape ? "landscape" : "portrait",
        fitToWidth: 1, fitToHeight: 0, pageBreaks: pageBreaks(heights, this.starts, pageHeight(this.grid, landscape), repeated, this.forced), titleRows: repeat ? this.titleRows : null,
        margins: landscape ? { top: 28, right: 37, bottom: 26, left: 35 } : { top: 37, right: 26, bottom: 35, left: 28 },
        header: "", footer, centerHorizontally: true,
      },
    };
  }
}

/** A lone figure is a number that its format prints as the document does; anything else is the document's text. */
function valueOf(cell: Cell, columnAlign: NonNullable<Cell["align"]>, size: Table["size"]): { value: PlanCell; style: string } {
  const align = cell.align ?? columnAlign;
  const number = numberOf(cell.runs);
  if (number !== null) return { value: number.value, style: cellStyle(size, align, number) };
  const words = runsText(cell.runs);
  return { value: words === "" ? null : words, style: cellStyle(size, align, null) };
}

function numberOf(runs: readonly Run[]): { value: number; digits: number; signed: boolean; percent: boolean } | null {
  const [only, ...more] = runs;
  if (only?.kind !== "figure" || more.length > 0 || only.digits > 2 || (only.suffix !== "" && only.suffix !== "%")) return null;
  const percent = only.suffix === "%";
  return { value: percent ? Number((Number(only.display) / 100).toFixed(only.digits + 2)) : Number(only.display), digits: only.digits, signed: only.signed, percent };
}

/** The columns of the widest table, or even ones. */
export function gridOf(blocks: readonly Block[], width: number): readonly number[] {
  const tables = blocks.filter((block) => block.kind === "table");
  const widest = tables.reduce<Table | null>((best, table) => (best === null || table.columns.length > best.columns.length ? table : best), null);
  if (widest === null) return new Array<number>(PLAIN_COLUMNS).fill(width / PLAIN_COLUMNS);
  const { columns } = fitted(widest, width === WIDTH.turned ? turnedWidth : textWidth);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.round(((column.width * width) / total) * 100) / 100);
}
