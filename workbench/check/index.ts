/** Loads the workbench in a headless browser, connects and refreshes, and says what came of it. */
import { get } from "node:https";
import type { Page } from "playwright-core";
import { openBrowser } from "../../test/support/browser";
import { connectIn } from "./connect";

const LIMIT = 60_000;
/** 2025-09-30, within the campaign of the sample. */
const TODAY = 45_930;

type Say = (line: string) => void;

async function connectTwice(page: Page, root: string, say: Say): Promise<void> {
  for (const what of ["接入", "刷新"]) {
    const before = await page.evaluate(() => window.workbench?.batches.length ?? 0);
    const start = Date.now();
    const { tables, findings, sheets } = await connectIn(page, root, TODAY);
    const traffic = (await page.evaluate(() => (window.workbench?.batches ?? []).map(({ requestBytes }) => requestBytes))).slice(before);
    say(`${what}完成，${((Date.now() - start) / 1000).toFixed(1)} 秒：识别 ${tables} 张表，${findings} 条待核，写入 ${sheets.join("、")}；${traffic.length} 次往返，最大请求 ${Math.round(Math.max(0, ...traffic) / 1024)} KB。`);
  }
}

async function checkPage(page: Page, origin: string, root: string, say: Say): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") complaints.push(`控制台：${message.text()}`); });
  page.on("pageerror", (error) => complaints.push(`网页出错：${String(error)}`));
  page.on("request", (request) => { if (!request.url().startsWith(origin) && /^https?:/.test(request.url())) complaints.push(`请求了别的地址：${request.url()}`); });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: LIMIT });
  await page.evaluate(() => window.workbench?.ready());
  say("网页、Office.js 和加载项已就绪。");
  await connectTwice(page, root, say);
  await page.evaluate(() => window.workbench?.press("refresh"));
  say("功能区“刷新”已执行。");
  const failed = await page.evaluate(() => (window.workbench?.batches ?? []).flatMap(({ error }) => (error === null ? [] : [error])));
  return [...complaints, ...failed.map((error) => `Office.js：${error}`)];
}

/** True if all went well; also where there is no browser, after saying so. */
export async function checkWorkbench(origin: string, root: string, say: Say): Promise<boolean> {
  const browser = await openBrowser();
  if (browser === null) {
    say("！！没有找到 Chromium、Chrome 或 Edge：只检查了构建和服务，没有打开网页，没有运行接入和刷新。");
    const answered = await answers(`${origin}/`);
    say(answered ? "服务正常。" : "服务没有回答。");
    return answered;
  }
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const complaints = await checkPage(page, origin, root, say).catch((error: unknown) => [`没有完成：${error instanceof Error ? error.message : String(error)}`]);
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
