/** The pane over a workbook in memory, opened in a real browser: for the tests of its pages. */
import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "@jest/globals";
import { build } from "esbuild";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../src/taskpane/texts";
import { connect } from "../../src/actions/connect";
import { openWorkbook } from "../../src/workbook/file";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { openBrowser } from "../support/browser";
import { accessibilityComplaints } from "./accessibility";
import { buildDist, root, serve } from "./dist";
import { fakeOffice } from "./fakeOffice";
import type { PaneOptions } from "./paneEntry";

export const pictures = join(root, "out/pictures");
/** 2025-09-30, within the campaign of the sample. */
export const TODAY = 45_930;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Permissions and the like of the browser's context. */
  readonly permissions?: readonly string[];
}

const everyLook = [350, 500].flatMap((width) => [false, true].flatMap((dark) => (["zh", "en"] as const).map((language) => ({ width, dark, language }))));
/**
 * Widths, themes and languages in which a page is looked at. Four of the eight hold every pair of them, and are half the time;
 * `LOOKS=all` takes all eight.
 */
export const looks = everyLook.filter(({ width, dark, language }) => process.env["LOOKS"] === "all" || (width === 500) === (dark === (language === "zh")));

let sampleRead: Promise<WorkbookSnapshot> | null = null;
/** assets/samples/百日攻坚台账.xlsx, as it is. */
export const sample = (): Promise<WorkbookSnapshot> =>
  (sampleRead ??= openWorkbook(readFileSync(join(root, "assets/samples/百日攻坚台账.xlsx"))).then((file) => file.read()));

/** The sample after 接入台账. */
export async function trackedSample(): Promise<WorkbookSnapshot> {
  const port = memoryWorkbook(await sample());
  await connect(port, { asOf: null, settingsFile: null, today: TODAY });
  return port.read();
}

/** To be called at the top of a test file: builds and serves the pane, and opens it over workbooks. */
export function panePages() {
  let browser: Browser | null;
  let server: Server;
  let url: string;
  let script: string;
  beforeAll(async () => {
    ({ url, server } = await serve(buildDist("pane-dist")));
    browser = await openBrowser();
    if (browser === null) console.warn("没有找到 Chromium、Chrome 或 Edge：面板各页的浏览器测试没有运行。");
    mkdirSync(pictures, { recursive: true });
    const { outputFiles } = await build({ entryPoints: [join(root, "test/browser/paneEntry.tsx")], bundle: true, format: "iife", target: "es2022", jsx: "automatic", jsxImportSource: "preact", write: false });
    script = outputFiles[0]!.text;
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  /** The pane over the workbook (the sample where none is given); ends with the check that nothing was complained of. */
  return async function inPane(options: Partial<PaneOptions>, { width = 350, height = 720, dark = false, permissions = [] }: Look, walk: (page: Page) => Promise<void>): Promise<void> {
    if (browser === null) return;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", permissions: [...permissions] });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: fakeOffice({ names: {}, never: true }) }));
    await page.goto(`${url}/taskpane.html`);
    await page.addScriptTag({ content: script });
    await page.evaluate((given) => window.openPane!(given), { workbook: options.workbook ?? await sample(), language: "zh" as Language, today: TODAY, ...options });
    await walk(page);
    expect(complaints).toEqual([]);
    await context.close();
  };
}

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Findings of axe by the rules of WCAG 2.2 A and AA, as lines. Frames of the help are not looked into. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], iframes: false });
  });
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${impact} ${id} ${String(target)}: ${failureSummary ?? ""}`));
}

/** A screen as it should be whatever its size, colours and language; its picture. axe, the slowest, is asked in Chinese: both themes, both widths. */
export async function sound(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `pane-${name}.png`), fullPage: true });
  expect(await page.evaluate(accessibilityComplaints)).toEqual([]);
  const chinese = await page.evaluate(() => document.documentElement.lang === "zh-CN");
  if (chinese || process.env["LOOKS"] === "all") expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}
