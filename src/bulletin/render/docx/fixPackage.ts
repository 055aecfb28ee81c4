/** The same document gives the same bytes: times of the package and of its properties are the as-of day's, parts stand in one order. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { formatDay } from "../../../campaign/calendar/day";
import { fallBacks, linePitch } from "./page";

/** Local, as zip keeps it: read back to the same parts in every time zone. */
const FIXED_TIME = "1980-01-01T00:00:00";

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${
  fallBacks.map(({ name, instead, family }) =>
    `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`).join("")
}</w:fonts>`;

/**
 * Lines of another height than the grid's stand off it, else a word processor stretches them to whole lines of the grid.
 * The library has no word for that, nor for a frame as high as what is in it.
 */
const offTheGrid = (xml: string): string =>
  xml.replaceAll(' w:h="0"', "").replace(/<w:spacing (?=[^>]*w:line=)[^>]*>/gu, (spacing) => (spacing.includes(`w:line="${linePitch}"`) ? spacing : `<w:snapToGrid w:val="0"/>${spacing}`));

const first = "[Content_Types].xml";

/** @param asOf 1900 serial */
export function fixPackage(bytes: Uint8Array, asOf: number): Uint8Array {
  const parts = unzipSync(bytes);
  const moment = `${formatDay(asOf)}T00:00:00Z`;
  const fixed: Zippable = {};
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  for (const name of names) {
    const part = parts[name];
    if (part === undefined) continue;
    if (name === "docProps/core.xml") fixed[name] = strToU8(strFromU8(part).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</gu, `$1${moment}<`));
    else if (/^word\/(?:document|footer\d*)\.xml$/u.test(name)) fixed[name] = strToU8(offTheGrid(strFromU8(part)));
    else if (name === "word/fontTable.xml") fixed[name] = strToU8(fontTable);
    else fixed[name] = part;
  }
  return zipSync(fixed, { mtime: FIXED_TIME, level: 6 });
}
