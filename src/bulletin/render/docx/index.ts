/**
 * A bulletin as a Word document laid out by GB/T 9704-2012. The library is loaded here and only when asked for;
 * the same bulletin gives the same bytes.
 */
import type * as Docx from "docx";
import { factsLine } from "../properties";
import { titleText, type Bulletin } from "../../document";
import { blankLine, blocksOf, paragraphOf, type Library } from "./blocks";
import { fixPackage } from "./fixPackage";
import { attachmentList, headOf, notesOf, pageNumber, signatureOf, titleOf } from "./head";
import { imprintOf } from "./imprint";
import { fonts, linePitch, page, sizes, textWidth, turnedWidth } from "./page";

export async function renderDocx(bulletin: Bulletin): Promise<Uint8Array> {
  const docx = await import("docx");
  return pack(docx, [bulletin], titleText(bulletin));
}

/** Several documents in one file, each from a new odd page on: all notices at once. */
export async function renderDocxAll(bulletins: readonly Bulletin[], title: string): Promise<Uint8Array> {
  const docx = await import("docx");
  return pack(docx, bulletins, title);
}

async function pack(docx: Library, bulletins: readonly Bulletin[], title: string): Promise<Uint8Array> {
  const [first] = bulletins;
  const file = new docx.Document({
    title, subject: first?.properties.subject ?? "", creator: first?.signature.office ?? "", lastModifiedBy: first?.signature.office ?? "",
    description: first === undefined ? "" : factsLine(first.properties), keywords: first === undefined ? "" : first.properties.factsHash,
    revision: 1, evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body, language: { value: "en-US", eastAsia: "zh-CN" } } } } },
    sections: bulletins.flatMap((bulletin, index) => sectionsOf(docx, bulletin, index > 0)),
  });
  return fixPackage(new Uint8Array(await docx.Packer.toArrayBuffer(file)), first?.properties.asOf ?? 1);
}

/** Attachments that stand as the text does follow each other; a turned one has a section of its own. */
function sectionsOf(docx: Library, bulletin: Bulletin, oddPage: boolean): Docx.ISectionOptions[] {
  const parts: { landscape: boolean; children: (Docx.Paragraph | Docx.Table)[] }[] = [{
    landscape: false,
    children: [...headOf(docx, bulletin), ...blocksOf(docx, bulletin.body, false, true), ...attachmentList(docx, bulletin), ...signatureOf(docx, bulletin), ...notesOf(docx, bulletin)],
  }];
  bulletin.attachments.forEach((attachment, index) => {
    const own = [
      paragraphOf(docx, `附件${bulletin.attachments.length === 1 ? "" : index + 1}`, { align: "left", font: fonts.first, keepNext: true }),
      ...titleOf(docx, [attachment.title]), ...(attachment.landscape ? [] : [blankLine(docx)]), ...blocksOf(docx, attachment.blocks, attachment.landscape),
    ];
    parts.push({ landscape: attachment.landscape, children: own });
  });
  const last = parts.at(-1);
  if (last !== undefined) last.children.push(...imprintOf(docx, bulletin, last.landscape ? turnedWidth : textWidth));
  return parts.map(({ landscape, children }, index) => ({
    properties: {
      type: index === 0 && oddPage ? docx.SectionType.ODD_PAGE : docx.SectionType.NEXT_PAGE,
      page: {
        size: { width: page.width, height: page.height, orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT },
        // Turned with the page, the text keeps its 225 × 156 mm.
        margin: landscape
          ? { top: page.left, bottom: page.right, left: page.bottom, right: page.top, header: page.header, footer: 800, gutter: 0 }
          : { top: page.top, bottom: page.bottom, left: page.left, right: page.right, header: page.header, footer: page.footer, gutter: 0 },
        ...(index === 0 && oddPage ? { pageNumbers: { start: 1 } } : {}),
      },
      grid: { type: docx.DocumentGridType.LINES, linePitch },
    },
    footers: { default: pageNumber(docx, "right"), even: pageNumber(docx, "left") },
    children,
  }));
}
