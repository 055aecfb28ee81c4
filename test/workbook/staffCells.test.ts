/** What staff wrote on a sheet of ours is found by place, and days among it are known by their number format. */
import { describe, expect, it } from "@jest/globals";
import { addedColumns, cellAsTyped, keptAbove, showsDay } from "../../src/workbook/staffCells";
import { shown, sheetOf } from "../support/grid";

describe("showsDay", () => {
  it.each(["yyyy/m/d", 'yyyy"年"m"月"d"日"', 'm"月"d"日"', "[$-804]yyyy-mm-dd;@", "mmm-yy", "yyyy/m/d h:mm", 'm"月"', "e.m.d", '[=0]"—";yyyy-mm-dd'])("%s shows a day", (format) => expect(showsDay(format)).toBe(true));
  it.each(["General", "0.00", "h:mm", "mm:ss", "[h]:mm", "0.0%", '0"day"', "#,##0_);[Red](#,##0)", "@", "0.00E+00", '"¥"#,##0.00'])("%s does not", (format) => expect(showsDay(format)).toBe(false));
});

describe("cells of the staff's", () => {
  const sheet = sheetOf({ name: "表", cells: [["标题", null, "右侧"], [shown(44483, "yyyy/m/d"), null], ["甲", "乙", "甲", null, null], [1, 2, 3, shown(45945.5, "yyyy/m/d h:mm"), null]] });
  it("columns are taken by place: a second one of our name, one without a name; not one without anything", () => {
    expect(addedColumns(sheet, 2, new Set(["甲"]))).toEqual([{ header: "乙", column: 1 }, { header: "甲", column: 2 }, { header: "", column: 3 }]);
  });
  it("rows above the header are kept without our own words", () => {
    expect(keptAbove(sheet, 2, (text) => text === "标题", 1904)).toEqual([[null, null, "右侧", null], [{ day: 45945 }, null, null, null]].map((row) => [...row, null].slice(0, sheet.columnCount)));
  });
  it("a day with a time of day stays the number that it is", () => expect(cellAsTyped(sheet, 3, 3, 1900)).toBe(45945.5));
});
