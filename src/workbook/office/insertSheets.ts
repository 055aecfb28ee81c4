/** Puts the sheets of a workbook file into an empty workbook. What is there already is never touched: an empty sheet stays, behind them. */
import { inQueue, OfficeFailure, runExcel } from "./run";

const NOT_EMPTY = "这个工作簿里已有内容，没有放入，以免混在一起。请新建一个空工作簿再试。";

/** @param base64 an .xlsx @returns null once done, else why not and what to do, in Chinese, with nothing changed */
export const insertSheets = (base64: string): Promise<string | null> =>
  inQueue(() => runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await context.sync();
    if (used.some((range) => !range.isNullObject)) return NOT_EMPTY;
    const inserted = context.workbook.insertWorksheetsFromBase64(base64, { positionType: Excel.WorksheetPositionType.beginning });
    await context.sync();
    const [first] = inserted.value;
    if (first === undefined) return "没有放入任何工作表，文件可能不完整。请稍后再试。";
    const sheet = worksheets.getItem(first);
    sheet.activate();
    sheet.getRange("A1").select();
    await context.sync();
    return null;
  })).catch((error: unknown) => {
    if (error instanceof OfficeFailure) return error.message;
    throw error;
  });
