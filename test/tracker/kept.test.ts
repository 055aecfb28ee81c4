import { describe, expect, it } from "@jest/globals";
import { UNCLAIMED } from "../../src/tracker/kept";
import { findingsList } from "../../src/tracker/lists/findingsList";
import { findingsSheet } from "../../src/tracker/ownedSheets";
import { styles } from "../../src/tracker/styles";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { Finding } from "../../src/campaign/records";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { day } from "../support/records";
import { typedInto } from "./support";

const asOf = day("2025-09-30");
const finding = (cell: string, message = `${cell}读不出`): Finding => ({ severity: "warning", code: "unreadable", sheet: "台账", cell, message });
const empty = snapshotOf({ sheets: [{ name: "台账", cells: [["甲"]] }] });
const targets = new Set(["台账"]);

async function listed(findings: readonly Finding[], workbook: WorkbookSnapshot): Promise<{ sheet: SheetSnapshot; workbook: WorkbookSnapshot; found: readonly Finding[] }> {
  const port = memoryWorkbook(workbook);
  const list = findingsList(findings, asOf, workbook, targets);
  await port.write({ styles, sheets: [list.plan], names: [], active: null });
  const after = await port.read();
  return { sheet: after.sheets.find(({ role }) => role === findingsSheet.role)!, workbook: after, found: list.findings };
}
const rowOf = (sheet: SheetSnapshot, text: string): number => sheet.values.findIndex((row) => row.some((cell) => typeof cell === "string" && cell.includes(text)));
const columnOf = (sheet: SheetSnapshot, header: string): number => sheet.values.find((row) => row.includes(header))!.indexOf(header);
const filledAt = (sheet: SheetSnapshot, text: string) => sheet.values[rowOf(sheet, text)]?.[columnOf(sheet, "处理情况")] ?? null;

describe("填写 columns of 数据问题清单", () => {
  const fill = async (text: string, ...findings: Finding[]) => {
    const first = await listed(findings, empty);
    return typedInto(first.workbook, findingsSheet.role, [[rowOf(first.sheet, `${findings[0]!.cell!}读不出`), columnOf(first.sheet, "处理情况"), text]]);
  };

  it("keeps what staff wrote beside the row with the same key, wherever it stands now", async () => {
    const typed = await fill("已联系东镇", finding("B3"), finding("C4"));
    const { sheet, found } = await listed([finding("A1"), finding("C4"), finding("B3")], typed);
    expect([filledAt(sheet, "B3读不出"), filledAt(sheet, "C4读不出")]).toEqual(["已联系东镇", null]);
    expect(found).toEqual([]);
  });

  it("moves the text of a row that is gone to 待认领 and says so, run after run, until staff delete it", async () => {
    const typed = await fill("已更正", finding("B3"));
    const other = finding("C4", "C4读不出，另有说明");
    const once = await listed([other], typed);
    expect(once.found.map(({ code }) => code)).toEqual(["kept-text-unclaimed"]);
    expect(rowOf(once.sheet, UNCLAIMED)).toBeGreaterThan(rowOf(once.sheet, "C4读不出"));
    expect(filledAt(once.sheet, "B3读不出")).toBe("已更正");
    const twice = await listed([other], once.workbook);
    expect(twice.sheet.values).toEqual(once.sheet.values);
    const cleared = typedInto(twice.workbook, findingsSheet.role, [[rowOf(twice.sheet, "B3读不出"), columnOf(twice.sheet, "处理情况"), ""]]);
    expect(rowOf((await listed([other], cleared)).sheet, UNCLAIMED)).toBe(-1);
  });

  it("gives the text back when its row returns", async () => {
    const gone = await listed([], await fill("已更正", finding("B3")));
    const back = await listed([finding("B3")], gone.workbook);
    expect(filledAt(back.sheet, "B3读不出")).toBe("已更正");
    expect(rowOf(back.sheet, UNCLAIMED)).toBe(-1);
  });

  it("does not move to another problem when rows are inserted above", async () => {
    const typed = await fill("甲镇已核实", finding("D141", "「台账」D141读不出甲镇"), finding("D143", "「台账」D143读不出乙镇"));
    const { sheet, found } = await listed([finding("D143", "「台账」D143读不出甲镇"), finding("D145", "「台账」D145读不出乙镇")], typed);
    expect([filledAt(sheet, "D143读不出甲镇"), filledAt(sheet, "D145读不出乙镇")]).toEqual(["甲镇已核实", null]);
    expect(found).toEqual([]);
  });

  it("waits in 待认领 where problems of the same words have moved: which is which cannot be told, then or at the next writing", async () => {
    const typed = await fill("已核实", finding("D143"), finding("D141"));
    const moved = [finding("D143"), finding("D145")];
    const once = await listed(moved, typed);
    const twice = await listed(moved, once.workbook);
    for (const { sheet, found } of [once, twice]) {
      expect(found.map(({ code }) => code)).toEqual(["kept-text-unclaimed"]);
      expect(sheet.values.slice(0, rowOf(sheet, UNCLAIMED)).flat()).not.toContain("已核实");
      expect(sheet.values.flat()).toContain("已核实");
    }
  });

  it("does not pass to a problem with other words in the same cell", async () => {
    const { sheet, found } = await listed([finding("B3", "B3面积为负数")], await fill("日期已补", finding("B3")));
    expect([filledAt(sheet, "B3面积为负数"), found.length]).toEqual([null, 1]);
  });

  it.each([1900, 1904] as const)("a day that staff typed stays a day, in a workbook of %s", async (dateSystem) => {
    const first = await listed([finding("B3")], empty);
    const [row, column] = [rowOf(first.sheet, "B3读不出"), columnOf(first.sheet, "处理情况")];
    const typed = typedInto(first.workbook, findingsSheet.role, [[row, column, day("2025-10-15") - (dateSystem === 1904 ? 1462 : 0)]]);
    const formats = first.sheet.values.map((_, at) => Array.from({ length: first.sheet.columnCount }, (__, to) => (at === row && to === column ? "yyyy/m/d" : "General")));
    const dated = { ...typed, dateSystem, sheets: typed.sheets.map((one) => (one.role === findingsSheet.role ? { ...one, numberFormats: formats } : one)) };
    expect(filledAt((await listed([finding("B3")], dated)).sheet, "B3读不出")).toBe("2025-10-15");
  });

  it("links to the cell, and stays text where the sheet is not there", () => {
    const { plan } = findingsList([finding("B3"), { ...finding("C4"), sheet: "没有" }], asOf, null, targets);
    const cells = plan.blocks.flatMap(({ cells: lines }) => lines.map((line) => line[2]));
    expect(cells).toContainEqual({ text: "台账!B3", sheet: "台账", range: { top: 2, left: 1, bottom: 2, right: 1 } });
    expect(cells).toContain("没有!C4");
  });
});
