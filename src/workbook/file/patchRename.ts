/**
 * A tab of ours that gets its name back: what a person wrote about it follows, as it does in Excel. Parts that do not speak of
 * the old name keep their bytes; of the others only the references change.
 */
import { quoteSheet } from "../address";
import { partText, setPart } from "./patchPackage";
import type { Parts } from "./patchPackage";
import { escapeXml, unescapeXml } from "./patchXml";

/** Old name → new name. */
export type Renames = ReadonlyMap<string, string>;

const SHEET_PREFIX = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\]'])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** `renamedReferences("SUM(领导看!A:A)", new Map([["领导看", "百日看板"]]))` → `"SUM('百日看板'!A:A)"`. */
export const renamedReferences = (formula: string, renames: Renames): string =>
  formula.replace(SHEET_PREFIX, (token: string, quoted?: string, plain?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const renamed = sheet === undefined ? undefined : renames.get(sheet);
    return renamed === undefined ? token : `${quoteSheet(renamed)}!`;
  });

/** Texts of cells, names, conditional formats, validations and charts that are formulas. */
const FORMULA_ELEMENT = /(<(?:\w+:)?(?:f|formula|formula[12]|calculatedColumnFormula)(?:\s[^>]*)?>)([^<]*)(?=<\/)/g;
/** Places of links, and the source of a pivot table. */
const LOCATION = /(\slocation=")([^"]*)(?=")/g;
const PIVOT_SOURCE = /(<(?:\w+:)?worksheetSource\b[^>]*\ssheet=")([^"]*)(?=")/g;

/** Rewrites references in every XML part that names one of the old tabs. */
export function renameInParts(parts: Parts, renames: Renames, but: ReadonlySet<string>): void {
  if (renames.size === 0) return;
  const inFormula = (_: string, start: string, text: string): string => {
    const formula = unescapeXml(text);
    const renamed = renamedReferences(formula, renames);
    return start + (renamed === formula ? text : escapeXml(renamed));
  };
  const inSource = (_: string, start: string, text: string): string => start + (renames.has(unescapeXml(text)) ? escapeXml(renames.get(unescapeXml(text)) ?? "") : text);
  for (const name of parts.keys()) {
    if (!name.endsWith(".xml") || but.has(name)) continue;
    const xml = partText(parts, name);
    if (![...renames.keys()].some((old) => xml.includes(escapeXml(old)) || xml.includes(old))) continue;
    const patched = xml.replace(FORMULA_ELEMENT, inFormula).replace(LOCATION, inFormula).replace(PIVOT_SOURCE, inSource);
    if (patched !== xml) setPart(parts, name, patched);
  }
}
