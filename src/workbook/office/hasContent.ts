/** Whether any sheet holds a value: told without reading a single one. */

export async function hasContent(): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await context.sync();
    return used.some((range) => !range.isNullObject);
  });
}
