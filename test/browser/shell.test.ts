import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { commands } from "../../src/commands/commands";
import { functionTable } from "../../src/functions/table";
import { openBrowser } from "../support/browser";
import { hasCount } from "./count";
import { buildDist, filesOf, root, serve } from "./dist";
import { fakeOffice, type FakeWorkbook } from "./fakeOffice";

const pictures = join(root, "out/pictures");
const headers = ["指标", "单位", "比较", "目标", "累计", "完成率", "序时", "偏差", "日均需完成", "预计完成"];

/** Day 38 of a campaign of 100 days from 2025-07-15. */
const tracker: FakeWorkbook["names"] = {
  GJ_campaign: [["云泽区百日攻坚"]],
  GJ_start: [[45853]],
  GJ_days: [[100]],
  GJ_asOf: [[45890]],
  GJ_targets: [
    headers,
    ["挂牌出让面积", "公顷", ">=", 500, 160, 0.32, 0.38, -0.06, 5.483870967741935, 421.05263],
    ["土地出让收入", "亿元", ">=", 50, 11.25, 0.225, 0.38, -0.155, 0.625, 29.60526],
    ["保障项目数", "个", ">", 30, 14, 0.4666666667, 0.38, 0.0866666667, 0.2580645161, 36.842105],
    ["对上争取资金", "万元", ">=", 120000, 132689.61, 1.10574675, 0.38, 0.72574675, 0, 349183.18421],
    ["", "", "", "", "", "", "", "", "", ""],
  ],
};


let browser: Browser | null;
let server: Server;
let url: string;
let dist: string;

beforeAll(async () => {
  dist = buildDist("pane-dist");
  ({ url, server } = await serve(dist));
  browser = await openBrowser();
  if (browser === null) console.warn("没有找到 Chromium、Chrome 或 Edge：面板的浏览器测试没有运行。");
  mkdirSync(pictures, { recursive: true });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  server.close();
});

/** The pane over a workbook, with every message that a console should not show. */
async function openPane(workbook: FakeWorkbook, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] } | null> {
  if (browser === null) return null;
  const context = await browser.newContext({ viewport: { width: 350, height: 760 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.clock.setFixedTime(new Date("2025-08-23T09:00:00+08:00"));
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: fakeOffice(workbook) }));
  await page.goto(`${url}/taskpane.html`);
  await page.waitForFunction(() => document.querySelector("#shell, .panel > .reading:only-child") === null);
  return { page, complaints };
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

describe("the build", () => {
  it("keeps our own script of the pane within 60 KB gzip", () => {
    const size = ["runtime.js", "shared.js", "functions.js", "commands.js", "taskpane.js"].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThanOrEqual(60 * 1024);
  });

  it("carries no source file and no path of this machine", () => {
    for (const file of filesOf(dist)) {
      expect(file).not.toMatch(/\.(tsx?|map|svg|md)$/);
      if (/\.(js|json|html|css|xml)$/.test(file)) expect(readFileSync(file, "utf8")).not.toContain(root);
    }
  });

  it("puts another origin and Office.js of our own everywhere they belong", () => {
    const other = buildDist("shell-dist-own", "--env", "origin=https://gj.example.gov.cn", "--env", "office=own");
    for (const file of filesOf(other)) if (/\.(json|html|xml)$/.test(file)) expect(readFileSync(file, "utf8")).not.toContain("localhost:3000");
    expect(readFileSync(join(other, "manifest.xml"), "utf8")).toContain("https://gj.example.gov.cn/functions.en-us.json");
    expect(readFileSync(join(other, "taskpane.html"), "utf8")).toContain("office-js/office.js");
    for (const file of ["office.js", "excel-web-16.00.js", "zh-cn/office_strings.js"]) {
      const original = join(root, "node_modules/@microsoft/office-js/dist", file);
      expect(readFileSync(join(other, "office-js", file)).equals(readFileSync(original))).toBe(true);
    }
  }, 180_000);

  it.each([["functions.json", "zh"], ["functions.en-us.json", "en"]] as const)("describes every function in %s", (file, language) => {
    const metadata = JSON.parse(readFileSync(join(dist, file), "utf8"));
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions).toEqual(functionTable.map((declaration) => ({
      id: declaration.name, name: declaration.name, description: declaration[language],
      helpUrl: `https://localhost:3000/help/functions/${declaration.name}.html`,
      result: { dimensionality: "matrix" },
      parameters: Object.entries(declaration.parameters).map(([name, parameter]) => ({
        name, description: parameter[language], dimensionality: "matrix", type: "any", ...(parameter.otherwise === undefined ? {} : { optional: true }),
      })),
    })));
    for (const { name } of functionTable) expect(filesOf(dist)).toContain(join(dist, "help/functions", `${name}.html`));
  });
});

describe("the pane", () => {
  it.each([
    ["light", {}, {}], ["dark", { colorScheme: "dark" }, {}], ["dark-by-excel", {}, { background: "#262626" }], ["high-contrast", { forcedColors: "active", colorScheme: "dark" }, {}],
  ] as const)("shows the countdown and the targets (%s)", async (name, options, excel) => {
    const opened = await openPane({ names: tracker, ...excel }, options);
    if (opened === null) return;
    const { page, complaints } = opened;
    const text = await page.locator("body").innerText();
    for (const words of ["云泽区百日攻坚", "第 40 天 / 共 100 天", "60", "至 2025年10月22日", "数据截至 2025年8月21日（第 38 天），早于今天 2 天", "欠序时 6.0 个百分点", "欠序时 15.5 个百分点", "超序时 8.7 个百分点", "已达标", "160 / 500 公顷", "14 / 超过 30 个", "132,689.61 / 120,000 万元", "5.48 公顷"]) {
      expect(text).toContain(words);
    }
    await hasCount(page.locator(".target"), 4);
    // Reading is one round trip; the other belongs to the watching.
    expect(await page.evaluate(() => (window as unknown as { fake: { syncs: number } }).fake.syncs)).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    await picture(page, `shell-${name}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each<[string, FakeWorkbook, string[]]>([
    ["no-tracker", { names: {} }, ["本工作簿里还没有跟踪表", "接入台账", "一个单元格也不会改动"]],
    ["empty", { names: {}, empty: true }, ["这是一个空工作簿", "打开平时用的台账工作簿"]],
    ["english", { names: tracker, displayLanguage: "en-GB" }, ["Day 40 of 100", "Data as of 2025-08-21 (day 38), 2 days before today", "6.0 pts behind", "Met", "14 / more than 30 个"]],
    ["damaged", { names: { ...tracker, GJ_asOf: [["#REF!"]], GJ_targets: [headers.slice(1)] } }, ["跟踪表不完整", "GJ_asOf", "“指标”"]],
    ["no-targets", { names: { ...tracker, GJ_targets: [headers] } }, ["还没有目标", "攻坚设置"]],
    ["too-old", { names: tracker, lacks: ["ExcelApi"] }, ["这个版本的 Excel 太旧", "ExcelApi 1.14", "LTSC 2021"]],
    ["cell-being-edited", { names: tracker, fails: "InvalidOperationInCellEditMode" }, ["没有读到数字", "Esc"]],
  ])("says what is the matter and what to do (%s)", async (name, workbook, expected) => {
    const opened = await openPane(workbook);
    if (opened === null) return;
    const text = await opened.page.locator("body").innerText();
    for (const words of expected) expect(text).toContain(words);
    await picture(opened.page, `shell-${name}`);
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it("marks itself stale when a person changes the workbook, not when it writes itself", async () => {
    const opened = await openPane({ names: tracker });
    if (opened === null) return;
    const { page, complaints } = opened;
    const change = (source: string) => page.evaluate((triggerSource) => (window as unknown as { fake: { change(source: string): void } }).fake.change(triggerSource), source);
    await change("ThisLocalAddin");
    await hasCount(page.getByText("工作簿有改动"), 0);
    await change("Unknown");
    await page.getByText("工作簿有改动").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("follows the buttons of the ribbon, and lets each of them go", async () => {
    const opened = await openPane({ names: tracker });
    if (opened === null) return;
    const { page, complaints } = opened;
    expect(await page.evaluate(() => Object.keys((window as unknown as { fake: { commands: object } }).fake.commands))).toEqual(Object.keys(commands));
    expect(await page.evaluate(() => (window as unknown as { fake: { functions: string[] } }).fake.functions)).toEqual(functionTable.map(({ name }) => name));
    const press = (name: string) => page.evaluate((pressed) => new Promise<void>((completed) => {
      void (window as unknown as { fake: { commands: Record<string, (event: { completed(): void }) => void> } }).fake.commands[pressed]!({ completed });
    }), name);
    await press("help");
    await page.frameLocator("iframe").getByText("从台账到跟踪簿").waitFor();
    await page.frameLocator("iframe").getByRole("link", { name: "MONTHRANK" }).click();
    await page.frameLocator("iframe").getByText("五个单位、三个月的台账").waitFor();
    await picture(page, "shell-help");
    // The stand-in cannot be written to: the pane says so, and the button is let go all the same.
    await press("refresh");
    await page.getByRole("alert").getByText("程序出错").waitFor();
    await page.getByText("云泽区百日攻坚").waitFor();
    await hasCount(page.locator("iframe"), 0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("paints its shell before Office.js has answered", async () => {
    if (browser === null) return;
    const page = await browser.newPage({ viewport: { width: 350, height: 300 } });
    await page.route("https://appsforoffice.microsoft.com/**", () => undefined);
    await page.goto(`${url}/taskpane.html`, { waitUntil: "commit" });
    await page.getByText("正在打开面板").waitFor();
    await picture(page, "shell-opening");
    await page.close();
  });
});
