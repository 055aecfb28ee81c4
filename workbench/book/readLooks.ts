/** The styles part as looks: one for each cell format, one change for each format of a condition. */
import { scanXml } from "../../src/workbook/file/readXml";
import type { Attributes } from "../../src/workbook/file/readXml";
import { isTrue } from "../../src/workbook/file/readBook";
import type { BorderLine, BorderSide, CellLook } from "../host";
import { colorOf } from "./colors";
import type { Theme } from "./colors";

type Font = Pick<CellLook, "fontName" | "fontSize" | "bold" | "italic" | "underline" | "fontColor">;
type Borders = CellLook["borders"];

/** What a condition changes; null is left as it is. */
export interface Difference {
  readonly bold: boolean | null;
  readonly fontColor: string | null;
  readonly fill: string | null;
}

export interface Looks {
  /** By the `s` of a cell. */
  readonly cells: readonly CellLook[];
  readonly differences: readonly Difference[];
}

export const PLAIN: CellLook = {
  fontName: "等线", fontSize: 11, bold: false, italic: false, underline: "None", fontColor: "#000000", fill: null,
  horizontal: "General", vertical: "Bottom", wrap: false, shrink: false, indent: 0, locked: true, borders: {},
};

const words: Readonly<Record<string, string>> = {
  left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", distributed: "Distributed",
  centerContinuous: "CenterAcrossSelection", top: "Top", bottom: "Bottom",
};
/** File's line styles in Excel's words. */
const lines: Readonly<Record<string, readonly [string, string]>> = {
  hair: ["Continuous", "Hairline"], thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"], thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"], dotted: ["Dot", "Thin"], double: ["Double", "Thick"], mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"], mediumDashDot: ["DashDot", "Medium"], dashDotDot: ["DashDotDot", "Thin"], mediumDashDotDot: ["DashDotDot", "Medium"], slantDashDot: ["SlantDashDot", "Medium"],
};
const sides: readonly string[] = ["left", "right", "top", "bottom"];
const isOn = (attribute: Attributes): boolean => (attribute("val") === undefined ? true : isTrue(attribute("val")));

export function readLooks(part: string, xml: Uint8Array, theme: Theme): Looks {
  const fonts: { -readonly [K in keyof Font]: Font[K] }[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const cells: CellLook[] = [];
  const differences: { -readonly [K in keyof Difference]: Difference[K] }[] = [];
  let section = "";
  let side: { name: BorderSide; style: string; weight: string } | null = null;
  let pattern = "none";

  const inDifference = (name: string, attribute: Attributes, path: string): void => {
    const last = differences.at(-1);
    if (name === "dxf") differences.push({ bold: null, fontColor: null, fill: null });
    if (last === undefined) return;
    if (name === "b") last.bold = isOn(attribute);
    else if (name === "color" && path === "font") last.fontColor = colorOf(attribute, theme);
    else if (name === "bgColor" || (name === "fgColor" && last.fill === null)) last.fill = colorOf(attribute, theme);
  };
  const inFont = (name: string, attribute: Attributes): void => {
    const last = fonts.at(-1);
    if (name === "font") fonts.push({ fontName: PLAIN.fontName, fontSize: 11, bold: false, italic: false, underline: "None", fontColor: "#000000" });
    if (last === undefined) return;
    if (name === "name") last.fontName = attribute("val") ?? last.fontName;
    else if (name === "sz") last.fontSize = Number(attribute("val") ?? 11);
    else if (name === "b") last.bold = isOn(attribute);
    else if (name === "i") last.italic = isOn(attribute);
    else if (name === "u") last.underline = attribute("val") === "double" ? "Double" : "Single";
    else if (name === "color") last.fontColor = colorOf(attribute, theme) ?? "#000000";
  };
  const inBorder = (name: string, attribute: Attributes): void => {
    if (name === "border") borders.push({});
    else if (sides.includes(name)) {
      const [style, weight] = lines[attribute("style") ?? ""] ?? ["", ""];
      side = style === "" ? null : { name: name as BorderSide, style, weight };
      if (side !== null) setSide(side, "#000000");
    } else if (name === "color" && side !== null) setSide(side, colorOf(attribute, theme) ?? "#000000");
  };
  const setSide = ({ name, style, weight }: { name: BorderSide } & Omit<BorderLine, "color">, color: string): void => {
    borders[borders.length - 1] = { ...borders.at(-1), [name]: { style, weight, color } };
  };
  const inCells = (name: string, attribute: Attributes): void => {
    if (name === "xf") {
      const font = fonts[Number(attribute("fontId") ?? 0)];
      cells.push({ ...PLAIN, ...font, fill: fills[Number(attribute("fillId") ?? 0)] ?? null, borders: borders[Number(attribute("borderId") ?? 0)] ?? {} });
      return;
    }
    const last = cells.at(-1);
    if (last === undefined) return;
    if (name === "protection" && attribute("locked") !== undefined) cells[cells.length - 1] = { ...last, locked: isTrue(attribute("locked")) };
    if (name !== "alignment") return;
    cells[cells.length - 1] = {
      ...last,
      horizontal: words[attribute("horizontal") ?? ""] ?? "General",
      vertical: words[attribute("vertical") === "center" ? "center" : (attribute("vertical") ?? "bottom")] ?? "Bottom",
      wrap: isTrue(attribute("wrapText")), shrink: isTrue(attribute("shrinkToFit")), indent: Number(attribute("indent") ?? 0),
    };
  };
  let inside = "";
  scanXml(part, xml, {
    open(name, attribute) {
      if (["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"].includes(name)) section = name;
      else if (section === "fonts") inFont(name, attribute);
      else if (section === "fills") {
        if (name === "fill") fills.push(null);
        else if (name === "patternFill") pattern = attribute("patternType") ?? "none";
        else if (name === "fgColor" && pattern !== "none") fills[fills.length - 1] = colorOf(attribute, theme) ?? "#000000";
      } else if (section === "borders") inBorder(name, attribute);
      else if (section === "cellXfs") inCells(name, attribute);
      else if (section === "dxfs") {
        if (["font", "fill", "border"].includes(name)) inside = name;
        inDifference(name, attribute, inside);
      }
    },
    close(name) {
      if (name === section) section = "";
    },
  });
  return { cells, differences };
}
