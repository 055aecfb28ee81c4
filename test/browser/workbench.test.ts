import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { track } from "../../src/actions/track";
import { headings } from "../../src/tracker/settings/layout";
import { openWorkbook } from "../../src/workbook/file";
import type { CellRange, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { startWorkbench } from "../../workbench/server/start";
import { openBrowser } from "../support/browser";
import { hasCount } from "./count";
import { root } from "./dist";

const pictures = join(root, "out/pictures");
const sampleName = "百日攻坚台账.xlsx";
const sample = readFileSync(join(root, "assets/samples", sampleName));
/** 2025-09-30, within the campaign of the sample. */
const TODAY = 45_930;
const NOW = new Date("2025-09-30T09:00:00+08:00");
const board = "百日看板";
/** Headers of the first three ledgers stand in rows 1–4; D5 is the area of the first parcel, in 亩. */
const press = (page: Page, command: string) => page.locator(`#GJ\\.${command}`).click();
const firstArea: CellRange = { top: 4, left: 3, bottom: 4, right: 3 };

let browser: Browser | null;
let tracked: Uint8Array;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  if (browser === null) console.warn("没有找到 Chromium、Chrome 或 Edge：工作台的浏览器测试没有运行。");
  mkdirSync(pictures, { recursive: true });
  const port = await openWorkbook(sample);
  await track(port, { asOf: null, settingsFile: null, today: TODAY });
  tracked = port.bytes();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  for (const close of closing) await close();
});

interface Opened {
  readonly page: Page;
  /** What should not be there: messages of the console, failed requests, requests to anywhere else. */
  readonly complaints: string[];
}

async function openWorkbench(bytes: Uint8Array): Promise<Opened | null> {
  if (browser === null) return null;
  const served = await startWorkbench(root, { name: sampleName, bytes }, 0, () => undefined);
  closing.push(served.close);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => { if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${served.origin}/`)) complaints.push(`left the origin: ${request.url()}`); });
  // Running: the grid mounts its formula bar and tabs only where time passes.
  await page.clock.install({ time: NOW });
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 60_000 });
  await page.evaluate(() => window.workbench!.ready());
  return { page, complaints };
}

const values = (page: Page, sheet: string, range: CellRange) => page.evaluate(([name, asked]) => window.workbench!.values(name, asked), [sheet, range] as const);
const select = (page: Page, sheet: string, row: number, column: number) => page.evaluate(([name, down, right]) => { window.workbench!.select(name, down, right); }, [sheet, row, column] as const);
/** With the keyboard, as a person does. */
async function typeInto(page: Page, sheet: string, row: number, column: number, text: string): Promise<void> {
  await page.evaluate((name) => { window.workbench!.activate(name); }, sheet);
  await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 300, y: 200 } });
  await select(page, sheet, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
const enter = (page: Page, sheet: string, row: number, column: number, entry: string | number) =>
  page.evaluate(([name, down, right, typed]) => window.workbench!.type(name, down, right, typed), [sheet, row, column, entry] as const);
const picture = async (page: Page, name: string) => {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};
const cell = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });
const pane = (page: Page) => page.frameLocator("#pane-body iframe");

/** No button of the ribbon is busy. */
const idle = (page: Page) => page.waitForFunction(() => [...document.querySelectorAll<HTMLButtonElement>("#ribbon button")].every(({ disabled }) => !disabled), undefined, { timeout: 120_000 });

/** The area that the board shows as done, 公顷: in the row of its metric, under 累计完成. */
async function areaOnBoard(page: Page): Promise<number> {
  const rows = await values(page, board, { top: 0, left: 0, bottom: 30, right: 12 });
  const header = rows.find((row) => row.includes("累计完成"))!;
  return Number(rows.find((row) => row.some((value) => String(value).startsWith("挂牌出让面积（")))![header.indexOf("累计完成")]);
}

async function saved(page: Page): Promise<WorkbookSnapshot> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  return (await openWorkbook(readFileSync(await download.path()))).read();
}
const sheetNamed = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => workbook.sheets.find((sheet) => sheet.name === name)!;

async function opened(bytes: Uint8Array, check: (opened: Opened) => Promise<void>): Promise<void> {
  const held = await openWorkbench(bytes);
  if (held === null) return;
  await check(held);
  expect(held.complaints).toEqual([]);
  await held.page.context().close();
}

describe("the workbench", () => {
  it("opens the sample with a ribbon made from the manifest and the pane on Office.js", async () => {
    await opened(sample, async ({ page }) => {
      const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
      const controls = [...manifest.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)].map(([, id]) => id);
      expect(await page.locator("#ribbon button").evaluateAll((all) => all.map(({ id }) => id))).toEqual(controls);
      expect(await page.locator("#file-name").textContent()).toBe(sampleName);
      expect(await page.locator("#pane").boundingBox()).toMatchObject({ width: 350 });
      await pane(page).getByText("本工作簿里还没有跟踪表").waitFor();
      const file = await (await openWorkbook(sample)).read();
      expect(await page.evaluate(() => window.workbench!.sheetNames())).toEqual(file.sheets.map(({ name }) => name));
      await select(page, "宗地台账", 4, 3);
      await picture(page, "workbench-sample");
    });
  }, 180_000);

  it("carries out every button of the ribbon", async () => {
    await opened(tracked, async ({ page }) => {
      await page.locator("#pane-close").click();
      expect(await page.locator("#pane").isVisible()).toBe(false);
      await page.locator("#GJ\\.Today").click();
      await pane(page).getByText("云岫区“百日攻坚”").first().waitFor();
      await page.locator("#GJ\\.Help").click();
      await pane(page).frameLocator("iframe").getByText("从台账到跟踪簿").waitFor();
      await page.locator("#pane-close").click();
      await page.locator("#GJ\\.Refresh").click();
      await pane(page).getByText("数据截至 2025年9月30日").first().waitFor();
      expect(await page.locator("#pane").isVisible()).toBe(true);
      await idle(page);
      await picture(page, "workbench-board");
      await page.locator("#pane-close").click();
      await page.mouse.move(600, 450);
      await page.mouse.wheel(0, 300);
      await picture(page, "workbench-charts");
    });
  }, 180_000);

  it("shows the add-in's entries in the menu of a cell, and opens the page of each", async () => {
    await opened(tracked, async ({ page }) => {
      await page.locator("#pane-close").click();
      const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
      const labels = [...manifest.matchAll(/<Item id="GJ\.(\w+)"/g)].map(([, id]) => new RegExp(`id="${id}\\.Label" DefaultValue="([^"]+)"`).exec(manifest)![1]!);
      expect(labels).toEqual(["倒排工期", "发起亮牌"]);
      await page.evaluate(() => { window.workbench!.activate("宗地台账"); });
      for (const [label, heading] of [["倒排工期", "倒排工期"], ["发起亮牌", "亮牌"]] as const) {
        await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').click({ button: "right", position: { x: 300, y: 220 } });
        await page.getByRole("button", { name: "百日攻坚", exact: true }).last().hover();
        await page.getByRole("button", { name: label, exact: true }).click();
        await pane(page).locator(`.sub-head h2:text-is("${heading}"), [role=tab][aria-selected=true]:text-is("${heading}")`).waitFor();
        expect(await page.locator("#pane").isVisible()).toBe(true);
      }
    });
  }, 180_000);

  it("connects through Excel's port, and the board follows a ledger cell", async () => {
    await opened(sample, async ({ page }) => {
      await press(page, "Connect");
      await pane(page).getByText(/已接入：识别台账 \d+ 张/).waitFor({ timeout: 120_000 });
      await idle(page);
      expect(await page.evaluate(() => window.workbench!.sheetNames())).toEqual(expect.arrayContaining([board, "月度排名", "攻坚数据", "攻坚设置"]));
      const before = await areaOnBoard(page);
      const [[area]] = (await values(page, "宗地台账", firstArea)) as [[number]];
      await enter(page, "宗地台账", firstArea.top, firstArea.left, area + 150);
      expect(await areaOnBoard(page)).toBeCloseTo(before + 10, 9);
      await enter(page, "宗地台账", firstArea.top, firstArea.left, area);
      expect(await areaOnBoard(page)).toBeCloseTo(before, 9);
      await press(page, "Refresh");
      await pane(page).getByText("已更新看板").waitFor({ timeout: 120_000 });
      await idle(page);
      expect(await areaOnBoard(page)).toBeCloseTo(before, 9);
      await page.evaluate((name) => { window.workbench!.activate(name); }, board);
      await picture(page, "workbench-connected");
      const written = await saved(page);
      expect(written.sheets.map(({ name }) => name)).toEqual(await page.evaluate(() => window.workbench!.sheetNames()));
      expect(sheetNamed(written, board).role).toBe("board");
      // The grid computes some of our formulas otherwise than Excel: none of them is taken for a person's entry.
      expect(sheetNamed(written, "攻坚设置").values.flat()).not.toContain(headings.kept);
      expect(sheetNamed(written, board).formulas.length).toBeGreaterThan(50);
      expect(sheetNamed(written, "宗地台账")).toEqual(sheetNamed(await (await openWorkbook(sample)).read(), "宗地台账"));
      const errors = await page.evaluate(() => window.workbench!.batches.flatMap(({ error }) => (error === null ? [] : [error])));
      expect(errors).toEqual([]);
    });
  }, 180_000);

  it("shows on the board what is typed into a ledger of a tracked file", async () => {
    await opened(tracked, async ({ page }) => {
      // The pane has read the tracker, and listens from then on.
      await pane(page).getByText("数据截至 2025年9月30日").first().waitFor();
      await page.waitForTimeout(1000);
      const before = await areaOnBoard(page);
      const [[area]] = (await values(page, "宗地台账", firstArea)) as [[number]];
      await typeInto(page, "宗地台账", firstArea.top, firstArea.left, String(area + 150));
      await page.waitForFunction(([name, range, typed]) => window.workbench!.values(name, range)[0]?.[0] === typed, ["宗地台账", firstArea, area + 150] as const);
      await page.waitForTimeout(1500);
      expect(await areaOnBoard(page)).toBeCloseTo(before + 10, 9);
      await pane(page).locator(".stale").first().waitFor();
    });
  }, 180_000);
});

describe("custom functions in the grid", () => {
  it("answer when typed, spill, follow their precedents and say why not", async () => {
    await opened(sample, async ({ page }) => {
      const sheet = "历史数据";
      await typeInto(page, sheet, 19, 2, '=GJ.COUNTDOWN("2025-10-22","2025-09-30")');
      await page.waitForFunction((name) => window.workbench!.values(name, { top: 19, left: 2, bottom: 19, right: 2 })[0]?.[0] === 22, sheet);
      await enter(page, sheet, 21, 1, "2025年10月1日");
      await enter(page, sheet, 22, 1, 45_952);
      await enter(page, sheet, 21, 2, '=GJ.COUNTDOWN(B22:B23,"2025-09-30")');
      expect(await values(page, sheet, { top: 21, left: 2, bottom: 22, right: 2 })).toEqual([[1], [22]]);
      await enter(page, sheet, 21, 1, "2025-10-11");
      expect(await values(page, sheet, cell(21, 2))).toEqual([[11]]);
      await enter(page, sheet, 24, 2, '=GJ.COUNTDOWN("不是日期","2025-09-30")');
      expect(await values(page, sheet, cell(24, 2))).toEqual([[{ error: "#VALUE!" }]]);
      // What a function says is shown for the cell that is selected; the selection may come before the answer.
      const said = page.getByText("C25：参数 deadline（截止日）应是日期");
      for (let tries = 0; tries < 30 && !(await said.isVisible()); tries += 1) {
        await select(page, sheet, 23, 2);
        await select(page, sheet, 24, 2);
        await page.waitForTimeout(500);
      }
      expect(await said.isVisible()).toBe(true);
      await picture(page, "workbench-functions");
    });
  }, 180_000);

  it("are #NAME? for a leader without the add-in, while native formulas go on", async () => {
    await opened(tracked, async ({ page }) => {
      const sheet = "历史数据";
      await enter(page, sheet, 20, 9, '=GJ.COUNTDOWN("2025-10-22","2025-09-30")');
      await page.locator("#without + .track").click();
      await page.waitForFunction((name) => JSON.stringify(window.workbench!.values(name, { top: 20, left: 9, bottom: 20, right: 9 })) === '[[{"error":"#NAME?"}]]', sheet);
      expect(await page.locator("#pane").isVisible()).toBe(false);
      await hasCount(page.locator("#pane-body iframe"), 0);
      expect(await page.locator("#ribbon button").first().isVisible()).toBe(false);
      const before = await areaOnBoard(page);
      const [[area]] = (await values(page, "宗地台账", firstArea)) as [[number]];
      await enter(page, "宗地台账", firstArea.top, firstArea.left, area + 150);
      expect(await areaOnBoard(page)).toBeCloseTo(before + 10, 9);
      await page.evaluate((name) => { window.workbench!.activate(name); }, board);
      await picture(page, "workbench-without");
      await page.locator("#without + .track").click();
      await page.waitForFunction((name) => window.workbench!.values(name, { top: 20, left: 9, bottom: 20, right: 9 })[0]?.[0] === 22, sheet);
    });
  }, 180_000);
});

describe("files", () => {
  it("are saved with what was typed, and everything else as it was", async () => {
    await opened(tracked, async ({ page }) => {
      await enter(page, "宗地台账", firstArea.top, firstArea.left, 1234.5);
      await enter(page, "历史数据", 20, 9, "=SUM(1,2)");
      await enter(page, "攻坚设置", 4, 1, "改名的战役");
      const [before, after] = [await (await openWorkbook(tracked)).read(), await saved(page)];
      expect(after.sheets.map(({ name, role }) => [name, role])).toEqual(before.sheets.map(({ name, role }) => [name, role]));
      expect(after.names).toEqual(expect.arrayContaining([...before.names]));
      expect(sheetNamed(after, "宗地台账").values[firstArea.top]?.[firstArea.left]).toBe(1234.5);
      expect(sheetNamed(after, "历史数据").formulas).toContainEqual({ row: 20, column: 9, formula: "=SUM(1,2)" });
      expect(sheetNamed(after, "攻坚设置").values[4]?.[1]).toBe("改名的战役");
      for (const name of ["目标任务分解", "时间账本", "对上争取项目"]) expect(sheetNamed(after, name)).toEqual(sheetNamed(before, name));
      expect(sheetNamed(after, board).formulas).toEqual(sheetNamed(before, board).formulas);
    });
  }, 180_000);

  it("can be opened in place of the one that is shown; one that is no workbook is refused in Chinese", async () => {
    await opened(sample, async ({ page }) => {
      await page.locator("#file").setInputFiles({ name: "另一本.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(tracked) });
      await page.getByText("另一本.xlsx").waitFor();
      await pane(page).getByText("数据截至 2025年9月30日").first().waitFor();
      await page.locator("#file").setInputFiles({ name: "坏.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("not a workbook") });
      await page.locator("#toast").filter({ hasText: /[\u4e00-\u9fff]/ }).waitFor();
      expect(await page.locator("#file-name").textContent()).toBe("另一本.xlsx");
    });
  }, 180_000);
});
