/**
 * A write that breaks off loses nothing people entered: it is broken off at every request and after actions of it, over the genuine
 * Office.js. What is read then is what stood before, or all of the new; the next write leaves no trace of it.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../../src/workbook/address";
import { isInterrupted } from "../../../src/workbook/interrupted";
import { officePort } from "../../../src/workbook/office";
import { lostWork } from "../../../src/workbook/lostWork";
import type { PlanCell, SheetPlan, WritePlan } from "../../../src/workbook/plan";
import { WriteRefused } from "../../../src/workbook/port";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/sheet";
import { cellAsTyped } from "../../../src/workbook/staffCells";
import { loadModel, memoryModel, type MemoryModel } from "../../../workbench/host";
import { range } from "../../support/grid";
import type { GridFixture } from "../../support/grid";
import type { OfficePage } from "../../support/office";
import { openExcel } from "../../support/officePort";
import { blockOf, sheetPlan, writePlan } from "../../support/plan";

const LEDGER: GridFixture = { sheets: [{ name: "台账", cells: [["单位", "面积"], ["海州区", 1200.5], ["连云区", 80]] }], names: [{ name: "进度表", refersTo: "台账!$A$1:$B$3", sheet: null }] };
const DAY = "yyyy-mm-dd";
const styles = { day: { numberFormat: DAY }, head: { fill: "#FFFFCC", border: { sides: "all", weight: "thin", color: "#000000" } } } as const;
const TABS: Readonly<Record<string, string>> = { settings: "攻坚设置", cardLedger: "亮牌台账", cardEvents: "亮牌流水" };

const held = (workbook: WorkbookSnapshot, role: string): SheetSnapshot | undefined => workbook.sheets.find((sheet) => sheet.role === role);

/** A sheet as our actions make it: what people entered is taken over cell by cell, and lost where the sheet reads as empty. */
function madeAgain(workbook: WorkbookSnapshot, role: string, more: readonly PlanCell[] = [], name = TABS[role]!): SheetPlan {
  const old = held(workbook, role);
  const rows = Array.from({ length: old?.rowCount ?? 0 }, (_, row) => Array.from({ length: old?.columnCount ?? 0 }, (__, column) => (old === undefined ? null : cellAsTyped(old, row, column, 1900))));
  return sheetPlan({
    role, name, blocks: [blockOf(...(rows.length === 0 ? [[`出厂${role}`, null, null]] : rows), ...(more.length > 0 ? [more] : []))],
    merges: [range("A1:B1")], styled: [{ range: range("A1:B1"), style: "head" }, { range: range("C1:C9"), style: "day" }], freeze: { rows: 1, columns: 0 }, columnWidths: [{ first: 0, last: 0, width: 20 }],
    conditionalFormats: [{ kind: "expression", range: range("A2:C9"), formula: '=$B2="是"', style: { bold: true } }],
  });
}

type Make = (workbook: WorkbookSnapshot) => WritePlan;

const refreshed: Make = (workbook) => writePlan({
  styles, sheets: [sheetPlan({ role: "board", name: "百日看板", blocks: [blockOf(["看板", held(workbook, "settings")?.rowCount ?? 0])] }), madeAgain(workbook, "settings")],
  names: [{ name: "GJ_asOf", target: { sheet: "攻坚设置", range: range("C2") } }],
});
const carded: Make = (workbook) => writePlan({ styles, sheets: [madeAgain(workbook, "cardLedger"), madeAgain(workbook, "cardEvents", ["拟发", "乙", { day: 45931 }])] });
const removed: Make = (workbook) => writePlan({ remove: workbook.sheets.flatMap(({ role }) => role ?? []) });
const swapped: Make = (workbook) => writePlan({ styles, sheets: [madeAgain(workbook, "cardLedger", [], TABS["settings"]), madeAgain(workbook, "settings", [], TABS["cardLedger"])] });

let page: OfficePage;
/** A tracked workbook in which people have filled in all sheets of ours. */
let filled: WorkbookSnapshot;

const act = async (make: Make): Promise<void> => {
  const port = officePort();
  await port.write(make(await port.read()));
};

beforeAll(async () => {
  const { model, page: opened } = await openExcel(LEDGER);
  page = opened;
  await act(refreshed);
  await act(carded);
  for (const tab of Object.values(TABS)) {
    const sheet = model.sheets().find((one) => one.name === tab)!;
    sheet.setCells(range("A4:C4"), [[{ value: `=人填${tab}`, text: true }, { value: "007", text: true }, { value: 45930 }]]);
    sheet.setNumberFormat(range("C4"), DAY);
  }
  filled = await officePort().read();
});

function open(workbook: WorkbookSnapshot = filled): MemoryModel {
  const model = memoryModel();
  loadModel(model, workbook, model.setResult.bind(model));
  page.use(model);
  return model;
}

const byName = <T extends { readonly name: string }>(items: readonly T[]): readonly T[] => [...items].sort((one, other) => (one.name < other.name ? -1 : 1));
/** But for the board, which the tool makes again. Tabs of ours may bear a passing name for the time of a request. */
const contents = ({ sheets }: WorkbookSnapshot) => byName(sheets.filter(({ role }) => role !== "board").map(({ name, role, values, numberFormats, merges, visibility }) => ({ name: role ?? name, values, numberFormats, merges: merges.map(rangeAddress), visibility })));
const read = async () => contents(await officePort().read());
/** All that people see of a workbook, and all that they do not. */
const everything = async (model: MemoryModel) => ({ sheets: (await officePort().read()).sheets, tabs: model.sheets().map(({ name }) => name), names: byName(model.names()) });

const isRequest = ({ members }: { readonly members: readonly string[] }): boolean => members.some((member) => member !== "_RemoveReference");

/** Actions of each request of the write. */
async function requestsOf(make: Make): Promise<readonly number[]> {
  open();
  const port = officePort();
  const plan = make(await port.read());
  page.batches.length = 0;
  await port.write(plan);
  return page.batches.filter(isRequest).map(({ actions }) => actions);
}

/** Carries out `make` and breaks it off in a request (negative: counted from the last of `of`) after so many actions. */
async function brokenOff(make: Make, request: number, after: number): Promise<unknown> {
  const port = officePort();
  const plan = make(await port.read());
  let number = 0;
  page.breakOff((batch) => (isRequest(batch) && number++ === request ? after : null));
  const failure = await port.write(plan).then(() => null, (error: unknown) => error);
  page.breakOff(null);
  expect(failure).toBeInstanceOf(Error);
  return failure;
}

/** The first request that changes something; after it come contents, their reading back, and the end. */
const FIRST = 3;

/** Where a write can break off: in the requests that put aside and that end it every so many actions, in the others at a few places. */
const places = (requests: readonly number[], every: number): readonly (readonly [number, number])[] =>
  requests.flatMap((actions, request) => {
    const step = request === FIRST || request === requests.length - 1 ? every : Math.ceil(actions / 3);
    return [...Array.from({ length: Math.ceil(actions / step) }, (_, index) => [request, index * step] as const), [request, actions] as const];
  });

describe.each<readonly [string, Make, Make, number]>([
  ["cards, then refresh", carded, refreshed, 1],
  ["refresh, then the same", refreshed, refreshed, 5],
  ["cards, then the same", carded, carded, 7],
  ["sheets that swap their names, then the same", swapped, swapped, 5],
])("%s", (_name, first, second, every) => {
  it("gives what the second gives undisturbed, after the whole of the first or nothing of it, wherever that breaks off", async () => {
    const requests = await requestsOf(first);
    expect(requests).toHaveLength(FIRST + 4);
    const [before, alone] = [contents(filled), await (async () => { const model = open(); await act(second); return everything(model); })()];
    const model = open();
    await act(first);
    const after = await read();
    await act(second);
    const both = await everything(model);
    for (const [request, at] of places(requests, every)) {
      const broken = open();
      await brokenOff(first, request, at);
      const found = await read();
      expect([before, after]).toContainEqual(found);
      await act(second);
      const end = await everything(broken);
      expect({ request, at, end }).toEqual({ request, at, end: isDeepStrictEqual(found, before) ? alone : both });
    }
  }, 240_000);
});

describe("broken off while contents are written", () => {
  const CONTENTS = FIRST + 1;

  it("twice in a row, keeps what stood before the first", async () => {
    const model = open();
    await brokenOff(refreshed, CONTENTS, 3);
    await brokenOff(carded, CONTENTS, 3).catch(() => undefined);
    await brokenOff(refreshed, CONTENTS, 9);
    expect(await read()).toEqual(contents(filled));
    await act(refreshed);
    const end = await everything(model);
    const undisturbed = open();
    await act(refreshed);
    expect(end).toEqual(await everything(undisturbed));
  });

  it("says that the board must be finished before anything else is written", async () => {
    open();
    await brokenOff(refreshed, CONTENTS, 3);
    const refusal = await act(carded).then(() => null, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(WriteRefused);
    expect((refusal as Error).message).toMatch(/上次写入中断.*刷新看板/);
  });

  it("gives back a sheet that somebody deleted meanwhile, under its name", async () => {
    const model = open();
    await brokenOff(carded, CONTENTS, 3);
    model.deleteSheet(model.sheets().find(({ name }) => name === "亮牌流水")!.id);
    expect(await read()).toEqual(contents(filled));
    await act(refreshed);
    expect(byName(contents(await officePort().read()))).toEqual(contents(filled));
    expect(model.sheets().map(({ name }) => name)).toContain("亮牌流水");
  });

  it("takes away what was not there before, also when nothing but that is asked for", async () => {
    const empty: WorkbookSnapshot = { ...filled, sheets: filled.sheets.filter(({ role }) => role === null), names: filled.names.filter(({ name }) => name === "进度表") };
    const model = open(empty);
    await brokenOff(refreshed, CONTENTS, 3);
    expect(model.sheets().map(({ name }) => name)).toEqual(["百日看板", "攻坚设置", "台账"]);
    expect((await officePort().read()).sheets.map(({ name }) => name)).toEqual(["台账"]);
    await act(removed);
    expect([model.sheets().map(({ name }) => name), model.names().map(({ name }) => name)]).toEqual([["台账"], ["进度表"]]);
  });

  it("knows a sheet for lost whose image somebody deleted, and finds the image under another name", async () => {
    const model = open();
    await brokenOff(carded, CONTENTS, 3);
    const image = model.sheets().find((sheet) => sheet.part("visibility") === "Hidden")!;
    model.renameSheet(image.id, "留底改名");
    expect(lostWork(await officePort().read())).toEqual([]);
    expect(await read()).toEqual(contents(filled));
    model.deleteSheet(image.id);
    const workbook = await officePort().read();
    expect(isInterrupted(workbook.names)).toBe(true);
    expect(lostWork(workbook).map(({ name }) => name).sort()).toEqual(["亮牌台账", "亮牌流水"].sort());
  });

  it("never takes what a finished write left behind for what stood before", async () => {
    let model = open();
    const isDone = (): boolean => model.names().every(({ name }) => name !== "GJ_writing");
    for (let at = 0; at === 0 || !isDone(); at += 1) {
      model = open();
      await brokenOff(refreshed, FIRST + 3, at);
    }
    expect(model.sheets().some((sheet) => sheet.part("visibility") === "Hidden")).toBe(true);
    model.sheets().find(({ name }) => name === "攻坚设置")!.setCells(range("A5"), [[{ value: "之后填的", text: true }]]);
    await brokenOff(refreshed, FIRST, 8);
    await brokenOff(refreshed, CONTENTS, 3);
    await act(refreshed);
    expect(held(await officePort().read(), "settings")?.values[4]).toEqual(["之后填的"]);
    expect(model.sheets()).toHaveLength(filled.sheets.length);
  });
});

describe("removing", () => {
  it("is whole or not at all until its last request, and may be asked for again", async () => {
    const requests = await requestsOf(removed);
    for (const [request, at] of places(requests.slice(0, -1), 1)) {
      open();
      await brokenOff(removed, request, at);
      expect(await read()).toEqual(contents(filled));
    }
    const last = requests.length - 1;
    for (let at = 0; at <= (requests[last] ?? 0); at += 1) {
      const model = open();
      await brokenOff(removed, last, at);
      await act(removed);
      expect([model.sheets().map(({ name }) => name), model.names().map(({ name }) => name)]).toEqual([["台账"], ["进度表"]]);
    }
  });
});
