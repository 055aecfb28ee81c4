/** The workbook as it stands in Excel, or stood before a write that broke off. */
import { restored } from "../beforeImage";
import { sheetCells } from "../grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet";
import type { Outline, SheetOutline } from "./outline";
import { readOutline } from "./outline";
import { readCells } from "./readCells";
import type { ReadSheet } from "./readCells";

const snapshotOf = ({ name, visibility, role, merges, tables }: SheetOutline, cells: ReadSheet): SheetSnapshot => ({
  name, visibility, role, ...sheetCells(cells.values, cells.numberFormats),
  formulas: cells.formulas, merges, hiddenRows: cells.hiddenRows, hiddenColumns: cells.hiddenColumns, tables,
});

export interface ReadWorkbook {
  readonly outline: Outline;
  readonly workbook: WorkbookSnapshot;
}

/** `wanted` leaves out the cells of some sheets; they come without values. */
export async function readWorkbook(context: Excel.RequestContext, wanted: (sheet: SheetOutline) => boolean = () => true): Promise<ReadWorkbook> {
  const outline = await readOutline(context);
  const extents = outline.sheets.map((sheet) => (wanted(sheet) ? sheet : { ...sheet, rowCount: 0 }));
  const cells = await readCells(context, extents);
  const sheets = outline.sheets.flatMap((sheet, index) => {
    const read = cells[index];
    return read === undefined ? [] : [snapshotOf(sheet, read)];
  });
  return { outline, workbook: restored({ dateSystem: outline.dateSystem, sheets, names: outline.names }) };
}
