/** Sheets of ours taken out of a package, with all that only they led to, their marks and the names that refer to them. */
import { sheetOfReference } from "../role";
import { partText, reachable, relationshipsOf, removeContentTypes, removeRelationships, setPart } from "./patchPackage";
import type { Parts } from "./patchPackage";
import { withActiveTab, withFullCalculation, withNames, withTabs } from "./patchWorkbook";
import { isHidden, packageOf } from "./openWritable";
import type { WritablePackage } from "./openWritable";

/** A chain that names cells without formula makes Excel repair the file; without a chain Excel builds it. */
export function dropCalcChain(parts: Parts, book: string, sheetIds: readonly number[]): void {
  const chain = relationshipsOf(parts, book).find(({ type }) => type.endsWith("/calcChain"));
  if (chain === undefined) return;
  const ids = new Set([...partText(parts, chain.target).matchAll(/\si="(\d+)"/g)].map(([, id]) => Number(id)));
  if (sheetIds.some((id) => ids.has(id))) removeRelationships(parts, book, ({ id }) => id === chain.id);
}

/** `open` without the sheets of these roles; itself where it has none of them. */
export function withoutRoles(open: WritablePackage, roles: readonly string[]): WritablePackage {
  const gone = open.tabs.filter(({ role }) => role !== null && roles.includes(role));
  if (gone.length === 0) return open;
  const parts: Parts = new Map(open.parts);
  const before = reachable(parts);
  const relations = new Set(gone.map(({ relation }) => relation));
  dropCalcChain(parts, open.book, gone.map(({ sheetId }) => sheetId));
  removeRelationships(parts, open.book, ({ id }) => relations.has(id));
  const after = reachable(parts);
  const unreachable = new Set([...before].filter((part) => !after.has(part)));
  for (const part of unreachable) parts.delete(part);
  removeContentTypes(parts, unreachable);

  const tabs = open.tabs.filter((tab) => !gone.includes(tab));
  const lost = new Set(gone.map(({ name }) => name));
  const names = open.names.flatMap((held) => {
    if (held.local !== null) {
      const tab = open.tabs[held.local];
      return tab === undefined || gone.includes(tab) ? [] : [{ ...held, local: tabs.indexOf(tab) }];
    }
    return lost.has(sheetOfReference(held.refersTo) ?? "") ? [] : [held];
  });
  const firstSeen = Math.max(0, tabs.findIndex((tab) => !isHidden(tab)));
  const moved = (old: number): number => {
    const tab = open.tabs[old];
    const at = tab === undefined ? -1 : tabs.indexOf(tab);
    return at < 0 ? firstSeen : at;
  };
  const book = withActiveTab(withNames(withTabs(open.bookXml, tabs), names), moved);
  setPart(parts, open.book, withFullCalculation(book));
  return packageOf(parts);
}
