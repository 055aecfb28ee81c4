/** Of the styles only the number format of each cell format is read. */
import { BUILTIN_NUMBER_FORMATS } from "./readNumberFormats";
import { decodeEscapes } from "./readText";
import { scanXml } from "./readXml";

export const GENERAL = "General";

/** Number format by index of `cellXfs`; a format of the file's own goes before the built-in one of the same id. */
export function readCellFormats(part: string, xml: Uint8Array): readonly string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  let inDifferential = false;
  scanXml(part, xml, {
    open(name, attribute) {
      if (name === "dxfs") inDifferential = true;
      else if (name === "numFmt" && !inDifferential) own.set(Number(attribute("numFmtId")), decodeEscapes(attribute("formatCode") ?? GENERAL));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) ids.push(Number(attribute("numFmtId") ?? 0));
    },
    close(name) {
      if (name === "dxfs") inDifferential = false;
      else if (name === "cellXfs") inCellFormats = false;
    },
  });
  return ids.map((id) => own.get(id) ?? BUILTIN_NUMBER_FORMATS[id] ?? GENERAL);
}
