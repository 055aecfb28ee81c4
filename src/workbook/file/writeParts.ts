/** A plan carried out on the parts of a package: parts that are not ours keep their bytes. */
import { absoluteAddress, quoteSheet } from "../address";
import type { PlanCell, SheetRange, WritePlan } from "../plan";
import { markName } from "../port";
import { tabOrder } from "../tabOrder";
import {
  addRelationship, OFFICE_RELATIONSHIP, partText, reachable, relationshipsOf, relationshipsXml, relsName, removeContentTypes, setContentType, setPart,
} from "./patchPackage";
import type { Parts, Relationship } from "./patchPackage";
import { activeTabOf, is1904, withActiveTab, withFullCalculation, withNames, withTabs } from "./patchWorkbook";
import type { DefinedName, Tab } from "./patchWorkbook";
import { isHidden } from "./openWritable";
import type { WritablePackage } from "./openWritable";
import { dropCalcChain, withoutRoles } from "./removeSheets";
import { MINIMAL_STYLES, StyleBook } from "./styleBook";
import type { WriteContext } from "./writeCells";
import type { ChartContext, ShownCells } from "./writeChart";
import { foreignShapes, writeDrawing } from "./writeDrawing";
import type { ForeignShapes } from "./writeDrawing";
import { gridOf, styleOf } from "./writeGrid";
import type { SheetGrid } from "./writeGrid";
import { printNames, worksheetXml } from "./writeSheet";
import { keptRelationships, plannedTabs } from "./writeTabs";
import type { PlannedTab } from "./writeTabs";
import { renamedReferences, renameInParts } from "./patchRename";
import type { Renames } from "./patchRename";
import { unselected } from "./patchSelection";
import { tagWith } from "./patchXml";
import { escapedText } from "./writeText";

const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DAYS_TO_1904 = 1462;

/** What people have put on a sheet of ours: it stays when the sheet is written anew. */
interface Staying {
  readonly relationships: readonly Relationship[];
  readonly shapes: ForeignShapes | null;
}

/** Old parts of our sheets go, with all that only they led to. */
function clearOld(open: WritablePackage, planned: readonly PlannedTab[], stays: readonly Staying[], parts: Parts): void {
  const before = reachable(parts);
  dropCalcChain(parts, open.book, planned.flatMap(({ replaced }) => (replaced === null ? [] : [replaced.sheetId])));
  planned.forEach(({ part }, index) => {
    const { relationships, shapes } = stays[index] ?? { relationships: [], shapes: null };
    const drawing = shapes === null ? [] : [{ id: "rIdDrawing", type: `${OFFICE_RELATIONSHIP}/drawing`, target: shapes.drawing, external: false }];
    setPart(parts, relsName(part), relationshipsXml([...relationships, ...drawing]));
    if (shapes !== null) setPart(parts, relsName(shapes.drawing), relationshipsXml(shapes.relationships));
  });
  const after = reachable(parts);
  const gone = new Set([...before].filter((part) => !after.has(part)));
  for (const part of gone) parts.delete(part);
  // Taken out to be put in again behind the others: so the order of the parts is the same every time.
  const again = planned.flatMap(({ part }, index) => {
    const drawing = stays[index]?.shapes?.drawing;
    return [part, relsName(part), ...(drawing === undefined ? [] : [drawing, relsName(drawing)])];
  });
  for (const part of again) parts.delete(part);
  removeContentTypes(parts, new Set([...gone, ...again]));
}

const shownValue = (cell: PlanCell | undefined, dayShift: number): string | number | null => {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (typeof cell !== "object") return cell;
  if ("day" in cell) return cell.day - dayShift;
  return "text" in cell ? cell.text : shownValue(cell.result, dayShift);
};

/** What the plan's own cells show, for the charts over them. */
const shownIn = (grids: ReadonlyMap<string, SheetGrid>, { styles, styleNames, dayShift }: WriteContext) => ({ sheet, range }: SheetRange): ShownCells | null => {
  const grid = grids.get(sheet);
  if (grid === undefined) return null;
  const values: (string | number | null)[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) values.push(shownValue(grid.cells[row]?.[column], dayShift));
  }
  return { values, numberFormat: styles[styleNames[styleOf(grid, range.top, range.left)] ?? ""]?.numberFormat ?? "General" };
};

function writeSheet(tab: PlannedTab, { relationships: kept, shapes }: Staying, selected: boolean, grid: SheetGrid, parts: Parts, context: WriteContext, charts: ChartContext): void {
  setPart(parts, tab.part, "");
  const drawing = writeDrawing(tab.sheet, shapes, parts, charts);
  const taken = new Set(kept.map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const relationships = [...kept, ...(drawing === null ? [] : [{ id: `rId${number}`, type: `${OFFICE_RELATIONSHIP}/drawing`, target: drawing, external: false }])];
  const comments = kept.find(({ type }) => type.endsWith("/vmlDrawing"))?.id ?? null;
  setPart(parts, tab.part, worksheetXml(tab.sheet, grid, selected, { drawing: drawing === null ? null : `rId${number}`, comments }, context));
  if (relationships.length > 0) setPart(parts, relsName(tab.part), relationshipsXml(relationships));
  setContentType(parts, tab.part, `${SPREADSHEET_TYPE}.worksheet+xml`);
}

/** Names after writing, each local to a tab of `tabs`; a name that is there keeps its place and its attributes. */
function namesAfter(plan: WritePlan, open: WritablePackage, planned: readonly PlannedTab[], tabs: readonly Tab[], renames: Renames): DefinedName[] {
  const place = new Map(tabs.map(({ relation }, index) => [relation, index]));
  const wanted = new Map<string, DefinedName>();
  const want = (name: string, refersTo: string, local: number | null, hidden: boolean): void =>
    void wanted.set(`${local ?? ""}!${name.toLowerCase()}`, { name, refersTo, local, hidden, tag: "" });
  for (const { sheet } of planned) want(markName(sheet.role), `${quoteSheet(sheet.name)}!$A$1`, null, true);
  for (const { name, target } of plan.names) want(name, `${quoteSheet(target.sheet)}!${absoluteAddress(target.range)}`, null, false);
  const placeOf = new Map(planned.map(({ sheet }) => [tabs.findIndex(({ name }) => name === sheet.name), sheet]));
  for (const [index, sheet] of placeOf) {
    for (const [printName, refersTo] of printNames(sheet)) want(printName, refersTo, index, false);
  }
  const kept = open.names.flatMap((held) => {
    const local = held.local === null ? null : (place.get(open.tabs[held.local]?.relation ?? "") ?? held.local);
    const key = `${local ?? ""}!${held.name.toLowerCase()}`;
    const replacement = wanted.get(key);
    wanted.delete(key);
    if (replacement !== undefined) return [{ ...replacement, tag: held.tag }];
    const isPrintOfOurs = local !== null && placeOf.has(local) && held.name.toLowerCase().startsWith("_xlnm.");
    return isPrintOfOurs ? [] : [{ ...held, local, refersTo: renamedReferences(held.refersTo, renames) }];
  });
  return [...kept, ...wanted.values()];
}

/** Parts of the workbook with the plan carried out. `given` is left as it is; the plan has not been refused. */
export function writtenParts(given: WritablePackage, plan: WritePlan): Parts {
  const open = withoutRoles(given, plan.remove ?? []);
  const parts: Parts = new Map(open.parts);
  const planned = plannedTabs(plan, open);
  const stays = planned.map((tab): Staying => ({
    relationships: keptRelationships(open, tab),
    shapes: tab.replaced === null ? null : foreignShapes(parts, tab.part, tab.sheet.charts),
  }));
  clearOld(open, planned, stays, parts);

  const renames = new Map(planned.flatMap(({ sheet, replaced }): [string, string][] => (replaced === null || replaced.name === sheet.name ? [] : [[replaced.name, sheet.name]])));
  renameInParts(parts, renames, new Set([open.book]));
  const dayShift = is1904(open.bookXml) ? DAYS_TO_1904 : 0;
  const styleNames = Object.keys(plan.styles);
  const stylesPart = relationshipsOf(parts, open.book).find(({ type }) => type.endsWith("/styles"))?.target ?? null;
  const stylesXml = stylesPart === null ? MINIMAL_STYLES : partText(parts, stylesPart);
  const styleBook = new StyleBook(stylesXml);
  const grids = new Map(planned.map(({ sheet }) => [sheet.name, gridOf(sheet, plan.styles, styleNames)]));
  const context: WriteContext = { styles: plan.styles, styleNames, styleBook, dayShift };
  const charts: ChartContext = { date1904: dayShift > 0, shownIn: shownIn(grids, context) };

  const ours = planned.map(({ sheet: { name }, part, sheetId, replaced }): Tab & { part: string } => {
    if (replaced !== null) return { ...replaced, part, name, xml: renames.has(replaced.name) ? tagWith(replaced.xml, "name", escapedText(name)) : replaced.xml };
    return { name, part, sheetId, relation: addRelationship(parts, open.book, `${OFFICE_RELATIONSHIP}/worksheet`, part), xml: "" };
  });
  const others = open.tabs.filter(({ relation }) => !ours.some((tab) => tab.relation === relation));
  const byRole = new Map<string, Tab & { part: string | null }>([...others.flatMap((tab) => (tab.role === null ? [] : [[tab.role, tab] as const])), ...ours.map((tab, index) => [planned[index]?.sheet.role ?? "", tab] as const)]);
  const order = tabOrder(open.tabs.flatMap(({ role }) => role ?? []), plan);
  const tabs = [...order.flatMap((role) => byRole.get(role) ?? []), ...others.filter(({ role }) => role === null)];
  const asked = plan.active === null ? -1 : tabs.findIndex((tab) => !isHidden(tab) && (planned.find(({ part }) => part === tab.part)?.sheet.role ?? open.tabs.find(({ relation }) => relation === tab.relation)?.role) === plan.active);
  const moved = (old: number): number => (asked >= 0 ? asked : Math.max(0, tabs.findIndex(({ relation }) => relation === open.tabs[old]?.relation)));
  const active = moved(activeTabOf(open.bookXml));

  planned.forEach((tab, index) => {
    const grid = grids.get(tab.sheet.name);
    const staying = stays[index];
    if (grid !== undefined && staying !== undefined) writeSheet(tab, staying, tabs[active]?.part === tab.part, grid, parts, context, charts);
  });
  if (asked >= 0) {
    for (const { part } of others) {
      const bytes = part === null ? undefined : parts.get(part);
      if (part !== null && bytes !== undefined && part !== tabs[active]?.part) parts.set(part, unselected(bytes));
    }
  }
  if (stylesPart === null) {
    setPart(parts, "xl/styles.xml", styleBook.toXml());
    addRelationship(parts, open.book, `${OFFICE_RELATIONSHIP}/styles`, "xl/styles.xml");
    setContentType(parts, "xl/styles.xml", `${SPREADSHEET_TYPE}.styles+xml`);
  } else if (styleBook.toXml() !== stylesXml) setPart(parts, stylesPart, styleBook.toXml());
  const named = withNames(withTabs(open.bookXml, tabs), namesAfter(plan, open, planned, tabs, renames));
  setPart(parts, open.book, withFullCalculation(withActiveTab(named, moved)));
  return parts;
}
