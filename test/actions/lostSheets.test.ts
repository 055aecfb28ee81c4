/** After a write that broke off no action takes factory settings for what people had entered. */
import { describe, expect, it } from "@jest/globals";
import { refresh } from "../../src/actions/refresh";
import { ActionRefused } from "../../src/actions/refused";
import { snapshot } from "../../src/actions/snapshot";
import { settingsSheet, snapshotSheet } from "../../src/tracker/ownedSheets";
import { memoryWorkbook } from "../../src/workbook/memory";
import { WRITING_MARK } from "../../src/workbook/interrupted";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { ledgers, options } from "../tracker/support";

async function broken(role: string, rows: number, marked = true): Promise<WorkbookSnapshot> {
  const port = memoryWorkbook(snapshotOf(ledgers));
  await snapshot(port, options());
  const workbook = await port.read();
  return {
    ...workbook, names: [...workbook.names, ...(marked ? [{ name: WRITING_MARK, refersTo: '"prepared"', sheet: null }] : [])],
    sheets: workbook.sheets.map((sheet) => (sheet.role === role ? { ...sheet, values: sheet.values.slice(0, rows), formulas: [], rowCount: rows } : sheet)),
  };
}

describe.each([settingsSheet, snapshotSheet])("$name after a write that broke off", ({ role, name }) => {
  it.each([0, 1])("with %d rows left, every action refuses, names it and writes nothing", async (rows) => {
    for (const action of [refresh, snapshot]) {
      const port = memoryWorkbook(await broken(role, rows));
      const failure = await action(port, options()).then(() => null, (error: unknown) => error);
      expect(failure).toBeInstanceOf(ActionRefused);
      expect((failure as ActionRefused).message).toMatch(new RegExp(`「${name}」.*版本历史记录`));
      expect(port.applied).toEqual([]);
    }
  });

  it("whole, it is made again", async () => {
    const port = memoryWorkbook(await broken(role, 10_000));
    await refresh(port, options());
    expect(port.applied).toHaveLength(1);
  });
});
