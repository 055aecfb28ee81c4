/** 版记: 抄送, 印发机关 and 印发日期 between thin lines at the foot of the last page (GB/T 9704-2012 7.4). */
import type * as Docx from "docx";
import type { Bulletin } from "../../document";
import { dayText } from "../words";
import { exact, paragraphOf, textRuns, type Library } from "./blocks";
import { linePitch, sizes } from "./page";

/** Eighths of a point. The first and the last line are 0.35 mm thick, those between 0.25 mm. */
const THICK = 8;
const THIN = 6;

/**
 * LibreOffice lets a table float only where it is 4.7 mm narrower than the text, and goes by the preferred width. Word and WPS
 * go by the widths of the columns in a table of fixed layout: there the lines are as wide as the text, as the standard has it.
 */
const NARROWER = 276;

/**
 * A table that floats to the foot of the text. Its lines are borders of cells: they keep their thickness whatever the
 * line pitch of the page is, in Word, WPS and LibreOffice. Where the page is full, it goes to the next one with the
 * tiny paragraph that it hangs on.
 *
 * @param width of the text, twips
 * @returns nothing where the document has no 版记
 */
export function imprintOf(docx: Library, { imprint }: Bulletin, width: number): (Docx.Table | Docx.Paragraph)[] {
  if (imprint === null) return [];
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" } as const;
  const rule = (size: number) => ({ style: docx.BorderStyle.SINGLE, size, color: "000000" }) as const;
  // One character of 4号 from either edge.
  const indent = sizes.number * 10;
  const rows: readonly (readonly string[])[] = [...(imprint.copyTo === "" ? [] : [[`抄送：${imprint.copyTo}`]]), [imprint.printedBy, `${dayText(imprint.printedOn)}印发`]];
  const right = Math.floor(width * 0.4);
  const widths = [width - right, right] as const;
  const cell = (words: string, column: number, row: number, alone: boolean): Docx.TableCell => new docx.TableCell({
    columnSpan: alone ? 2 : 1, width: { size: alone ? width : widths[column] ?? right, type: docx.WidthType.DXA }, verticalAlign: docx.VerticalAlignTable.CENTER,
    borders: { left: none, right: none, top: rule(row === 0 ? THICK : THIN), bottom: rule(row === rows.length - 1 ? THICK : THIN) },
    children: [new docx.Paragraph({
      spacing: exact(docx, linePitch), alignment: column === 0 ? docx.AlignmentType.LEFT : docx.AlignmentType.RIGHT, widowControl: false,
      // 抄送 goes on under its first name.
      indent: alone ? { left: indent * 4, hanging: indent * 3, right: indent } : { left: column === 0 ? indent : 0, right: column === 0 ? 0 : indent },
      children: textRuns(docx, words, { size: sizes.number }),
    })],
  });
  const table = new docx.Table({
    rows: rows.map((words, row) => new docx.TableRow({ cantSplit: true, children: words.map((one, column) => cell(one, column, row, words.length === 1)) })),
    columnWidths: [...widths], width: { size: width - NARROWER, type: docx.WidthType.DXA }, layout: docx.TableLayoutType.FIXED,
    margins: { marginUnitType: docx.WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    float: {
      horizontalAnchor: docx.TableAnchorType.MARGIN, relativeHorizontalPosition: docx.RelativeHorizontalPosition.CENTER,
      verticalAnchor: docx.TableAnchorType.MARGIN, relativeVerticalPosition: docx.RelativeVerticalPosition.BOTTOM,
      leftFromText: 0, rightFromText: 0, topFromText: 0, bottomFromText: 0, overlap: docx.OverlapType.NEVER,
    },
  });
  return [table, paragraphOf(docx, "", { line: 20, size: 2 })];
}
