/** What stands above and below the text: red header, title, 主送; attachments, signature, 说明, 版记, page number. */
import type * as Docx from "docx";
import { attachmentLines } from "../../compose/document";
import { runsText, type Bulletin } from "../../document";
import { titleLines } from "../../titleLines";
import { DRAFT_MARK, NOTES_TITLE, dayText } from "../words";
import { blankLine, exact, paragraphOf, textRuns, type Library } from "./blocks";
import { characters, fonts, headerSize, linePitch, lines, sizes } from "./page";

const RED = "FF0000";

/** Half-width characters count half. */
const widthOf = (words: string): number => [...words].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);

export function headOf(docx: Library, bulletin: Bulletin): Docx.Paragraph[] {
  const { header, number, draft, title, addressees } = bulletin;
  const mark = draft ? [paragraphOf(docx, DRAFT_MARK, { align: "right", font: fonts.first })] : [];
  const rule = { style: docx.BorderStyle.SINGLE, size: 12, space: 11, color: RED };
  const red = header === null ? [] : [
    ...header.split("\n").map((line) => paragraphOf(docx, line, { align: "center", font: fonts.title, size: headerSize(line), color: RED, line: Math.max(linePitch, headerSize(line) * 13) })),
    ...(number === null ? [] : [blankLine(docx)]),
    // The red line stands 4 mm below the number, as wide as the text.
    new docx.Paragraph({ children: textRuns(docx, number ?? ""), alignment: docx.AlignmentType.CENTER, spacing: exact(docx, linePitch), border: { bottom: rule } }),
    blankLine(docx),
  ];
  const plainNumber = header === null && number !== null ? [paragraphOf(docx, number, { align: "center" })] : [];
  return [
    ...mark, ...red, ...plainNumber,
    ...(header === null && !draft ? [blankLine(docx)] : []),
    ...titleOf(docx, title),
    blankLine(docx),
    ...(addressees === null ? [] : [paragraphOf(docx, addressees, { align: "left" })]),
  ];
}

export const titleOf = (docx: Library, pieces: readonly string[]): Docx.Paragraph[] =>
  titleLines(pieces).map((line) => paragraphOf(docx, line, { align: "center", font: fonts.title, size: sizes.title, line: lines.title, keepNext: true }));

/** 附件 after one blank line, two characters in; further ones under the first number. */
export function attachmentList(docx: Library, { attachments }: Bulletin): Docx.Paragraph[] {
  const listed = attachmentLines(attachments);
  if (listed.length === 0) return [];
  return [blankLine(docx), ...listed.map((line, index) => paragraphOf(docx, index === 0 ? `附件：${line}` : line, { align: "left", left: characters(index === 0 ? 2 : 5) }))];
}

/** The office centred over the date, the date four characters from the right; a longer office two characters from it. */
export function signatureOf(docx: Library, { signature }: Bulletin): Docx.Paragraph[] {
  const date = dayText(signature.day);
  const { office } = signature;
  const half = office === null ? 0 : (widthOf(date) - widthOf(office)) / 2;
  const officeRight = Math.max(2, 4 + half);
  return [
    blankLine(docx), blankLine(docx),
    ...(office === null ? [] : [paragraphOf(docx, office, { align: "right", right: characters(officeRight), keepNext: true })]),
    paragraphOf(docx, date, { align: "right", right: characters(office === null ? 4 : officeRight - half) }),
  ];
}

/** 说明, small, after the date. */
export function notesOf(docx: Library, { notes }: Bulletin): Docx.Paragraph[] {
  if (notes.length === 0) return [];
  const look = { size: sizes.notes, line: lines.notes, align: "both" } as const;
  return [blankLine(docx), paragraphOf(docx, NOTES_TITLE, { ...look, font: fonts.first, keepNext: true }), ...notes.map((note, index) => paragraphOf(docx, `${index + 1}.${runsText(note)}`, look))];
}

/** 版记 between lines, at the foot of the last page. */
export function imprintOf(docx: Library, { imprint }: Bulletin, width: number): Docx.Table[] {
  if (imprint === null) return [];
  const thick = { style: docx.BorderStyle.SINGLE, size: 8, color: "000000" };
  const thin = { style: docx.BorderStyle.SINGLE, size: 6, color: "000000" };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const look = { size: sizes.number, line: linePitch, align: "left" } as const;
  const indent = Math.round(sizes.number * 10);
  const cell = (children: Docx.Paragraph[], span: number, size: number) => new docx.TableCell({ children, columnSpan: span, width: { size, type: docx.WidthType.DXA }, borders: { left: none, right: none, top: thin, bottom: thin } });
  const first = Math.floor(width / 2);
  const copy = imprint.copyTo === "" ? [] : [new docx.TableRow({ cantSplit: true, children: [cell([paragraphOf(docx, `抄送：${imprint.copyTo}`, { ...look, left: indent, right: indent })], 2, width)] })];
  const printed = new docx.TableRow({
    cantSplit: true,
    children: [
      cell([paragraphOf(docx, imprint.printedBy, { ...look, left: indent })], 1, first),
      cell([paragraphOf(docx, `${dayText(imprint.printedOn)}印发`, { ...look, align: "right", right: indent })], 1, width - first),
    ],
  });
  return [new docx.Table({
    rows: [...copy, printed], columnWidths: [first, width - first], width: { size: width, type: docx.WidthType.DXA }, layout: docx.TableLayoutType.FIXED,
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    float: {
      horizontalAnchor: docx.TableAnchorType.MARGIN, verticalAnchor: docx.TableAnchorType.MARGIN, absoluteHorizontalPosition: 0,
      relativeVerticalPosition: docx.RelativeVerticalPosition.BOTTOM, overlap: docx.OverlapType.NEVER,
    },
  })];
}

/** — 1 —, 4号, on odd pages a character from the right edge, on even ones from the left. */
export function pageNumber(docx: Library, side: "left" | "right"): Docx.Footer {
  const look = { font: fonts.number, size: sizes.number } as const;
  return new docx.Footer({
    children: [new docx.Paragraph({
      alignment: docx.AlignmentType[side === "left" ? "LEFT" : "RIGHT"], spacing: exact(docx, lines.footer), indent: { left: side === "left" ? 280 : 0, right: side === "right" ? 280 : 0 },
      children: [new docx.TextRun({ text: "— ", ...look }), new docx.TextRun({ children: [docx.PageNumber.CURRENT], ...look }), new docx.TextRun({ text: " —", ...look })],
    })],
  });
}
