/**
 * Behaviours of real Excel that break add-ins, as the host shows them to the genuine Office.js.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { MemoryModel } from "../../../workbench/host";
import { LARGEST_REQUEST } from "../../../workbench/host/createHost";
import { openExcel } from "../../support/officePort";

let model: MemoryModel;
beforeEach(async () => {
  ({ model } = await openExcel({ sheets: [{ name: "台账", cells: [["单位", "面积"], ["海州区", 1200.5]], merges: ["D1:E1"] }, { name: "说明", cells: [["甲"]] }] }));
});

/** The code of the error that the batch ends with. */
const codeOf = (job: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> =>
  Excel.run(job).then(() => "none", (error: { readonly code: string }) => error.code);

const ledger = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("台账");
const valueOf = (row: number, column: number) => model.sheets()[0]!.values({ top: row, bottom: row, left: column, right: column })[0]![0];

describe("batches", () => {
  it("keeps what was done before the action that failed, does nothing after it, and runs the next sync", async () => {
    await Excel.run(async (context) => {
      ledger(context).getRange("A9").values = [["前"]];
      ledger(context).getRange("B9:C9").values = [["坏"]];
      ledger(context).getRange("D9").values = [["后"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      ledger(context).getRange("E9").values = [["再"]];
      await context.sync();
    });
    expect([0, 1, 3, 4].map((column) => valueOf(8, column))).toEqual(["前", null, null, "再"]);
  });

  it("says which statement failed", async () => {
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有");
      await context.sync();
    }).catch((caught: OfficeExtension.Error) => caught);
    expect(error).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: expect.stringContaining("getItem") } });
  });

  it("refuses a request of 5 MB as a whole", async () => {
    const text = "批而未供".repeat(2_000);
    expect(await codeOf(async (context) => {
      ledger(context).getRange("A9").values = [["前"]];
      for (let row = 10; row < 10 + LARGEST_REQUEST / text.length / 3 + 1; row++) ledger(context).getRange(`A${row}`).values = [[text]];
      await context.sync();
    })).toBe("RequestPayloadSizeLimitExceeded");
    expect(valueOf(8, 0)).toBeNull();
  });

  it("refuses every batch while a cell is edited, unless it may wait", async () => {
    model.state.cellEditing = true;
    const write = async (context: Excel.RequestContext): Promise<void> => {
      ledger(context).getRange("A9").values = [["等"]];
      await context.sync();
    };
    expect(await codeOf(write)).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(valueOf(8, 0)).toBeNull();
    model.state.cellEditing = false;
    await waiting;
    expect(valueOf(8, 0)).toBe("等");
  });

  it("adds a sheet once, however many actions name it", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新表");
      sheet.getRange("A1").values = [[1]];
      sheet.tabColor = "#C00000";
      sheet.load("name,id");
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(model.sheets().map(({ name }) => name)).toEqual(["台账", "说明", "新表"]);
    expect(model.sheets()[2]!.values({ top: 0, bottom: 1, left: 0, right: 0 })).toEqual([[1], [2]]);
  });

  it("fails loudly, with type and name, for a member it does not serve", async () => {
    const error = await Excel.run(async (context) => {
      ledger(context).getRange("A1").format.textOrientation = 45;
      await context.sync();
    }).catch((caught: Error) => caught);
    expect(error).toMatchObject({ message: expect.stringContaining("RangeFormat.TextOrientation") });
    expect(await codeOf(async (context) => {
      ledger(context).load("enableCalculation");
      await context.sync();
    })).toBe("NotImplemented");
  });
});

describe("protection", () => {
  it("refuses to write locked cells of a protected sheet, and lets unlocked ones be written", async () => {
    await Excel.run(async (context) => {
      ledger(context).getRange("A9").format.protection.locked = false;
      ledger(context).protection.protect();
      await context.sync();
    });
    const write = (address: string) => codeOf(async (context) => {
      ledger(context).getRange(address).values = [["写"]];
      await context.sync();
    });
    expect([await write("A1"), await write("A9")]).toEqual(["AccessDenied", "none"]);
    expect([valueOf(0, 0), valueOf(8, 0)]).toEqual(["单位", "写"]);
  });

  it("lets no sheet be added, renamed or removed where the structure is protected", async () => {
    model.state.structureProtected = true;
    expect(await codeOf((context) => (context.workbook.worksheets.add("新表"), context.sync()))).toBe("AccessDenied");
    expect(await codeOf((context) => (ledger(context).delete(), context.sync()))).toBe("AccessDenied");
  });
});

describe("sheets", () => {
  it.each([["7/8月", "InvalidArgument"], ["长".repeat(32), "InvalidArgument"], ["", "none"], ["说明", "ItemAlreadyExists"], ["History", "InvalidArgument"]])(
    "names a new sheet %j: %s", async (name, code) => {
      expect(await codeOf((context) => (context.workbook.worksheets.add(name), context.sync()))).toBe(code);
    });

  it("keeps one visible sheet", async () => {
    expect(await codeOf((context) => {
      ledger(context).visibility = "Hidden";
      context.workbook.worksheets.getItem("说明").delete();
      return context.sync();
    })).toBe("InvalidArgument");
    expect(model.sheets()).toHaveLength(2);
  });

  it("lets formulas and names follow a rename, and lose a sheet that is deleted", async () => {
    model.sheets()[1]!.setCells({ top: 1, bottom: 1, left: 0, right: 0 }, [[{ formula: "=台账!B2*2" }]]);
    model.setNames([{ name: "面积", refersTo: "台账!$B$2", sheet: null }]);
    await Excel.run(async (context) => {
      ledger(context).name = "7月 台账";
      await context.sync();
    });
    const formula = () => model.sheets().at(-1)!.formulas({ top: 1, bottom: 1, left: 0, right: 0 })[0]![0];
    expect([formula(), model.names()[0]?.refersTo]).toEqual(["='7月 台账'!B2*2", "'7月 台账'!$B$2"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("7月 台账").delete();
      await context.sync();
    });
    expect([formula(), model.names()[0]?.refersTo]).toEqual(["=#REF!B2*2", "#REF!"]);
  });
});

describe("objects", () => {
  it("gives nothing before it is loaded and sent", async () => {
    await Excel.run(async (context) => {
      const range = ledger(context).getRange("A1");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      range.load("address");
      await context.sync();
      expect(range.address).toBe("台账!A1");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  it("gives null objects for what is not there", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const used = context.workbook.worksheets.add("空").getUsedRangeOrNullObject(true);
      used.load("address");
      const merged = used.getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject, merged.isNullObject]).toEqual([true, true, true]);
    });
  });

  it("does not find what was deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("说明");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("keeps a range for a later run until it is let go", async () => {
    const range = await Excel.run(async (context) => {
      const kept = ledger(context).getRange("A2:B2");
      kept.load("values");
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    await Excel.run(range, async (context) => {
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["海州区", 1200.5]]);
      range.untrack();
      await context.sync();
    });
    await expect(Excel.run(range, async (context) => {
      range.load("values");
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });

  it("answers for at most 512 merged areas", async () => {
    model.sheets()[0]!.setPart("merges", Array.from({ length: 513 }, (_, row) => ({ top: row, bottom: row, left: 3, right: 4 })));
    const ask = (address: string) => codeOf((context) => {
      ledger(context).getRange(address).getMergedAreasOrNullObject().load("address");
      return context.sync();
    });
    expect([await ask("A1:E513"), await ask("A1:E512")]).toEqual(["UnsupportedOperation", "none"]);
  });
});

describe("requirement sets", () => {
  it("reports ExcelApi up to 1.15, and what the add-in needs", () => {
    const has = (name: string, version: string): boolean => Office.context.requirements.isSetSupported(name, version);
    expect([has("ExcelApi", "1.15"), has("ExcelApi", "1.16"), has("SharedRuntime", "1.1"), has("CustomFunctionsRuntime", "1.3")]).toEqual([true, false, true, true]);
  });
});
