/**
 * What becomes of values that are written: shapes, text taken as typed, results of formulas.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { beforeEach, describe, expect, it } from "@jest/globals";
import { memoryModel } from "../../../workbench/host";
import type { Evaluator, MemoryModel } from "../../../workbench/host";
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

describe("values", () => {
  it.each([
    ["too few rows", "A1:B2", [[1, 2]]],
    ["too many columns", "A1:A2", [[1, 2], [3, 4]]],
    ["rows of unlike length", "A1:B2", [[1, 2], [3]]],
  ])("refuses a matrix that does not match the range: %s", async (_, address, values) => {
    expect(await codeOf(async (context) => {
      ledger(context).getRange(address).values = values;
      await context.sync();
    })).toBe("InvalidArgument");
    expect(valueOf(0, 0)).toBe("单位");
  });

  it("refuses a large matrix of the wrong shape, which the library sends in pieces", async () => {
    expect(await codeOf(async (context) => {
      ledger(context).getRange("A1:J200").values = Array.from({ length: 199 }, () => Array.from({ length: 10 }, () => 1));
      await context.sync();
    })).toBe("InvalidArgument");
  });

  it("sets one value in all cells of a range, and leaves cells alone where null is given", async () => {
    await Excel.run(async (context) => {
      ledger(context).getRange("A5:B6").values = 7 as unknown as number[][];
      ledger(context).getRange("A1:B2").values = [[null, "新"], [null, null]];
      await context.sync();
    });
    expect([valueOf(4, 0), valueOf(5, 1), valueOf(0, 0), valueOf(0, 1), valueOf(1, 1)]).toEqual([7, 7, "单位", "新", 1200.5]);
  });

  it.each([
    ["001", 1], ["1,200", 1200], ["50%", 0.5], ["1e3", 1000], ["-5", -5], ["TRUE", true], ["#N/A", { error: "#N/A" }], ["2026-07-01", 46204], ["2026年7月1日", 46204],
    ["１２", 12], ["海州区", "海州区"], ["1,200亩", "1,200亩"], ["78.9分", "78.9分"], ["2026-13-01", "2026-13-01"], ["'001", "001"], ["'=1+1", "=1+1"], ["''甲", "'甲"], ["", null],
  ])("takes %j as if it had been typed", async (typed, held) => {
    await Excel.run(async (context) => {
      ledger(context).getRange("A9").values = [[typed]];
      await context.sync();
    });
    expect(valueOf(8, 0)).toEqual(held);
  });

  it("takes text that begins like a formula as one", async () => {
    await Excel.run(async (context) => {
      ledger(context).getRange("A9:A11").values = [["=1+1"], ["+A1"], ["@SUM(A1)"]];
      await context.sync();
    });
    expect(model.sheets()[0]!.formulas({ top: 8, bottom: 10, left: 0, right: 0 })).toEqual([["=1+1"], ["=+A1"], ["=SUM(A1)"]]);
  });

  it("converts nothing in cells that are formatted as text", async () => {
    await Excel.run(async (context) => {
      const cells = ledger(context).getRange("A9:A11");
      cells.numberFormat = [["@"], ["@"], ["@"]];
      cells.values = [["=1+1"], ["001"], ["2026-07-01"]];
      await context.sync();
    });
    expect([8, 9, 10].map((row) => valueOf(row, 0))).toEqual(["=1+1", "001", "2026-07-01"]);
  });

  it("gives a day or a percentage that was typed its number format", async () => {
    await Excel.run(async (context) => {
      ledger(context).getRange("A9:A10").values = [["2026-07-01"], ["50%"]];
      await context.sync();
    });
    expect(model.sheets()[0]!.numberFormats({ top: 8, bottom: 9, left: 0, right: 0 })).toEqual([["yyyy/m/d"], ["0%"]]);
  });
});

describe("results of formulas", () => {
  const readBack = async (evaluate?: Evaluator) => {
    const { page } = await openExcel({ sheets: [{ name: "台账", cells: [["甲"]] }] });
    const computing = memoryModel(evaluate === undefined ? {} : { evaluate });
    computing.addSheet("台账", 0);
    page.use(computing);
    return Excel.run(async (context) => {
      const range = ledger(context).getRange("A1:B1");
      range.formulas = [[2, "=A1*2"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
  };

  it("come from the evaluator, within the batch that wrote the formula", async () => {
    const doubled: Evaluator = ({ sheet, row }) => Number(sheet.values({ top: row, bottom: row, left: 0, right: 0 })[0]?.[0]) * 2;
    expect(await readBack(doubled)).toEqual([[2, 4]]);
  });

  it("are 0 for a new formula where nothing computes", async () => {
    expect(await readBack()).toEqual([[2, 0]]);
  });
});
