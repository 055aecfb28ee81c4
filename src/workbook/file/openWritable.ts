/** A workbook file taken apart for writing: its parts, the workbook part, the tabs and which of them are ours. */
import { rolesOfSheets } from "../role";
import { unzipGuarded } from "./guard";
import { OFFICE_RELATIONSHIP, partText, relationshipsOf } from "./patchPackage";
import type { Parts } from "./patchPackage";
import { definedNamesOf, hasLockedStructure, tabsOf } from "./patchWorkbook";
import type { DefinedName, Tab } from "./patchWorkbook";

export interface OpenTab extends Tab {
  /** Name of its part, or null when the file does not say. */
  readonly part: string | null;
  readonly role: string | null;
}

export interface WritablePackage {
  readonly parts: Parts;
  /** Name of the workbook part. */
  readonly book: string;
  readonly bookXml: string;
  readonly tabs: readonly OpenTab[];
  readonly names: readonly DefinedName[];
  readonly lockedStructure: boolean;
  /** ISO 29500 Strict: other namespaces throughout. */
  readonly strict: boolean;
}

const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Throws `FileRefused` for what `unzipGuarded` refuses. */
export const openWritable = (bytes: Uint8Array): WritablePackage => packageOf(unzipGuarded(bytes));

export function packageOf(parts: Parts): WritablePackage {
  const roots = relationshipsOf(parts, "");
  const main = roots.find(({ type }) => type === `${OFFICE_RELATIONSHIP}/officeDocument` || type === `${STRICT}/officeDocument`);
  const book = main?.target ?? "xl/workbook.xml";
  const bookXml = partText(parts, book);
  const targets = new Map(relationshipsOf(parts, book).map(({ id, target }) => [id, target]));
  const tabs = tabsOf(bookXml);
  const names = definedNamesOf(bookXml);
  const roles = rolesOfSheets(names.map(({ name, refersTo, local }) => ({ name, refersTo, sheet: local === null ? null : (tabs[local]?.name ?? "") })));
  return {
    parts,
    book,
    bookXml,
    tabs: tabs.map((tab) => ({ ...tab, part: targets.get(tab.relation) ?? null, role: roles.get(tab.name) ?? null })),
    names,
    lockedStructure: hasLockedStructure(bookXml),
    strict: main?.type.startsWith(STRICT) === true,
  };
}

/** Hidden or very hidden. */
export const isHidden = ({ xml }: Tab): boolean => /\sstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(xml);

/** Sheets whose part says that they are protected. */
export const protectedSheets = ({ parts, tabs }: WritablePackage): string[] =>
  tabs.flatMap(({ name, part, role }) =>
    role !== null && part !== null && /<(?:\w+:)?sheetProtection\b[^>]*\ssheet=["'](?:1|true)["']/.test(partText(parts, part)) ? [name] : [],
  );
