import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { SheetPlan, WritePlan } from "../../src/workbook/plan";
import type { Refusal } from "../../src/workbook/port";
import type { WorkbookOutline } from "../../src/workbook/outline";
import { refusePlan } from "../../src/workbook/refuse";
import { sheetNameFault } from "../../src/workbook/refuseNames";
import { overlapping } from "../../src/workbook/refuseShape";
import { range } from "../support/grid";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../support/plan";

const STAFF: WorkbookOutline = {
  sheets: [{ name: "台账", role: null }, { name: "百日看板", role: "board" }, { name: "月度排名", role: "ranking" }],
  names: [
    { name: "台账区", refersTo: "'台账'!$A$1:$B$9", sheet: null },
    { name: "截至", refersTo: "'百日看板'!$B$1", sheet: null },
    { name: "旧名", refersTo: "#REF!", sheet: null },
    { name: "常数", refersTo: "0.15", sheet: null },
    { name: "局部", refersTo: "'台账'!$A$1", sheet: "台账" },
  ],
};
const codes = (plan: WritePlan, workbook: WorkbookOutline = STAFF): readonly Refusal["code"][] => refusePlan(plan, workbook).map(({ code }) => code);
const board = (given: Partial<SheetPlan>): WritePlan => writePlan({ sheets: [sheetPlan({ role: "board", name: "百日看板", ...given })] });
const A1 = range("A1");

describe("sheetNameFault", () => {
  it.each(["百日看板", "7月（八月）", "甲".repeat(31), "it's", "a&b<c>", "Historys"])("%s is allowed", (name) => expect(sheetNameFault(name)).toBeNull());
  it.each(["", "  ", "甲".repeat(32), "7/8月", "a\\b", "a?", "a*", "a:b", "[a]", "a]", "'a", "a'", "History", "hISTORY", "a\nb"])("%j is not allowed", (name) =>
    expect(sheetNameFault(name)).toMatch(/[\u4e00-\u9fff]/),
  );
});

describe("refusePlan: sheets", () => {
  it("lets a sheet of ours be written again, and a new one beside the staff's", () => {
    expect(codes(boardPlan(["甲"]))).toEqual([]);
    expect(codes(writePlan({ sheets: [sheetPlan({ role: "map", name: "攻坚作战图" })] }))).toEqual([]);
  });

  it("does not take the name of a sheet of the staff's, in whatever case, nor of another sheet of ours", () => {
    expect(codes(board({ name: "台账" }))).toEqual(["sheetNameTaken"]);
    expect(codes(board({ name: "sheet1" }), { sheets: [{ name: "Sheet1", role: null }] })).toEqual(["sheetNameTaken"]);
    expect(codes(board({ name: "月度排名" }))).toEqual(["sheetNameTaken"]);
  });

  it("lets two sheets of ours change names", () => {
    expect(codes(writePlan({ sheets: [sheetPlan({ role: "board", name: "月度排名" }), sheetPlan({ role: "ranking", name: "百日看板" })] }))).toEqual([]);
  });

  it("refuses names and roles that repeat, and roles that are no mark", () => {
    const two = (one: Partial<SheetPlan>, other: Partial<SheetPlan>) =>
      codes(writePlan({ sheets: [sheetPlan({ role: "a", name: "A", ...one }), sheetPlan({ role: "b", name: "B", ...other })] }));
    expect(two({}, {})).toEqual([]);
    expect(two({}, { name: "a" })).toEqual(["sheetNameInvalid"]);
    expect(two({}, { role: "a" })).toEqual(["sheetNameInvalid"]);
    expect(two({}, { role: "b-1" })).toEqual(["sheetNameInvalid"]);
  });

  it("refuses protected sheets of the plan and a protected workbook only", () => {
    const plan = boardPlan(["甲"]);
    expect(codes(plan, { ...STAFF, protectedSheets: ["台账", "月度排名"] })).toEqual([]);
    expect(codes(plan, { ...STAFF, protectedSheets: ["百日看板"] })).toEqual(["sheetProtected"]);
    expect(codes(plan, { ...STAFF, protected: true })).toEqual(["workbookProtected"]);
  });
});

describe("refusePlan: names", () => {
  const naming = (...names: readonly string[]) => codes({ ...boardPlan(["甲"]), names: names.map((name) => ({ name, target: { sheet: "百日看板", range: A1 } })) });

  it("writes new names, its own again, and those that refer to nothing; leaves names local to a sheet alone", () => {
    expect(naming("攻坚_截至日", "截至", "旧名", "局部")).toEqual([]);
  });
  it("does not take over a name that refers to the staff's cells or to a constant", () => {
    expect(naming("台账区")).toEqual(["nameTaken"]);
    expect(naming("常数")).toEqual(["nameTaken"]);
  });
  it.each(["A1", "r1c1", "R", "c", "1月", "a b", "甲-乙", "", "GJ_sheet_board", "甲".repeat(256)])("refuses the name %j", (name) =>
    expect(naming(name)).toEqual(["unsupported"]),
  );
  it("refuses a name twice", () => expect(naming("截至日", "截至日")).toEqual(["unsupported"]));
});

describe("refusePlan: shape", () => {
  it("takes the last cell of the grid, and nothing beyond", () => {
    const at = (row: number, column: number) => codes(board({ blocks: [{ row, column, cells: [["甲"]] }] }));
    expect(at(1_048_575, 16_383)).toEqual([]);
    expect(at(1_048_576, 0)).toEqual(["tooLarge"]);
    expect(at(0, 16_384)).toEqual(["tooLarge"]);
    expect(at(-1, 0)).toEqual(["tooLarge"]);
    expect(at(0.5, 0)).toEqual(["unsupported"]);
  });

  it("judges every kind of range", () => {
    const beyond = { top: 0, left: 0, bottom: 1_048_576, right: 0 };
    const message = { promptTitle: "", prompt: "", error: "" };
    const print = {
      area: beyond, paper: "A4", orientation: "portrait", fitToWidth: 1, fitToHeight: 0, titleRows: null,
      margins: { top: 1, right: 1, bottom: 1, left: 1 }, header: "", footer: "", centerHorizontally: false,
    } as const;
    const parts: readonly Partial<SheetPlan>[] = [
      { merges: [beyond] },
      { conditionalFormats: [{ kind: "dataBar", range: beyond, color: "#000000", minimum: 0, maximum: 1 }] },
      { validations: [{ ...message, kind: "whole", minimum: 0, maximum: 1, range: beyond }] },
      { rowHeights: [{ first: 0, last: 1_048_576, height: 10 }] },
      { columnWidths: [{ first: 0, last: 16_384, width: 10 }] },
      { print },
    ];
    for (const part of parts) expect(codes(board(part))).toEqual(["tooLarge"]);
    expect(codes({ ...board({ styled: [{ range: beyond, style: "s" }] }), styles: { s: {} } })).toEqual(["tooLarge"]);
  });

  it("refuses ranges the wrong way round, merges and blocks that overlap", () => {
    expect(codes(board({ merges: [{ top: 2, left: 0, bottom: 1, right: 0 }] }))).toEqual(["unsupported"]);
    expect(codes(board({ merges: [range("A1:B2"), range("C1:D2"), range("B2")] }))).toEqual(["unsupported"]);
    expect(codes(board({ blocks: [blockOf(["a", "b"], ["c"]), { row: 1, column: 1, cells: [["d"]] }] }))).toEqual(["unsupported"]);
    expect(codes(board({ blocks: [blockOf(["a", "b"]), { row: 1, column: 1, cells: [["d"]] }, { row: 0, column: 0, cells: [] }] }))).toEqual([]);
  });
});

describe("overlapping", () => {
  it("finds a pair exactly when two of them share a cell", () => {
    const rectangle = fc
      .tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3))
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 8 }), (ranges) => {
        const seen = new Set<string>();
        let shared = false;
        for (const { top, left, bottom, right } of ranges) {
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) {
              shared ||= seen.has(`${row},${column}`);
              seen.add(`${row},${column}`);
            }
          }
        }
        expect(overlapping(ranges) !== null).toBe(shared);
      }),
    );
  });
});

describe("refusePlan: contents", () => {
  it("refuses a style that is not defined, once for each", () => {
    const styled = [{ range: A1, style: "x" }, { range: A1, style: "x" }, { range: A1, style: "toString" }];
    expect(codes(board({ styled }))).toEqual(["unsupported", "unsupported"]);
  });

  it.each([
    ["text beyond a cell", "甲".repeat(32_768), "tooLarge"],
    ["a formula that is too long", { formula: `=${"1+".repeat(4096)}1`, result: 1 }, "tooLarge"],
    ["a formula without =", { formula: "SUM(A1)", result: 1 }, "unsupported"],
    ["a number that is none", Number.NaN, "unsupported"],
    ["an endless result", { formula: "=1/0", result: Infinity }, "unsupported"],
    ["half a day", { day: 46204.5 }, "unsupported"],
  ] as const)("refuses %s, with the cell", (_, cell, code) => {
    const refusals = refusePlan(boardPlan(["甲"], [null, cell]), STAFF);
    expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(refusals[0]?.message).toMatch(/“百日看板”的 B2/);
  });

  it("refuses pointers to sheets that will not be there after writing", () => {
    const link = (sheet: string, name = "百日看板") => codes(board({ name, blocks: [blockOf([{ text: "去", sheet, range: A1 }])] }));
    expect(link("台账")).toEqual([]);
    expect(link("百日看板")).toEqual([]);
    expect(link("月度排名")).toEqual([]);
    expect(link("没有")).toEqual(["unsupported"]);
    expect(link("百日看板", "新看板")).toEqual(["unsupported"]);
    const target = { sheet: "没有", range: A1 };
    expect(codes({ ...boardPlan(["甲"]), names: [{ name: "截至日", target }] })).toEqual(["unsupported"]);
    const chart = {
      name: "c", title: "进度", anchor: A1, legend: "none", labels: false,
      series: [{ name: "s", categories: target, values: { sheet: "台账", range: A1 }, color: "#000000", kind: "bar" }],
      valueAxis: { minimum: null, maximum: null, numberFormat: "0", title: null },
    } as const;
    expect(codes(board({ charts: [chart] }))).toEqual(["unsupported"]);
  });

  it("refuses choices that Excel cannot hold in a typed list", () => {
    const list = (...values: readonly string[]) => codes(board({ validations: [{ kind: "list", values, range: A1, promptTitle: "", prompt: "", error: "" }] }));
    expect(list("未启动", "已供地")).toEqual([]);
    expect(list("甲,乙")).toEqual(["unsupported"]);
    expect(list("甲".repeat(200), "乙".repeat(55))).toEqual(["tooLarge"]);
  });

  it("refuses to show a sheet that is not there", () => {
    expect(codes({ ...boardPlan(["甲"]), active: "board" })).toEqual([]);
    expect(codes({ ...boardPlan(["甲"]), active: "ranking" })).toEqual([]);
    expect(codes({ ...boardPlan(["甲"]), active: "map" })).toEqual(["unsupported"]);
  });

  it("speaks Chinese and ends with what happened or what to do", () => {
    const plan = { ...board({ name: "台账", styled: [{ range: A1, style: "x" }], merges: [range("A1:B2"), range("B2:C3")] }), active: "map" };
    const refusals = refusePlan(plan, { ...STAFF, protected: true });
    expect(refusals).toHaveLength(5);
    for (const { message } of refusals) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
  });
});
