/**
 * The parts of an Office Open XML package and what ties them: content types and relationships.
 * Parts are kept as bytes; only those that are set are written anew, and the package is always zipped the same way.
 */
import { zipSync } from "fflate";
import { appendTo, attributesOf, childrenOf, escapeXml, prefixed, prefixOf, replaceElement, rootOf } from "./patchXml";

export type Parts = Map<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name (`xl/worksheets/sheet1.xml`), or the address as written when it is external. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The text of a part, without its byte order mark; "" for a part that is not there. */
export const partText = (parts: Parts, name: string): string => {
  const bytes = parts.get(name);
  return bytes === undefined ? "" : decoder.decode(bytes);
};

export const setPart = (parts: Parts, name: string, text: string): void => {
  parts.set(name, encoder.encode(text));
};

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** `relsName("xl/workbook.xml")` → `"xl/_rels/workbook.xml.rels"`. */
export const relsName = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** `resolveTarget("xl/worksheets/sheet1.xml", "../drawings/drawing1.xml")` → `"xl/drawings/drawing1.xml"`. */
function resolveTarget(part: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folderOf(part) + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Relationships of a part, or of the package for `""`, in the order of the file. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const xml = partText(parts, relsName(part));
  if (xml === "") return [];
  return childrenOf(xml, rootOf(xml)).map((element) => {
    const attributes = attributesOf(xml, element);
    const external = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return { id: attributes.get("Id") ?? "", type: attributes.get("Type") ?? "", target: external ? target : resolveTarget(part, target), external };
  });
}

const relationshipXml = ({ id, type, target, external }: Relationship): string =>
  `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(external ? target : `/${target}`)}"${external ? ' TargetMode="External"' : ""}/>`;

/** A relationships part of ours; targets are written from the root of the package. */
export const relationshipsXml = (relationships: readonly Relationship[]): string =>
  `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${relationships.map(relationshipXml).join("")}</Relationships>`;

/** Appends a relationship to an existing part and gives its id. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const taken = new Set(relationshipsOf(parts, part).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const relationship = { id: `rId${number}`, type, target, external: false };
  const name = relsName(part);
  const xml = partText(parts, name) || relationshipsXml([]);
  setPart(parts, name, appendTo(xml, rootOf(xml), prefixed(relationshipXml(relationship), prefixOf(xml))));
  return relationship.id;
}

export function removeRelationships(parts: Parts, part: string, doomed: (relationship: Relationship) => boolean): void {
  const ids = new Set(relationshipsOf(parts, part).filter(doomed).map(({ id }) => id));
  if (ids.size === 0) return;
  let xml = partText(parts, relsName(part));
  for (const element of childrenOf(xml, rootOf(xml)).reverse()) {
    if (ids.has(attributesOf(xml, element).get("Id") ?? "")) xml = replaceElement(xml, element, "");
  }
  setPart(parts, relsName(part), xml);
}

/** Says of which content type the part is; what is already said is left. */
export function setContentType(parts: Parts, part: string, contentType: string): void {
  const xml = partText(parts, CONTENT_TYPES);
  const known = childrenOf(xml, rootOf(xml)).some((element) => {
    const attributes = attributesOf(xml, element);
    return attributes.get("PartName") === `/${part}` && attributes.get("ContentType") === contentType;
  });
  if (known) return;
  removeContentTypes(parts, new Set([part]));
  const cleared = partText(parts, CONTENT_TYPES);
  const override = `<Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
  setPart(parts, CONTENT_TYPES, appendTo(cleared, rootOf(cleared), prefixed(override, prefixOf(cleared))));
}

export function removeContentTypes(parts: Parts, gone: ReadonlySet<string>): void {
  let xml = partText(parts, CONTENT_TYPES);
  const before = xml;
  for (const element of childrenOf(xml, rootOf(xml)).reverse()) {
    if (gone.has((attributesOf(xml, element).get("PartName") ?? "").slice(1))) xml = replaceElement(xml, element, "");
  }
  if (xml !== before) setPart(parts, CONTENT_TYPES, xml);
}

/** Names of all parts that relationships lead to from the package, with the relationships parts on the way. */
export function reachable(parts: Parts): Set<string> {
  const seen = new Set<string>();
  const visit = (part: string): void => {
    if (seen.has(part)) return;
    seen.add(part);
    seen.add(relsName(part));
    for (const { target, external } of relationshipsOf(parts, part)) if (!external && parts.has(target)) visit(target);
  };
  visit("");
  return seen;
}

/** `freePart(parts, "xl/charts/chart", ".xml")` → `"xl/charts/chart3.xml"` when 1 and 2 are taken (in any case). */
export function freePart(parts: Parts, stem: string, extension: string): string {
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}${extension}`.toLowerCase())) number += 1;
  return `${stem}${number}${extension}`;
}

/** Zip has no time zone: this is written as 1980-01-01 00:00 everywhere. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The package as a file: content types first, the other parts in order, every time the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const types = parts.get(CONTENT_TYPES);
  if (types !== undefined) files[CONTENT_TYPES] = types;
  for (const [name, bytes] of parts) files[name] = bytes;
  return zipSync(files, { mtime: FIXED_TIME, level: 3 });
}
