/**
 * `npx tsx scripts/manual.ts [name …]`: draws docs/manual/pictures from the product itself: the sample in the workbench, connected,
 * each page opened as a person opens it. Run it when a page has changed its looks.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openBrowser } from "../test/support/browser";
import { startWorkbench } from "../workbench/server/start";

const root = resolve(__dirname, "..");
const pictures = join(root, "docs/manual/pictures");
const sample = "百日攻坚台账.xlsx";
/** A day within the campaign of the sample. */
const NOW = new Date("2025-09-30T09:00:00+08:00");
const WAIT = 90_000;

const pane = (page: Page) => page.frameLocator("#pane-body iframe");
const button = (page: Page, name: string): Locator => pane(page).getByRole("button", { name, exact: true });
const press = (page: Page, id: string): Promise<void> => page.locator(`#GJ\\.${id}`).click();
/** Half the size of PNG for windows full of text and colour. */
const JPEG = { type: "jpeg", quality: 82 } as const;
const shoot = async (page: Page, name: string, part: Page | Locator, tall: boolean): Promise<void> => {
  await page.setViewportSize({ width: 1180, height: tall ? 1000 : 664 });
  await page.waitForTimeout(1200);
  await part.screenshot({ path: join(pictures, `${name}.jpg`), ...JPEG });
};
const ofPane = (page: Page, name: string): Promise<void> => shoot(page, name, page.locator("#pane"), true);

/** In this order: the first connects. */
const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async connected(page) {
    await press(page, "Connect");
    await pane(page).getByText(/已接入：识别台账 \d+ 张/).waitFor({ timeout: WAIT });
    await page.evaluate(() => { window.workbench?.activate("百日看板"); });
    await shoot(page, "connected", page, false);
    await button(page, "关闭").click();
  },
  board: (page) => shoot(page, "board", page.locator("#grid"), true),
  async menu(page) {
    await page.evaluate(() => { window.workbench?.activate("宗地台账"); });
    await page.setViewportSize({ width: 1180, height: 664 });
    await page.waitForTimeout(1200);
    await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').click({ button: "right", position: { x: 300, y: 222 } });
    await page.getByRole("button", { name: "百日攻坚", exact: true }).last().hover();
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(pictures, "menu.jpg"), ...JPEG, clip: { x: 0, y: 160, width: 800, height: 504 } });
    await page.getByRole("button", { name: "倒排工期", exact: true }).click();
    await pane(page).locator("#gj-parcel").waitFor({ timeout: WAIT });
  },
  async schedule(page) {
    await button(page, "换一宗").click();
    await pane(page).locator(".parcel", { hasText: "YXG2025-061" }).click();
    await pane(page).locator(".timeline").waitFor();
    await ofPane(page, "schedule");
  },
  async functions(page) {
    await button(page, "‹ 更多").or(pane(page).locator(".sub-head button")).first().click();
    await pane(page).locator(".more-item", { hasText: "函数" }).first().click();
    await pane(page).locator(".more-item", { hasText: "GJ.COUNTDOWN" }).click();
    await pane(page).getByLabel("截止日", { exact: true }).fill("K5");
    await ofPane(page, "functions");
  },
  async intake(page) {
    await pane(page).locator(".sub-head button").click();
    await pane(page).locator(".more-item", { hasText: "认出了哪些表" }).click();
    await pane(page).locator(".card").first().waitFor({ timeout: WAIT });
    await ofPane(page, "intake");
  },
  async cards(page) {
    await press(page, "Cards");
    await button(page, "预演亮牌").click();
    await pane(page).locator(".tier-group summary").nth(1).click({ timeout: WAIT });
    await ofPane(page, "cards");
  },
  async bulletins(page) {
    await press(page, "HalfMonth");
    const read = button(page, "读取并预览");
    await read.click({ timeout: 5000 }).catch(() => undefined);
    await pane(page).getByRole("heading", { name: "预览" }).waitFor({ timeout: WAIT });
    await ofPane(page, "bulletins");
  },
};

async function draw(asked: readonly string[]): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const browser = await openBrowser();
  if (browser === null) throw new Error("scripts/manual.ts needs an installed Chromium, Chrome or Edge.");
  const served = await startWorkbench(root, { name: sample, bytes: readFileSync(join(root, "assets/samples", sample)) }, 0, (line) => { console.log(line); });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1180, height: 664 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.install({ time: NOW });
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: WAIT });
  await page.evaluate(() => window.workbench?.ready());
  let failed = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    if (asked.length > 0 && name !== "connected" && !asked.includes(name)) continue;
    await scene(page).then(() => { console.log(name); }, (error: unknown) => { failed += 1; console.error(`${name}: ${String(error).split("\n")[0] ?? ""}`); });
  }
  await browser.close();
  await served.close();
  if (failed > 0) process.exitCode = 1;
}

void draw(process.argv.slice(2));
