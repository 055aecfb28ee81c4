/** Tells when a person changes a cell, in this session or a co-author's; what we write ourselves is no news. Handlers only mark; they never write. */

/** @returns what stops the watching */
export async function watchSheets(onChange: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(({ triggerSource }) => {
      if (triggerSource !== "ThisLocalAddin") onChange();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (owner) => {
        handler.remove();
        await owner.sync();
      });
    };
  });
}
