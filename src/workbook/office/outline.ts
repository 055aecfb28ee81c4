/** Everything of a workbook but its cells, in two round trips however many sheets there are. */
import { parseRange } from "../address";
import { rolesOfSheets } from "../role";
import type { CellRange, SheetSnapshot, SheetTable, WorkbookName } from "../sheet";
import { askDateSystem } from "./dateSystem";
import { mergesOf } from "./readMerges";

export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly protected: boolean;
  readonly role: string | null;
  /** Of cells that hold a value, from A1: rows and columns. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  /** Of ours only: what must be taken off before it is written again. */
  readonly charts: readonly string[];
  readonly filtered: boolean;
}

export interface Outline {
  readonly dateSystem: 1900 | 1904;
  readonly readOnly: boolean;
  readonly protected: boolean;
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly WorkbookName[];
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot["visibility"]>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

const withoutEquals = (formula: unknown): string => String(formula).replace(/^=/, "");

/** `'7月'!A1:B2` → its range; null for what is no range. */
const localRange = (address: string): CellRange | null => parseRange(address.slice(address.lastIndexOf("!") + 1));

function loadWorkbook({ workbook }: Excel.RequestContext) {
  const { worksheets, names, tables, protection } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  protection.load("protected");
  workbook.load("readOnly");
  return { worksheets, names, tables, protection, workbook, dateSystem: askDateSystem(workbook) };
}

function loadSheet(sheet: Excel.Worksheet, isOurs: boolean) {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.names.load("items/name,items/formula");
  if (isOurs) {
    sheet.charts.load("items/name");
    sheet.autoFilter.load("enabled");
  }
  return { sheet, used, isOurs };
}

function loadTable(table: Excel.Table) {
  const range = table.getRange();
  range.load("address");
  return { table, range };
}

export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, names, tables, protection, workbook, dateSystem } = loadWorkbook(context);
  await context.sync();
  const workbookNames = names.items.map(({ name, formula }): WorkbookName => ({ name, refersTo: withoutEquals(formula), sheet: null }));
  const roles = rolesOfSheets(workbookNames);
  const load = () => ({ sheets: worksheets.items.map((sheet) => loadSheet(sheet, roles.has(sheet.name))), tableRanges: tables.items.map(loadTable) });
  let loaded: ReturnType<typeof load> = { sheets: [], tableRanges: [] };
  const merges = await mergesOf(context, worksheets.items, () => void (loaded = load()));
  const { sheets, tableRanges } = loaded;
  return {
    dateSystem: dateSystem(),
    readOnly: workbook.readOnly,
    protected: protection.protected,
    sheets: sheets.map(({ sheet, used, isOurs }, index) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
      role: roles.get(sheet.name) ?? null,
      rowCount: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      columnCount: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
      merges: merges[index] ?? [],
      tables: tableRanges.flatMap(({ table, range }): readonly SheetTable[] => {
        const place = table.worksheet.name === sheet.name ? localRange(range.address) : null;
        return place === null ? [] : [{ name: table.name, range: place, headerRow: table.showHeaders, totalsRow: table.showTotals }];
      }),
      charts: isOurs ? sheet.charts.items.map(({ name }) => name) : [],
      filtered: isOurs && sheet.autoFilter.enabled,
    })),
    names: [
      ...workbookNames,
      ...sheets.flatMap(({ sheet }) => sheet.names.items.map(({ name, formula }) => ({ name, refersTo: withoutEquals(formula), sheet: sheet.name }))),
    ],
  };
}
