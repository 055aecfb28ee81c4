import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { quoteSheet } from "../../src/workbook/address";
import { markName } from "../../src/workbook/port";
import { rolesOfSheets, sheetOfReference } from "../../src/workbook/role";

describe("sheetOfReference", () => {
  it.each([
    ["'百日 看板'!$A$1", "百日 看板"],
    ["'it''s'!$A$1", "it's"],
    ["Sheet1!$A$1:$B$2", "Sheet1"],
    ["=百日看板!$A$1", "百日看板"],
  ])("%s is on %s", (reference, sheet) => expect(sheetOfReference(reference)).toBe(sheet));

  it.each(["#REF!", "#REF!$A$1", "3.14", '"甲!乙"', "[1]Sheet1!$A$1", "'[他.xlsx]表'!$A$1", "SUM(Sheet1!$A$1)"])("%s is on no sheet", (reference) =>
    expect(sheetOfReference(reference)).toBeNull(),
  );

  it("reads back every name that is quoted", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 31 }).filter((text) => !/[[\]]/.test(text) && !text.startsWith("#"));
    fc.assert(fc.property(name, (text) => expect(sheetOfReference(`${quoteSheet(text)}!$A$1`)).toBe(text)));
  });
});

describe("rolesOfSheets", () => {
  it("takes workbook-wide marks only, the first of two on one sheet", () => {
    const roles = rolesOfSheets([
      { name: markName("board"), refersTo: "'看板'!$A$1", sheet: null },
      { name: markName("ranking"), refersTo: "'看板'!$A$1", sheet: null },
      { name: markName("board"), refersTo: "'看板 (2)'!$A$1", sheet: "看板 (2)" },
      { name: markName("map"), refersTo: "#REF!", sheet: null },
      { name: "GJ_sheet_", refersTo: "'台账'!$A$1", sheet: null },
      { name: "进度", refersTo: "'台账'!$A$1", sheet: null },
    ]);
    expect([...roles]).toEqual([["看板", "board"]]);
  });
});
