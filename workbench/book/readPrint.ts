/** How a worksheet part is printed: paper, margins in points, header and footer. */
import { isTrue } from "../../src/workbook/file/readBook";
import type { Attributes } from "../../src/workbook/file/readXml";
import type { ModelPrint } from "../host";
import type { PartReader } from "./partReader";

const POINTS_PER_INCH = 72;
const inches = (attribute: Attributes, name: string): number => Number(attribute(name) ?? 0.7) * POINTS_PER_INCH;

const threeParts = (text: string): { left: string; center: string; right: string } => {
  const part = (code: string): string => new RegExp(`&${code}((?:(?!&[LCR]).)*)`, "s").exec(text)?.[1] ?? "";
  return /^&[LCR]/.test(text) ? { left: part("L"), center: part("C"), right: part("R") } : { left: "", center: text, right: "" };
};

export function printReader(): PartReader<ModelPrint> {
  let fit = false;
  let print: ModelPrint = {
    area: null, paper: "A4", orientation: "Portrait", fitToWidth: null, fitToHeight: null, titleRows: null, margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 },
    header: threeParts(""), footer: threeParts(""), centerHorizontally: false,
  };
  return {
    opened: {
      pageSetUpPr(attribute) { fit = isTrue(attribute("fitToPage")); },
      pageMargins(attribute) { print = { ...print, margins: { top: inches(attribute, "top"), right: inches(attribute, "right"), bottom: inches(attribute, "bottom"), left: inches(attribute, "left") } }; },
      printOptions(attribute) { print = { ...print, centerHorizontally: isTrue(attribute("horizontalCentered")) }; },
      pageSetup(attribute) {
        print = {
          ...print, paper: attribute("paperSize") === "8" ? "A3" : "A4", orientation: attribute("orientation") === "landscape" ? "Landscape" : "Portrait",
          fitToWidth: fit ? Number(attribute("fitToWidth") ?? 1) : null, fitToHeight: fit ? Number(attribute("fitToHeight") ?? 1) : null,
        };
      },
    },
    closed: {
      oddHeader(text) { print = { ...print, header: threeParts(text) }; },
      oddFooter(text) { print = { ...print, footer: threeParts(text) }; },
    },
    result: () => print,
  };
}
