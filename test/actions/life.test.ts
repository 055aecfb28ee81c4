/** The life of a tracker in a workbook: connected, refreshed, kept, restored, taken out again. */
import { describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { ActionRefused } from "../../src/actions/refused";
import { referencesTo, removeTracker } from "../../src/actions/removeTracker";
import { restoreSettings } from "../../src/actions/restoreSettings";
import { snapshot, snapshotSummary } from "../../src/actions/snapshot";
import { usualRules } from "../../src/tracker/cards/cardRules";
import { tierSheet } from "../../src/tracker/cards/tierSheet";
import { styles } from "../../src/tracker/styles";
import { boardSheet, findingsSheet, settingsSheet, snapshotSheet } from "../../src/tracker/ownedSheets";
import { SCHEMA_VERSION } from "../../src/tracker/settings/layout";
import { memoryWorkbook } from "../../src/workbook/memory";
import { WriteRefused } from "../../src/workbook/port";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { formula, snapshotOf, type GridFixture } from "../support/grid";
import { day } from "../support/records";
import { ledgers, options, typedInto } from "../tracker/support";

const portOf = (fixture: GridFixture = ledgers) => memoryWorkbook(snapshotOf(fixture));
const sheetOf = (workbook: WorkbookSnapshot, role: string): SheetSnapshot => workbook.sheets.find((sheet) => sheet.role === role)!;
const rowOf = (sheet: SheetSnapshot, key: string): number => sheet.values.findIndex((row) => row[0] === key);
const refusal = async (run: Promise<unknown>): Promise<string> => run.then(() => "", (error: unknown) => { if (error instanceof ActionRefused) return error.message; throw error; });

describe("接入 and 刷新", () => {
  it("writes our sheets before the staff's, and updates them in place", async () => {
    const port = portOf();
    await connect(port, options());
    const once = await port.read();
    expect(once.sheets.map(({ name }) => name)).toEqual(["百日看板", "月度排名", "数据问题清单", "核对结果", "攻坚数据", "攻坚设置", "封面", "宗地台账", "目标"]);
    await refresh(port, options());
    expect((await port.read()).sheets.map(({ name, values }) => [name, values.length])).toEqual(once.sheets.map(({ name, values }) => [name, values.length]));
  });
  it("opens the board when it connects, and leaves the sheet that is shown when it refreshes", async () => {
    const port = portOf();
    expect((await connect(port, options())).plan.active).toBe(boardSheet.role);
    expect((await refresh(port, options())).plan.active).toBeNull();
    expect((await connect(port, options())).plan.active).toBeNull();
  });
  it("refuses to refresh what was never connected, and to connect what has no ledger", async () => {
    expect(await refusal(refresh(portOf(), options()))).toContain("还没有接入");
    expect(await refusal(connect(portOf({ sheets: [{ name: "说明", cells: [["无"]] }] }), options()))).toContain("没有识别出台账");
  });
  it("never touches a sheet of the staff's with the name of ours", async () => {
    const port = portOf({ sheets: [...ledgers.sheets, { name: "百日看板", cells: [["我的"]] }] });
    const before = await port.read();
    await expect(connect(port, options())).rejects.toBeInstanceOf(WriteRefused);
    expect(await port.read()).toEqual(before);
  });
  it("refuses a tracker of a newer version and changes nothing", async () => {
    const port = portOf();
    await connect(port, options());
    const workbook = await port.read();
    const newer = typedInto(workbook, settingsSheet.role, [[rowOf(sheetOf(workbook, settingsSheet.role), "结构版本"), 1, 99]]);
    const again = memoryWorkbook(newer);
    expect(await refusal(refresh(again, options()))).toMatch(/更新版本.*99.*请升级工具/);
    expect(await again.read()).toEqual(newer);
  });
  it("names the card rules with a jump where 亮牌档次 is there; a prefix kept there moves to 攻坚设置, which leads from then on", async () => {
    const port = portOf();
    await connect(port, options());
    const shown = async (key: string): Promise<unknown> => { const sheet = sheetOf(await port.read(), settingsSheet.role); return sheet.values[rowOf(sheet, key)]![1] ?? null; };
    expect([await shown("亮牌规则"), await shown("发文代字")]).toEqual(["默认", null]);
    await port.write({ styles, sheets: [tierSheet(usualRules(), usualRules(), "云督")], names: [], active: null });
    await refresh(port, options());
    expect([await shown("亮牌规则"), await shown("发文代字")]).toEqual(["默认 →", "云督"]);
    const workbook = await port.read();
    const changed = memoryWorkbook(typedInto(workbook, settingsSheet.role, [[rowOf(sheetOf(workbook, settingsSheet.role), "发文代字"), 1, "澜督"]]));
    expect((await refresh(changed, options())).settings.offices.numberPrefix).toBe("澜督");
  });
  it("refreshes where somebody has renamed a sheet of ours that it does not write", async () => {
    const port = portOf();
    await connect(port, options());
    await port.write({ styles, sheets: [tierSheet(usualRules(), usualRules(), "云督")], names: [], active: null });
    await snapshot(port, options());
    const renamed = (name: string): string => (name === "亮牌档次" || name === "快照" ? `我的${name}` : name);
    const { names, sheets, ...rest } = await port.read();
    const again = memoryWorkbook({ ...rest, sheets: sheets.map((sheet) => ({ ...sheet, name: renamed(sheet.name) })), names: names.map((one) => ({ ...one, refersTo: one.refersTo.replace(/^'(.*)'!/, (_, name: string) => `'${renamed(name)}'!`) })) });
    await refresh(again, options());
    const after = sheetOf(await again.read(), settingsSheet.role);
    expect(after.values[rowOf(after, "亮牌规则")]!.slice(1, 3)).toEqual(["默认", "现行规则；选用哪套、各档的条件和时限在「我的亮牌档次」修改"]);
  });
  it("migrates a tracker of version 1: what it lacks gets factory values, what it says stays", async () => {
    const port = portOf();
    await connect(port, options());
    const workbook = await port.read();
    const sheet = sheetOf(workbook, settingsSheet.role);
    const cut = sheet.values.findIndex((row) => row[0] === "六、办理时长");
    const old: WorkbookSnapshot = { ...workbook, sheets: workbook.sheets.map((one) => (one !== sheet ? one : { ...one, values: sheet.values.slice(0, cut).filter((row) => row[0] !== "数据过期天数"), rowCount: cut - 1 })) };
    const first = typedInto(old, settingsSheet.role, [[rowOf(sheetOf(old, settingsSheet.role), "结构版本"), 1, 1], [rowOf(sheetOf(old, settingsSheet.role), "末位标注个数"), 1, 1]]);
    const again = memoryWorkbook(first);
    const tracked = await refresh(again, options());
    expect([tracked.settings.ranking.bottom, tracked.settings.staleAfterDays]).toEqual([1, 3]);
    const migrated = sheetOf(await again.read(), settingsSheet.role);
    expect(migrated.values[rowOf(migrated, "结构版本")]![1]).toBe(SCHEMA_VERSION);
    expect(rowOf(migrated, "六、办理时长")).toBeGreaterThan(0);
  });
});

describe("留存快照", () => {
  it("appends one row a unit and metric, nothing the second time, a later 版次 where figures changed", async () => {
    const port = portOf();
    const first = await snapshot(port, options());
    expect(first.appended.length).toBeGreaterThan(6);
    expect(snapshotSummary(first)).toBe(`已留存数据截至2025年9月30日的快照${first.appended.length}行`);
    const kept = sheetOf(await port.read(), snapshotSheet.role);
    const second = await snapshot(port, options());
    expect(second.appended).toEqual([]);
    expect(snapshotSummary(second)).toContain("没有变化");
    expect(sheetOf(await port.read(), snapshotSheet.role).values).toEqual(kept.values);

    const workbook = await port.read();
    const ledger = workbook.sheets.find(({ name }) => name === "宗地台账")!;
    const changed = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet !== ledger ? sheet : { ...sheet, values: sheet.values.map((row, index) => (index === 1 ? row.map((cell, at) => (at === 1 ? 61 : cell)) : row)) })) };
    const again = memoryWorkbook(changed);
    const third = await snapshot(again, options());
    expect(third.appended.map(({ unit, metric, revision }) => [unit, metric, revision])).toEqual([[null, "挂牌出让面积", 2], ["东关镇", "挂牌出让面积", 2]]);
    expect(sheetOf(await again.read(), snapshotSheet.role).values.slice(0, kept.values.length)).toEqual(kept.values);
  });
  it("leaves rows that it cannot read as they are, with columns that staff added", async () => {
    const port = portOf();
    await snapshot(port, options({ asOf: day("2025-08-31") }));
    const workbook = await port.read();
    const sheet = sheetOf(workbook, snapshotSheet.role);
    const typed = typedInto(workbook, snapshotSheet.role, [[2, 14, "备注"], [3, 14, "已核"], [4, 0, "八月底"]]);
    const again = memoryWorkbook(typed);
    const tracked = await snapshot(again, options());
    const after = sheetOf(await again.read(), snapshotSheet.role);
    expect([after.values[2]![14], after.values[3]![14], after.values[4]![0]]).toEqual(["备注", "已核", "八月底"]);
    expect(after.values.length).toBe(sheet.values.length + tracked.appended.length);
    expect(tracked.findings.map(({ code }) => code)).toContain("snapshot-row");
  });
  it("refuses to add to a sheet whose header is gone", async () => {
    const port = portOf();
    await snapshot(port, options());
    const broken = memoryWorkbook(typedInto(await port.read(), snapshotSheet.role, [[2, 0, "日期"]]));
    expect(await refusal(snapshot(broken, options()))).toContain("找不到表头");
  });
  it("a later refresh counts 较上次留存新增 from it", async () => {
    const port = portOf();
    await snapshot(port, options({ asOf: day("2025-08-31") }));
    const tracked = await refresh(port, options({ asOf: day("2025-09-30") }));
    expect(tracked.since.before).toBe(day("2025-08-31"));
    expect(tracked.since.added.get("西关镇\n挂牌出让面积")?.added).toBe(40);
  });
});

describe("攻坚设置 over refreshes", () => {
  it("puts back what staff typed and could not be read, with the reason beside it", async () => {
    const port = portOf();
    await connect(port, options());
    const workbook = await port.read();
    const sheet = sheetOf(workbook, settingsSheet.role);
    const unit = sheet.values.findIndex((row) => row[0] === "西关镇");
    const again = memoryWorkbook(typedInto(workbook, settingsSheet.role, [[rowOf(sheet, "总天数"), 1, "一百"], [unit, 2, "也许"], [rowOf(sheet, "落款单位"), 1, "区督查室"]]));
    const tracked = await refresh(again, options());
    const after = sheetOf(await again.read(), settingsSheet.role);
    expect(after.values[after.values.findIndex((row) => row[0] === "西关镇")]!.slice(2, 5)).toEqual(["也许", null, "“也许”不在可选项内，请填：是、否。"]);
    expect(String(after.values[rowOf(after, "总天数")]![2])).toContain("原填“一百”");
    expect(after.values[rowOf(after, "总天数")]![1]).toBe(100);
    expect(tracked.settings.offices.issuer).toBe("区督查室");
    expect(after.values[rowOf(after, "落款单位")]![1]).toBe("区督查室");
    expect(tracked.findings.filter(({ code }) => code === "settings-entry")).toHaveLength(2);
  });
  it("keeps a section that it does not know, cell by cell", async () => {
    const port = portOf();
    await connect(port, options());
    const workbook = await port.read();
    const { rowCount } = sheetOf(workbook, settingsSheet.role);
    const again = memoryWorkbook(typedInto(workbook, settingsSheet.role, [[rowCount + 1, 0, "九、本区约定"], [rowCount + 2, 0, "事项"], [rowCount + 2, 1, "约定"], [rowCount + 3, 0, "调度"], [rowCount + 3, 1, "周一"]]));
    await refresh(again, options());
    await refresh(again, options());
    const after = sheetOf(await again.read(), settingsSheet.role);
    const at = rowOf(after, "九、本区约定");
    expect(after.values.slice(at, at + 3)).toEqual([["九、本区约定"], ["事项", "约定"], ["调度", "周一"]]);
  });
  it("恢复出厂设置 puts back the rules and leaves what the office entered", async () => {
    const port = portOf();
    await connect(port, options());
    const workbook = await port.read();
    const sheet = sheetOf(workbook, settingsSheet.role);
    const again = memoryWorkbook(typedInto(workbook, settingsSheet.role, [[rowOf(sheet, "偏差口径"), 1, "比例"], [rowOf(sheet, "战役名称"), 1, "大会战"], [rowOf(sheet, "落款单位"), 1, "区督查室"]]));
    expect((await refresh(again, options())).settings.paceBasis).toBe("ratio");
    const { settings } = await restoreSettings(again, options());
    expect([settings.paceBasis, settings.campaign?.name, settings.offices.issuer]).toEqual(["points", "大会战", "区督查室"]);
  });
});

describe("移除看板", () => {
  it("leaves the workbook as it was before it was connected", async () => {
    const port = portOf();
    const before = await port.read();
    await connect(port, options());
    const { sheets } = await removeTracker(port);
    expect(sheets).toHaveLength(6);
    expect(await port.read()).toEqual(before);
    expect(await refusal(removeTracker(port))).toContain("没有本工具生成的工作表");
  });
  it.each([
    ["a formula over one of our sheets", formula("='百日看板'!B5+1", 1)],
    ["a formula over a name of ours", formula("=TODAY()-GJ_asOf", 1)],
    ["a formula over a range of sheets", formula("=SUM('月度排名:攻坚数据'!A1)", 1)],
  ])("refuses while the staff have %s", async (_, cell) => {
    const port = portOf();
    await connect(port, options());
    const workbook = await port.read();
    const theirs = snapshotOf({ sheets: [{ name: "汇报", cells: [[cell]] }] }).sheets;
    const again = memoryWorkbook({ ...workbook, sheets: [...workbook.sheets, ...theirs] });
    expect(await refusal(removeTracker(again))).toContain("「汇报」A1");
    expect((await again.read()).sheets.some(({ role }) => role === findingsSheet.role)).toBe(true);
  });
  it("does not take text, sheets of like names or words in strings for references", () => {
    const workbook = snapshotOf({ sheets: [{ name: "汇报", cells: [[formula('="百日看板!A1"&\'我的百日看板\'!A1', 1), formula("=GJ_asOfX", 1)]] }], names: [{ name: "GJ_asOf", refersTo: "'百日看板'!$A$1", sheet: null }] });
    expect(referencesTo(workbook, new Set(["百日看板"]))).toEqual([]);
  });
  it("names a name of the staff's that stands on a sheet of ours", () => {
    const workbook = snapshotOf({ sheets: [{ name: "汇报", cells: [[1]] }], names: [{ name: "我的数", refersTo: "'百日看板'!$B$5", sheet: null }] });
    expect(referencesTo(workbook, new Set(["百日看板"]))).toEqual(["名称“我的数”"]);
  });
});
