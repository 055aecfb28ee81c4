/**
 * A bulletin as sheets that print as the document does, on A4: the text upright, each attachment on a sheet of its own.
 * A figure in a table is a number, already rounded to what is printed, so that a cell shows the document's digits.
 */
import { attachmentLines } from "../compose/document";
import { runsText, type Attachment, type Block, type Bulletin, type Cell, type Run, type Table } from "../document";
import { titleLines } from "../titleLines";
import type { Block as CellBlock, PlanCell, SheetPlan, StyledRange, WritePlan } from "../../workbook/plan";
import type { CellRange } from "../../workbook/sheet";
import { laidOut } from "./grid";
import { bulletinStyles, cellStyle, stylePrefix } from "./sheetStyles";
import { halves, linesIn, pageBreaks, pieces, spread } from "./sheetRows";
import { DRAFT_MARK, NOTES_TITLE, dayText, gap } from "./words";

/** Widths as Excel counts them: 156 mm of text upright, 225 mm turned. */
const WIDTH = { upright: 84, turned: 122 } as const;
/** Points of text on a page, with a little left over. */
const HEIGHT = { upright: 625, turned: 430 } as const;
const PLAIN_COLUMNS = 10;
/** Halves of a 16 point character row, and points a line. */
const BODY = { line: 29, perWidth: 56 / 84, most: 300 } as const;
const NOTE = { line: 15, perWidth: 86 / 84 } as const;
const TABLE = { normal: { line: 15, perWidth: 1.02 }, small: { line: 13, perWidth: 1.18 }, large: { line: 24, perWidth: 0.75 } } as const;

class Page {
  readonly blocks: CellBlock[] = [];
  readonly styled: StyledRange[] = [];
  readonly merges: CellRange[] = [];
  readonly heights: { first: number; last: number; height: number }[] = [];
  /** Rows at which a page may begin: not inside a unit of several rows, not between a heading and its text. */
  readonly starts: number[] = [];
  titleRows: { top: number; bottom: number } | null = null;
  row = 0;
  private held = false;
  /** Only where cells span rows must pages be broken by hand; Excel breaks the others well. */
  private spanned = false;
  constructor(readonly grid: readonly number[]) {}

  private get last(): number {
    return this.grid.length - 1;
  }

  /** One cell over the whole width. */
  line(words: string, style: string, height: number): this {
    const range = { top: this.row, left: 0, bottom: this.row, right: this.last };
    this.blocks.push({ row: this.row, column: 0, cells: [[words === "" ? null : words]] });
    this.styled.push({ range, style });
    if (this.last > 0) this.merges.push(range);
    this.heights.push({ first: this.row, last: this.row, height });
    if (!this.held) this.starts.push(this.row);
    this.held = style.startsWith("bulletin_heading") || style === "bulletin_unitNote";
    this.row += 1;
    return this;
  }

  text(words: string, style: string, { line, perWidth }: { readonly line: number; readonly perWidth: number } = BODY): this {
    const capacity = Math.floor(this.grid.reduce((sum, one) => sum + one, 0) * perWidth) - 1;
    for (const piece of pieces(words, BODY.most)) this.line(piece, style, line * linesIn(piece, capacity));
    return this;
  }

  table(table: Table): this {
    if (table.unitNote !== "") this.line(table.unitNote, "bulletin_unitNote", 18);
    const top = this.row;
    // The header goes with the first row under it, and both with the heading above.
    if (!this.held) this.starts.push(top);
    this.held = false;
    const places = spread(table.columns.map(({ width }) => width), this.grid);
    const widthOf = (column: number, columns: number): number =>
      places.slice(column, column + columns).reduce((sum, [from, count]) => sum + this.grid.slice(from, from + count).reduce((all, one) => all + one, 0), 0);
    const { line, perWidth } = TABLE[table.size];
    const needs: number[] = [];
    const spans: { row: number; rows: number; lines: number }[] = [];
    laidOut(table).forEach((squares, index) => {
      const values = new Array<PlanCell>(this.grid.length).fill(null);
      needs.push(1);
      if (index > table.header.length && !squares.some((square) => square.kind === "covered" && square.below)) this.starts.push(top + index);
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
        if (square.rows > 1 && !head) this.spanned = true;
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

  plan(role: string, name: string, landscape: boolean, repeat: boolean): SheetPlan {
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
        fitToWidth: 1, fitToHeight: 0, pageBreaks: !this.spanned ? [] : pageBreaks(heights, this.starts, landscape ? HEIGHT.turned : HEIGHT.upright, repeated), titleRows: repeat ? this.titleRows : null,
        margins: landscape ? { top: 28, right: 37, bottom: 26, left: 35 } : { top: 37, right: 26, bottom: 35, left: 28 },
        header: "", footer: "&C— &P —", centerHorizontally: true,
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
function gridOf(blocks: readonly Block[], width: number): readonly number[] {
  const tables = blocks.filter((block) => block.kind === "table");
  const widest = tables.reduce<Table | null>((best, table) => (best === null || table.columns.length > best.columns.length ? table : best), null);
  if (widest === null) return new Array<number>(PLAIN_COLUMNS).fill(width / PLAIN_COLUMNS);
  const total = widest.columns.reduce((sum, column) => sum + column.width, 0);
  return widest.columns.map((column) => Math.round(((column.width * width) / total) * 100) / 100);
}

function mainSheet(bulletin: Bulletin): SheetPlan {
  const { header, number, draft, title, addressees, body, attachments, signature, notes, imprint } = bulletin;
  const page = new Page(gridOf(body, WIDTH.upright));
  if (draft) page.line(DRAFT_MARK, "bulletin_draft", 29);
  if (header !== null) for (const one of header.split("\n")) page.line(one, "bulletin_header", 54);
  if (header !== null || number !== null) page.line(number ?? "", header === null ? "bulletin_number" : "bulletin_numberLine", 32);
  page.line("", "bulletin_body", 20);
  for (const one of titleLines(title)) page.line(one, "bulletin_title", 34);
  page.line("", "bulletin_body", 20);
  if (addressees !== null) page.text(addressees, "bulletin_body");
  page.add(body);
  attachmentLines(attachments).forEach((one, index) => page.text(`${index === 0 ? `${gap(2)}附件：` : gap(5)}${one}`, "bulletin_body"));
  page.line("", "bulletin_body", 29);
  if (signature.office !== null) page.text(`${signature.office}${gap(2)}`, "bulletin_right");
  page.line(`${dayText(signature.day)}${gap(4)}`, "bulletin_right", 29);
  if (notes.length > 0) page.line("", "bulletin_note", 15).line(NOTES_TITLE, "bulletin_note", 15);
  notes.forEach((note, index) => page.text(`${index + 1}.${runsText(note)}`, "bulletin_note", NOTE));
  if (imprint !== null) {
    page.line("", "bulletin_body", 20);
    if (imprint.copyTo !== "") page.text(`抄送：${imprint.copyTo}`, "bulletin_imprint");
    const room = Math.max(1, Math.floor((60 - halves(imprint.printedBy) - halves(dayText(imprint.printedOn)) - 4) / 2));
    page.text(`${imprint.printedBy}${gap(room)}${dayText(imprint.printedOn)}印发`, "bulletin_imprint");
  }
  return page.plan(bulletin.role, bulletin.sheetName, false, false);
}

function attachmentSheet({ title, landscape, blocks, role, sheetName }: Attachment, number: string): SheetPlan {
  const page = new Page(gridOf(blocks, landscape ? WIDTH.turned : WIDTH.upright));
  page.line(`附件${number}`, "bulletin_heading1", 29);
  for (const one of titleLines([title])) page.line(one, "bulletin_title", 34);
  page.add(blocks);
  return page.plan(role, sheetName, landscape, blocks.filter(({ kind }) => kind === "table").length === 1);
}

/** The text first, then its attachments in their order. */
export const renderSheets = (bulletin: Bulletin): readonly SheetPlan[] => [
  mainSheet(bulletin),
  ...bulletin.attachments.map((attachment, index) => attachmentSheet(attachment, bulletin.attachments.length === 1 ? "" : String(index + 1))),
];

/** What 写入通报工作表 writes. */
export const bulletinPlan = (bulletin: Bulletin): WritePlan => ({ styles: bulletinStyles, sheets: renderSheets(bulletin), names: [], active: bulletin.role });
