/** A jump to a cell of the workbook as a formula, and its text again: Excel holds our links so, and files that it has saved. */
import { absoluteAddress, quoteSheet } from "./address";
import type { LinkCell } from "./plan";

/** Excel allows no longer text within a formula. */
const LONGEST_LITERAL = 255;

function literal(text: string): string {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${LONGEST_LITERAL}}`, "gu")) ?? [""];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}

/** A jump as a formula: thousands of them go in one request, where real hyperlinks would be one call each. */
export const linkFormula = ({ text, sheet, range }: LinkCell): string =>
  `=HYPERLINK(${literal(`#${quoteSheet(sheet)}!${absoluteAddress(range).replaceAll("$", "")}`)},${literal(text)})`;

const LITERALS = String.raw`"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*`;
const LINK = new RegExp(String.raw`^=\s*HYPERLINK\(\s*"#${LITERALS.slice(1)}\s*,\s*(${LITERALS})\s*\)$`, "i");

/**
 * What a link within the workbook shows, where its text is written out; null for any other formula. Not every program computes it.
 *
 * @example linkText("=HYPERLINK(\"#'台账'!B3\",\"见台账\")") // "见台账"
 * @example linkText('=HYPERLINK("https://example.com","见网页")') // null
 */
export function linkText(formula: string): string | null {
  const written = LINK.exec(formula)?.[1];
  return written?.match(/"(?:[^"]|"")*"/g)?.map((part) => part.slice(1, -1).replaceAll('""', '"')).join("") ?? null;
}
