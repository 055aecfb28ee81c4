/**
 * A bulletin as sheets that print as the document does, on A4: the text upright, each attachment on a sheet of its own.
 * A figure in a table is a number, already rounded to what is printed, so that a cell shows the document's digits.
 */
import { attachmentLines } from "../compose/document";
import { runsText, type Attachment, type Bulletin, type Imprint } from "../document";
import { titleLines } from "../titleLines";
import type { SheetPlan, WritePlan } from "../../workbook/plan";
import { gridOf, NOTE, Page, WIDTH } from "./page";
import { bulletinStyles } from "./sheetStyles";
import { halves } from "./sheetRows";
import { DRAFT_MARK, NOTES_TITLE, dayText, gap } from "./words";

/** From the mark 送审稿 to the imprint, below what stands on the page. */
export function writeText(page: Page, { header, number, draft, title, addressees, body, attachments, signature, notes, imprint }: Bulletin): Page {
  if (draft) page.line(DRAFT_MARK, "bulletin_draft", 29);
  if (header !== null) for (const one of header.split("\n")) page.line(one, "bulletin_header", 54);
  if (header !== null || number !== null) page.line(number ?? "", header === null ? "bulletin_number" : "bulletin_numberLine", 32);
  page.line("", "bulletin_body", 20);
  for (const one of titleLines(title)) page.line(one, "bulletin_title", 34);
  page.line("", "bulletin_body", 20);
  if (addressees !== null) page.text(addressees, "bulletin_body");
  const writeNote = (index: number): void => {
    const note = notes[index];
    if (note !== undefined) page.text(`${index + 1}.${runsText(note)}`, "bulletin_note", NOTE);
  };
  const foot = (): void => { if (imprint !== null) writeImprint(page, imprint); };
  // The closing words, the list of attachments and the signature are never parted; 版记 goes with what stands above it.
  page.add(body.slice(0, -1)).keep(() => {
    page.add(body.slice(-1));
    attachmentLines(attachments).forEach((one, index) => page.text(`${index === 0 ? `${gap(2)}附件：` : gap(5)}${one}`, "bulletin_body"));
    page.line("", "bulletin_body", 29);
    if (signature.office !== null) page.text(`${signature.office}${gap(2)}`, "bulletin_right");
    page.line(`${dayText(signature.day)}${gap(4)}`, "bulletin_right", 29);
    if (notes.length === 0) foot();
  });
  if (notes.length === 0) return page;
  const last = notes.length - 1;
  page.keep(() => {
    page.line("", "bulletin_note", 15).line(NOTES_TITLE, "bulletin_note", 15);
    writeNote(0);
    if (last === 0) foot();
  });
  for (let index = 1; index < last; index += 1) writeNote(index);
  if (last > 0) page.keep(() => { writeNote(last); foot(); });
  return page;
}

function writeImprint(page: Page, { copyTo, printedBy, printedOn }: Imprint): void {
  page.line("", "bulletin_body", 20);
  if (copyTo !== "") page.text(`抄送：${copyTo}`, "bulletin_imprint");
  const room = Math.max(1, Math.floor((62 - halves(printedBy) - halves(dayText(printedOn)) - 4) / 2));
  page.text(`${printedBy}${gap(room)}${dayText(printedOn)}印发`, "bulletin_imprint");
  // The line below the last of them.
  page.line("", "bulletin_imprint", 6);
}

/** An attachment below what stands on the page. @param number empty where it is the only one */
export function writeAttachment(page: Page, { title, blocks }: Attachment, number: string): Page {
  page.line(`附件${number}`, "bulletin_heading1", 29);
  for (const one of titleLines([title])) page.line(one, "bulletin_title", 34);
  return page.add(blocks);
}

const mainSheet = (bulletin: Bulletin): SheetPlan => writeText(new Page(gridOf(bulletin.body, WIDTH.upright)), bulletin).plan(bulletin.role, bulletin.sheetName, false, false);

function attachmentSheet(attachment: Attachment, number: string): SheetPlan {
  const { landscape, blocks, role, sheetName } = attachment;
  const page = writeAttachment(new Page(gridOf(blocks, landscape ? WIDTH.turned : WIDTH.upright)), attachment, number);
  return page.plan(role, sheetName, landscape, blocks.filter(({ kind }) => kind === "table").length === 1);
}

/** The text first, then its attachments in their order. */
const renderSheets = (bulletin: Bulletin): readonly SheetPlan[] => [
  mainSheet(bulletin),
  ...bulletin.attachments.map((attachment, index) => attachmentSheet(attachment, bulletin.attachments.length === 1 ? "" : String(index + 1))),
];

/** What 写入通报工作表 writes. */
export const bulletinPlan = (bulletin: Bulletin): WritePlan => ({ styles: bulletinStyles, sheets: renderSheets(bulletin), names: [], active: bulletin.role });
