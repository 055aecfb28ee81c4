/** Corrections of what was recognised: previewed, saved with the tracker in one plan, taken back, and never at the cost of a co-author's rows. */
import { describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { columnChange, confirmation, doubtsOf } from "../../src/actions/mappingChanges";
import { previewMapping } from "../../src/actions/previewMapping";
import { refresh } from "../../src/actions/refresh";
import { ActionRefused } from "../../src/actions/refused";
import { restoreSettings } from "../../src/actions/restoreSettings";
import { saveMapping } from "../../src/actions/saveMapping";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { computeTracker } from "../../src/actions/track";
import type { FieldMapping, MappingChange } from "../../src/campaign/mapping/fieldMapping";
import { factorySettings } from "../../src/campaign/settings";
import { settingsSheet } from "../../src/tracker/ownedSheets";
import { readSettings } from "../../src/tracker/settings/readSettings";
import { writeSettings } from "../../src/tracker/settings/writeSettings";
import { styles } from "../../src/tracker/styles";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/workbook/memory";
import { WriteRefused, type WorkbookPort } from "../../src/workbook/port";
import { snapshotOf } from "../support/grid";
import { ledgers, options } from "../tracker/support";
import { problemsOf } from "./settingsProblems";

const mappingOf = async (port: WorkbookPort): Promise<readonly FieldMapping[]> => readSettings(await port.read(), factorySettings)!.settings.mapping;
const change = (header: string, part: Partial<FieldMapping>): MappingChange => {
  const key = { sheet: "宗地台账", header, nth: null };
  return { ...key, row: { ...key, kind: "parcel", field: null, unit: null, metric: null, note: null, ...part } };
};
/** The parcels of the fixture were written in 亩, whatever their header says. */
const inMu = change("面积(公顷)", { field: "面积", unit: "亩" });
const areas = async (port: WorkbookPort) => computeTracker(await port.read(), options()).intake.records.parcels.map(({ area }) => area?.value);

async function connected(): Promise<MemoryWorkbook> {
  const port = memoryWorkbook(snapshotOf(ledgers));
  await connect(port, options());
  return port;
}

describe("saving 字段对照", () => {
  it("writes settings and tracker in one plan, and every later refresh reads by it", async () => {
    const port = await connected();
    const plans = port.applied.length;
    const { tracked } = await saveMapping(port, [inMu], options());
    expect(port.applied).toHaveLength(plans + 1);
    expect(await mappingOf(port)).toEqual([inMu.row]);
    expect(tracked.intake.records.parcels[0]!.area?.value).toBe(4);
    expect((await refresh(port, options())).intake.records.parcels.map(({ area }) => area?.value)).toEqual([4, 40 / 15, 2, 20 / 15, 10 / 15, 1]);
  });

  it("is previewed without writing: records, totals, findings", async () => {
    const port = await connected();
    const plans = port.applied.length;
    const { before, after } = await previewMapping(port, [inMu], options());
    expect(port.applied).toHaveLength(plans);
    expect([before.records.parcels, after.records.parcels]).toEqual([6, 6]);
    expect([before.area, before.revenue]).toEqual([175, 99000]);
    expect(after.area).toBeCloseTo(175 / 15, 10);
    expect(after.revenue).toBe(99000);
    expect(after.metrics.map(({ metric }) => metric)).toEqual(before.metrics.map(({ metric }) => metric));
    expect((await previewMapping(port, [change("面积(公顷)", { field: "不采用" })], options())).after.area).toBe(0);
  });

  it("is taken back by what it gives, to the rows that stood there", async () => {
    const port = await connected();
    await saveMapping(port, [inMu], options());
    const { undo } = await saveMapping(port, [change("面积(公顷)", { field: "面积", unit: "平方米" }), change("责任单位", { field: "责任单位" })], options());
    expect(await mappingOf(port)).toHaveLength(2);
    await saveMapping(port, undo, options());
    expect(await mappingOf(port)).toEqual([inMu.row]);
    expect((await areas(port))[0]).toBe(4);
  });

  it("keeps rows that a co-author has written since, and those written while we compute", async () => {
    const port = await connected();
    const theirs = change("规划用途", { field: "规划用途", note: "李四" });
    await saveMapping(port, [theirs], options());
    await saveMapping(port, [inMu], options());
    expect(await mappingOf(port)).toEqual([theirs.row, inMu.row]);

    const late = change("责任单位", { field: "责任单位", note: "王五" });
    let reads = 0;
    const racing: WorkbookPort = {
      ...port, read: async () => {
        reads += 1;
        if (reads === 2) {
          const { settings } = readSettings(await port.read(), factorySettings)!;
          await port.write({ styles, sheets: [writeSettings({ ...settings, mapping: [...settings.mapping, late.row!] }, 45_930, "测试").plan], names: [], active: null });
        }
        return port.read();
      },
    };
    await saveMapping(racing, [change("成交价(万元)", { unit: "元" })], options());
    expect((await mappingOf(port)).map(({ header }) => header)).toEqual(["规划用途", "面积(公顷)", "责任单位", "成交价(万元)"]);
  });

  it("gives up, with nothing written, where 攻坚设置 never comes to rest", async () => {
    const port = await connected();
    let reads = 0;
    const restless: WorkbookPort = {
      ...port, read: async () => {
        const read = await port.read();
        reads += 1;
        return { ...read, sheets: read.sheets.map((sheet) => (sheet.role === settingsSheet.role ? { ...sheet, values: [...sheet.values, [`改${reads}`]] } : sheet)) };
      },
    };
    const plans = port.applied.length;
    await expect(saveMapping(restless, [inMu], options())).rejects.toThrow("正被其他人修改");
    expect(port.applied).toHaveLength(plans);
  });

  it("refuses before there is a tracker, and on a protected sheet, writing nothing", async () => {
    const bare = memoryWorkbook(snapshotOf(ledgers));
    await expect(saveMapping(bare, [inMu], options())).rejects.toThrow(ActionRefused);
    expect(bare.applied).toEqual([]);
    const closed = memoryWorkbook(await (await connected()).read(), { protectedSheets: ["攻坚设置"] });
    await expect(saveMapping(closed, [inMu], options())).rejects.toThrow(WriteRefused);
    expect(closed.applied).toEqual([]);
  });

  it("goes into 接入台账 where it was made while looking first", async () => {
    const port = memoryWorkbook(snapshotOf(ledgers));
    await connect(port, { ...options(), mapping: [inMu] });
    expect(await mappingOf(port)).toEqual([inMu.row]);
    expect((await areas(port))[0]).toBe(4);
  });

  it("outlives 恢复出厂设置", async () => {
    const port = await connected();
    await saveMapping(port, [inMu], options());
    await restoreSettings(port, options());
    expect(await mappingOf(port)).toEqual([inMu.row]);
  });

  it("a renamed sheet is said once, at the row's cell, and the row stays", async () => {
    const port = await connected();
    await saveMapping(port, [inMu], options());
    const read = await port.read();
    const renamed = memoryWorkbook({ ...read, sheets: read.sheets.map((sheet) => (sheet.name === "宗地台账" ? { ...sheet, name: "宗地" } : sheet)) });
    const { findings } = await refresh(renamed, options());
    expect(findings.filter(({ code }) => code === "mapping-sheet-gone")).toMatchObject([{ severity: "warning", sheet: "攻坚设置", cell: expect.stringMatching(/^A\d+$/) }]);
    expect(await mappingOf(renamed)).toEqual([inMu.row]);
  });

  it("leaves nothing to ask once all doubts are confirmed", async () => {
    const cells = [["宗地编号", "用地", "总面积", "面积", "责任单位", "成交价"], ["甲-1", "工业", 9, 9, "东关镇", 6000], ["甲-2", "工业", 18, 18, "西关镇", 9000]];
    const port = memoryWorkbook(snapshotOf({ sheets: [{ name: "台账", cells }] }));
    const { tables } = (await connect(port, options())).intake;
    const doubts = doubtsOf(tables);
    expect(doubts.length).toBeGreaterThan(1);
    const before = await areas(port);
    const { tracked } = await saveMapping(port, doubts.flatMap((doubt) => confirmation(doubt) ?? []), options());
    expect(doubtsOf(tracked.intake.tables)).toEqual([]);
    expect(await areas(port)).toEqual(before);
    const [table] = tracked.intake.tables;
    expect(columnChange(table!, table!.columns[2]!, { field: "不采用", unit: null, metric: null }).row).toMatchObject({ sheet: "台账", header: "总面积", kind: "parcel", field: "不采用" });
  });
});

describe("字段对照 in a settings file", () => {
  const problems = (mapping: unknown): readonly string[] => problemsOf(JSON.stringify({ mapping }));

  it("replaces the rows of the sheet", () => {
    const file = parseSettingsFile('{"mapping":[{"sheet":"宗地台账","header":"面积(公顷)","kind":"parcel","field":"面积","unit":"亩"},{"sheet":"去年","kind":"unused"}]}');
    const { mapping } = file.apply({ ...factorySettings, mapping: [change("责任单位", { field: "责任单位" }).row!] });
    expect(mapping).toEqual([inMu.row, { sheet: "去年", header: null, nth: null, kind: "unused", field: null, unit: null, metric: null, note: null }]);
    expect(parseSettingsFile("{}").apply({ ...factorySettings, mapping }).mapping).toBe(mapping);
  });

  it("names the path of every wrong entry", () => {
    expect(problems([{ header: "x" }, { sheet: "s", header: "x", field: "大小" }, { sheet: "s", header: "x", unit: "斤" }, { sheet: "s", field: "面积" }, { sheet: "s", header: "x", kind: "unused" }, { sheet: "s", kind: "宗地" }, { sheet: "s", header: "x", nth: 0, field: "面积" }])).toEqual([
      expect.stringContaining("mapping[0].sheet"), expect.stringContaining("mapping[0] 应为"), expect.stringContaining("mapping[1].field"), expect.stringContaining("mapping[2].unit"), expect.stringContaining("mapping[3] 应为"),
      expect.stringContaining("mapping[4] 应为"), expect.stringContaining("mapping[5].kind"), expect.stringContaining("mapping[5] 应为"), expect.stringContaining("mapping[6].nth"),
    ]);
  });
});
