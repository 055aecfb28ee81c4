/** Every way out of 通报: Word, clipboard, sheets, pictures; each with what was typed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { bulletinOptionsOf, writeBulletin, type TrackedFacts } from "../../src/actions/bulletins";
import { computeTracker } from "../../src/actions/track";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { docxText } from "../bulletin/texts";
import { archiveRows, bare, clipboard, expectSoon, fill, kind, LONG, open, paper, permissions, snapshot } from "./bulletinsPage";
import { hasCount } from "./count";
import { button, panePages, pictures, sound, tab, TODAY, trackedSample } from "./panePage";

const inPane = panePages();
let workbook: WorkbookSnapshot;
let tracked: TrackedFacts;
beforeAll(async () => {
  workbook = await trackedSample();
  tracked = computeTracker(workbook, { asOf: null, settingsFile: null, today: TODAY });
}, 120_000);

describe("ways out of 通报", () => {
  it("does not try to download where Office's own window on a Mac has no downloads", async () => {
    await inPane({ workbook }, {}, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, "userAgent", { get: () => "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)" }));
      await open(page);
      const downloads: string[] = [];
      page.on("download", (download) => downloads.push(download.suggestedFilename()));
      expect(await page.locator(".deliver-buttons .primary").allInnerTexts()).toEqual(["写入通报工作表", "复制正文"]);
      await button(page, "生成 Word").click();
      await button(page, "不填，继续").click();
      await page.getByText("但这里不能下载").waitFor();
      expect([downloads, await archiveRows(page)]).toEqual([[], []]);
    });
  }, LONG);

  it("copies without the clipboard of the browser too", async () => {
    await inPane({ workbook }, { permissions }, async (page) => {
      await open(page);
      await page.evaluate(() => { navigator.clipboard.write = () => Promise.reject(new DOMException("denied", "NotAllowedError")); });
      await button(page, "复制正文").click();
      await page.getByText("已复制正文").waitFor();
      const { text } = await writeBulletin("weekly", tracked, bulletinOptionsOf(workbook, tracked));
      expect(await clipboard(page, "text/plain")).toBe(text);
      expect(bare(await clipboard(page, "text/html"))).toContain("调度情况的通报");
    });
  }, LONG);

  it("writes the sheets and one row of the archive, twice the same; what is undone is gone and nothing else", async () => {
    await inPane({ workbook }, {}, async (page) => {
      const names = async (): Promise<readonly string[]> => [...await page.evaluate(() => window.pane!.sheetNames())].sort();
      const before = await names();
      await open(page);
      await kind(page, "month").check();
      await button(page, "写入通报工作表").click();
      await button(page, "不填，继续").click();
      await page.getByText("已写入工作表").waitFor();
      expect(await names()).toEqual([...before, "月排名通报", "月排名表", "通报存档"].sort());
      expect((await archiveRows(page)).length).toBe(1);
      await sound(page, "bulletins-written");
      await page.getByRole("button", { name: /转到工作表 月排名通报/u }).click();
      expect(await page.evaluate(() => window.pane!.jumps)).toContain("月排名通报!A1");
      await button(page, "写入通报工作表").click();
      await page.getByText("未重复记").waitFor();
      expect((await archiveRows(page)).length).toBe(1);
      // There before: it cannot be taken back, and is not offered.
      await hasCount(button(page, "撤销"), 0);
      await kind(page, "weekly").check();
      await button(page, "写入通报工作表").click();
      await button(page, "不填，继续").click();
      await page.getByText("“周调度表”").first().waitFor();
      expect((await archiveRows(page)).length).toBe(2);
      await button(page, "撤销").click();
      await page.getByText("已撤销。").waitFor();
      await expectSoon(async () => (await archiveRows(page)).length, 1);
      expect(await names()).toEqual([...before, "月排名通报", "月排名表", "通报存档"].sort());
    });
  }, LONG);

  it("carries what was typed into preview, Word, sheet and clipboard, and keeps it by kind", async () => {
    await inPane({ workbook }, { permissions }, async (page) => {
      await open(page);
      await button(page, "写入通报工作表").click();
      await button(page, "先填文号").click();
      await expectSoon(() => page.evaluate(() => document.activeElement?.id ?? ""), "gj-bulletin-number");
      await page.keyboard.type("云督〔2025〕7号");
      await fill(page, "主送", "各镇街党（工）委");
      await fill(page, "落款（发文机关）", "云岫区政府督查室");
      await fill(page, "红头（发文机关标志，空着不印）", "云岫区政府督查室文件");
      await fill(page, "抄送", "区委办公室");
      await fill(page, "成文日期", "2025-10-08");
      await fill(page, "存在问题", "另有7717号信访件2件正在核处。");
      await fill(page, "需协调事项", "请自然资源分局明确权属。");
      await page.getByLabel("已批准签发：不再印“送审稿”").check();
      const words = ["云督〔2025〕7号", "各镇街党（工）委：", "云岫区政府督查室文件", "抄送：区委办公室", "2025年10月8日", "另有7717号信访件2件正在核处。", "需协调事项", "请自然资源分局明确权属。"];
      const shown = await paper(page).evaluate((element) => element.textContent ?? "");
      for (const one of words) expect(shown).toContain(one);
      expect(shown).not.toContain("送审稿");
      await sound(page, "bulletins-edited");
      const [download] = await Promise.all([page.waitForEvent("download"), button(page, "生成 Word").click()]);
      const docx = docxText(readFileSync(await download.path()));
      for (const one of words) expect(docx).toContain(one);
      await button(page, "写入通报工作表").click();
      await page.getByText("已写入工作表").waitFor();
      const sheet = JSON.stringify((await snapshot(page)).sheets.filter(({ name }) => name.startsWith("周调度")).map(({ values }) => values));
      for (const one of words) expect(sheet).toContain(one);
      expect((await archiveRows(page)).map(({ number }) => number)).toEqual(["云督〔2025〕7号"]);
      await button(page, "复制正文").click();
      await page.getByText("已复制正文").waitFor();
      for (const type of ["text/plain", "text/html"]) for (const one of words) expect(await clipboard(page, type)).toContain(one);
      await kind(page, "funds").check();
      expect(await paper(page).evaluate((element) => element.textContent ?? "")).not.toContain("7717");
      await tab(page, "今日").click();
      await open(page);
      await kind(page, "weekly").check();
      expect(await paper(page).evaluate((element) => element.textContent ?? "")).toContain("7717");
    });
  }, LONG);

  it("draws the pages as pictures, to copy and to save", async () => {
    await inPane({ workbook }, { permissions }, async (page) => {
      await open(page);
      await kind(page, "funds").check();
      await button(page, "复制为图片").click();
      await page.locator(".pictures img").first().waitFor();
      const count = await page.locator(".pictures img").count();
      expect(count).toBeGreaterThan(2);
      expect(await page.locator(".pictures img").first().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1587);
      await sound(page, "bulletins-pictures");
      await button(page, "复制第 2 页").click();
      await page.getByText("已复制第 2 页的图片").waitFor();
      expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types)).toEqual(["image/png"]);
      for (const name of ["funds", "weekly"] as const) {
        await kind(page, name).check();
        await button(page, "复制为图片").click();
        await page.locator(".pictures img").first().waitFor();
        const pages = await page.locator(".pictures img").count();
        for (let number = 1; number <= pages; number += 1) {
          const [download] = await Promise.all([page.waitForEvent("download"), button(page, `保存第 ${number} 页`).click()]);
          expect(download.suggestedFilename()).toBe(`${name === "funds" ? "对上争取评价通报" : "周调度"}-2025-09-30-${number}.png`);
          await download.saveAs(join(pictures, `bulletin-${name}-${number}.png`));
        }
      }
    });
  }, LONG);
});
