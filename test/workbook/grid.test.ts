import { describe, expect, it } from "@jest/globals";
import { sheetCells } from "../../src/workbook/grid";

describe("sheetCells", () => {
  it("ends rows and sheet at the last value, and keeps formats beside values only", () => {
    expect(sheetCells([[1, null, 2, null], [], ["", null], [null]], [["0.0", "@", "General", "0"], ["0%"], ["@"]])).toEqual({
      rowCount: 1,
      columnCount: 3,
      values: [[1, null, 2]],
      numberFormats: [["0.0", "@"]],
    });
  });

  it("keeps empty rows between values", () => {
    expect(sheetCells([["甲"], [], [false]], [])).toEqual({ rowCount: 3, columnCount: 1, values: [["甲"], [], [false]], numberFormats: [] });
  });
});
