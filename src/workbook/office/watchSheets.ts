/** Tells when a cell of the workbook changes, in this session or a co-author's. Handlers only mark; they never write. */

/** @returns what stops the watching */
export async function watchSheets(onChange: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      onChange();
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
