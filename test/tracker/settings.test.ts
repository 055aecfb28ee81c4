import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { factorySettings, type Settings } from "../../src/campaign/settings";
import { nothingTyped } from "../../src/tracker/settings/asTyped";
import { readSettings } from "../../src/tracker/settings/readSettings";
import { writeSettings } from "../../src/tracker/settings/writeSettings";
import { styles } from "../../src/tracker/styles";
import { settingsSheet } from "../../src/tracker/ownedSheets";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { day } from "../support/records";

const written = async (settings: Settings, asOf: number, dateSystem: 1900 | 1904 = 1900): Promise<WorkbookSnapshot> => {
  const port = memoryWorkbook(snapshotOf({ sheets: [{ name: "Sheet1", cells: [["x"]] }], dateSystem }));
  await port.write({ styles, sheets: [writeSettings(settings, asOf, "测试").plan], names: [], active: null });
  return port.read();
};

const full: Settings = {
  ...factorySettings,
  campaign: { name: "云岫区百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: false },
  targets: [
    { metric: "挂牌出让面积", value: 500, unit: "公顷", comparator: ">=", curve: [{ day: day("2025-08-15"), share: 0.25 }, { day: day("2025-10-22"), share: 1 }] },
    { metric: "保障项目数", value: 30, unit: "个", comparator: ">", curve: null },
  ],
  units: [{ name: "云岭镇", aliases: ["云岭", "云岭镇人民政府"], group: "镇街", exempt: false }, { name: "区财政局", aliases: [], group: "区直部门", exempt: true }],
  extraDays: [{ day: day("2027-10-01"), kind: "休", source: "国办通知" }, { day: day("2027-10-09"), kind: "班" }],
  ranking: { by: "periodRate", ties: "dense", order: "ascending", bottom: 3 },
  paceBasis: "ratio",
  gapFrom: "displayed",
  alert: { warn: 0.07, severe: 0.29 },
  schedule: { goal: "挂牌期", durations: { 签协议和组卷报批: { count: 20, unit: "workday" }, 余款: { count: 1, unit: "year" } }, nearDays: 7 },
  staleAfterDays: 5,
  stalledPeriods: 4,
  offices: { header: "云岫区人民政府文件", issuer: "云岫区政府督查室", numberPrefix: "云督", recipients: "各镇街", copies: null, approver: "张三", contact: null },
  mapping: [
    { sheet: "Sheet1", header: null, nth: 2, kind: "unused", field: null, unit: null, metric: null, note: "去年的表" },
    { sheet: "Sheet1", header: "挂牌出让面积/任务(公顷)", nth: null, kind: "target", field: "任务", unit: "亩", metric: "挂牌出让面积", note: null },
    { sheet: "Sheet1", header: "x", nth: null, kind: null, field: "不采用", unit: null, metric: null, note: null },
  ],
};

describe("攻坚设置", () => {
  it.each([1900, 1904] as const)("reads back what was written, in a %s workbook", async (dateSystem) => {
    const read = readSettings(await written(full, day("2025-09-30"), dateSystem), factorySettings);
    expect(read).toEqual({ settings: full, asOf: day("2025-09-30"), schema: 3, asTyped: nothingTyped, findings: [] });
  });

  it("reads back factory settings without a campaign", async () => {
    const read = readSettings(await written(factorySettings, day("2025-09-30")), full);
    expect(read!.settings).toEqual({ ...factorySettings, campaign: full.campaign, offices: full.offices });
  });

  it("keeps which ways of supply do not count, none with 无; left blank or without the column, as sheets of earlier versions, the factory's", async () => {
    const metrics = factorySettings.metrics.map((one) => ({ ...one, excludes: one.measure === "parcelPrice" ? ["划拨", "协议"] : [] }));
    const snapshot = await written({ ...full, metrics }, day("2025-09-30"));
    expect(readSettings(snapshot, factorySettings)!.settings.metrics).toEqual(metrics);
    const sheet = snapshot.sheets.find(({ role }) => role === settingsSheet.role)!;
    const top = sheet.values.findIndex((row) => row.includes("不计供应方式（顿号隔开）"));
    const column = sheet.values[top]!.indexOf("不计供应方式（顿号隔开）");
    const blanked = (first: number): WorkbookSnapshot => ({ ...snapshot, sheets: snapshot.sheets.map((one) => (one !== sheet ? one : { ...one, values: one.values.map((row, at) => (at < first || at > top + 4 ? row : row.map((value, index) => (index === column ? null : value)))) })) });
    for (const first of [top, top + 1]) expect(readSettings(blanked(first), full)!.settings.metrics).toEqual(factorySettings.metrics);
  });

  it("is null in a workbook without our sheet, even if a user's sheet has its name", () => {
    expect(readSettings(snapshotOf({ sheets: [{ name: settingsSheet.name, cells: [["一、战役"]] }] }), full)).toBeNull();
  });

  it("names the cell of every wrong entry, leaves that entry out and keeps the rest", async () => {
    const snapshot = await written(full, day("2025-09-30"));
    const typed = typedInto(snapshot, { 首日计入: "也许", 总天数: "一百", 数据截至日: "九月底" });
    const read = readSettings(typed, factorySettings)!;
    expect(read.findings.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
      ["error", "settings-entry", expect.stringMatching(/^B\d+$/)], ["error", "settings-entry", expect.stringMatching(/^B\d+$/)], ["error", "settings-entry", expect.stringMatching(/^B\d+$/)],
    ]);
    expect(read.findings[0]!.message).toContain("攻坚设置");
    expect(read.settings.campaign).toBeNull();
    expect(read.asOf).toBeNull();
    expect(read.settings.units).toEqual(full.units);
  });

  it.each([
    [{ "严重起点（%）": 3 }, "B", "小于“预警起点（%）”的7"], [{ "预警起点（%）": 130 }, "B", "0至100"], [{ "末位标注个数": 1.5 }, "B", "整数"], [{ "偏差取数": "四舍五入" }, "B", "按原值、按显示值"],
  ])("refuses %j at its cell and says what would do", async (entry, column, words) => {
    const read = readSettings(typedInto(await written(full, day("2025-09-30")), entry), factorySettings)!;
    expect(read.findings).toHaveLength(1);
    expect(read.findings[0]!.cell).toMatch(new RegExp(`^${column}\\d+$`));
    expect(read.findings[0]!.message).toContain(words);
    expect(read.settings.alert.severe).toBeGreaterThanOrEqual(read.settings.alert.warn);
  });

  it.each(["2025-08-15=60%；2025-09-15=40%", "2025-08-15=120%"])("does not take up the curve %s", async (text) => {
    const snapshot = await written(full, day("2025-09-30"));
    const sheets = snapshot.sheets.map((sheet) => (sheet.role !== settingsSheet.role ? sheet : { ...sheet, values: sheet.values.map((row) => (row[2] === 500 ? [...row.slice(0, 4), text] : row)) }));
    const read = readSettings({ ...snapshot, sheets }, factorySettings)!;
    expect(read.findings.map(({ cell, message }) => [cell?.[0], message.includes("不减")])).toEqual([["E", true]]);
    expect(read.settings.targets[0]).toMatchObject({ value: 500, curve: null });
  });

  it("an incomplete row of a list is a finding, an inserted empty row is nothing", async () => {
    const snapshot = await written(full, day("2025-09-30"));
    const sheet = snapshot.sheets.find(({ role }) => role === settingsSheet.role)!;
    const at = sheet.values.findIndex((row) => row[0] === "保障项目数" && row[2] === 30);
    const values = sheet.values.map((row, index) => (index === at ? ["保障项目数", "超过", null, "个"] : row));
    values.splice(at, 0, []);
    const read = readSettings({ ...snapshot, sheets: snapshot.sheets.map((one) => (one === sheet ? { ...sheet, values, rowCount: values.length } : one)) }, factorySettings)!;
    expect(read.findings).toHaveLength(1);
    expect(read.findings[0]).toMatchObject({ cell: `A${at + 2}` });
    expect(read.settings.targets).toEqual([full.targets[0]]);
  });

  it("a campaign typed by half stays as typed, and says what is missing", async () => {
    const half = typedInto(await written(factorySettings, day("2025-09-30")), { 战役名称: "春季攻坚行动", 首日: 45831 });
    const read = readSettings(half, factorySettings)!;
    expect(read.findings.map(({ message }) => message.includes("总天数未填"))).toEqual([true]);
    const cells = writeSettings(read.settings, day("2025-09-30"), "测试", read.asTyped).plan.blocks.flatMap(({ cells: rows }) => rows.map((row) => row.slice(0, 2)));
    expect(cells).toEqual(expect.arrayContaining([["战役名称", "春季攻坚行动"], ["首日", { day: 45831 }]]));
  });

  it("never throws, whatever stands in its cells", async () => {
    const snapshot = await written(full, day("2025-09-30"));
    const sheet = snapshot.sheets.find(({ role }) => role === settingsSheet.role)!;
    const anything: fc.Arbitrary<CellValue> = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant({ error: "#REF!" }));
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(sheet.rowCount - 1), fc.nat(8), anything), { maxLength: 30 }), (changes) => {
      const values = sheet.values.map((row) => [...row]);
      for (const [row, column, value] of changes) values[row]![column] = value;
      const read = readSettings({ ...snapshot, sheets: [{ ...sheet, values }] }, factorySettings)!;
      for (const { cell, message } of read.findings) {
        expect(cell).toMatch(/^[A-Z]+\d+$/);
        expect(message).toContain(cell);
      }
    }), { numRuns: 200 });
  });
});

/** Types into the value cells of the keys. */
function typedInto(snapshot: WorkbookSnapshot, entries: Readonly<Record<string, string | number>>): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.role !== settingsSheet.role ? sheet : {
      ...sheet, values: sheet.values.map((row) => { const typed = entries[String(row[0])]; return typed === undefined ? row : [row[0] ?? null, typed, ...row.slice(2)]; }),
    })),
  };
}
