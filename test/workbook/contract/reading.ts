/** What a port gives of a workbook that staff keep. */
import { beforeEach, expect, it } from "@jest/globals";
import { markName } from "../../../src/workbook/port";
import { numberFormatAt, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/workbook/sheet";
import { type GridFixture, range, shown } from "../../support/grid";
import { LEDGER, type MakePort, named, nameTarget } from "./ledger";

export function readingContract(makePort: MakePort): void {
  let workbook: WorkbookSnapshot;
  let ledger: SheetSnapshot;
  beforeEach(async () => {
    workbook = await (await makePort(LEDGER)).read();
    ledger = named(workbook, "7月 进度");
  });

  it("gives the sheets in tab order with their visibility, none of them ours", () => {
    expect(workbook.sheets.map(({ name, visibility, role }) => [name, visibility, role])).toEqual([
      ["7月 进度", "visible", null],
      ["说明", "hidden", null],
      ["空表", "visible", null],
    ]);
  });

  it("gives values of their own type, dates as serials, text as it is written", () => {
    expect(ledger.values).toEqual([
      ["批而未供土地处置进度"],
      ["单位", "面积(亩)", "签订日期", "完成率"],
      ["海州区", 1200.5, 46204, 0.789],
      ["连云区", "1,200亩", "2026年7月1日", { error: "#DIV/0!" }],
      ["东海县", 0, 46205.5, true],
      ["合计", 1200.5, null, "有"],
    ]);
    expect(named(workbook, "说明").values).toEqual([["填表说明\n第二行", false]]);
  });

  it("gives the extent of the values", () => {
    expect([ledger.rowCount, ledger.columnCount]).toEqual([6, 4]);
    expect([named(workbook, "空表").rowCount, named(workbook, "空表").columnCount]).toEqual([0, 0]);
  });

  it("gives formulas beside their results", () => {
    expect(ledger.formulas).toEqual([
      { row: 5, column: 1, formula: "=SUM(B3:B5)" },
      { row: 5, column: 3, formula: '=IF(B6>0,"有","无")' },
    ]);
  });

  it("gives number formats", () => {
    expect(numberFormatAt(ledger, 2, 2)).toBe("yyyy-mm-dd");
    expect(numberFormatAt(ledger, 2, 3)).toBe("0.0%");
    expect(numberFormatAt(ledger, 2, 1)).toBe("General");
    expect(numberFormatAt(ledger, 99, 99)).toBe("General");
  });

  it("gives merges, hidden rows and hidden columns", () => {
    expect(ledger.merges).toEqual([range("A1:D1")]);
    expect(ledger.hiddenRows).toEqual([4]);
    expect(ledger.hiddenColumns).toEqual([2]);
  });

  it("gives names of the workbook and of a sheet", () => {
    expect(nameTarget(workbook, "进度表")).toEqual({ sheet: "7月 进度", range: range("A2:D6") });
    expect(nameTarget(workbook, "本表合计", "7月 进度")).toEqual({ sheet: "7月 进度", range: range("B6") });
  });

  it("leaves serials of a 1904 workbook in its own date system", async () => {
    const read = await (await makePort({ dateSystem: 1904, sheets: [{ name: "台账", cells: [[shown(44742, "yyyy-mm-dd")]] }] })).read();
    expect(read.dateSystem).toBe(1904);
    expect(read.sheets[0]?.values).toEqual([[44742]]);
  });

  it("knows a sheet of ours by its mark, whatever its tab is called, but not a person's copy of it", async () => {
    const marked: GridFixture = {
      sheets: [{ name: "改过名的看板", cells: [["甲"]] }, { name: "百日看板 (2)", cells: [["甲"]] }],
      names: [
        { name: markName("board"), refersTo: "'改过名的看板'!$A$1", sheet: null },
        { name: markName("board"), refersTo: "'百日看板 (2)'!$A$1", sheet: "百日看板 (2)" },
      ],
    };
    const read = await (await makePort(marked)).read();
    expect(read.sheets.map(({ name, role }) => [name, role])).toEqual([["改过名的看板", "board"], ["百日看板 (2)", null]]);
  });
}
