import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cellAddress } from "../../../src/workbook/address";
import { movedFormula, shownFormula } from "../../../src/workbook/file/readFormula";

describe("movedFormula", () => {
  it.each([
    ["A2*$B$1", 1, 0, "A3*$B$1"],
    ["$A2+B$2+$C$3+D4", 2, 1, "$A4+C$2+$C$3+E6"],
    ["SUM(B3:B5)/LOG10(B3)", 0, 2, "SUM(D3:D5)/LOG10(D3)"],
    ['IF(A1="A1","B2",\'A1 表\'!C3)', 1, 0, 'IF(A2="A1","B2",\'A1 表\'!C4)'],
    ["七月!A1+单价1*A1", 1, 0, "七月!A2+单价1*A2"],
    ['"含""A1""引号"&A1', 1, 0, '"含""A1""引号"&A2'],
    ["Z1", 0, 1, "AA1"],
    ["A1", 0, 0, "A1"],
  ])("%s moved by %i rows and %i columns is %s", (text, down, right, moved) => expect(movedFormula(text, down, right)).toBe(moved));

  it.each([
    ["SUM(A:A)", 1, 0],
    ["SUM(3:5)", 1, 0],
    ["SUM($2:2)", 1, 0],
    ["SUM(表1[面积])", 1, 0],
    ["[1]Sheet1!A1", 1, 0],
    ["A1", -1, 0],
    ["A1", 0, -1],
    ["A1048576", 1, 0],
    ["XFD1", 0, 1],
  ])("%s is not moved by %i rows and %i columns", (text, down, right) => expect(movedFormula(text, down, right)).toBeNull());

  it("comes back when moved there and back", () => {
    const place = fc.tuple(fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(place, place, fc.nat(99), fc.nat(99), (one, other, down, right) => {
        const text = `SUM(${cellAddress(...one)},$A$1)*${cellAddress(...other)}`;
        const there = movedFormula(text, down, right);
        expect(there).not.toBeNull();
        expect(movedFormula(there ?? "", -down, -right)).toBe(text);
      }),
    );
  });
});

describe("shownFormula", () => {
  it.each([
    ["SUM(A1)", "=SUM(A1)"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.SORT(A1:A3)", "=SORT(A1:A3)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=LET(x,1,x)"],
    ['"_xlfn.甲"&_xlfn.CONCAT(A1)', '="_xlfn.甲"&CONCAT(A1)'],
  ])("%s is shown as %s", (text, shown) => expect(shownFormula(text)).toBe(shown));
});
