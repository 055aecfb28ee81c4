/** Loads the workbench in a headless browser, connects and refreshes, and says what came of it. */
import { openBrowser } from "../test/support/browser";

const LIMIT = 60_000;

/** True if all went well; also where there is no browser, after saying so. */
export async function checkWorkbench(origin: string, say: (line: string) => void): Promise<boolean> {
  const browser = await openBrowser();
  if (browser === null) {
    say("！！没有找到 Chromium、Chrome 或 Edge：只检查了构建和服务，没有打开网页，没有运行接入和刷新。");
    const response = await fetchOverOwnCertificate(`${origin}/`);
    say(response ? "服务正常。" : "服务没有回答。");
    return response;
  }
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const complaints: string[] = [];
    page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: LIMIT });
    await page.evaluate(() => window.workbench?.ready());
    say("网页、真实 Office.js 和加载项已就绪。");
    await page.evaluate(() => window.workbench?.press("refresh"));
    const sheets = await page.evaluate(() => window.workbench?.sheetNames() ?? []);
    const traffic = await page.evaluate(() => (window.workbench?.batches ?? []).map(({ requestBytes, milliseconds, error }) => ({ requestBytes, milliseconds, error })));
    const failed = traffic.filter(({ error }) => error !== null);
    say(`接入与刷新完成：${traffic.length} 次往返，最大请求 ${Math.max(0, ...traffic.map(({ requestBytes }) => requestBytes))} 字节；工作表：${sheets.join("、")}`);
    for (const line of [...complaints, ...failed.map(({ error }) => `Office.js：${error}`)]) say(`！！${line}`);
    return complaints.length === 0 && failed.length === 0;
  } finally {
    await browser.close();
  }
}

async function fetchOverOwnCertificate(url: string): Promise<boolean> {
  const { get } = await import("node:https");
  return new Promise((resolve) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => { resolve(false); });
  });
}
