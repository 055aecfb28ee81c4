/** Shows a place of the workbook to the user: nothing is changed but the selection. */
import { parseRange, rangeAddress } from "../address";
import { sheetOfReference } from "../role";
import { inQueue, OfficeFailure, runExcel } from "./run";

/** @returns null once shown, else why not and what to do, in Chinese */
const shown = (show: (context: Excel.RequestContext) => Promise<string | null>): Promise<string | null> =>
  inQueue(() => runExcel(show)).catch((error: unknown) => {
    if (error instanceof OfficeFailure) return error.message;
    throw error;
  });

async function show(context: Excel.RequestContext, sheet: string, address: string): Promise<string | null> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) return `找不到工作表“${sheet}”，可能已改名或删除。请重新读取后再试。`;
  if (worksheet.visibility !== Excel.SheetVisibility.visible) return `工作表“${sheet}”已隐藏。请取消隐藏后再试。`;
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
  return null;
}

/** @param cell A1 address, or null for the sheet's first cell */
export const selectCell = (sheet: string, cell: string | null): Promise<string | null> => shown((context) => show(context, sheet, cell ?? "A1"));

/** @param row of the range behind the workbook-wide name, 0 its first */
export const selectRow = (name: string, row: number): Promise<string | null> =>
  shown(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("address");
    await context.sync();
    const address = range.isNullObject ? "" : range.address;
    const sheet = sheetOfReference(address);
    const whole = parseRange(address.slice(address.lastIndexOf("!") + 1));
    if (sheet === null || whole === null) return `找不到名称“${name}”所指的单元格。请刷新看板后再试。`;
    return show(context, sheet, rangeAddress({ ...whole, top: whole.top + row, bottom: whole.top + row }));
  });

export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the user stands, counted from 0; null while Excel does not tell (a cell is being edited). */
export const selectedCell = (): Promise<SelectedCell | null> =>
  inQueue(() => runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = context.workbook.getActiveCell();
    sheet.load("name");
    cell.load("rowIndex,columnIndex");
    await context.sync();
    return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
  })).catch((error: unknown) => {
    if (error instanceof OfficeFailure) return null;
    throw error;
  });
