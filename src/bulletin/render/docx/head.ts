/** What stands above and below the text: red header, title, 主送; attachments, signature, 说明, page number. */
import type * as Docx from "docx";
import { attachmentLines } from "../../compose/document";
import { runsText, type Bulletin } from "../../document";
import { titleLines } from "../../titleLines";
import { signatureRight } from "../signature";
import { DRAFT_MARK, NOTES_TITLE, dayText } from "../words";
import { blankLine, exact, paragraphOf, textRuns, type Library } from "./blocks";
import { characters, fonts, headerRoom, headerSize, linePitch, lines, sizes } from "./page";

const RED = "FF0000";

export function headOf(docx: Library, bulletin: Bulletin): Docx.Paragraph[] {
  const { header, number, draft, title, addressees } = bulletin;
  const mark = draft ? [paragraphOf(docx, DRAFT_MARK, { align: "right", font: fonts.first })] : [];
  const rule = { style: docx.BorderStyle.SINGLE, size: 12, space: 11, color: RED };
  const red = header === null ? [] : [
    paragraphOf(docx, "", { line: headerRoom(draft) }),
    ...header.split("\n").map((line) => paragraphOf(docx, line, { align: "center", font: fonts.title, size: headerSize(line), color: RED, line: Math.max(linePitch, headerSize(line) * 13) })),
    // Two lines above the number, two between the red line and the title (7.2.6, 7.3.1).
    ...(number === null ? [] : [blankLine(docx), blankLine(docx)]),
    // The red line stands 4 mm below the number, as wide as the text.
    new docx.Paragraph({ children: textRuns(docx, number ?? ""), alignment: docx.AlignmentType.CENTER, spacing: exact(docx, linePitch), border: { bottom: rule } }),
    blankLine(docx), blankLine(docx),
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
