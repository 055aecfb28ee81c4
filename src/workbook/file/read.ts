/** A workbook file as a snapshot: values, formats, cached results, merges, hidden, tables, names. It changes nothing and holds no host. */
import { rolesOfSheets } from "../role";
import type { SheetSnapshot, SheetTable, WorkbookSnapshot } from "../sheet";
import { FileRefused, brokenPart } from "./guardRefused";
import { readBook } from "./readBook";
import type { Book, BookSheet } from "./readBook";
import { CELL_LIMIT } from "./readGrid";
import { openPackage } from "./readPackage";
import type { WorkbookPackage } from "./readPackage";
import { readSheet } from "./readSheet";
import type { SheetContext } from "./readSheet";
import { readCellFormats } from "./readStyles";
import { readTable } from "./readTable";
import { readSharedStrings } from "./readText";

const DEFAULT_WORKBOOK = "xl/workbook.xml";

function workbookPath(pack: WorkbookPackage): string {
  const main = [...pack.relations("").values()].find((relation) => relation.kind === "officeDocument");
  return main?.target ?? DEFAULT_WORKBOOK;
}

/** The part of a kind that belongs to the workbook, read; `otherwise` when it has none. */
function readOptional<T>(pack: WorkbookPackage, path: string, kind: string, read: (part: string, xml: Uint8Array) => T, otherwise: T): T {
  const relation = [...pack.relations(path).values()].find((candidate) => candidate.kind === kind);
  const xml = relation === undefined ? null : pack.part(relation.target);
  return relation === undefined || xml === null ? otherwise : read(relation.target, xml);
}

function readTables(pack: WorkbookPackage, sheetPart: string, ids: readonly string[]): readonly SheetTable[] {
  if (ids.length === 0) return [];
  const relations = pack.relations(sheetPart);
  return ids.flatMap((id) => {
    const target = relations.get(id)?.target;
    const xml = target === undefined ? null : pack.part(target);
    const table = target === undefined || xml === null ? null : readTable(target, xml);
    return table === null ? [] : [table];
  });
}

type Shared = Omit<SheetContext, "part" | "sheet">;

function readOneSheet(pack: WorkbookPackage, sheet: BookSheet, part: string, shared: Shared, role: string | null): SheetSnapshot {
  const xml = pack.part(part);
  if (xml === null) throw brokenPart(part, `工作表“${sheet.name}”的内容缺失`);
  const content = readSheet({ ...shared, part, sheet: sheet.name }, xml);
  const { grid } = content;
  const hiddenColumns = new Set<number>();
  for (const { first, last } of content.hiddenColumns) {
    for (let column = first; column <= last && column < grid.columnCount; column++) hiddenColumns.add(column);
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    role,
    rowCount: grid.values.length,
    columnCount: grid.columnCount,
    values: grid.values,
    numberFormats: grid.formats,
    formulas: content.formulas,
    merges: content.merges,
    hiddenRows: content.hiddenRows.filter((row) => row < grid.values.length),
    hiddenColumns: [...hiddenColumns],
    tables: readTables(pack, part, content.tables),
  };
}

function bookOf(pack: WorkbookPackage, path: string): Book {
  const xml = pack.part(path);
  if (xml === null) throw new FileRefused("notWorkbook", "这个文件里没有工作簿（缺少 xl/workbook.xml）。请用 Excel 或 WPS 打开，另存为 .xlsx，再重新选择。", path);
  const book = readBook(path, xml);
  if (book.sheets.length === 0) throw brokenPart(path, "没有列出任何工作表");
  return book;
}

/**
 * Reads all worksheets, in tab order; chart sheets and macro sheets hold no cells and are left out. Hidden rows and columns are
 * given within the extent of the values only.
 * Throws `FileRefused` with a Chinese message for anything that is not a readable .xlsx.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookSnapshot {
  const pack = openPackage(bytes);
  const path = workbookPath(pack);
  const { dateSystem, sheets, names } = bookOf(pack, path);
  const relations = pack.relations(path);
  const roles = rolesOfSheets(names);
  const shared: Shared = {
    strings: readOptional(pack, path, "sharedStrings", readSharedStrings, []),
    cellFormats: readOptional(pack, path, "styles", readCellFormats, []),
    dateSystem,
    errors: new Map(),
    texts: new Map(),
    budget: { left: CELL_LIMIT },
  };
  const read = sheets.flatMap((sheet) => {
    const relation = relations.get(sheet.relation);
    if (relation === undefined) throw brokenPart(path, `工作表“${sheet.name}”没有指向内容`);
    return relation.kind === "worksheet" ? [readOneSheet(pack, sheet, relation.target, shared, roles.get(sheet.name) ?? null)] : [];
  });
  return { dateSystem, sheets: read, names };
}
