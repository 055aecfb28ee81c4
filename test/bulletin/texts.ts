/** The words of a bulletin taken back out of each of its forms. */
import { strFromU8, unzipSync } from "fflate";
import type { CellStyle, PlanCell, SheetPlan, WritePlan } from "../../src/workbook/plan";

/** Every number as it is printed: sign, digits, point. A sign counts only where it stands alone before the digits. */
export const numbersIn = (words: string): string[] => words.match(/(?<![A-Za-z0-9.-])[+-]?\d+(?:\.\d+)?/gu) ?? [];

const unescape = (xml: string): string => xml.replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&quot;/gu, '"').replace(/&apos;/gu, "'").replace(/&amp;/gu, "&");

export const documentXml = (docx: Uint8Array): string => strFromU8(unzipSync(docx)["word/document.xml"]!);

/** Paragraph by paragraph; line breaks and tabs as spaces. */
export function docxText(docx: Uint8Array): string {
  return documentXml(docx).split("</w:p>").map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/gu)].map(([whole, words]) => (words === undefined ? (whole.startsWith("<w:t") && whole !== "<w:tab/>" ? "" : " ") : unescape(words))).join("")).join("\n");
}

export const htmlText = (html: string): string => unescape(html.replace(/<br>/gu, " ").replace(/<\/(?:p|td|tr)>/gu, "\n").replace(/<[^>]*>/gu, "").replace(/&nbsp;/gu, " "));

/** As the cell shows it: the few number formats of bulletins. */
function shown(cell: PlanCell, style: CellStyle | undefined): string {
  if (typeof cell === "string") return cell;
  if (typeof cell !== "number") return "";
  const format = style?.numberFormat ?? "General";
  const digits = /0(?:\.(0+))?/u.exec(format)?.[1]?.length ?? 0;
  const value = format.includes("%") ? cell * 100 : cell;
  const plain = Math.abs(value).toFixed(digits);
  const sign = value < 0 ? "-" : format.startsWith("+") && value > 0 ? "+" : "";
  return `${sign}${plain}${format.includes("%") ? "%" : ""}`;
}

export function sheetText(plan: WritePlan): string {
  const cellsOf = (sheet: SheetPlan): string => sheet.blocks.map((block) => block.cells.map((row, down) => row.map((cell, along) => {
    const at = { row: block.row + down, column: block.column + along };
    const styled = sheet.styled.filter(({ range }) => range.top <= at.row && at.row <= range.bottom && range.left <= at.column && at.column <= range.right).at(-1);
    return shown(cell, styled === undefined ? undefined : plan.styles[styled.style]);
  }).join("\t")).join("\n")).join("\n");
  return plan.sheets.map(cellsOf).join("\n");
}
