/** What stands above and below the text: red header, title, 主送; attachments, signature, 说明, 版记, page number. */
import type * as Docx from "docx";
import { attachmentLines } from "../../compose/document";
import { runsText, type Bulletin } from "../../document";
import { titleLines } from "../../titleLines";
import { signatureRight } from "../signature";
import { DRAFT_MARK, NOTES_TITLE, dayText } from "../words";
import { blankLine, exact, paragraphOf, textRuns, type Library } from "./blocks";
import { characters, fonts, headerSize, linePitch, lines, sizes } from "./page";

const RED = "FF0000";

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
  const plainNumber = header === null && number !== null ? [paragraphOf(docx, number, { align: "center" }), blankLine(docx)] : [];
  return [
    ...mark, ...red, ...plainNumber,
    ...(header === null && number === null && !draft ? [blankLine(docx)] : []),
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
  return [blankLine(docx, true), ...listed.map((line, index) => paragraphOf(docx, index === 0 ? `附件：${line}` : line, { align: "left", keepNext: true, left: characters(index === 0 ? 2 : 5) }))];
}

export function signatureOf(docx: Library, { signature }: Bulletin): Docx.Paragraph[] {
  const date = dayText(signature.day);
  const { office } = signature;
  const right = signatureRight(office, date);
  return [
    blankLine(docx, true), blankLine(docx, true),
    ...(office === null ? [] : [paragraphOf(docx, office, { align: "right", right: characters(right.office), keepNext: true })]),
    paragraphOf(docx, date, { align: "right", right: characters(right.date) }),
  ];
}

/** 说明, small, after the date. */
export function notesOf(docx: Library, { notes }: Bulletin): Docx.Paragraph[] {
  if (notes.length === 0) return [];
  const look = { size: sizes.notes, line: lines.notes, align: "both" } as const;
  return [blankLine(docx), paragraphOf(docx, NOTES_TITLE, { ...look, font: fonts.first, keepNext: true }), ...notes.map((note, index) => paragraphOf(docx, `${index + 1}.${runsText(note)}`, look))];
}

/**
 * 版记 between lines, in a frame at the foot of the last page. The lines are blackened paragraphs a point high:
 * LibreOffice does not make a frame of paragraphs with borders.
 */
export function imprintOf(docx: Library, { imprint }: Bulletin, width: number): Docx.Paragraph[] {
  if (imprint === null) return [];
  const indent = sizes.number * 10;
  const frame = {
    type: "alignment", width, height: 0, wrap: docx.FrameWrap.AROUND,
    anchor: { horizontal: docx.FrameAnchorType.MARGIN, vertical: docx.FrameAnchorType.MARGIN },
    alignment: { x: docx.HorizontalPositionAlign.LEFT, y: docx.VerticalPositionAlign.BOTTOM },
  } as const;
  const rule = (line: number) => new docx.Paragraph({
    frame, spacing: exact(docx, line), shading: { type: docx.ShadingType.CLEAR, color: "auto", fill: "000000" }, children: textRuns(docx, " ", { size: 2 }),
  });
  const written = [...(imprint.copyTo === "" ? [] : [`抄送：${imprint.copyTo}`]), `${imprint.printedBy}\t${dayText(imprint.printedOn)}印发`];
  return [
    rule(20),
    ...written.flatMap((words, index) => [
      new docx.Paragraph({
        frame, spacing: exact(docx, linePitch), alignment: docx.AlignmentType.LEFT, indent: { left: indent, right: indent },
        tabStops: [{ type: docx.TabStopType.RIGHT, position: width - indent }],
        children: words.split("\t").flatMap((part, at) => [
          ...(at === 0 ? [] : [new docx.TextRun({ children: [new docx.Tab()] })]), ...textRuns(docx, part, { size: sizes.number }),
        ]),
      }),
      rule(index === written.length - 1 ? 20 : 14),
    ]),
  ];
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
