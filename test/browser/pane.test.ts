/** Every page of the pane in a real browser, narrow and wide, light and dark, in both languages; with the keyboard only, too. */
import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { openWorkbook } from "../../src/workbook/file";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { openBrowser } from "../support/browser";
import { accessibilityComplaints } from "./accessibility";
import { buildDist, root, serve } from "./dist";
import { fakeOffice } from "./fakeOffice";
import type { PaneOptions } from "./paneEntry";

const pictures = join(root, "out/pictures");
/** 2025-09-30, within the campaign of the sample. */
const TODAY = 45_930;
const zh = textsOf("zh");

let browser: Browser | null;
let server: Server;
let url: string;
let script: string;
let sample: WorkbookSnapshot;

beforeAll(async () => {
  ({ url, server } = await serve(buildDist("pane-dist")));
  browser = await openBrowser();
  if (browser === null) console.warn("没有找到 Chromium、Chrome 或 Edge：面板各页的浏览器测试没有运行。");
  mkdirSync(pictures, { recursive: true });
  const { outputFiles } = await build({ entryPoints: [join(root, "test/browser/paneEntry.tsx")], bundle: true, format: "iife", target: "es2022", jsx: "automatic", jsxImportSource: "preact", write: false });
  script = outputFiles[0]!.text;
  sample = await (await openWorkbook(readFileSync(join(root, "assets/samples/百日攻坚台账.xlsx")))).read();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server.close();
});

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
}

/** The pane over the workbook; ends with the check that nothing was complained of. */
async function inPane(options: Partial<PaneOptions>, { width = 350, dark = false }: Look, walk: (page: Page) => Promise<void>): Promise<void> {
  if (browser === null) return;
  const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: fakeOffice({ names: {}, never: true }) }));
  await page.goto(`${url}/taskpane.html`);
  await page.addScriptTag({ content: script });
  await page.evaluate((given) => window.openPane!(given), { workbook: sample, language: "zh" as Language, today: TODAY, ...options });
  await walk(page);
  expect(complaints).toEqual([]);
  await context.close();
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

/** A screen as it should be whatever its size, colours and language; its picture. */
async function sound(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `pane-${name}.png`), fullPage: true });
  expect(await page.evaluate(accessibilityComplaints)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

const looks = [350, 500].flatMap((width) => [false, true].flatMap((dark) => (["zh", "en"] as const).map((language) => ({ width, dark, language }))));

describe("the pages of the pane", () => {
  it.each(looks)("are whole, named and readable ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const texts = textsOf(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ language, slow: 900 }, { width, dark }, async (page) => {
      await page.getByText(texts.firstRunTitle).waitFor();
      expect([await button(page, texts.connect).isDisabled(), await button(page, texts.refresh).isDisabled(), await button(page, texts.snapshot).isDisabled()]).toEqual([false, true, true]);
      await sound(page, `first-${suffix}`);
      await button(page, texts.connect).click();
      await page.getByText(texts.reading).waitFor();
      for (const name of [texts.connect, texts.refresh, texts.snapshot]) expect(await button(page, name).isDisabled()).toBe(true);
      expect(await page.locator("main").getAttribute("aria-busy")).toBe("true");
      await sound(page, `progress-${suffix}`);
      await page.getByText(language === "zh" ? "已接入" : "Connected:").waitFor();
      await page.locator(".explain summary").first().click();
      await sound(page, `today-${suffix}`);
      await button(page, texts.close).click();
      await tab(page, texts.intake).click();
      await page.locator(".card summary").first().click();
      await sound(page, `intake-${suffix}`);
      await tab(page, texts.audit).click();
      await page.getByText(texts.expected).first().waitFor();
      await sound(page, `audit-${suffix}`);
      await tab(page, texts.ranking).click();
      await page.locator(".ranks").first().waitFor();
      await sound(page, `ranking-${suffix}`);
    });
  }, 120_000);

  it("say what is the matter in a red frame, and keep the workbook as it was", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByText("已接入").waitFor();
    });
    const board = "百日看板";
    const tracked = { ...sample, names: [...sample.names, { name: "GJ_sheet_board", refersTo: `'${board}'!$A$1`, sheet: null }], sheets: [{ ...sample.sheets[0]!, name: board, role: "board" }, ...sample.sheets] };
    await inPane({ workbook: tracked, protectedSheets: [board] }, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByRole("alert").getByText(`工作表“${board}”受保护`).waitFor();
      await sound(page, "refused");
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(tracked.sheets.map(({ name }) => name));
    });
  });

  it("say how to begin on an empty workbook, and in one without ledgers", async () => {
    await inPane({ workbook: { dateSystem: 1900, names: [], sheets: [{ ...sample.sheets[0]!, rowCount: 0, columnCount: 0, values: [], numberFormats: [], formulas: [], merges: [], tables: [] }] } }, {}, async (page) => {
      await page.getByText(zh.emptyTitle).waitFor();
      await sound(page, "empty");
      await button(page, zh.connect).click();
      await page.getByRole("alert").getByText("没有识别出台账表格").waitFor();
      await sound(page, "no-ledgers");
    });
  });

  it("can be given up while reading, with nothing written", async () => {
    await inPane({ slow: 1500 }, {}, async (page) => {
      await button(page, zh.connect).click();
      await button(page, zh.cancel).click();
      await page.getByText(zh.cancelled).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(sample.sheets.map(({ name }) => name));
    });
  });

  it("take an intake back on request, to the very sheets there were", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await button(page, zh.undo).click();
      await page.getByText(zh.doneUndo).waitFor();
      await page.getByText(zh.firstRunTitle).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(sample.sheets.map(({ name }) => name));
    });
  });

  it("go stale at a change of the workbook and fresh again with 刷新看板", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByText("已接入").waitFor();
      expect(await page.getByText(zh.stale).count()).toBe(0);
      await page.evaluate(() => window.pane!.change());
      await page.getByText(zh.stale).waitFor();
      await button(page, zh.refresh).click();
      await page.getByText(/已更新看板，数据截至 2025年\d+月\d+日，数据问题 \d+ 条/).waitFor();
      expect(await page.getByText(zh.stale).count()).toBe(0);
      await button(page, zh.snapshot).click();
      await page.getByText("已留存数据截至").waitFor();
    });
  });

  it("lead to the cell of a finding, of an audit item and of a target", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByText("已接入").waitFor();
      await page.locator(".explain summary").nth(1).click();
      await button(page, zh.toTidyData).click();
      await tab(page, zh.audit).click();
      await page.locator(".jump").first().click();
      await tab(page, zh.intake).click();
      await page.locator(".finding .jump").first().click();
      const jumps = await page.evaluate(() => window.pane!.jumps);
      expect(jumps[0]).toBe("GJ_targets 2");
      expect(jumps.slice(1).every((jump) => /^.+![A-Z]+\d+/.test(jump))).toBe(true);
      expect(jumps).toHaveLength(3);
    });
  });
});

describe("the pane with the keyboard only", () => {
  it("connects, explains, walks the pages and jumps, with the focus always seen", async () => {
    await inPane({}, {}, async (page) => {
      await page.getByText(zh.firstRunTitle).waitFor();
      const focused = () => page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { name: element.textContent!.trim(), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
      });
      const order: string[] = [];
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press("Tab");
        const { name, seen } = await focused();
        expect(seen).toBe(true);
        order.push(name);
      }
      expect(order).toEqual([zh.help, zh.connect, zh.today, zh.lookFirst]);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByText("已接入").waitFor();
      const reach = async (name: string) => {
        for (let step = 0; step < 40 && !(await focused()).name.startsWith(name); step += 1) await page.keyboard.press("Tab");
        expect(await focused()).toMatchObject({ seen: true });
        expect((await focused()).name).toContain(name);
      };
      await reach(zh.explain);
      await page.keyboard.press("Enter");
      await reach(zh.toTidyData);
      await page.keyboard.press("Enter");
      await reach(zh.today);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      expect(await focused()).toEqual({ name: zh.audit, seen: true });
      await page.getByText(zh.expected).first().waitFor();
      await reach(zh.goTo);
      await page.keyboard.press("Space");
      expect(await page.evaluate(() => window.pane!.jumps)).toHaveLength(2);
      await reach(zh.audit);
      await page.keyboard.press("End");
      expect((await focused()).name).toBe(zh.ranking);
      await reach(zh.help);
      await page.keyboard.press("Enter");
      expect((await focused()).name).toBe(zh.back);
    });
  });
});
