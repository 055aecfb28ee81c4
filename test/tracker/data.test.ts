import { describe, expect, it } from "@jest/globals";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { settingsSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { column, FIRST_ROW, SIDE, TARGET_HEADER, targetColumn } from "../../src/tracker/data/layout";
import { cellAddress } from "../../src/workbook/address";
import type { PlanCell } from "../../src/workbook/plan";
import { ledgers, rowsOf, sheetPlanOf, shownCell, trackedOf } from "./support";

const planOf = (fixture = ledgers) => sheetPlanOf(trackedOf(fixture), tidyDataSheet.role);
function cellsOf(key: string, metric: string, plan = planOf()): PlanCell[] {
  const rows = plan.blocks.flatMap(({ cells, column: left }) => (left === 0 ? cells : []));
  return [...rows.find((cells) => cells[column.metric] === metric && cells[column.key] === key)!];
}
const formulaOf = (cell: PlanCell | undefined): string | null => (typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : null);

describe("攻坚数据", () => {
  it("follows the cell of every figure and day that is a plain number", () => {
    const cells = cellsOf("甲-1", "挂牌出让面积");
    expect(formulaOf(cells[column.amount])).toBe("=N('宗地台账'!B2)");
    expect(formulaOf(cells[column.day])).toContain("'宗地台账'!G2");
    expect([column.amount, column.totalFlag, column.state].map((index) => shownCell(cells[index]))).toEqual([60, 1, "实时"]);
    expect(cells[column.source]).toMatchObject({ text: "宗地台账!B2", sheet: "宗地台账" });
  });
  it("follows the cells of a parcel that is not sold yet, so that a 成交 typed later counts", () => {
    const area = cellsOf("甲-3", "挂牌出让面积");
    expect(formulaOf(area[column.day])).toContain("'宗地台账'!G4");
    expect([column.day, column.totalFlag, column.state].map((index) => shownCell(area[index]))).toEqual(["", 0, "待填"]);
    const money = cellsOf("甲-3", "土地出让收入");
    expect(formulaOf(money[column.amount])).toBe("=N('宗地台账'!H4)/10000");
    // Counts up to 计入截止: 数据截至日, not after the last day.
    expect(formulaOf(money[column.totalFlag])).toContain("<=$S$2");
  });
  it("marks what only the add-in can read, and never follows it", () => {
    const sheets = ledgers.sheets.map((sheet) => (sheet.name !== "宗地台账" ? sheet : { ...sheet, cells: sheet.cells.map((row, index) => (index === 1 ? row.map((cell, at) => (at === 1 ? "900亩" : cell)) : row)) }));
    const cells = cellsOf("甲-1", "挂牌出让面积", planOf({ sheets }));
    expect([cells[column.amount], cells[column.state]]).toEqual([60, "需刷新"]);
  });
  it("does not follow a 流拍 or 终止 parcel: a day in it must not count", () => {
    const sheets = ledgers.sheets.map((sheet) => (sheet.name !== "宗地台账" ? sheet : { ...sheet, cells: sheet.cells.map((row, index) => (index === 3 ? row.map((cell, at) => (at === 4 ? "流拍" : cell)) : row)) }));
    const cells = cellsOf("甲-3", "挂牌出让面积", planOf({ sheets }));
    expect([cells[column.day], cells[column.totalFlag]]).toEqual([null, 0]);
  });
  it("watches the rows of every ledger", () => {
    const rows = rowsOf(planOf());
    const at = rows.findIndex((cells) => cells.includes("台账行数监测"));
    const watched = rows.slice(at + 2, at + 4).map((cells) => cells.filter((cell) => cell !== null).slice(-5));
    expect(watched).toEqual([["宗地台账", "A2:A57", 6, 6, "一致"], ["目标", "A2:A54", 3, 3, "一致"]]);
  });
  it("keeps rows of a metric together under one frozen header", () => {
    const plan = planOf();
    expect(plan.freeze?.rows).toBe(FIRST_ROW);
    const metrics = rowsOf(plan).slice(FIRST_ROW).map((cells) => cells[column.metric]).filter((cell) => cell !== null && cell !== "");
    expect(metrics.filter((metric, index) => metric !== metrics[index - 1])).toEqual([...new Set(metrics)]);
  });
});

describe("what 攻坚数据 refers to", () => {
  const settingsFile = parseSettingsFile('{"targets":[{"metric":"挂牌出让面积","value":3000,"unit":"亩"}]}');
  const tracked = trackedOf(ledgers, { settingsFile });
  const plan = sheetPlanOf(tracked, tidyDataSheet.role);
  const cellAt = (row: number, at: number): PlanCell => plan.blocks.flatMap(({ row: top, column: left, cells }) => (row >= top && row < top + cells.length ? [cells[row - top]![at - left]!] : [])).find((cell) => cell !== undefined)!;

  it("takes a stated target from its cell in 攻坚设置, in the metric's unit", () => {
    const settings = rowsOf(sheetPlanOf(tracked, settingsSheet.role));
    const row = settings.findIndex((cells) => cells[0] === "挂牌出让面积" && cells[2] === 3000);
    expect(formulaOf(cellAt(FIRST_ROW, targetColumn.target))).toBe(`=IF(ISNUMBER('攻坚设置'!C${row + 1}),N('攻坚设置'!C${row + 1})/15,200)`);
  });
  it("divides the course by the target's cell, not by its figure", () => {
    const rows = rowsOf(plan);
    const top = rows.findIndex((cells) => cells.includes("进度曲线（占目标的比例）"));
    expect(formulaOf(cellAt(top + 3, SIDE + 3))).toContain(`/${cellAddress(FIRST_ROW, targetColumn.target)}`);
  });
  it("names the table with all its columns, 首日计入 and the working days left", () => {
    const range = new Map(tracked.plan.names.map(({ name, target }) => [name, target]));
    const { sheet, range: table } = range.get("GJ_targets")!;
    expect([sheet, rowsOf(plan)[table.top]!.slice(table.left, table.right + 1)]).toEqual([tidyDataSheet.name, [...TARGET_HEADER]]);
    const first = range.get("GJ_countFirstDay")!;
    expect(rowsOf(sheetPlanOf(tracked, settingsSheet.role))[first.range.top]![first.range.left]).toBe("是");
    const left = range.get("GJ_workdaysLeft")!;
    // 2025-10-02 … 10-22: off until 10-08, the make-up Saturday 10-11 counts.
    expect(rowsOf(plan)[left.range.top]![left.range.left]).toBe(11);
  });
});
