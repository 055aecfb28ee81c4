/** Shows a place of the workbook to the user: nothing is changed but the selection. */
import { inQueue, OfficeFailure, runExcel } from "./run";

/** @returns null once shown, else why not and what to do, in Chinese */
function show(find: (context: Excel.RequestContext) => Promise<Excel.Range | string>): Promise<string | null> {
  return inQueue(() => runExcel(async (context) => {
    const range = await find(context);
    if (typeof range === "string") return range;
    range.worksheet.activate();
    range.select();
    await context.sync();
    return null;
  })).catch((error: unknown) => {
    if (error instanceof OfficeFailure) return error.message;
    throw error;
  });
}

/** @param cell A1 address, or null for the sheet's first cell */
export const selectCell = (sheet: string, cell: string | null): Promise<string | null> =>
  show(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject) return `找不到工作表“${sheet}”，可能已改名或删除。请重新读取后再试。`;
    if (worksheet.visibility !== Excel.SheetVisibility.visible) return `工作表“${sheet}”已隐藏。请取消隐藏后再试。`;
    return worksheet.getRange(cell ?? "A1");
  });

/** @param row of the range behind the workbook-wide name, 0 its first */
export const selectRow = (name: string, row: number): Promise<string | null> =>
  show(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("address");
    await context.sync();
    return range.isNullObject ? `找不到名称“${name}”所指的单元格。请刷新看板后再试。` : range.getRow(row);
  });
