/**
 * Finds and splices elements of an XML part as text, so that every byte that is not spliced stays as it was.
 * Positions are offsets in the text; prefixes are ignored when names are compared and kept when text is inserted.
 */

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** End of the start tag. */
  readonly innerStart: number;
  /** Start of the end tag; equals `end` of an empty-element tag. */
  readonly innerEnd: number;
}

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:[^"'>]|"[^"]*"|'[^']*')*>|<(\/?)([^\s/>]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * The elements at the first level of `xml.slice(from, to)`: of a whole part that is its root.
 * `elementsIn("<a><b/>x<c>1</c></a>", 3, 16)` → elements b and c.
 */
export function elementsIn(xml: string, from = 0, to = xml.length): XmlElement[] {
  const found: XmlElement[] = [];
  const scanner = new RegExp(MARKUP.source, "g");
  scanner.lastIndex = from;
  let depth = 0;
  let start = 0;
  let innerStart = 0;
  for (let match = scanner.exec(xml); match !== null && match.index < to; match = scanner.exec(xml)) {
    const [tag, slash, name, rest] = match;
    if (name === undefined) continue;
    const end = match.index + tag.length;
    if (slash === "/") {
      depth -= 1;
      if (depth === 0) found.push({ name: localName(name), start, end, innerStart, innerEnd: match.index });
      continue;
    }
    const empty = rest?.endsWith("/") === true;
    if (depth === 0) {
      start = match.index;
      innerStart = end;
      if (empty) found.push({ name: localName(name), start, end, innerStart: end, innerEnd: end });
    }
    if (!empty) depth += 1;
  }
  return found;
}

export const childrenOf = (xml: string, element: XmlElement): XmlElement[] =>
  element.innerEnd === element.end ? [] : elementsIn(xml, element.innerStart, element.innerEnd);

/** The root element; a part without one is a broken file. */
export function rootOf(xml: string): XmlElement {
  const root = elementsIn(xml)[0];
  if (root === undefined) throw new Error("XML part without a root element");
  return root;
}

export const childNamed = (xml: string, parent: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(xml, parent).find((child) => child.name === name);

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** `unescapeXml("a&amp;b&#10;")` → `"a&b\n"`. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ""] ?? whole;
  });

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Attributes of the start tag by their name as written (`r:id`), unescaped. */
export function attributesOf(xml: string, element: XmlElement): Map<string, string> {
  const attributes = new Map<string, string>();
  const tag = xml.slice(element.start, element.innerStart);
  for (const [, name = "", double, single] of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, unescapeXml(double ?? single ?? ""));
  }
  return attributes;
}

/** The attribute whatever its prefix: `r:id`, `d3p1:id`. */
export function prefixedAttribute(attributes: ReadonlyMap<string, string>, name: string): string | undefined {
  for (const [key, value] of attributes) if (key.includes(":") && localName(key) === name) return value;
  return undefined;
}

/** The start tag with the attribute set, or taken away when `value` is null; all else as it was. */
export function tagWith(tag: string, name: string, value: string | null): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (present.test(tag)) return tag.replace(present, () => written);
  return tag.replace(/\s*\/?>$/, (close) => written + close);
}

/** `xml` with the attribute of one element set or taken away. */
export const setAttribute = (xml: string, element: XmlElement, name: string, value: string | null): string =>
  xml.slice(0, element.start) + tagWith(xml.slice(element.start, element.innerStart), name, value) + xml.slice(element.innerStart);

export const replaceElement = (xml: string, element: XmlElement, text: string): string =>
  xml.slice(0, element.start) + text + xml.slice(element.end);

/** The prefix (with `:`) in which the root's own vocabulary is written: `""` or `"x:"`. */
export function prefixOf(xml: string): string {
  const root = rootOf(xml);
  return /^<([^\s/>:]+:)?/.exec(xml.slice(root.start, root.innerStart))?.[1] ?? "";
}

/** `prefixed("<a><b/></a>", "x:")` → `"<x:a><x:b/></x:a>"`, to join a part whose vocabulary has a prefix. */
export const prefixed = (xml: string, prefix: string): string => (prefix === "" ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`));

/** `xml` with `text` as all that the element holds: `<a/>` and `<a>1</a>` become `<a>text</a>`. */
export function setContent(xml: string, element: XmlElement, text: string): string {
  if (element.innerEnd !== element.end) return xml.slice(0, element.innerStart) + text + xml.slice(element.innerEnd);
  const tag = xml.slice(element.start, element.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return replaceElement(xml, element, `${tag.replace(/\s*\/>$/, ">")}${text}</${name}>`);
}

/** `xml` with `text` as the last content of the element. */
export const appendTo = (xml: string, element: XmlElement, text: string): string =>
  setContent(xml, element, xml.slice(element.innerStart, element.innerEnd) + text);

/** `xml` with `text`, an element called `name`, put among the root's children where the schema's `order` wants it. */
export function insertInOrder(xml: string, order: readonly string[], name: string, text: string): string {
  const root = rootOf(xml);
  const rank = order.indexOf(name);
  const earlier = new Set(order.slice(0, rank));
  let at = -1;
  for (const child of childrenOf(xml, root)) if (earlier.has(child.name)) at = child.end;
  if (root.innerEnd === root.end) return appendTo(xml, root, text);
  if (at < 0) at = root.innerStart;
  return xml.slice(0, at) + text + xml.slice(at);
}
