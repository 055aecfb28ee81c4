/**
 * The pane's session on Excel's own port, over genuine Office.js: what index.tsx puts together.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { runInExcel, workInExcel } from "../../src/taskpane/excelActions";
import type { PanePort } from "../../src/taskpane/port";
import { createSession } from "../../src/taskpane/session";
import { rangeAddress } from "../../src/workbook/address";
import { openWorkbook } from "../../src/workbook/file";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasContent } from "../../src/workbook/office/hasContent";
import { insertFormula, selectedRange } from "../../src/workbook/office/insertFormula";
import { insertSheets } from "../../src/workbook/office/insertSheets";
import { readFailure } from "../../src/workbook/office/host";
import { readNames } from "../../src/workbook/office/readNames";
import { selectCell, selectedCell, selectRow } from "../../src/workbook/office/selectCell";
import { watchSheets } from "../../src/workbook/office/watchSheets";
import { loadModel, memoryModel, type MemoryModel } from "../../workbench/host";
import { openExcel } from "../support/officePort";

/** 2025-09-30, within the campaign of the sample. */
const TODAY = 45_930;
const port: PanePort = {
  language: "zh", readOnly: false, selectedCell,
  work: (job, control) => workInExcel(job, control, TODAY),
  readNames, hasContent, insertSheets, selectedRange, insertFormula, watchSheets, selectCell, selectRow, readFailure, today: () => TODAY,
  run: (action, control) => runInExcel(action, control, TODAY),
};

async function sampleInExcel(dateSystem: 1900 | 1904 = 1900): Promise<MemoryModel> {
  const { page } = await openExcel({ sheets: [] });
  const model = memoryModel({ dateSystem });
  const file = await openWorkbook(readFileSync(join(__dirname, "../../assets/samples/百日攻坚台账.xlsx")));
  loadModel(model, countedFrom(dateSystem, await file.read()), model.setResult.bind(model));
  page.use(model);
  return model;
}

/** The same days as the workbook would hold them: cells with the format of a day are moved. */
const countedFrom = (dateSystem: 1900 | 1904, workbook: WorkbookSnapshot): WorkbookSnapshot => (dateSystem === 1900 ? workbook : {
  ...workbook, dateSystem,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row, at) => row.map((value, column) => (typeof value === "number" && /y/.test(sheet.numberFormats[at]?.[column] ?? "") ? value - 1462 : value))) })),
});

const shown = (model: MemoryModel) => model.sheets().map(({ name }) => name);

describe("the pane on Excel", () => {
  it("connects, shows the figures, leads to cells, and takes the tracker away again", async () => {
    const model = await sampleInExcel();
    const before = shown(model);
    const session = createSession(port);
    session.start();
    await session.command("audit");
    expect(session.state()).toMatchObject({ place: "audit", tracker: { kind: "none", empty: false }, notice: null });
    expect(session.state().review!.intake.audit.length).toBeGreaterThan(0);
    expect(shown(model)).toEqual(before);

    await session.command("connect");
    expect(session.state().notice).toMatchObject({ kind: "done", action: "connect" });
    expect(session.state().tracker).toMatchObject({ kind: "tracker", tracker: { start: 45853, days: 100, asOf: TODAY } });
    expect(shown(model)).toEqual(expect.arrayContaining([...before, "百日看板", "攻坚设置"]));

    const selected = () => {
      const { sheetId, range } = model.selection();
      return `${model.sheets().find(({ id }) => id === sheetId)!.name}!${rangeAddress(range)}`;
    };
    await session.jumpToRow("GJ_targets", 1);
    expect(await session.port.selectedCell()).toMatchObject({ sheet: "攻坚数据", row: 4 });
    expect(await session.work(async (open) => (await open.read()).sheets.length, { writes: false })).toBe(shown(model).length);
    expect(selected()).toMatch(/^攻坚数据![A-Z]+5:[A-Z]+5$/);
    await session.jump("宗地台账", "D5");
    expect(selected()).toBe("宗地台账!D5");
    expect(session.state().notice).toBeNull();
    await session.jump("没有的表", "D5");
    expect(session.state().notice).toEqual({ kind: "refused", messages: ["找不到工作表“没有的表”，可能已改名或删除。请重新读取后再试。"] });

    await session.command("snapshot");
    expect(session.state().notice).toMatchObject({ kind: "done", action: "snapshot", summary: expect.stringContaining("已留存") });
    // A snapshot is staff's: it is not removed at one press.
    await session.run("undo");
    expect(session.state()).toMatchObject({ notice: { action: "snapshot" }, tracker: { kind: "tracker" } });
    expect(await runInExcel("undo", { signal: new AbortController().signal, onPhase: () => undefined }, TODAY)).toMatchObject({ kind: "refused", messages: [expect.stringContaining("已有人工内容")] });
  });

  it("takes an intake back on request", async () => {
    const model = await sampleInExcel();
    const before = shown(model);
    const session = createSession(port);
    session.start();
    await session.command("connect");
    await session.run("undo");
    expect(session.state()).toMatchObject({ notice: { kind: "done", action: "undo" }, tracker: { kind: "none" } });
    expect(shown(model)).toEqual(before);
  });

  it("says which sheet is hidden instead of showing nothing", async () => {
    const model = await sampleInExcel();
    model.sheets().find(({ name }) => name === "宗地台账")!.setPart("visibility", "Hidden");
    expect(await selectCell("宗地台账", "D5")).toBe("工作表“宗地台账”已隐藏。请取消隐藏后再试。");
    expect(await selectRow("GJ_targets", 1)).toContain("找不到名称");
  });

  it("shows the same days and rates of a workbook that counts from 1904", async () => {
    const figures = async (dateSystem: 1900 | 1904) => {
      await sampleInExcel(dateSystem);
      const session = createSession(port);
      session.start();
      await session.command("connect");
      const { tracker } = session.state();
      return tracker.kind === "tracker" ? tracker.tracker : tracker;
    };
    const usual = await figures(1900);
    expect(usual).toMatchObject({ start: 45853, asOf: TODAY, days: 100, countFirstDay: true });
    expect(await figures(1904)).toEqual(usual);
  });

  it("puts the blank template before an empty sheet, and nothing into a workbook that holds something", async () => {
    const template = readFileSync(join(__dirname, "../../assets/samples/空白模板.xlsx")).toString("base64");
    const { model } = await openExcel({ sheets: [{ name: "Sheet1", cells: [] }] });
    const session = createSession(port);
    session.start();
    expect(await session.insertSheets(template)).toBe(true);
    expect(shown(model)).toEqual(["目标任务", "各单位进度", "宗地台账", "项目台账", "任务台账", "对上争取资金", "Sheet1"]);
    expect(model.activeSheet().name).toBe("目标任务");
    expect(session.state()).toMatchObject({ tracker: { kind: "none", empty: false }, version: 1, written: 1, notice: null });
    expect(await session.insertSheets(template)).toBe(false);
    expect(session.state().notice).toEqual({ kind: "refused", messages: [expect.stringContaining("已有内容")] });
    expect(shown(model)).toHaveLength(7);
  });

  it("changes nothing where the file is not a workbook", async () => {
    const { model } = await openExcel({ sheets: [{ name: "Sheet1", cells: [] }] });
    const session = createSession(port);
    session.start();
    expect(await session.insertSheets(Buffer.from("PK no workbook").toString("base64"))).toBe(false);
    expect(shown(model)).toEqual(["Sheet1"]);
    expect(session.state().notice).toMatchObject({ kind: expect.stringMatching(/refused|broken/) });
  });

  it("knows an empty workbook", async () => {
    await openExcel({ sheets: [{ name: "Sheet1", cells: [] }] });
    expect(await hasContent()).toBe(false);
    await sampleInExcel();
    expect(await hasContent()).toBe(true);
  });
});
