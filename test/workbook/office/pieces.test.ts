/** The pure parts of the Excel port. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { linkFormula, linkText } from "../../../src/workbook/linkFormula";
import { empty } from "../../../src/workbook/office/empty";
import { cellInput, textInput } from "../../../src/workbook/office/cellInput";
import { changedSheet } from "../../../src/workbook/changed";
import { boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { looksOf } from "../../../src/workbook/office/looks";
import { nothingDone, officeRefusal } from "../../../src/workbook/office/officeErrors";
import { chunksOf } from "../../../src/workbook/office/readCells";
import { areasOfAddress, joined } from "../../../src/workbook/office/readMerges";
import { calls, requestsOf } from "../../../src/workbook/office/steps";
import { columnPoints, sidesOf } from "../../../src/workbook/office/writeLooks";
import { dayFormula } from "../../../src/workbook/office/writeRules";
import { headerParts } from "../../../src/workbook/office/writeView";
import type { CellStyle, StyledRange } from "../../../src/workbook/plan";
import type { CellRange } from "../../../src/workbook/sheet";
import { takeInput } from "../../../workbench/host/parseInput";
import { range, sheetOf, snapshotOf } from "../../support/grid";

describe("textInput", () => {
  it("leaves plain words alone", () => {
    for (const text of ["海州区", "百日攻坚看板", "是", "—", "连云区 徐圩街道", "(备注)".slice(1, 3)]) expect(textInput(text)).toBe(text);
  });

  it.each(["=1+1", " =1", "＋1", "＠SUM", "\t=1", "\u0000=1", "'甲", "#REF!", "(5)", "¥3", "001", "１２", "③", "7月", "〇", "TRUE", " false ", "上午九时", "/"])(
    "puts an apostrophe before %j", (text) => {
      expect(textInput(text)).toBe(`'${text}`);
    });

  it("gives back every text through a host that takes what is typed", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=A1", "+1", "-1", "1/2", "50%", "2026-07-01", "7月1日", "1e5", "TRUE", "#N/A", "'", "1,200"));
    fc.assert(fc.property(text.filter((one) => one !== ""), (one) => {
      const { input } = takeInput(String(cellInput(one, 1900)), "General", 0, 2026);
      expect("value" in input ? input.value : null).toBe(one);
    }));
  });
});

describe("cellInput", () => {
  it("gives days in the workbook's own date system, formulas as they are, nothing for empty text", () => {
    expect([cellInput({ day: 46204 }, 1900), cellInput({ day: 46204 }, 1904)]).toEqual([46204, 44742]);
    expect([cellInput({ formula: "=A1", result: 1 }, 1900), cellInput("", 1900), cellInput(null, 1900), cellInput(false, 1900)]).toEqual(["=A1", null, null, false]);
  });

  it("writes links whose words are longer than Excel allows within a formula", () => {
    const formula = linkFormula({ text: `${"长".repeat(300)}"`, sheet: "7月's", range: range("B3:C4") });
    expect(formula).toBe(`=HYPERLINK("#'7月''s'!B3:C4","${"长".repeat(255)}"&"${"长".repeat(45)}""")`);
    expect(linkText(formula)).toBe(`${"长".repeat(300)}"`);
  });
});

describe("empty", () => {
  it("never clears all of a cell at once: that would take people's comments", () => {
    const cleared: unknown[] = [];
    const whole = { unmerge: () => undefined, clear: (what: unknown) => void cleared.push(what), conditionalFormats: { clearAll: () => undefined }, dataValidation: { clear: () => undefined } };
    empty({ getRange: () => whole, visibility: "Hidden" } as unknown as Excel.Worksheet);
    expect(cleared).toEqual(["RemoveHyperlinks", "Contents", "Formats"]);
  });
});

describe("looksOf", () => {
  const styles: Record<string, CellStyle> = { a: { fill: "#FFFFFF" }, b: { fill: "#000000" }, frame: { border: { sides: "outline", weight: "thin", color: "#000000" } } };
  const styled = (...parts: readonly (readonly [string, string])[]): readonly StyledRange[] => parts.map(([address, style]) => ({ range: range(address), style }));

  it("makes one rectangle of rows that were styled one by one", () => {
    expect(looksOf(styled(["A1:C1", "a"], ["A2:C2", "a"], ["A3:C3", "a"]), styles)).toEqual([{ range: range("A1:C3"), style: "a", outline: null }]);
  });

  it("keeps ranges with an outline apart, and knows where each one ends", () => {
    const looks = looksOf(styled(["A1:B2", "frame"], ["A3:B4", "frame"]), styles);
    expect(looks.map((look) => [look.range, look.outline])).toEqual([[range("A1:B2"), range("A1:B2")], [range("A3:B4"), range("A3:B4")]]);
  });

  it("draws an outline only where a rectangle reaches its edge", () => {
    const frame = { sides: "outline", weight: "thin", color: "#000000" } as const;
    expect(sidesOf(frame, { range: range("A1:C1"), style: "", outline: range("A1:C3") })).toEqual(["EdgeTop", "EdgeLeft", "EdgeRight"]);
    expect(sidesOf({ ...frame, sides: "all" }, { range: range("A1:C1"), style: "", outline: null })).toEqual(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"]);
  });

  it("covers each cell once, with the style laid on it last", () => {
    const anyRange = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(4), fc.nat(4)).map(([top, left, down, right]): CellRange => ({ top, left, bottom: top + down, right: left + right }));
    const anyStyled = fc.array(fc.record({ range: anyRange, style: fc.constantFrom("a", "b", "frame") }), { maxLength: 12 });
    const at = (ranges: readonly { readonly range: CellRange; readonly style: string }[], row: number, column: number) =>
      ranges.filter(({ range: one }) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right).map(({ style }) => style);
    fc.assert(fc.property(anyStyled, (given) => {
      const looks = looksOf(given, styles);
      for (let row = 0; row < 13; row++) {
        for (let column = 0; column < 13; column++) expect(at(looks, row, column)).toEqual(at(given, row, column).slice(-1));
      }
    }), { numRuns: 60 });
  });
});

describe("requests and chunks", () => {
  it("fills requests up to the budget, and gives a step over it one of its own", () => {
    const steps = [1_000, 1_000, 5_000, 1_000].map((bytes) => ({ bytes, queue: () => undefined }));
    expect(requestsOf(steps, 2_500).map((request) => request.map(({ bytes }) => bytes))).toEqual([[1_000, 1_000], [5_000], [1_000]]);
    expect(requestsOf([], 10)).toEqual([]);
  });

  it("counts the bytes of a step's data, not its letters", () => {
    expect(calls(0, () => undefined, "海州").bytes).toBe(8);
  });

  it("reads every row once, no chunk over its budget, whatever the sheets", () => {
    const extents = fc.array(fc.record({ id: fc.constant("x"), rowCount: fc.nat(50), columnCount: fc.integer({ min: 1, max: 12 }) }), { maxLength: 6 });
    fc.assert(fc.property(extents, (sheets) => {
      const chunks = chunksOf(sheets, 40);
      const cells = (pieces: (typeof chunks)[number]) => pieces.reduce((sum, { rows, extent }) => sum + rows * extent.columnCount, 0);
      expect(chunks.every((chunk) => cells(chunk) <= 40)).toBe(true);
      const rows = sheets.map((_, sheet) => chunks.flat().filter((piece) => piece.sheet === sheet).flatMap(({ top, rows: count }) => Array.from({ length: count }, (__, index) => top + index)));
      expect(rows).toEqual(sheets.map(({ rowCount }) => Array.from({ length: rowCount }, (_, index) => index)));
    }));
  });
});

describe("merged areas", () => {
  it("reads addresses of sheets whose names hold commas, marks and quotes", () => {
    expect(areasOfAddress("台账!A1:B2,台账!$C$3:$D$4")).toEqual([range("A1:B2"), range("C3:D4")]);
    expect(areasOfAddress("'a,b'!A1:B2,'O''Brien!C1'!E5:E6")).toEqual([range("A1:B2"), range("E5:E6")]);
  });

  it("joins what a seam cut through, not what merely meets there", () => {
    const pieces = [range("A1:A3"), range("A4:A5"), range("B1:B3"), range("B4:B5")];
    expect(joined(pieces, [range("A3:A4")])).toEqual([range("A1:A5"), range("B1:B3"), range("B4:B5")]);
  });
});

describe("sizes and print", () => {
  it("takes the width of a character from the workbook's own standard column", () => {
    // 宋体 11: 8.38 characters, 72 pixels. Calibri 11: 8.43 characters, 64 pixels.
    expect(columnPoints(8.38, { characters: 8.38, points: 54 })).toBe(54);
    expect(columnPoints(8.43, { characters: 8.43, points: 48 })).toBe(48);
    expect(columnPoints(10, { characters: 0, points: 0 })).toBe(63.75);
  });

  it("splits a header into its parts", () => {
    expect(headerParts("&L左&C第 &P 页&R&D")).toEqual({ left: "左", center: "第 &P 页", right: "&D" });
    expect(headerParts("标题")).toEqual({ left: "", center: "标题", right: "" });
  });

  it("writes a day as a formula", () => {
    expect([dayFormula(46204), dayFormula(45852)]).toEqual(["=DATE(2026,7,1)", "=DATE(2025,7,14)"]);
  });
});

describe("changedSheet", () => {
  const ledger = (area: number, name = "台账") => snapshotOf({ sheets: [{ name, cells: [["面积", area], ["合计", { value: area * 2, formula: "=B1*2" }]] }] });

  it("names the sheet that was typed into, renamed or added", () => {
    expect(changedSheet(ledger(1), ledger(1), boardPlan([]))).toBeNull();
    expect(changedSheet(ledger(1), ledger(2), boardPlan([]))).toBe("台账");
    expect(changedSheet(ledger(1), ledger(1, "新台账"), boardPlan([]))).toBe("新台账");
    expect(changedSheet(ledger(1), snapshotOf({ sheets: [] }), boardPlan([]))).toBe("台账");
  });

  it("names a sheet of ours that is to be written anew and was noted on meanwhile; what its formulas show does not count", () => {
    const ours = (role: string, note: string, shown = 22) => ({ ...snapshotOf({ sheets: [] }), sheets: [sheetOf({ name: "看板", cells: [["还有", { value: shown, formula: "=B2-TODAY()" }, note]] }, role)] });
    const plan = writePlan({ sheets: [sheetPlan({ role: "board", name: "看板" }), sheetPlan({ role: "tidyData", name: "攻坚数据" })] });
    expect(changedSheet(ours("board", ""), ours("board", "已报区长"), plan)).toBe("看板");
    expect(changedSheet(ours("board", "", 22), ours("board", "", 21), plan)).toBeNull();
    expect(changedSheet(ours("monthRanking", ""), ours("monthRanking", "核对过"), plan)).toBeNull();
    expect(changedSheet(ours("tidyData", ""), ours("tidyData", "核对过"), plan)).toBeNull();
  });
});

describe("officeRefusal", () => {
  it("has a Chinese sentence that says what to do for each code it knows, and nothing for others", () => {
    for (const code of ["InvalidOperationInCellEditMode", "AccessDenied", "RequestPayloadSizeLimitExceeded", "ConnectionFailure", "InvalidOrTimedOutSession", "ApiNotFound", "ItemNotFound"]) {
      expect(officeRefusal({ code })?.message).toMatch(/请.*。$/);
    }
    expect([officeRefusal({ code: "InvalidArgument" }), officeRefusal(new Error("x")), officeRefusal({ code: "constructor" })]).toEqual([null, null, null]);
  });

  it("knows which refusals come before anything was done", () => {
    const done = (code: string) => nothingDone(officeRefusal({ code })!);
    expect([done("InvalidOperationInCellEditMode"), done("RequestPayloadSizeLimitExceeded"), done("ConnectionFailure"), done("AccessDenied")]).toEqual([true, true, false, false]);
  });
});
