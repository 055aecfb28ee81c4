/**
 * Opening the pane in Chromium with the processor slowed four times, beside a page that does nothing but load Office.js and wait for it:
 * genuine Office.js, the workbench as host, the two in turn.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import { openBrowser } from "../../test/support/browser";
import { startWorkbench } from "../../workbench/server/start";
import { ms, printTable } from "./support/measure";

const root = join(import.meta.dirname, "../..");
const SLOWDOWN = 4;
const ROUNDS = 5;

const plainPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>plain</title></head><body><p id="shell">…</p>
<script src="office-js/office.js"></script>
<script>Office.onReady(function () { document.documentElement.setAttribute("data-ready", ""); document.getElementById("shell").textContent = "ready"; });</script>
</body></html>`;

interface Opening {
  /** Milliseconds since the page was asked for. */
  readonly painted: number;
  readonly ready: number;
  /** Bytes of scripts, not compressed, by who wrote them. */
  readonly ours: number;
  readonly office: number;
  readonly files: readonly string[];
}

const bytesOf = (scripts: readonly { readonly bytes: number }[]): number => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

async function open(context: BrowserContext, origin: string, plain: boolean): Promise<Opening> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    if (plain) await page.route(/\/taskpane\.html/, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: plainPage }));
    // When the page is ready, by its own clock; written down in the frame itself.
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.documentElement.hasAttribute("data-ready")) return;
        document.documentElement.setAttribute("data-ready-at", String(performance.now()));
        watch.disconnect();
      });
      watch.observe(document, { subtree: true, attributes: true, childList: true });
    });
    await page.goto(`${origin}/`);
    const frame = await (await page.waitForSelector("#pane-body iframe", { timeout: 120_000 })).contentFrame();
    if (frame === null) throw new Error("the pane has no frame");
    const ready = () => frame.waitForSelector("html[data-ready-at]", { state: "attached", timeout: 120_000 });
    // The workbench itself has to start first, on the same thread: what counts is the frame opened once that is still.
    await ready();
    await page.waitForTimeout(3_000);
    await frame.goto(frame.url());
    await ready();
    // No function with a name in here: the compiler would want its own helper for it, which the frame does not have.
    const measured = await frame.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      ready: Number(document.documentElement.getAttribute("data-ready-at")),
      scripts: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(({ name, decodedBodySize }) => ({ path: new URL(name).pathname, bytes: decodedBodySize })).filter(({ path }) => path.endsWith(".js")),
    }));
    const [office = [], own = []] = [true, false].map((wanted) => measured.scripts.filter(({ path }) => path.startsWith("/office-js/") === wanted));
    return { ...measured, ours: bytesOf(own), office: bytesOf(office), files: own.map(({ path }) => path) };
  } finally {
    await page.close();
  }
}

const least = (openings: readonly Opening[], of: (one: Opening) => number): number => Math.min(...openings.map(of));
const middle = (openings: readonly Opening[], of: (one: Opening) => number): number => openings.map(of).sort((a, b) => a - b)[Math.floor(openings.length / 2)] ?? NaN;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export async function run(): Promise<void> {
  const browser = await openBrowser();
  if (browser === null) {
    console.log("没有找到 Chromium、Chrome 或 Edge：没有测量面板。");
    return;
  }
  const name = "百日攻坚台账.xlsx";
  const served = await startWorkbench(root, { name, bytes: readFileSync(join(root, "assets/samples", name)) }, 0, () => undefined);
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    // Once each before it counts: what the browser compiles and keeps is kept for both.
    for (const plain of [true, false]) await open(context, served.origin, plain);
    const [plains, panes]: [Opening[], Opening[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      plains.push(await open(context, served.origin, true));
      panes.push(await open(context, served.origin, false));
    }
    const row = (what: string, openings: readonly Opening[]): string[] => [
      what, ...[(one: Opening) => one.painted, (one: Opening) => one.ready].flatMap((of) => [`${ms(least(openings, of))} ms`, `${ms(middle(openings, of))} ms`]),
      kilobytes(least(openings, ({ ours }) => ours)), kilobytes(least(openings, ({ office }) => office)),
    ];
    printTable([
      ["页面", "首次绘制（最短）", "（中位）", "可用（最短）", "（中位）", "自己的脚本", "Office.js"],
      row("只有 Office.js 的空页", plains),
      row("面板", panes),
    ]);
    const addin = join(root, ".cache/workbench/addin");
    const zipped = (panes[0]?.files ?? []).reduce((sum, file) => sum + gzipSync(readFileSync(join(addin, file))).length, 0);
    console.log(`\n面板首次载入的自有脚本压缩后 ${kilobytes(zipped)}；Chromium ${browser.version()}，处理器放慢 ${SLOWDOWN} 倍，各 ${ROUNDS} 次交替。`);
    await context.close();
  } finally {
    await served.close();
    await browser.close();
  }
}
