/** Section 八、字段对照 of 攻坚设置: read at the cell, written back as typed. */
import { describe, expect, it } from "@jest/globals";
import type { FieldMapping } from "../../src/campaign/mapping/fieldMapping";
import { factorySettings } from "../../src/campaign/settings";
import { settingsSheet } from "../../src/tracker/ownedSheets";
import { headingName } from "../../src/tracker/settings/layout";
import { nothingTyped, type AsTyped } from "../../src/tracker/settings/asTyped";
import { readSettings, type SheetSettings } from "../../src/tracker/settings/readSettings";
import { writeSettings } from "../../src/tracker/settings/writeSettings";
import { styles } from "../../src/tracker/styles";
import { fieldVocabulary } from "../../src/actions/ledgerFields";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";

const row = (part: Partial<FieldMapping>): FieldMapping => ({ sheet: "宗地台账", header: null, nth: null, kind: null, field: null, unit: null, metric: null, note: null, ...part });

const written = async (mapping: readonly FieldMapping[], asTyped: AsTyped = nothingTyped): Promise<WorkbookSnapshot> => {
  const port = memoryWorkbook(snapshotOf({ sheets: [{ name: "宗地台账", cells: [["x"]] }] }));
  await port.write({ styles, sheets: [writeSettings({ ...factorySettings, mapping }, 45_930, "测试", asTyped).plan], names: [], active: null });
  return port.read();
};

const settingsOf = (workbook: WorkbookSnapshot) => workbook.sheets.find(({ role }) => role === settingsSheet.role)!;
const firstRow = (workbook: WorkbookSnapshot): number => settingsOf(workbook).values.findIndex(([cell]) => headingName(typeof cell === "string" ? cell : null) === "字段对照") + 2;

/** Types rows into the section: 工作表, 表头, 第几处, 表的类型, 认作, 单位, 指标, 备注. */
function typed(workbook: WorkbookSnapshot, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const at = firstRow(workbook);
  return {
    ...workbook, sheets: workbook.sheets.map((sheet) => {
      if (sheet.role !== settingsSheet.role) return sheet;
      const values = sheet.values.map((line) => [...line]);
      rows.forEach((cells, index) => { values[at + index] = [...cells]; });
      return { ...sheet, values, rowCount: values.length };
    }),
  };
}

const read = (workbook: WorkbookSnapshot): SheetSettings => readSettings(workbook, factorySettings, fieldVocabulary)!;

describe("字段对照 on the sheet", () => {
  it("shows what was corrected and spare rows, nothing else", async () => {
    const workbook = await written([row({ header: "用地(亩)", kind: "parcel", field: "面积", unit: "亩" })]);
    const at = firstRow(workbook);
    const { values } = settingsOf(workbook);
    expect(values[at - 1]).toEqual(["工作表", "表头", "第几处", "表的类型", "认作", "单位", "指标", "备注", "提示"]);
    expect(values[at]!.slice(0, 6)).toEqual(["宗地台账", "用地(亩)", null, "宗地", "面积", "亩"]);
    expect((values[at + 1] ?? []).every((cell) => cell === null)).toBe(true);
  });

  it("names the cell of every wrong part, leaves that row out and keeps the others", async () => {
    const workbook = typed(await written([]), [
      ["宗地台账", "甲", null, "宗地", "大小", null, null, null],
      ["宗地台账", "乙", null, "宗地", "面积", "斤", null, null],
      ["宗地台账", "丙", null, "目标", "面积", null, null, null],
      ["宗地台账", "丁", null, null, null, null, "绿化面积", null],
      ["宗地台账", "戊", null, "不采用", null, null, null, null],
      ["宗地台账", null, null, "宗地", "面积", null, null, null],
      ["宗地台账", "己", null, null, null, null, null, "只有备注"],
      ["宗地台账", "庚", 0, null, "面积", null, null, null],
      ["宗地台账", "辛", null, "宗地", "不采用", null, null, "好"],
      ["宗地台账", " 辛 ", null, "宗地", "面积", null, null, null],
      [null, "壬", null, null, "面积", null, null, null],
    ]);
    const at = firstRow(workbook) + 1;
    const { settings, findings } = read(workbook);
    expect(settings.mapping).toEqual([row({ header: "辛", kind: "parcel", field: "不采用", note: "好" })]);
    expect(findings.map(({ cell }) => cell)).toEqual([`E${at}`, `F${at + 1}`, `E${at + 2}`, `G${at + 3}`, `D${at + 4}`, `B${at + 5}`, `A${at + 6}`, `C${at + 7}`, `A${at + 9}`, `A${at + 10}`]);
    expect(findings[2]!.message).toContain("“面积”不是目标表可选的字段，请填：不采用、");
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  });

  it("keeps a row about a sheet that is gone, and says so at its cell", async () => {
    const gone = row({ sheet: "7月", header: "面积", field: "不采用" });
    const { settings, findings, asTyped } = read(await written([gone]));
    expect(settings.mapping).toEqual([gone]);
    expect(findings).toMatchObject([{ severity: "warning", code: "mapping-sheet-gone" }]);
    expect(findings[0]!.message).toContain("如已改名，请改成新名");
    // Taken away since, it is not put back; kept, its hint stands beside it.
    const again = settingsOf(await written([gone], asTyped));
    expect(again.values[firstRow(await written([gone], asTyped))]![8]).toContain("不在本工作簿里");
    expect(settingsOf(await written([], asTyped)).values.some(([cell]) => cell === "7月")).toBe(false);
  });

  it("puts back as typed what cannot be read, every row of it, with the reason beside it", async () => {
    const rows = [["宗地台账", "甲", null, "宗地", "大小", null, null, "一"], ["宗地台账", "甲", null, "宗地", "长短", null, null, "二"], ["宗地台账", "乙", null, "宗地", "面积", null, null, null]];
    const first = read(typed(await written([]), rows));
    const again = await written(first.settings.mapping, first.asTyped);
    const at = firstRow(again);
    const lines = settingsOf(again).values.slice(at, at + 3).map((line) => Array.from({ length: 8 }, (_, column) => line[column] ?? null));
    expect(lines).toEqual([rows[2], rows[0], rows[1]]);
    expect(settingsOf(again).values[at + 1]![8]).toContain("“大小”不是宗地表可选的字段");
    expect(read(again).settings).toEqual(first.settings);
  });

  it("a correction of the pane stands beside a typed row that could not be read", async () => {
    const bad = read(typed(await written([]), [["宗地台账", "甲", null, "宗地", "大小", null, null, null]]));
    const after = read(await written([row({ header: "甲", kind: "parcel", field: "面积" })], bad.asTyped));
    expect(after.settings.mapping).toEqual([row({ header: "甲", kind: "parcel", field: "面积" })]);
    expect(after.asTyped.rows).toHaveLength(1);
  });
});
