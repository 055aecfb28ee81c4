/** Text of cells: rich runs joined, the reading aids of East Asian text (`rPh`) left out, `_xHHHH_` escapes decoded. */
import { scanXml } from "./readXml";
import type { XmlHandler } from "./readXml";

/** `decodeEscapes("a_x000D_b")` → `"a\rb"`; `"_x005F_x000D_"` → `"_x000D_"` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export const decodeEscapes = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** A handler that joins the `<t>` of a `<si>` or `<is>`; `take` gives what was gathered and begins anew. */
export function textGatherer(): Required<XmlHandler> & { take(): string } {
  let joined = "";
  let inText = false;
  let phonetic = false;
  return {
    open(name) {
      if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    text(text) {
      if (inText) joined += text;
    },
    close(name) {
      if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    take() {
      const text = decodeEscapes(joined);
      joined = "";
      return text;
    },
  };
}

/** The shared strings, by index. */
export function readSharedStrings(part: string, xml: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const gatherer = textGatherer();
  scanXml(part, xml, {
    open: gatherer.open,
    text: gatherer.text,
    close(name) {
      gatherer.close(name);
      if (name === "si") strings.push(gatherer.take());
    },
  });
  return strings;
}
