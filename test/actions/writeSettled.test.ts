/** What a colleague types into our sheets between reading and writing is never written over, whichever action and port. */
import { describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { snapshot } from "../../src/actions/snapshot";
import { boardSheet, findingsSheet, settingsSheet, snapshotSheet } from "../../src/tracker/ownedSheets";
import { memoryWorkbook } from "../../src/workbook/memory";
import { WriteRefused, type WorkbookPort } from "../../src/workbook/port";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { day } from "../support/records";
import { ledgers, options, typedInto } from "../tracker/support";

const sheetOf = (workbook: WorkbookSnapshot, role: string): SheetSnapshot => workbook.sheets.find((sheet) => sheet.role === role)!;
const shown = (workbook: WorkbookSnapshot, role: string): string => JSON.stringify(sheetOf(workbook, role).values);
const actions = { connect, refresh, snapshot } as const;

async function kept(): Promise<WorkbookSnapshot> {
  const port = memoryWorkbook(snapshotOf(ledgers));
  await snapshot(port, options({ asOf: day("2025-08-31") }));
  return port.read();
}

/** Somebody types after so many readings. */
function busy(before: WorkbookSnapshot, typing: readonly ((workbook: WorkbookSnapshot) => WorkbookSnapshot)[]) {
  const states = typing.reduce<WorkbookSnapshot[]>((all, type) => [...all, type(all.at(-1)!)], [before]);
  const live = memoryWorkbook(states.at(-1)!);
  let reading = 0;
  const port: WorkbookPort = { ...live, read: () => (reading < states.length - 1 ? Promise.resolve(states[reading++]!) : live.read()) };
  return { live, port };
}

const office = (name: string) => (workbook: WorkbookSnapshot): WorkbookSnapshot =>
  typedInto(workbook, settingsSheet.role, [[sheetOf(workbook, settingsSheet.role).values.findIndex((row) => row[0] === "落款单位"), 1, name]]);

const recomputed = (before: WorkbookSnapshot): WorkbookSnapshot => ({
  ...before, sheets: before.sheets.map((sheet) => ({
    ...sheet, values: sheet.values.map((row, at) => row.map((value, column) => (sheet.formulas.some((one) => one.row === at && one.column === column) ? 4711 : value))),
  })),
});

describe.each(Object.keys(actions) as (keyof typeof actions)[])("%s", (action) => {
  it("keeps 落款单位, a row of 快照 and 处理人 typed while it computes", async () => {
    const before = await kept();
    const findings = sheetOf(before, findingsSheet.role);
    const header = findings.values.findIndex((row) => row.includes("处理人"));
    const column = findings.values[header]!.indexOf("处理人");
    const { live, port } = busy(before, [(workbook) => typedInto(typedInto(office("云岫区督查室")(workbook), snapshotSheet.role, [[sheetOf(workbook, snapshotSheet.role).rowCount, 1, "同事留存"]]),
      findingsSheet.role, [[header + 1, column, "王五"]])]);
    await actions[action](port, options());
    const after = await live.read();
    expect(shown(after, settingsSheet.role)).toContain("云岫区督查室");
    expect(shown(after, snapshotSheet.role)).toContain("同事留存");
    expect(shown(after, findingsSheet.role)).toContain("王五");
  });

  it("refuses, naming the sheet, where it does not come to rest; nothing is written", async () => {
    const { live, port } = busy(await kept(), [office("甲"), office("乙")]);
    const before = await live.read();
    const refusal = await actions[action](port, options()).then(() => null, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(WriteRefused);
    expect((refusal as WriteRefused).refusals).toEqual([expect.objectContaining({ code: "changedMeanwhile", sheet: settingsSheet.name })]);
    expect(await live.read()).toBe(before);
  });

  it("does not mind results of formulas", async () => {
    const { live, port } = busy(await kept(), [recomputed]);
    let reads = 0;
    await actions[action]({ ...port, read: () => { reads += 1; return port.read(); } }, options());
    expect([reads, live.applied.length]).toEqual([2, 1]);
  });

  it("computes again where somebody has noted something on the board meanwhile", async () => {
    const before = await kept();
    const { live, port } = busy(before, [() => typedInto(before, boardSheet.role, [[2, 0, "随手写"]])]);
    let reads = 0;
    await actions[action]({ ...port, read: () => { reads += 1; return port.read(); } }, options());
    expect([reads, live.applied.length]).toEqual([3, 1]);
  });
});
