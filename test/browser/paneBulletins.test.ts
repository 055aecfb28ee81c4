/** 通报 in the pane: the four kinds, as printed; edits, sources and every way out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { archiveBulletin, bulletinOptionsOf, readArchive, writeBulletin, type BulletinKind, type TrackedFacts } from "../../src/actions/bulletins";
import { computeTracker } from "../../src/actions/track";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { docxText } from "../bulletin/texts";
import { button, panePages, pictures, sound, tab, TODAY, trackedSample } from "./panePage";

const inPane = panePages();
let workbook: WorkbookSnapshot;
let tracked: TrackedFacts;
beforeAll(async () => {
  workbook = await trackedSample();
  tracked = computeTracker(workbook, { asOf: null, settingsFile: null, today: TODAY });
}, 120_000);

const kind = (page: Page, name: BulletinKind) => page.locator(`input[value=${name}]`);
const paper = (page: Page) => page.locator(".papers");
const open = async (page: Page, name = "通报"): Promise<void> => {
  await tab(page, name).click();
  await page.locator(".paper").first().waitFor();
};
const snapshot = (page: Page): Promise<WorkbookSnapshot> => page.evaluate(() => window.pane!.snapshot());
const archiveRows = async (page: Page) => readArchive(await snapshot(page)).rows;
const pressRibbon = (page: Page, name: string) => page.evaluate((pressed) => new Promise<void>((done) => { window.dispatchEvent(new CustomEvent("gj-command", { detail: { name: pressed, done }, cancelable: true })); }), name);
const bare = (words: string): string => words.replace(/\s/gu, "");
const fill = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words);
const clipboard = (page: Page, type: string): Promise<string> => page.evaluate(async (wanted) => {
  const [item] = await navigator.clipboard.read();
  return item!.types.includes(wanted) ? (await item!.getType(wanted)).text() : "";
}, type);
const permissions = ["clipboard-read", "clipboard-write"];

/** Four screens, each looked over by axe. */
const LONG = 240_000;

describe("the page 通报", () => {
  it.each([
    ["zh", 350, false], ["zh", 500, true], ["en", 350, true], ["en", 500, false],
  ] as const)("shows every kind as printed (%s, %d px, dark %s)", async (language, width, dark) => {
    await inPane({ workbook, language }, { width, dark }, async (page) => {
      await open(page, language === "zh" ? "通报" : "Bulletins");
      for (const name of ["weekly", "halfmonth", "month", "funds"] as const) {
        await kind(page, name).check();
        await sound(page, `bulletins-${name}-${language}-${width}${dark ? "-dark" : ""}`);
      }
    });
  }, LONG);

  it("prints what the other forms print, composes at the press of a ribbon button, and is quick", async () => {
    await inPane({ workbook }, {}, async (page) => {
      await pressRibbon(page, "halfMonth");
      await page.locator(".paper").first().waitFor();
      expect(await kind(page, "halfmonth").isChecked()).toBe(true);
      for (const name of ["weekly", "halfmonth", "month", "funds"] as const) {
        // Clicked and painted.
        const took = await page.evaluate(async (wanted) => {
          const from = performance.now();
          document.querySelector<HTMLInputElement>(`input[value=${wanted}]`)!.click();
          await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
          return performance.now() - from;
        }, name);
        const { text } = await writeBulletin(name, tracked, bulletinOptionsOf(workbook, tracked));
        expect(bare(await paper(page).evaluate((shown) => shown.textContent ?? ""))).toBe(bare(text));
        expect(took).toBeLessThan(1000);
      }
    });
  }, LONG);

  it("gives Word with the bytes of batch mode, keeps one row however often it is pressed, and offers other ways where nothing comes", async () => {
    await inPane({ workbook }, { permissions }, async (page) => {
      await open(page);
      const [download] = await Promise.all([page.waitForEvent("download"), (async () => {
        await button(page, "生成 Word").click();
        await button(page, "不填，继续").click();
      })()]);
      const written = await writeBulletin("weekly", tracked, bulletinOptionsOf(workbook, tracked));
      expect(download.suggestedFilename()).toBe(`${written.fileName}.docx`);
      expect(readFileSync(await download.path()).equals(Buffer.from(written.docx))).toBe(true);
      await page.getByText("“通报存档”记一行").last().waitFor();
      await Promise.all([page.waitForEvent("download"), button(page, "生成 Word").click()]);
      await page.getByText("未重复记").waitFor();
      expect(await archiveRows(page)).toEqual([written.archive]);
      await sound(page, "bulletins-word");
      await button(page, "下载没有反应").click();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("复制正文");
      expect(await page.locator(".deliver-buttons .primary").allInnerTexts()).toEqual(["写入通报工作表", "复制正文"]);
      await sound(page, "bulletins-blocked");
      await page.keyboard.press("Enter");
      await page.getByText("已复制正文").waitFor();
      expect(await clipboard(page, "text/plain")).toBe(written.text);
      expect(await clipboard(page, "text/html")).toContain("关于云岫区");
    });
  }, LONG);
});

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
      expect(await button(page, "撤销").count()).toBe(0);
      await kind(page, "weekly").check();
      await button(page, "写入通报工作表").click();
      await button(page, "不填，继续").click();
      await page.getByText("“周调度表”").first().waitFor();
      expect((await archiveRows(page)).length).toBe(2);
      await button(page, "撤销").click();
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

describe("what stands behind 通报", () => {
  it("shows the source of a figure, by keyboard alone", async () => {
    await inPane({ workbook }, {}, async (page) => {
      await open(page);
      await kind(page, "funds").check();
      await button(page, "看出处").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("button");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Home");
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const note = page.locator(".source-note");
      await note.waitFor();
      expect(await note.innerText()).toContain("对上争取 › 合计 › 到位");
      await sound(page, "bulletins-source");
      // A list of many cells is opened first.
      await note.locator("summary").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expectSoon(() => page.evaluate(() => window.pane!.jumps.length), 1);
      await page.locator(".source-note h3").focus();
      await page.keyboard.press("Escape");
      expect(await note.count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id ?? "")).toBe("gj-figure-4");
    });
  }, LONG);

  it("shows full size without moving the page sideways", async () => {
    await inPane({ workbook }, {}, async (page) => {
      await open(page);
      await button(page, "放大").click();
      await sound(page, "bulletins-large");
      expect(await page.locator(".paper").first().evaluate((element) => Math.round(element.getBoundingClientRect().width))).toBe(794);
    });
  }, LONG);

  it("tells what has changed since the bulletin before, and leads from a warning to where it is mended", async () => {
    const earlier = memoryWorkbook(workbook);
    const august = computeTracker(workbook, { asOf: 45_900, settingsFile: null, today: TODAY });
    await archiveBulletin(earlier, (await writeBulletin("funds", august, bulletinOptionsOf(workbook, august))).archive);
    await inPane({ workbook: await earlier.read() }, {}, async (page) => {
      await open(page);
      await kind(page, "funds").check();
      await page.getByText("与上期相比").click();
      expect(await page.locator(".change-lines").innerText()).toContain("与已存档的对上争取评价通报");
      await sound(page, "bulletins-changes");
      await page.locator(".warnings > summary").click();
      await page.getByText("未填发文机关署名").waitFor();
      await sound(page, "bulletins-warnings");
      await button(page, "填落款").click();
      await expectSoon(() => page.evaluate(() => document.activeElement?.id ?? ""), "gj-bulletin-office");
      await button(page, "看数据问题").click();
      await page.getByRole("heading", { name: "接入", exact: true }).waitFor();
    });
  }, LONG);

  it("is marked as old when the workbook changes, and offers nothing that writes where nothing may be written", async () => {
    await inPane({ workbook }, {}, async (page) => {
      await open(page);
      await page.evaluate(() => window.pane!.change());
      await page.getByText("下面是改动前的通报").waitFor();
      await button(page, "更新预览").click();
      await page.getByText("下面是改动前的通报").waitFor({ state: "detached" });
    });
    await inPane({ workbook, readOnly: true }, {}, async (page) => {
      await pressRibbon(page, "weekly");
      await page.getByRole("alert").getByText("只读方式打开").waitFor();
      expect([await page.locator(".paper").count(), await page.locator(".deliver-buttons button").count()]).toEqual([0, 0]);
      await sound(page, "bulletins-readonly");
    });
  }, LONG);
});

async function expectSoon<T>(read: () => Promise<T>, expected: T): Promise<void> {
  for (let tries = 0; tries < 50 && (await read()) !== expected; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(await read()).toBe(expected);
}
