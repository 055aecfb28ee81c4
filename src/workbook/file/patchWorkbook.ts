/**
 * The workbook part: which tabs there are and in which order, defined names, what is shown first, recalculation.
 * Elements that are kept are kept as they are written; only their order and the indexes that hang on it change.
 */
import { OFFICE_RELATIONSHIP } from "./patchPackage";
import {
  attributesOf, childNamed, childrenOf, escapeXml, insertInOrder, prefixedAttribute, prefixOf, rootOf, setAttribute, setContent, tagWith, unescapeXml,
} from "./patchXml";
import { decodeEscapes } from "./readText";
import { xstring } from "./writeText";

const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr",
];

export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  /** Id of the workbook's relationship to the part. */
  readonly relation: string;
  /** The element as written; "" for a new tab. */
  readonly xml: string;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the tab it is local to, or null. */
  readonly local: number | null;
  /** Start tag as written; "" for a new name. */
  readonly tag: string;
  readonly hidden: boolean;
}

export function tabsOf(xml: string): Tab[] {
  const sheets = childNamed(xml, rootOf(xml), "sheets");
  if (sheets === undefined) return [];
  return childrenOf(xml, sheets).map((element) => {
    const attributes = attributesOf(xml, element);
    return {
      name: decodeEscapes(attributes.get("name") ?? ""),
      sheetId: Number(attributes.get("sheetId")),
      relation: prefixedAttribute(attributes, "id") ?? "",
      xml: xml.slice(element.start, element.end),
    };
  });
}

export function definedNamesOf(xml: string): DefinedName[] {
  const list = childNamed(xml, rootOf(xml), "definedNames");
  if (list === undefined) return [];
  return childrenOf(xml, list).map((element) => {
    const attributes = attributesOf(xml, element);
    const local = attributes.get("localSheetId");
    return {
      name: attributes.get("name") ?? "",
      refersTo: unescapeXml(xml.slice(element.innerStart, element.innerEnd)),
      local: local === undefined ? null : Number(local),
      tag: xml.slice(element.start, element.innerStart),
      hidden: attributes.get("hidden") === "1",
    };
  });
}

export const is1904 = (xml: string): boolean => {
  const properties = childNamed(xml, rootOf(xml), "workbookPr");
  return properties !== undefined && /^(?:1|true)$/.test(attributesOf(xml, properties).get("date1904") ?? "");
};

export const hasLockedStructure = (xml: string): boolean => {
  const protection = childNamed(xml, rootOf(xml), "workbookProtection");
  return protection !== undefined && /^(?:1|true)$/.test(attributesOf(xml, protection).get("lockStructure") ?? "");
};

const tabXml = ({ name, sheetId, relation, xml }: Tab, prefix: string): string =>
  xml !== "" ? xml : `<${prefix}sheet xmlns:r="${OFFICE_RELATIONSHIP}" name="${xstring(name)}" sheetId="${sheetId}" r:id="${relation}"/>`;

/** `tabs` in the order they shall stand. */
export function withTabs(xml: string, tabs: readonly Tab[]): string {
  const sheets = childNamed(xml, rootOf(xml), "sheets");
  if (sheets === undefined) throw new Error("workbook part without sheets");
  const written = tabs.map((tab) => tabXml(tab, prefixOf(xml))).join("");
  return setContent(xml, sheets, written);
}

/** `names` in their order; their `local` counts tabs as they shall stand. */
export function withNames(xml: string, names: readonly DefinedName[]): string {
  const prefix = prefixOf(xml);
  const written = names
    .map(({ name, refersTo, local, tag, hidden }) => {
      const start = tag === "" ? `<${prefix}definedName name="${escapeXml(name)}"${hidden ? ' hidden="1"' : ""}>` : tag;
      return `${local === null ? start : tagWith(start, "localSheetId", String(local))}${escapeXml(refersTo)}</${prefix}definedName>`;
    })
    .join("");
  const list = childNamed(xml, rootOf(xml), "definedNames");
  if (list !== undefined) return setContent(xml, list, written);
  return written === "" ? xml : insertInOrder(xml, ORDER, "definedNames", `<${prefix}definedNames>${written}</${prefix}definedNames>`);
}

/** Index of the tab that is shown first when the workbook opens. */
export function activeTabOf(xml: string): number {
  const views = childNamed(xml, rootOf(xml), "bookViews");
  const view = views === undefined ? undefined : childrenOf(xml, views)[0];
  return view === undefined ? 0 : Number(attributesOf(xml, view).get("activeTab") ?? 0);
}

/** Every window shows the tab that `moved` gives for the one it showed; the row of tabs begins at the first. */
export function withActiveTab(xml: string, moved: (active: number) => number): string {
  const views = childNamed(xml, rootOf(xml), "bookViews");
  const prefix = prefixOf(xml);
  if (views === undefined) {
    return insertInOrder(xml, ORDER, "bookViews", `<${prefix}bookViews><${prefix}workbookView activeTab="${moved(0)}"/></${prefix}bookViews>`);
  }
  let patched = xml;
  for (const view of childrenOf(xml, views).reverse()) {
    const attributes = attributesOf(xml, view);
    patched = setAttribute(patched, view, "activeTab", String(moved(Number(attributes.get("activeTab") ?? 0))));
    if (attributes.has("firstSheet")) patched = setAttribute(patched, view, "firstSheet", null);
  }
  return patched;
}

/** Excel calculates everything when it opens the workbook; other settings of calculation stay. */
export function withFullCalculation(xml: string): string {
  const settings = childNamed(xml, rootOf(xml), "calcPr");
  const prefix = prefixOf(xml);
  if (settings === undefined) return insertInOrder(xml, ORDER, "calcPr", `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  return setAttribute(xml, settings, "fullCalcOnLoad", "1");
}
