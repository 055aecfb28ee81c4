/**
 * The tracked sample with cards, snapshots, an archived bulletin and people's entries in all of them, over the genuine Office.js:
 * an action that breaks off at any request is made good by 刷新看板, to the last cell.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { archiveBulletin, writeBulletinSheets } from "../../src/actions/bulletins";
import { carryOut, draftCards } from "../../src/actions/cards";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { ActionRefused } from "../../src/actions/refused";
import { removeTracker } from "../../src/actions/removeTracker";
import { snapshot } from "../../src/actions/snapshot";
import { computeTracker } from "../../src/actions/track";
import { BEFORE_SHEET, isBrokenOff } from "../../src/workbook/beforeImage";
import { openWorkbook } from "../../src/workbook/file";
import { memoryWorkbook } from "../../src/workbook/memory";
import { WriteInterrupted, officePort } from "../../src/workbook/office";
import type { WorkbookPort } from "../../src/workbook/port";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { loadModel, memoryModel, type MemoryModel } from "../../workbench/host";
import { openExcel } from "../support/officePort";
import type { OfficePage } from "../support/office";
import { day } from "../support/records";

const TODAY = day("2025-09-30");
const options = { asOf: null, settingsFile: null, today: TODAY };
const track = (workbook: WorkbookSnapshot) => computeTracker(workbook, options);
/** At the figures of a day: later ones bring further cards. */
const draft = (port: WorkbookPort, on: number) => carryOut(port, (workbook) => computeTracker(workbook, { ...options, asOf: on }), (state) => draftCards(state, { actor: "张三", on, picked: null, adoptTable: false }));

/** Sheets of ours with columns that people fill in, by header. */
const FILLED: Readonly<Record<string, string>> = { findings: "处理情况", audit: "处理情况", cardLedger: "备注", bulletinArchive: "备注", settings: "人加的列", cardTiers: "人加的列", snapshots: "人加的列" };

/** Something typed below each of those headers, or in a new column where there is none. */
function filledIn({ sheets, ...workbook }: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: sheets.map((sheet) => {
      const header = FILLED[sheet.role ?? ""];
      if (header === undefined) return sheet;
      const found = sheet.values.flatMap((row, at) => row.flatMap((value, column) => (value === header ? [{ at, column }] : [])))[0];
      const values: CellValue[][] = Array.from({ length: sheet.rowCount }, (_, row) => [...(sheet.values[row] ?? [])]);
      const { at, column } = found ?? { at: 2, column: sheet.columnCount + 1 };
      for (const [row, text] of [[at, header], [at + 1, `人填${sheet.name}`]] as const) {
        const cells = (values[row] ??= []);
        while (cells.length < column) cells.push(null);
        cells[column] = text;
      }
      return { ...sheet, values, rowCount: values.length, columnCount: Math.max(sheet.columnCount, column + 1) };
    }),
  };
}

let page: OfficePage;
let filled: WorkbookSnapshot;

function open(workbook: WorkbookSnapshot = filled): MemoryModel {
  const model = memoryModel();
  loadModel(model, workbook, model.setResult.bind(model));
  page.use(model);
  return model;
}

beforeAll(async () => {
  ({ page } = await openExcel({ sheets: [{ name: "台账", cells: [["甲"]] }] }));
  await officePort().read();
  const port = memoryWorkbook(await (await openWorkbook(readFileSync(join(__dirname, "../../assets/samples/百日攻坚台账.xlsx")))).read());
  await connect(port, options);
  await snapshot(port, options);
  await draft(port, day("2025-08-15"));
  await writeBulletinSheets(port, track, "weekly");
  filled = filledIn(await port.read());
}, 120_000);

/** Formulas as they are written: nothing computes them here. */
const written = ({ values, formulas }: SheetSnapshot) => {
  const texts = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  return values.map((row, at) => row.map((value, column) => texts.get(`${at} ${column}`) ?? value));
};

/** Which tabs stand before which is the last action's doing. */
const state = async (model: MemoryModel) => {
  const { sheets } = await officePort().read();
  return {
    tabs: model.sheets().map(({ name }) => name).sort(), names: model.names().map(({ name, refersTo }) => `${name} ${refersTo}`).sort(),
    sheets: sheets.map((sheet) => ({ name: sheet.name, role: sheet.role, cells: written(sheet), numberFormats: sheet.numberFormats, merges: sheet.merges.length })).sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
};

const isRequest = ({ members }: { readonly members: readonly string[] }): boolean => members.some((member) => member !== "_RemoveReference");
/** Runs an action with the port; its request of this number does so great a share of its work and fails. */
async function brokenOff(action: (port: WorkbookPort) => Promise<unknown>, request: number, share: number): Promise<unknown> {
  let number = 0;
  page.breakOff((batch) => (isRequest(batch) && number++ === request ? Math.floor(batch.actions * share) : null));
  const failure = await action(officePort()).then(() => null, (error: unknown) => error);
  page.breakOff(null);
  return failure;
}

/** Numbers of the requests that change something, and how many there are in all. */
async function writing(action: (port: WorkbookPort) => Promise<unknown>): Promise<readonly number[]> {
  open();
  page.batches.length = 0;
  await action(officePort());
  const requests = page.batches.filter(isRequest);
  const first = requests.findIndex(({ members }) => members.includes("Add") || members.includes("CopyFrom"));
  return requests.map((_, index) => index).slice(first);
}

/** How much of each request is done before it fails: of the first that changes something, of those that follow. */
describe.each<readonly [string, (port: WorkbookPort) => Promise<unknown>, readonly number[], readonly number[]]>([
  ["刷新看板", (port) => refresh(port, options), [0.3, 1], [0.5]],
  ["拟牌", (port) => draft(port, TODAY), [0.7], [0.9]],
  ["写入通报工作表", (port) => writeBulletinSheets(port, track, "weekly", { issue: { number: "云督〔2025〕8号" } }), [0.7], [1]],
])("%s, broken off at any request", (name, action, atFirst, later) => {
  it("is made good by 刷新看板", async () => {
    const requests = await writing(action);
    const undisturbed = open();
    await refresh(officePort(), options);
    const alone = await state(undisturbed);
    for (const request of requests) {
      for (const share of request === requests[0] ? atFirst : request === requests.at(-1) ? [0] : later) {
        const model = open();
        const failure = await brokenOff(action, request, share);
        expect({ name, request, share, requests, is: failure instanceof WriteInterrupted ? "WriteInterrupted" : failure }).toEqual({ name, request, share, requests, is: "WriteInterrupted" });
        expect((failure as Error).message).toMatch(/已留底.*刷新看板/);
        await refresh(officePort(), options);
        expect({ name, request, share, state: await state(model) }).toEqual({ name, request, share, state: alone });
      }
    }
    expect(JSON.stringify(alone.sheets)).toEqual(expect.stringContaining("人填攻坚设置"));
    for (const role of Object.keys(FILLED)) expect(JSON.stringify(alone.sheets.find((sheet) => sheet.role === role))).toContain("人填");
  }, 400_000);
});

describe("移除看板, broken off", () => {
  it("has removed nothing before its last request", async () => {
    const model = open();
    const before = await state(model);
    const requests = await writing(removeTracker);
    for (const request of requests.slice(0, -1)) {
      const broken = open();
      expect(await brokenOff(removeTracker, request, 1)).toBeInstanceOf(WriteInterrupted);
      expect((await state(broken)).sheets).toEqual(before.sheets);
    }
  }, 120_000);
});

describe("where somebody has deleted what was kept", () => {
  it("refuses to refresh, to remove and to archive, names the sheets and says what to do", async () => {
    const model = open();
    const requests = await writing((port) => refresh(port, options));
    const broken = open();
    await brokenOff((port) => refresh(port, options), requests[1] ?? 0, 0.5);
    expect(isBrokenOff((await officePort().read()).names)).toBe(true);
    broken.deleteSheet(broken.sheets().find(({ name }) => name === BEFORE_SHEET)!.id);
    const row = { kind: "周调度", title: "周调度", period: "9月", first: TODAY - 6, last: TODAY, asOf: TODAY, preset: "默认", hash: "0", fileName: "a.docx", number: null, remarks: null };
    for (const action of [(port: WorkbookPort) => refresh(port, options), removeTracker, (port: WorkbookPort) => archiveBulletin(port, row as never)]) {
      const failure = await action(officePort()).then(() => null, (error: unknown) => error);
      expect(failure).toBeInstanceOf(ActionRefused);
      expect((failure as Error).message).toMatch(/「攻坚设置」.*版本历史记录.*GJ_writing/);
    }
    expect(model.sheets().length).toBeGreaterThan(0);
  }, 120_000);
});
