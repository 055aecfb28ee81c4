/**
 * What the Excel port does beyond the contract: Excel's own refusals, writing that breaks off, what reaches Excel of a plan.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { describe, expect, it } from "@jest/globals";
import { OfficeFailure, WriteInterrupted, isBrokenOff } from "../../../src/workbook/office";
import { WriteRefused, markName } from "../../../src/workbook/port";
import type { Refusal } from "../../../src/workbook/port";
import { range } from "../../support/grid";
import type { GridFixture } from "../../support/grid";
import { openExcel } from "../../support/officePort";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { samplePlan } from "../file/samplePlan";

const LEDGER: GridFixture = { sheets: [{ name: "台账", cells: [["单位", "面积"], [null, null], ["海州区", 1200.5], ["连云区", 80]] }] };

const refusalsOf = (job: Promise<unknown>): Promise<readonly Refusal[] | string> =>
  job.then(() => "written", (error: unknown) => (error instanceof WriteRefused ? error.refusals : String(error)));

describe("refusing", () => {
  it("says which sheet of ours is protected", async () => {
    const { port, model } = await openExcel(LEDGER);
    await port.write(boardPlan(["旧"]));
    model.sheets()[0]!.setPart("protected", true);
    const refusals = await port.refuse(boardPlan(["新"]));
    expect(refusals).toEqual([expect.objectContaining({ code: "sheetProtected", sheet: "百日看板" })]);
    expect(await refusalsOf(port.write(boardPlan(["新"])))).toEqual(refusals);
  });

  it("does not mind a protected sheet of the staff's", async () => {
    const { port, model } = await openExcel(LEDGER);
    model.sheets()[0]!.setPart("protected", true);
    expect(await port.refuse(boardPlan(["新"]))).toEqual([]);
    await port.write(boardPlan(["新"]));
  });

  it("refuses a read-only workbook and one whose structure is protected", async () => {
    const { port, model } = await openExcel(LEDGER);
    model.state.readOnly = true;
    expect(await port.refuse(boardPlan(["新"]))).toEqual([expect.objectContaining({ code: "readOnly" })]);
    model.state = { ...model.state, readOnly: false, structureProtected: true };
    expect(await port.refuse(boardPlan(["新"]))).toEqual([expect.objectContaining({ code: "workbookProtected" })]);
  });

  it("waits while a cell is edited", async () => {
    const { port, model } = await openExcel(LEDGER);
    model.state.cellEditing = true;
    const reading = port.read();
    setTimeout(() => { model.state.cellEditing = false; }, 60);
    expect((await reading).sheets[0]?.values).toEqual([["单位", "面积"], [], ["海州区", 1200.5], ["连云区", 80]]);
  });

  it("writes nothing when the ledger was changed since it was read", async () => {
    const { port, model } = await openExcel(LEDGER);
    await port.read();
    model.sheets()[0]!.setCells(range("B3"), [[{ value: 1300 }]]);
    expect(await refusalsOf(port.write(boardPlan(["新"])))).toEqual([expect.objectContaining({ code: "changedMeanwhile", sheet: "台账" })]);
    expect(model.sheets().map(({ name }) => name)).toEqual(["台账"]);
    await port.read();
    await port.write(boardPlan(["新"]));
  });

  it("writes nothing when somebody typed into a sheet of ours that holds people's work since it was read", async () => {
    const { port, model } = await openExcel(LEDGER);
    const settings = writePlan({ sheets: [sheetPlan({ role: "settings", name: "攻坚设置", blocks: [blockOf(["落款单位"])] })] });
    await port.write(settings);
    await port.read();
    model.sheets()[0]!.setCells(range("B1"), [[{ value: "区督查室" }]]);
    expect(await refusalsOf(port.write(settings))).toEqual([expect.objectContaining({ code: "changedMeanwhile", sheet: "攻坚设置" })]);
    expect(model.sheets()[0]!.values(range("B1"))).toEqual([["区督查室"]]);
    await port.write(boardPlan(["新"]));
  });

  it("does not take another result of a formula for a change", async () => {
    const { port, model } = await openExcel({ sheets: [{ name: "台账", cells: [[{ value: 46310, formula: "=TODAY()" }]] }] });
    await port.read();
    model.setResult(model.sheets()[0]!.id, 0, 0, 46311);
    await port.write(boardPlan(["新"]));
    expect(model.sheets()).toHaveLength(2);
  });
});

describe("breaking off", () => {
  it("stops at the first request that fails, leaves the mark, and is mended by writing again", async () => {
    const { port, model } = await openExcel(LEDGER);
    const before = (await port.read()).sheets[0];
    const board = boardPlan(["新"]);
    // Only Excel looks at colours: it refuses this one when the sheet is already there.
    const bad = { ...board, sheets: [{ ...board.sheets[0]!, tabColor: "红" }] };
    await expect(port.write(bad)).rejects.toThrow(/InvalidArgument，Worksheet\.tabColor.*没有改动.*已留底.*刷新看板/);
    const broken = await port.read();
    expect(isBrokenOff(broken.names)).toBe(true);
    expect(broken.sheets.find(({ name }) => name === "台账")).toEqual(before);
    await port.write(board);
    const mended = await port.read();
    expect(isBrokenOff(mended.names)).toBe(false);
    expect(mended.sheets.map(({ name, role }) => [name, role])).toEqual([["百日看板", "board"], ["台账", null]]);
    expect(model.names().map(({ name }) => name)).toEqual([markName("board")]);
  });

  it("says that ours is incomplete and theirs untouched when Excel refuses half way", async () => {
    const { port, model } = await openExcel(LEDGER);
    const stop = model.onChange((event) => {
      // A co-author protects the new sheet while it is being filled.
      if (event.kind === "added") setTimeout(() => model.sheets().find(({ id }) => id === event.sheetId)?.setPart("protected", true), 0);
    });
    const failure = await port.write(boardPlan(["新"])).catch((error: unknown) => error);
    stop();
    expect(failure).toBeInstanceOf(WriteInterrupted);
    expect((failure as Error).message).toMatch(/可能不完整；原有台账没有改动/);
  });

  it("finds by reading back that Excel holds something else", async () => {
    const { port, model } = await openExcel(LEDGER);
    const stop = model.onChange((event) => {
      if (event.kind !== "cells" || event.source !== "local") return;
      const sheet = model.sheets().find(({ id }) => id === event.sheetId);
      if (sheet?.name === "百日看板" && sheet.values(range("A2"))[0]![0] === 5) setTimeout(() => sheet.setCells(range("A2"), [[{ value: 6 }]]), 0);
    });
    const failure = await port.write(boardPlan(["甲"], [5])).catch((error: unknown) => error);
    stop();
    expect(failure).toBeInstanceOf(WriteInterrupted);
    expect((failure as Error).message).toContain("“百日看板”的 A2");
  });

  it("writes one plan after the other, whoever asks", async () => {
    const { port, model } = await openExcel(LEDGER);
    await Promise.all([port.write(boardPlan(["一"])), port.write(boardPlan(["二"])), port.read()]);
    expect(model.sheets()[0]!.values(range("A1"))).toEqual([["二"]]);
  });
});

describe("reading", () => {
  it("reads more than 512 merged areas, those across a seam whole", async () => {
    const merges = [...Array.from({ length: 600 }, (_, index) => `A${index * 2 + 1}:A${index * 2 + 2}`), "B1:B1200"];
    const { port } = await openExcel({ sheets: [{ name: "台账", cells: Array.from({ length: 1200 }, (_, row) => [row, "甲"]), merges }, { name: "说明", cells: [["乙"]] }] });
    const read = (await port.read()).sheets[0]!;
    expect(read.merges).toHaveLength(601);
    expect(new Set(read.merges.map((merge) => JSON.stringify(merge)))).toEqual(new Set(merges.map((merge) => JSON.stringify(range(merge)))));
  });

  it("reads tables", async () => {
    const table = { name: "表1", range: range("A1:B4"), headerRow: true, totalsRow: false };
    const { port } = await openExcel({ sheets: [{ ...LEDGER.sheets[0]!, tables: [table] }] });
    expect((await port.read()).sheets[0]?.tables).toEqual([table]);
  });

  it("tells of lost sessions and the like in Chinese, with a code", async () => {
    const { port, page } = await openExcel(LEDGER);
    const { host } = page;
    const answer = host.handleMessage;
    host.handleMessage = (text) => (text.includes("ProcessQuery")
      ? Promise.resolve(JSON.stringify({ ...(JSON.parse(text) as object), _messageType: 1, _responseType: 0, _errorCode: 0, _data: { Version: 1, Error: 5103 } }))
      : answer(text));
    const failure = await port.read().catch((error: unknown) => error);
    host.handleMessage = answer;
    expect(failure).toBeInstanceOf(OfficeFailure);
    expect((failure as OfficeFailure).refusal).toMatchObject({ code: "tooLarge", message: expect.stringMatching(/。$/) });
  });
});

describe("what reaches Excel of a plan", () => {
  const written = async () => {
    const opened = await openExcel(LEDGER);
    await opened.port.write(samplePlan);
    const [board] = opened.model.sheets();
    return { ...opened, board: board! };
  };

  it("styles, the last one laid on a cell, in few operations", async () => {
    const { board } = await written();
    expect(board.look(0, 0)).toMatchObject({ fontName: "黑体", fontSize: 18, bold: true, fontColor: "#C00000", horizontal: "Center", vertical: "Center", fill: null });
    expect(board.look(1, 3)).toMatchObject({ fill: "#1F4E79", wrap: true, borders: { top: { style: "Continuous", weight: "Thin", color: "#BFBFBF" }, left: { weight: "Thin" } } });
    expect(board.look(2, 5)).toMatchObject({ italic: true, locked: false, shrink: true, indent: 1, borders: {} });
    expect(board.look(2, 0).borders).toMatchObject({ bottom: { weight: "Hairline" } });
    expect(board.look(1, 7).borders).toEqual({ top: expect.anything(), left: expect.anything() });
    expect(board.look(2, 8).borders).toEqual({});
    expect(board.look(20, 20)).toMatchObject({ fill: null, bold: false });
  });

  it("sizes, tab, gridlines, panes, print set-up", async () => {
    const { board } = await written();
    expect([board.size("column", 0), board.size("column", 1), board.size("row", 0)]).toEqual([(14 * 8 + 5) * 0.75, (10 * 8 + 5) * 0.75, 36]);
    expect([board.part("tabColor"), board.part("gridlines"), board.part("freeze")]).toEqual(["#C00000", false, { rows: 2, columns: 1 }]);
    expect(board.part("print")).toMatchObject({
      area: range("A1:F24"), paper: "A3", orientation: "Landscape", fitToWidth: 1, fitToHeight: null, titleRows: { top: 0, bottom: 1 }, breaks: [10],
      header: { left: "", center: "百日攻坚", right: "" }, footer: { center: "第 &P 页 共 &N 页" }, centerHorizontally: true,
    });
    expect(board.part("print").margins.left).toBeCloseTo(42.52, 2);
  });

  it("conditional formats in the plan's order of priority, data bars between their bounds", async () => {
    const { board } = await written();
    expect(board.part("conditionalFormats").map(({ range: where, stopIfTrue, rule }) => ({ where, stopIfTrue, ...rule }))).toEqual([
      { where: range("A3:F7"), stopIfTrue: true, kind: "custom", formula: "=$B3<0.5", bold: true, fontColor: "#9C0006", fill: "#FFC7CE" },
      { where: range("B3:B7"), stopIfTrue: false, kind: "dataBar", minimum: "0", maximum: "1", color: "#5B9BD5", gradient: false },
      { where: range("C3:C7"), stopIfTrue: false, kind: "custom", formula: '=AND($C3>900,$A3<>"")', bold: null, fontColor: null, fill: "#C6EFCE" },
    ]);
  });

  it("validation with prompt and alert; days as formulas, right in both date systems", async () => {
    const { board } = await written();
    expect(board.part("validations").map(({ rule }) => rule)).toEqual([
      { kind: "list", source: '"是",否', dropDown: true },
      { kind: "decimal", operator: "Between", minimum: "0", maximum: "1.5" },
      { kind: "wholeNumber", operator: "Between", minimum: "0", maximum: "9999" },
      { kind: "date", operator: "Between", minimum: "=DATE(2026,1,1)", maximum: "=DATE(2026,12,31)" },
    ]);
    expect(board.part("validations")[0]).toMatchObject({ prompt: { title: "是否销号", message: "请选择\n是或否", shown: true }, alert: { message: "只能选是或否", style: "Stop", shown: true } });
  });

  it("native charts", async () => {
    const { board, model } = await written();
    const ledger = model.sheets().find(({ name }) => name === "台账")!;
    expect(board.part("charts")).toMatchObject([
      {
        name: "完成率图", title: "各单位完成率<&>", anchor: range("A10:F24"), legend: "Bottom", categoryAxisReversed: false,
        valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%", title: "完成率" },
        series: [
          { name: "完成率", type: "ColumnClustered", color: "#1F4E79", labels: true, gapWidth: 60, values: { sheetId: board.id, range: range("B3:B7") }, categories: { range: range("A3:A7") } },
          { name: "累计/千", type: "LineMarkers", color: "#C00000", labels: false },
        ],
      },
      { name: "排名图", title: null, legend: null, categoryAxisReversed: true, series: [{ type: "BarClustered", values: { sheetId: ledger.id, range: range("B3:B5") } }] },
    ]);
  });

  it("links as formulas that jump, and the sheet to be shown", async () => {
    const { board, model } = await written();
    expect(board.formulas(range("F3"))).toEqual([["=HYPERLINK(\"#'台账'!B3\",\"见台账\")"]]);
    expect(model.activeSheet().id).toBe(board.id);
  });

  it("nothing of what stood there before, when it is written again", async () => {
    const { port, model, board } = await written();
    board.setPart("freeze", { rows: 9, columns: 9 });
    board.setHidden("row", 3, 3, true);
    board.setPart("autoFilter", range("A2:F7"));
    board.setPart("tables", [{ id: "{T-1}", name: "有人加的表", range: range("A2:F7"), headerRow: true, totalsRow: false }]);
    await port.write({ ...boardPlan(["新"]), active: null });
    const sheet = model.sheets()[0]!;
    expect(sheet.id).toBe(board.id);
    const left = (["merges", "conditionalFormats", "validations", "charts", "tables"] as const).map((part) => sheet.part(part).length);
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect(sheet.part("autoFilter")).toBeNull();
    expect([sheet.part("freeze"), sheet.isHidden("row", 3), sheet.part("tabColor"), sheet.part("gridlines"), sheet.size("row", 0)]).toEqual([null, false, null, true, 13.5]);
    expect(sheet.look(0, 0)).toMatchObject({ bold: false, fill: null });
  });

  it("two sheets of ours that swap their tab names", async () => {
    const { port, model } = await openExcel(LEDGER);
    const plan = (one: string, other: string) => writePlan({ sheets: [
      sheetPlan({ role: "board", name: one, blocks: [blockOf(["看板"])] }), sheetPlan({ role: "ranking", name: other, blocks: [blockOf(["排名"])] }),
    ] });
    await port.write(plan("甲", "乙"));
    await port.write(plan("乙", "甲"));
    expect(model.sheets().map((sheet) => [sheet.name, sheet.values(range("A1"))[0]![0]])).toEqual([["乙", "看板"], ["甲", "排名"], ["台账", "单位"]]);
  });
});
