/** Plain text, for copying into any program: one paragraph a line, the cells of a table apart by TAB. */
import { attachmentLines } from "../compose/document";
import { runsText, titleText, type Block, type Bulletin } from "../document";
import { laidOut } from "./grid";
import { DRAFT_MARK, dayText, gap } from "./words";

const indent = gap(2);

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${indent}${block.text}`];
    case "paragraph":
      return [`${block.plain === true ? "" : indent}${runsText(block.runs)}`];
    case "table": {
      const grid = laidOut(block);
      return [...(block.unitNote === "" ? [] : [block.unitNote]), ...grid.map((row) => row.map((cell) => (cell.kind === "cell" ? runsText(cell.cell.runs).replace(/\n/gu, "") : "")).join("\t").trimEnd())];
    }
  }
}

/** @returns lines ended by `\n` */
export function renderText(bulletin: Bulletin): string {
  const { header, number, draft, addressees, body, attachments, signature, notes, imprint } = bulletin;
  const listed = attachmentLines(attachments);
  const lines = [
    ...(draft ? [DRAFT_MARK] : []),
    ...(header === null ? [] : [header]),
    ...(number === null ? [] : [number]),
    titleText(bulletin),
    "",
    ...(addressees === null ? [] : [addressees]),
    ...body.flatMap(blockLines),
    ...(listed.length === 0 ? [] : ["", ...listed.map((line, index) => `${indent}${index === 0 ? "附件：" : gap(3)}${line}`)]),
    "",
    ...(signature.office === null ? [] : [signature.office]),
    dayText(signature.day),
    ...(notes.length === 0 ? [] : ["", "说明：", ...notes.map((note, index) => `${index + 1}.${runsText(note)}`)]),
    ...attachments.flatMap(({ title, blocks }, index) => ["", `附件${attachments.length === 1 ? "" : index + 1}`, title, ...blocks.flatMap(blockLines)]),
    ...(imprint === null ? [] : ["", ...(imprint.copyTo === "" ? [] : [`抄送：${imprint.copyTo}`]), `${imprint.printedBy}${gap(1)}${dayText(imprint.printedOn)}印发`]),
  ];
  return `${lines.join("\n")}\n`;
}
