/** A ledger as staff keep it, and how the contract looks at what became of it. */
import { expect } from "@jest/globals";
import { parseRange } from "../../../src/workbook/address";
import type { WorkbookPort } from "../../../src/workbook/port";
import { sheetOfReference } from "../../../src/workbook/role";
import type { CellRange, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/sheet";
import { error, formula, shown } from "../../support/grid";
import type { GridFixture } from "../../support/grid";

export type MakePort = (sheets: GridFixture) => Promise<WorkbookPort>;

export const LEDGER: GridFixture = {
  sheets: [
    {
      name: "7月 进度",
      cells: [
        ["批而未供土地处置进度", null, null, null],
        ["单位", "面积(亩)", "签订日期", "完成率"],
        ["海州区", 1200.5, shown(46204, "yyyy-mm-dd"), shown(0.789, "0.0%")],
        ["连云区", "1,200亩", "2026年7月1日", error("#DIV/0!")],
        ["东海县", 0, shown(46205.5, "yyyy-mm-dd"), true],
        ["合计", formula("=SUM(B3:B5)", 1200.5), null, formula('=IF(B6>0,"有","无")', "有")],
      ],
      merges: ["A1:D1"],
      hiddenRows: [4],
      hiddenColumns: [2],
    },
    { name: "说明", cells: [["填表说明\n第二行", false]], visibility: "hidden" },
    { name: "空表", cells: [] },
  ],
  names: [
    { name: "进度表", refersTo: "'7月 进度'!$A$2:$D$6", sheet: null },
    { name: "本表合计", refersTo: "'7月 进度'!$B$6", sheet: "7月 进度" },
  ],
};

export const named = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}: ${workbook.sheets.map((sheet) => sheet.name).join()}`);
  return found;
};

/** Sheet and range of a reference, however the host quotes it. */
function target(refersTo: string): { readonly sheet: string | null; readonly range: CellRange | null } {
  return { sheet: sheetOfReference(refersTo), range: parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1)) };
}

export const nameTarget = (workbook: WorkbookSnapshot, name: string, sheet: string | null = null) => {
  const held = workbook.names.filter((candidate) => candidate.name === name && candidate.sheet === sheet);
  expect(held).toHaveLength(1);
  return target(held[0]!.refersTo);
};

export const byPlace = (ranges: readonly CellRange[]): readonly CellRange[] =>
  [...ranges].sort((one, other) => one.top - other.top || one.left - other.left);

/** What must not change of a sheet that is not ours. */
export const contents = ({ name, visibility, values, formulas, merges, hiddenRows, hiddenColumns, tables, numberFormats }: SheetSnapshot) =>
  ({ name, visibility, values, formulas, merges: byPlace(merges), hiddenRows, hiddenColumns, tables, numberFormats });
