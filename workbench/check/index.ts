/** Loads the workbench in a headless browser, connects and refreshes, and says what came of it. */
import { get } from "node:https";
import type { Page } from "playwright-core";
import { openBrowser } from "../../test/support/browser";

const LIMIT = 60_000;
/** Within the campaign of the sample. */
const NOW = new Date("2025-09-30T09:00:00+08:00");

type Say = (line: string) => void;

/** What the pane says of an action, in the words a person reads. */
const paneSays = async (page: Page): Promise<string> => (await page.frameLocator("#pane-body iframe").locator(".messages").innerText()).split("\n")[0] ?? "";

async function pressBoth(page: Page, say: Say): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const [command, what] of [["connect", "接入"], ["refresh", "刷新"]] as const) {
    const before = await page.evaluate(() => window.workbench?.batches.length ?? 0);
    const start = Date.now();
    await page.evaluate((name) => window.workbench?.press(name), command);
    const traffic = (await page.evaluate(() => (window.workbench?.batches ?? []).map(({ requestBytes }) => requestBytes))).slice(before);
    say(`${what}，${((Date.now() - start) / 1000).toFixed(1)} 秒，${traffic.length} 次往返，最大请求 ${Math.round(Math.max(0, ...traffic) / 1024)} KB：${await paneSays(page)}`);
    if (await page.frameLocator("#pane-body iframe").locator(".failure").isVisible()) complaints.push(`${what}没有完成。`);
  }
  const sheets = await page.evaluate(() => window.workbench?.sheetNames() ?? []);
  say(`工作表：${sheets.join("、")}`);
  if (!sheets.includes("百日看板")) complaints.push("没有生成百日看板。");
  return complaints;
}

async function checkPage(page: Page, origin: string, say: Say): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") complaints.push(`控制台：${message.text()}`); });
  page.on("pageerror", (error) => complaints.push(`网页出错：${String(error)}`));
  page.on("request", (request) => { if (!request.url().startsWith(origin) && /^https?:/.test(request.url())) complaints.push(`请求了别的地址：${request.url()}`); });
  // Running: the grid mounts its formula bar and tabs only where time passes.
  await page.clock.install({ time: NOW });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: LIMIT });
  await page.evaluate(() => window.workbench?.ready());
  say("网页、Office.js 和加载项已就绪。");
  const undone = await pressBoth(page, say);
  const failed = await page.evaluate(() => (window.workbench?.batches ?? []).flatMap(({ error }) => (error === null ? [] : [error])));
  return [...complaints, ...undone, ...failed.map((error) => `Office.js：${error}`)];
}

/** True if all went well; also where there is no browser, after saying so. */
export async function checkWorkbench(origin: string, say: Say): Promise<boolean> {
  const browser = await openBrowser();
  if (browser === null) {
    say("！！没有找到 Chromium、Chrome 或 Edge：只检查了构建和服务，没有打开网页，没有运行接入和刷新。");
    const answered = await answers(`${origin}/`);
    say(answered ? "服务正常。" : "服务没有回答。");
    return answered;
  }
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const complaints = await checkPage(page, origin, say).catch((error: unknown) => [`没有完成：${error instanceof Error ? error.message : String(error)}`]);
    for (const line of complaints) say(`！！${line}`);
    say(complaints.length === 0 ? "检查通过。" : "检查未通过。");
    return complaints.length === 0;
  } finally {
    await browser.close();
  }
}

/** The certificate is our own: nobody vouches for it. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => { resolve(false); });
  });
}
