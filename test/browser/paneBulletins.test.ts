/** 通报 in the pane: the four kinds, as printed, and what stands behind their figures. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { archiveBulletin, bulletinOptionsOf, writeBulletin, type TrackedFacts } from "../../src/actions/bulletins";
import { computeTracker } from "../../src/actions/track";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { archiveRows, bare, clipboard, expectSoon, kind, LONG, open, paper, permissions, pressRibbon } from "./bulletinsPage";
import { hasCount } from "./count";
import { button, panePages, sound, TODAY, trackedSample } from "./panePage";

const inPane = panePages();
let workbook: WorkbookSnapshot;
let tracked: TrackedFacts;
beforeAll(async () => {
  workbook = await trackedSample();
  tracked = computeTracker(workbook, { asOf: null, settingsFile: null, today: TODAY });
}, 120_000);

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
      await hasCount(note, 0);
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
