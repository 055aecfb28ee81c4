/**
 * What the host sends of itself: events, ribbon commands, calls of custom functions.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { modelOf } from "../../support/officePort";
import { openOffice } from "../../support/office";
import type { OfficePage } from "../../support/office";
import type { MemoryModel } from "../../../workbench/host";

let model: MemoryModel;
let page: OfficePage;
const shown: boolean[] = [];
beforeAll(async () => {
  model = modelOf({ sheets: [{ name: "台账", cells: [["甲"]] }, { name: "7月 进度", cells: [["乙"]] }] });
  page = await openOffice(model, { onPaneVisible: (visible) => void shown.push(visible) });
});

/** As the library defines it; its own types tell of less. */
interface FunctionLibrary {
  associate(functions: Readonly<Record<string, (...values: never[]) => unknown>>): void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string };
}

const soon = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const cell = { top: 2, bottom: 2, left: 1, right: 1 };

describe("events", () => {
  it("tells of cells that a person or a co-author changes, until the handler is removed", async () => {
    const heard: (readonly [string, string, string])[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address, worksheetId, source }) => void heard.push([address, worksheetId, source]));
      await context.sync();
      return added;
    });
    const [ledger, progress] = model.sheets();
    ledger!.setCells(cell, [[{ value: 5 }]]);
    model.tell({ kind: "cells", sheetId: progress!.id, range: cell, source: "remote" });
    await soon();
    expect(heard).toEqual([["B3", ledger!.id, "Local"], ["B3", progress!.id, "Remote"]]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    ledger!.setCells(cell, [[{ value: 6 }]]);
    await soon();
    expect(heard).toHaveLength(2);
  });

  it("says of what the add-in writes itself that it was the add-in", async () => {
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => void heard.push(triggerSource));
      await context.sync();
      return added;
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange("A9").values = [[1]];
      await context.sync();
    });
    await soon();
    model.sheets()[0]!.setCells(cell, [[{ value: 7 }]]);
    await soon();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(heard).toEqual(["ThisLocalAddin", "Unknown"]);
  });

  it("lets the handler of one sheet hear that sheet alone, with the changed range in hand", async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("7月 进度").onChanged.add(async (event) => {
        await Excel.run(async (own) => {
          const range = event.getRange(own);
          range.load("values");
          await own.sync();
          heard.push(range.values);
        });
      });
      await context.sync();
    });
    model.sheets()[0]!.setCells(cell, [[{ value: 1 }]]);
    model.sheets()[1]!.setCells(cell, [[{ value: 2 }]]);
    await soon(60);
    expect(heard).toEqual([[[2]]]);
  });

  it("tells when a sheet is activated", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(worksheetId));
      await context.sync();
    });
    model.activate(model.sheets()[1]!.id);
    await soon();
    expect(heard).toEqual([model.sheets()[1]!.id]);
  });
});

describe("commands", () => {
  it("presses a button and waits until the add-in says it is done", async () => {
    let pressed = "";
    Office.actions.associate("refresh", async (event: Office.AddinCommands.Event) => {
      await soon();
      pressed = event.source.id;
      event.completed();
    });
    await page.host.invokeCommand("refresh", "GJ.Refresh");
    expect(pressed).toBe("GJ.Refresh");
  });

  it("rejects a button whose function the add-in lacks", async () => {
    await expect(page.host.invokeCommand("nothere")).rejects.toThrow("nothere");
  });
});

describe("the pane", () => {
  it("is shown and hidden by the add-in", async () => {
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    expect(shown).toEqual([false, true]);
  });
});

describe("custom functions", () => {
  it("calls through the library's runtime: values, matrices, errors with their message", async () => {
    const library = (globalThis as unknown as { readonly CustomFunctions: FunctionLibrary }).CustomFunctions;
    library.associate({
      ADD: (one: number, other: number) => one + other,
      SPILL: (cells: readonly (readonly unknown[])[]) => cells.map((row) => row.map((value) => `${String(value)}!`)),
      FAIL: () => { throw new library.Error(library.ErrorCode.notAvailable, "没有这个单位"); },
    });
    const call = (id: string, values: readonly unknown[]) => page.host.invokeFunction({ id, values, address: null });
    const [sum, spill, fail, missing] = await Promise.all([call("ADD", [1, 2]), call("SPILL", [[["甲"], [2]]]), call("FAIL", []), call("NOTHERE", [])]);
    expect(sum).toEqual({ ok: true, value: 3 });
    expect(spill).toEqual({ ok: true, value: [["甲!"], ["2!"]] });
    expect(fail).toEqual({ ok: false, error: "#N/A", message: "没有这个单位" });
    expect(missing).toMatchObject({ ok: false });
  });
});

describe("document settings", () => {
  it("saves what the add-in sets", async () => {
    Office.context.document.settings.set("schema", { version: 1 });
    await new Promise<void>((resolve, reject) => Office.context.document.settings.saveAsync((result) => (String(result.status) === "succeeded" ? resolve() : reject(new Error(result.error.message)))));
    expect(Office.context.document.settings.get("schema")).toEqual({ version: 1 });
  });
});
