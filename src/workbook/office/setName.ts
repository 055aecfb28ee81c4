/** Names of a workbook and of its tabs, each set in one call. */
import type { WorkbookName } from "../sheet";
import type { Outline } from "./outline";

/** Adds the name, or moves the one there is: what refers to it must not lose it for a moment. @param names those of the outline */
export function setName({ workbook }: Excel.RequestContext, names: readonly WorkbookName[], name: string, formula: string): void {
  const held = names.find((other) => other.sheet === null && other.name.toLowerCase() === name.toLowerCase());
  if (held === undefined) workbook.names.add(name, formula);
  else workbook.names.getItem(held.name).formula = formula;
}

/** @example freeTab("快照", { sheets: [{ name: "快照" }] }) // "快照 (2)" */
export function freeTab(wanted: string, { sheets }: Pick<Outline, "sheets">): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let free = wanted;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted} (${number})`;
  return free;
}
