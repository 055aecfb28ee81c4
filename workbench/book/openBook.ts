/** A workbook file for the grid: values and formulas by the product's own reader, looks by ours. */
import { readWorkbook } from "../../src/workbook/file/read";
import { readBook } from "../../src/workbook/file/readBook";
import { openPackage } from "../../src/workbook/file/readPackage";
import type { SheetSnapshot, WorkbookName } from "../../src/workbook/sheet";
import type { CellLook, SheetParts } from "../host";
import { readTheme } from "./colors";
import { readCharts } from "./readCharts";
import { readLooks } from "./readLooks";
import { readSheetLook } from "./readSheetLook";
import type { SheetLook } from "./readSheetLook";

export interface OpenedSheet {
  readonly id: string;
  readonly snapshot: SheetSnapshot;
  readonly look: SheetLook;
  readonly charts: SheetParts["charts"];
}

export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly dateSystem: 1900 | 1904;
  readonly names: readonly WorkbookName[];
  /** By the look index of a cell. */
  readonly looks: readonly CellLook[];
  /** Pixels of a digit of the default font, by which the file counts widths. */
  readonly digitWidth: number;
  readonly sheets: readonly OpenedSheet[];
  /** Place of the sheet that is shown first. */
  readonly active: number;
}

const sheetId = (index: number): string => `{00000000-0001-0000-${String(index).padStart(4, "0")}-000000000000}`;

/** Throws `FileRefused` (Chinese message) for what is not a readable workbook. */
export function openBook(bytes: Uint8Array): OpenedBook {
  const snapshot = readWorkbook(bytes);
  const book = openPackage(bytes);
  const [workbookPart = "xl/workbook.xml"] = [...book.relations("").values()].filter(({ kind }) => kind === "officeDocument").map(({ target }) => target);
  const workbookXml = book.part(workbookPart) ?? new Uint8Array();
  const relations = book.relations(workbookPart);
  const partOf = (kind: string): string | undefined => [...relations.values()].find((relation) => relation.kind === kind)?.target;
  const themePart = partOf("theme") ?? "";
  const theme = readTheme(themePart, book.part(themePart));
  const stylesPart = partOf("styles") ?? "";
  const stylesXml = book.part(stylesPart);
  const looks = stylesXml === null ? { cells: [], differences: [] } : readLooks(stylesPart, stylesXml, theme);
  const byName = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const listed = readBook(workbookPart, workbookXml).sheets.filter(({ name }) => byName.has(name));
  const ids = new Map(listed.map(({ name }, index) => [name, sheetId(index)]));
  const sheets = listed.flatMap(({ name, relation }): OpenedSheet[] => {
    const held = byName.get(name);
    const part = relations.get(relation)?.target ?? "";
    const xml = book.part(part);
    if (held === undefined || xml === null) return [];
    const look = readSheetLook(part, xml, theme, looks.differences);
    const drawing = look.drawing === null ? undefined : book.relations(part).get(look.drawing)?.target;
    return [{ id: ids.get(name) ?? name, snapshot: held, look, charts: drawing === undefined ? [] : readCharts(book, drawing, theme, ids) }];
  });
  const active = Number(/<(?:\w+:)?workbookView\b[^>]*\sactiveTab="(\d+)"/.exec(new TextDecoder().decode(workbookXml))?.[1] ?? 0);
  const wide = /[\u4e00-\u9fff]|SimSun|DengXian|YaHei/i.test(looks.cells[0]?.fontName ?? "等线");
  return { bytes, dateSystem: snapshot.dateSystem, names: snapshot.names, looks: looks.cells, digitWidth: wide ? 8 : 7, sheets, active };
}
