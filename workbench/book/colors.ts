/** Colours of a file as `#RRGGBB`: written out, from the theme with a tint, or from the old palette. */
import { scanXml } from "../../src/workbook/file/readXml";
import type { Attributes } from "../../src/workbook/file/readXml";

/** Theme colours in the order in which cells count them. */
export type Theme = readonly string[];

/** Office 2013–2022, for files without a theme. */
const OFFICE: Theme = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** ECMA-376 Part 1, 18.8.27: indices 8–63; 0–7 repeat 8–15. */
const PALETTE =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";

/** The first ten colours of a theme part; cells count light before dark (`lt1 dk1 lt2 dk2 accent1 …`). */
export function readTheme(part: string, xml: Uint8Array | null): Theme {
  if (xml === null) return OFFICE;
  const found = new Map<string, string>();
  const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  let slot = "";
  scanXml(part, xml, {
    open(name, attribute) {
      if (order.includes(name)) slot = name;
      else if (name === "fontScheme") slot = "";
      else if (slot !== "" && !found.has(slot)) {
        const value = name === "sysClr" ? attribute("lastClr") : name === "srgbClr" ? attribute("val") : undefined;
        if (value !== undefined) found.set(slot, `#${value.toUpperCase()}`);
      }
    },
  });
  return order.map((name, index) => found.get(name) ?? OFFICE[index] ?? "#000000");
}

/** Lightness moved towards white (`tint` > 0) or black (< 0) by that share. `tinted("#000000", 0.5)` → `#808080`. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const part = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint);
  };
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}

/** The colour that an element's attributes give; null for automatic. */
export function colorOf(attribute: Attributes, theme: Theme): string | null {
  const tint = Number(attribute("tint") ?? 0);
  const rgb = attribute("rgb");
  if (rgb !== undefined) return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  const themed = attribute("theme");
  if (themed !== undefined) return tinted(theme[Number(themed)] ?? "#000000", tint);
  const index = attribute("indexed");
  if (index === undefined || Number(index) >= 64) return null;
  const at = (Number(index) < 8 ? Number(index) : Number(index) - 8) * 6;
  return tinted(`#${PALETTE.slice(at, at + 6)}`, tint);
}
