/** Headings, paragraphs and tables of a bulletin as parts of a Word document. */
import type * as Docx from "docx";
import type { Block, Cell, Run, Table } from "../../document";
import { runsText } from "../../document";
import { fitted } from "../columns";
import { laidOut, type Square } from "../grid";
import { KEPT_ROWS, bodySpacing, characters, fonts, linePitch, lines, sizes, textWidth, turnedWidth } from "./page";

export type Library = typeof Docx;
type Font = (typeof fonts)[keyof typeof fonts];

export interface Look {
  readonly font?: Font;
  readonly size?: number;
  readonly color?: string;
  readonly spacing?: number;
}

/** A line break of the text stays one. */
export function textRuns(docx: Library, content: string, { font = fonts.body, size = sizes.body, color, spacing = size === sizes.body ? bodySpacing : 0 }: Look = {}): Docx.TextRun[] {
  return content.split("\n").map((line, index) => new docx.TextRun({
    text: line, font, size, characterSpacing: spacing, ...(color === undefined ? {} : { color }), ...(index === 0 ? {} : { break: 1 }),
  }));
}

export const exact = (docx: Library, line: number) => ({ line, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 }) as const;

export interface Placing extends Look {
  readonly align?: "left" | "center" | "right" | "both";
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

export function paragraphOf(docx: Library, content: string, placing: Placing = {}): Docx.Paragraph {
  const { align = "both", firstLine = 0, left = 0, right = 0, line = linePitch, keepNext = false, pageBreakBefore = false } = placing;
  return new docx.Paragraph({
    children: textRuns(docx, content, placing), alignment: docx.AlignmentType[align === "left" ? "LEFT" : align === "center" ? "CENTER" : align === "right" ? "RIGHT" : "BOTH"],
    spacing: exact(docx, line), indent: { firstLine, left, right }, keepNext, pageBreakBefore, widowControl: false,
  });
}

export const blankLine = (docx: Library, keepNext = false): Docx.Paragraph => paragraphOf(docx, "", { keepNext });

const headingFonts = { 1: fonts.first, 2: fonts.second, 3: fonts.body } as const;

/** Two lines: LibreOffice moves all of a paragraph that is kept with the next. */
const SHORT = 54;

/** @param keepLast the last paragraph stays with what follows: a signature never stands alone on a page */
export function blocksOf(docx: Library, blocks: readonly Block[], turned = false, keepLast = false): (Docx.Paragraph | Docx.Table)[] {
  return blocks.flatMap((block, index): (Docx.Paragraph | Docx.Table)[] => {
    switch (block.kind) {
      case "heading":
        return [paragraphOf(docx, block.text, { font: headingFonts[block.level], firstLine: characters(2), keepNext: true })];
      case "paragraph":
        return [paragraphOf(docx, runsText(block.runs), { firstLine: block.plain === true ? 0 : characters(2), keepNext: keepLast && index === blocks.length - 1 && runsText(block.runs).length <= SHORT })];
      case "table":
        return tableOf(docx, block, turned ? turnedWidth : textWidth);
    }
  });
}

/** Shares of the width as whole twips that add up to it. */
function columnWidths({ columns }: Table, width: number): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width * width) / total));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === 0 ? one + rest : one));
}

const tableLooks = {
  small: { size: sizes.tableSmall, line: lines.tableSmall, side: 40 },
  normal: { size: sizes.table, line: lines.table, side: 60 },
  large: { size: sizes.tableLarge, line: lines.tableLarge, side: 100 },
} as const;

function tableOf(docx: Library, written: Table, width: number): (Docx.Paragraph | Docx.Table)[] {
  const table = fitted(written, width);
  const { size, line, side } = tableLooks[table.size];
  const widths = columnWidths(table, width);
  const grid = laidOut(table);
  const kept = grid.length <= KEPT_ROWS;
  const note = table.unitNote === "" ? [] : [paragraphOf(docx, table.unitNote, { align: "right", size, line: line + 60, keepNext: true })];
  const wide = (column: number, count: number) => ({ size: widths.slice(column, column + count).reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA });
  // Written out, not left to `rowSpan`: a row is kept with the next one only where all its paragraphs say so.
  const underOf = (columns: number, column: number, keepNext: boolean): Docx.TableCell => new docx.TableCell({
    verticalMerge: docx.VerticalMergeType.CONTINUE, columnSpan: columns, width: wide(column, columns), children: [paragraphOf(docx, "", { size, line, keepNext })],
  });
  const cellOf = (square: Extract<Square, { kind: "cell" }>, column: number, head: boolean, keepNext: boolean): Docx.TableCell => new docx.TableCell({
    ...(square.rows > 1 ? { verticalMerge: docx.VerticalMergeType.RESTART } : {}), columnSpan: square.columns, width: wide(column, square.columns),
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: [cellParagraph(docx, square.cell, table.columns[column]?.align ?? "left", { font: head ? fonts.first : fonts.body, size, line, keepNext })],
  });
  const rows = grid.map((row, index) => {
    const head = index < table.header.length;
    // A cell over several rows keeps them together, and so does a short table.
    const keepNext = head || (kept && index < grid.length - 1) || coveredBelow(grid[index + 1]);
    return new docx.TableRow({
      tableHeader: head, cantSplit: true,
      children: row.flatMap((square, column) => (square.kind === "cell" ? [cellOf(square, column, head, keepNext)] : square.below && square.first ? [underOf(square.columns, column, keepNext)] : [])),
    });
  });
  return [
    ...note,
    new docx.Table({
      rows, columnWidths: [...widths], width: { size: width, type: docx.WidthType.DXA }, layout: docx.TableLayoutType.FIXED, alignment: docx.AlignmentType.CENTER,
      margins: { marginUnitType: docx.WidthType.DXA, top: 20, bottom: 20, left: side, right: side },
    }),
    paragraphOf(docx, "", { line: 120, size: 2 }),
  ];
}

const coveredBelow = (row: readonly Square[] | undefined): boolean => row !== undefined && row[0]?.kind === "covered" && row[0].below;

function cellParagraph(docx: Library, cell: Cell, align: "left" | "center" | "right", look: Placing): Docx.Paragraph {
  return paragraphOf(docx, plain(cell.runs), { ...look, align: cell.align ?? align });
}

const plain = (runs: readonly Run[]): string => runsText(runs);
