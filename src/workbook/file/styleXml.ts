/** A style of the plan as the elements of styles.xml, in the order and spelling in which Excel writes them itself. */
import type { CellBorder, CellStyle, ConditionalStyle } from "../plan";
import { attributesOf, childrenOf, elementsIn, escapeXml, rootOf } from "./patchXml";

/** Which sides of a cell carry the border of its style. */
export interface Edges {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const CHINESE_FONT = /[\u3400-\u9fff]|^(?:SimSun|NSimSun|SimHei|Microsoft YaHei|FangSong|KaiTi|DengXian)/i;
/** GB2312_CHARSET of the Windows fonts. */
const CHINESE_CHARSET = "134";

/** The base font of the workbook, child by child: `sz` → `<sz val="11"/>`. */
function fontParts(baseFont: string): Map<string, string> {
  return new Map(childrenOf(baseFont, rootOf(baseFont)).map((child) => [child.name, baseFont.slice(child.start, child.end)]));
}

/** CT_Font has no order of its own; this is Excel's. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** The workbook's base font with what the style changes. `baseFont` is an unprefixed `<font>`. */
export function fontXml(font: NonNullable<CellStyle["font"]>, baseFont: string): string {
  const parts = fontParts(baseFont);
  const set = (name: string, xml: string | null): void => void (xml === null ? parts.delete(name) : parts.set(name, xml));
  if (font.bold !== undefined) set("b", font.bold ? "<b/>" : null);
  if (font.italic !== undefined) set("i", font.italic ? "<i/>" : null);
  if (font.size !== undefined) set("sz", `<sz val="${font.size}"/>`);
  if (font.color !== undefined) set("color", `<color rgb="${argb(font.color)}"/>`);
  if (font.name !== undefined) {
    set("name", `<name val="${escapeXml(font.name)}"/>`);
    set("family", null);
    set("scheme", null);
    set("charset", CHINESE_FONT.test(font.name) ? `<charset val="${CHINESE_CHARSET}"/>` : null);
  }
  return `<font>${FONT_ORDER.map((name) => parts.get(name) ?? "").join("")}</font>`;
}

export const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

export function borderXml(border: CellBorder, edges: Edges): string {
  const side = (name: keyof Edges): string =>
    edges[name] ? `<${name} style="${border.weight}"><color rgb="${argb(border.color)}"/></${name}>` : `<${name}/>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

const VERTICAL = { top: "top", middle: "center", bottom: "bottom" } as const;

export function alignmentXml({ align, verticalAlign, wrap, shrink, indent }: CellStyle): string {
  const attributes = [
    align === undefined ? "" : ` horizontal="${align}"`,
    verticalAlign === undefined ? "" : ` vertical="${VERTICAL[verticalAlign]}"`,
    wrap === true ? ' wrapText="1"' : "",
    indent === undefined || indent === 0 ? "" : ` indent="${indent}"`,
    shrink === true ? ' shrinkToFit="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

/** Font and fill of a conditional format: in a dxf the solid colour is the background. */
export function dxfXml({ color, fill, bold }: ConditionalStyle): string {
  const font = `${bold === undefined ? "" : `<b${bold ? "" : ' val="0"'}/><i val="0"/>`}${color === undefined ? "" : `<color rgb="${argb(color)}"/>`}`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${
    fill === undefined ? "" : `<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>`
  }</dxf>`;
}

/** Formats with a number of their own in every workbook (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
};

/** The same element whatever prefix, attribute order or empty-tag spelling it is written in. */
export function canonical(xml: string): string {
  const write = (from: number, to: number): string =>
    elementsIn(xml, from, to)
      .map((element) => {
        const attributes = [...attributesOf(xml, element)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
        const inner = element.innerEnd === element.end ? "/" : write(element.innerStart, element.innerEnd);
        return `<${element.name} ${attributes.join(" ")}>${inner}`;
      })
      .join("") + "/";
  return write(0, xml.length);
}

