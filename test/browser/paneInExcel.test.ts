/** The five-minute path over genuine Office.js: ribbon, pane, port and sheets together, in the workbench. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { startWorkbench } from "../../workbench/server/start";
import { openBrowser } from "../support/browser";
import { root } from "./dist";

const name = "百日攻坚台账.xlsx";
const NOW = new Date("2025-09-30T09:00:00+08:00");

let browser: Browser | null;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  if (browser === null) console.warn("没有找到 Chromium、Chrome 或 Edge：面板在工作台里的测试没有运行。");
});
afterAll(async () => {
  await browser?.close();
  for (const close of closing) await close();
});

describe("someone who opens their ledgers for the first time", () => {
  it("connects, sees the board, finds a wrong figure, goes to its cell, and refreshes", async () => {
    if (browser === null) return;
    const served = await startWorkbench(root, { name, bytes: readFileSync(join(root, "assets/samples", name)) }, 0, () => undefined);
    closing.push(served.close);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.clock.setFixedTime(NOW);
    await page.goto(`${served.origin}/`);
    await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 60_000 });
    await page.evaluate(() => window.workbench!.ready());
    const pane = page.frameLocator("#pane-body iframe");
    const steps: string[] = [];
    let start = Date.now();
    const step = (what: string) => {
      steps.push(`${what} ${((Date.now() - start) / 1000).toFixed(1)} 秒`);
      start = Date.now();
    };
    const picture = async (what: string) => {
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(root, "out/pictures", `excel-${what}.png`) });
      start = Date.now();
    };
    await pane.getByText("本工作簿里还没有跟踪表").waitFor();
    await page.locator("#GJ\\.Connect").click();
    await pane.getByText(/已接入：识别台账 \d+ 张/).waitFor({ timeout: 60_000 });
    step("接入");
    await picture("connected");
    expect(await page.evaluate(() => window.workbench!.sheetNames())).toContain("百日看板");
    await pane.locator(".target .explain summary").first().click();
    await pane.getByRole("button", { name: "转到攻坚数据中的本指标" }).click();
    step("看怎么算的");
    await picture("explained");
    await page.locator("#GJ\\.Audit").click();
    await pane.getByText("应为").first().waitFor({ timeout: 30_000 });
    step("核对");
    await pane.getByRole("button", { name: /^转到单元格/ }).first().click();
    await picture("audit");
    await page.evaluate(() => window.workbench!.type("宗地台账", 4, 3, 99));
    await pane.locator(".stale").first().waitFor();
    await page.locator("#GJ\\.Refresh").click();
    await pane.getByText(/已更新看板，数据截至/).waitFor({ timeout: 60_000 });
    step("刷新");
    expect(await pane.getByText(/工作簿有改动/).allInnerTexts()).toEqual([]);
    await page.locator("#GJ\\.Snapshot").click();
    await pane.getByText("已留存数据截至").waitFor({ timeout: 60_000 });
    step("留存快照");
    await picture("snapshot");
    console.log(`五分钟路径：${steps.join("，")}`);
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);
});
