/** @jest-environment ./test/support/officeEnvironment.ts */
import { describe, expect, it } from "@jest/globals";
import { insertFormula, selectedRange } from "../../../src/workbook/office/insertFormula";
import type { MemoryModel } from "../../../workbench/host";
import { openExcel } from "../../support/officePort";

const fixture = {
  sheets: [
    { name: "台账", cells: [["单位", "完成", "目标"], ["东关镇", 60, 100], ["7月1日", true, "＝文字"]] },
    { name: "百日看板", cells: [["看板"]] },
  ],
  names: [{ name: "GJ_sheet_board", refersTo: "'百日看板'!$A$1", sheet: null }],
};
const cellOf = (model: MemoryModel, row: number, column: number) => {
  const range = { top: row, bottom: row, left: column, right: column };
  const sheet = model.sheets()[0]!;
  return { formula: sheet.formulas(range)[0]![0], value: sheet.values(range)[0]![0] };
};

describe("insertFormula", () => {
  it("writes into an empty cell, and tells that it was empty", async () => {
    const { model } = await openExcel(fixture);
    expect(await insertFormula({ sheet: "台账", cell: "D2" }, "=B2/C2", false)).toEqual({ kind: "inserted", before: "", standing: "=B2/C2" });
    expect(cellOf(model, 1, 3).formula).toBe("=B2/C2");
    expect(await insertFormula({ sheet: "台账", cell: "D2" }, "", true)).toEqual({ kind: "inserted", before: "=B2/C2", standing: "" });
    expect(cellOf(model, 1, 3)).toEqual({ formula: null, value: null });
  });

  it("leaves what stands in a cell unless it is told to overwrite, and can put it back as it was", async () => {
    const { model } = await openExcel(fixture);
    expect(await insertFormula({ sheet: "台账", cell: "B2" }, "=1+1", false)).toEqual({ kind: "occupied", shown: "60" });
    expect(cellOf(model, 1, 1)).toEqual({ formula: null, value: 60 });
    for (const [cell, row, column] of [["B2", 1, 1], ["A3", 2, 0], ["B3", 2, 1], ["C3", 2, 2]] as const) {
      const was = cellOf(model, row, column);
      const inserted = await insertFormula({ sheet: "台账", cell }, "=1+1", true);
      expect(cellOf(model, row, column).formula).toBe("=1+1");
      if (inserted.kind !== "inserted") throw new Error(inserted.kind);
      await insertFormula({ sheet: "台账", cell }, inserted.before, true);
      expect(cellOf(model, row, column)).toEqual(was);
    }
  });

  it("refuses our own sheets, sheets that are gone, and cells in which a formula would be text", async () => {
    const { model } = await openExcel(fixture);
    expect(await insertFormula({ sheet: "百日看板", cell: "B2" }, "=1", true)).toMatchObject({ kind: "refused", message: expect.stringContaining("生成的工作表") });
    expect(await insertFormula({ sheet: "没有", cell: "B2" }, "=1", true)).toMatchObject({ kind: "refused", message: expect.stringContaining("找不到工作表") });
    model.sheets()[0]!.setNumberFormat({ top: 4, bottom: 4, left: 0, right: 0 }, "@");
    expect(await insertFormula({ sheet: "台账", cell: "A5" }, "=1", false)).toMatchObject({ kind: "refused", message: expect.stringContaining("文本格式") });
    expect(cellOf(model, 4, 0)).toEqual({ formula: null, value: null });
  });

  it("puts back what stood there only while its own formula still stands there", async () => {
    const { model } = await openExcel(fixture);
    const inserted = await insertFormula({ sheet: "台账", cell: "B2" }, "=1+1", true);
    if (inserted.kind !== "inserted") throw new Error(inserted.kind);
    model.sheets()[0]!.setCells({ top: 1, bottom: 1, left: 1, right: 1 }, [[{ value: 88 }]]);
    expect(await insertFormula({ sheet: "台账", cell: "B2" }, inserted.before, true, inserted.standing)).toEqual({ kind: "refused", message: expect.stringMatching(/台账!B2.*改动.*88.*没有撤销/) });
    expect(cellOf(model, 1, 1)).toEqual({ formula: null, value: 88 });
    await insertFormula({ sheet: "台账", cell: "B2" }, "=1+1", true);
    expect(await insertFormula({ sheet: "台账", cell: "B2" }, inserted.before, true, inserted.standing)).toMatchObject({ kind: "inserted" });
    expect(cellOf(model, 1, 1)).toEqual({ formula: null, value: 60 });
  });

  it("tells the range that is selected", async () => {
    const { model } = await openExcel(fixture);
    model.select(model.sheets()[0]!.id, { top: 1, left: 1, bottom: 2, right: 1 });
    expect(await selectedRange()).toEqual({ sheet: "台账", address: "B2:B3", first: "B2" });
  });
});
