/**
 * styles.xml, appended to and never changed: an existing index keeps its meaning, and an entry that is already there is used
 * again, so writing twice adds nothing.
 */
import type { CellStyle, ConditionalStyle } from "../plan";
import { appendTo, attributesOf, childNamed, childrenOf, escapeXml, insertInOrder, prefixed, prefixOf, replaceElement, rootOf, setAttribute } from "./patchXml";
import { alignmentXml, borderXml, BUILT_IN_FORMATS, canonical, dxfXml, fillXml, fontXml } from "./styleXml";
import type { Edges } from "./styleXml";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
type CollectionName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Formats of one's own begin here (ECMA-376 part 1, 18.8.30). */
const FIRST_CUSTOM_FORMAT = 164;

const unprefixed = (xml: string): string => xml.replace(/<(\/?)[^\s/>:"']+:/g, "<$1");

class Collection {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();
  private size = 0;

  constructor(readonly existing: readonly string[]) {
    for (const entry of existing) this.remember(canonical(entry));
  }

  private remember(key: string): void {
    if (!this.indexes.has(key)) this.indexes.set(key, this.size);
    this.size += 1;
  }

  /** Index of the entry, appended if no equal one is there. */
  indexOf(entry: string): number {
    const key = canonical(entry);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.added.push(entry);
    this.remember(key);
    return this.size - 1;
  }
}

export class StyleBook {
  private readonly collections: Readonly<Record<CollectionName, Collection>>;
  private readonly formats = new Map<string, number>();
  private readonly cellFormats = new Map<string, number>();
  private nextFormat = FIRST_CUSTOM_FORMAT;

  constructor(private readonly xml: string) {
    const root = rootOf(xml);
    const read = (name: CollectionName): Collection => {
      const list = childNamed(xml, root, name);
      return new Collection(list === undefined ? [] : childrenOf(xml, list).map((child) => unprefixed(xml.slice(child.start, child.end))));
    };
    this.collections = { numFmts: read("numFmts"), fonts: read("fonts"), fills: read("fills"), borders: read("borders"), cellXfs: read("cellXfs"), dxfs: read("dxfs") };
    for (const entry of this.collections.numFmts.existing) {
      const attributes = attributesOf(entry, rootOf(entry));
      const id = Number(attributes.get("numFmtId"));
      const code = attributes.get("formatCode") ?? "";
      if (!this.formats.has(code)) this.formats.set(code, id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
  }

  private numberFormat(code: string): number {
    const known = BUILT_IN_FORMATS[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat;
    this.nextFormat += 1;
    this.formats.set(code, id);
    this.collections.numFmts.indexOf(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** Index into cellXfs for a cell of this style, with its border on these sides. */
  cellFormat(style: CellStyle, edges: Edges, quotePrefix: boolean): number {
    const key = JSON.stringify([style, style.border === undefined ? null : edges, quotePrefix]);
    const known = this.cellFormats.get(key);
    if (known !== undefined) return known;
    const { fonts, fills, borders, cellXfs } = this.collections;
    const numberFormat = style.numberFormat === undefined ? 0 : this.numberFormat(style.numberFormat);
    const font = style.font === undefined ? 0 : fonts.indexOf(fontXml(style.font, fonts.existing[0] ?? '<font><sz val="11"/></font>'));
    const fill = style.fill === undefined ? 0 : fills.indexOf(fillXml(style.fill));
    const border = style.border === undefined ? 0 : borders.indexOf(borderXml(style.border, edges));
    const alignment = alignmentXml(style);
    const inner = alignment + (style.unlocked === true ? '<protection locked="0"/>' : "");
    const applied = [
      quotePrefix ? ' quotePrefix="1"' : "",
      numberFormat === 0 ? "" : ' applyNumberFormat="1"',
      font === 0 ? "" : ' applyFont="1"',
      fill === 0 ? "" : ' applyFill="1"',
      border === 0 ? "" : ' applyBorder="1"',
      alignment === "" ? "" : ' applyAlignment="1"',
      style.unlocked === true ? ' applyProtection="1"' : "",
    ].join("");
    const start = `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
    const index = cellXfs.indexOf(inner === "" ? `${start}/>` : `${start}>${inner}</xf>`);
    this.cellFormats.set(key, index);
    return index;
  }

  /** Index into dxfs. */
  conditionalFormat(style: ConditionalStyle): number {
    return this.collections.dxfs.indexOf(dxfXml(style));
  }

  /** The part with all that was appended; the very text it was made from if nothing was. */
  toXml(): string {
    let xml = this.xml;
    const prefix = prefixOf(xml);
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      const { existing, added } = this.collections[name];
      if (added.length === 0) continue;
      const entries = prefixed(added.join(""), prefix);
      const count = String(existing.length + added.length);
      const list = childNamed(xml, rootOf(xml), name);
      xml =
        list === undefined
          ? insertInOrder(xml, ORDER, name, `<${prefix}${name} count="${count}">${entries}</${prefix}${name}>`)
          : replaceElement(xml, list, withEntries(xml.slice(list.start, list.end), entries, count));
    }
    return xml;
  }
}

/** `withEntries('<dxfs count="0"/>', "<dxf/>", "1")` → `'<dxfs count="1"><dxf/></dxfs>'`. */
function withEntries(list: string, entries: string, count: string): string {
  const counted = setAttribute(list, rootOf(list), "count", count);
  return appendTo(counted, rootOf(counted), entries);
}

/** For a workbook without styles.xml: what Excel needs at least. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
