/** An empty workbook's first steps, and 设置: in a real browser. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { settingsTable } from "../../src/taskpane/settings/texts";
import type { Language } from "../../src/taskpane/texts";
import { todayTable } from "../../src/taskpane/today/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasCount } from "./count";
import { fourLooks, openMore } from "./morePage";
import { button, panePages, sound, trackedSample } from "./panePage";

const inPane = panePages();
const today = (language: Language) => wordsOf(todayTable, language);
const settings = (language: Language) => wordsOf(settingsTable, language);
let tracked: WorkbookSnapshot;
let empty: WorkbookSnapshot;
beforeAll(async () => {
  tracked = await trackedSample();
  empty = { dateSystem: 1900, names: [], sheets: [{ ...tracked.sheets[0]!, name: "Sheet1", role: null, rowCount: 0, columnCount: 0, values: [], numberFormats: [], formulas: [], merges: [], tables: [] }] };
});

const lines = (page: Page) => page.locator(".due-line");
const jumps = (page: Page) => page.evaluate(() => window.pane!.jumps);

describe("an empty workbook", () => {
  it.each(fourLooks)("offers the blank template, then says what to do next (%i px, dark %s, %s)", async (width, dark, language) => {
    const words = today(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: empty, language }, { width, dark }, async (page) => {
      await button(page, words.blank).waitFor();
      expect(await page.locator("button.primary").allInnerTexts()).toEqual([words.blank]);
      await sound(page, `empty-${suffix}`);
      await button(page, words.blank).click();
      await button(page, words.goFill).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(["目标任务", "各单位进度", "宗地台账", "项目台账", "任务台账", "对上争取资金", "Sheet1"]);
      await sound(page, `empty-next-${suffix}`);
      await button(page, words.goFill).click();
      expect(await jumps(page)).toEqual(["目标任务!B2"]);
    });
  }, 60_000);

  it("shows the sample and offers to connect it at once", async () => {
    const words = today("zh");
    await inPane({ workbook: empty }, {}, async (page) => {
      await button(page, words.look).click();
      await sound(page, "empty-sample");
      await button(page, words.connectSample).click();
      await page.getByText(/已接入：识别台账/).waitFor();
      await lines(page).first().waitFor();
    });
  }, 60_000);

  it("says so when the template cannot be fetched, and changes nothing", async () => {
    const words = today("zh");
    await inPane({ workbook: empty }, {}, async (page) => {
      // A page of the proxy instead of the file.
      await page.route("**/samples/*.xlsx", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<html>login</html>" }));
      await button(page, words.blank).click();
      await page.getByRole("alert").getByText(words.fetchFailed).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(["Sheet1"]);
      expect(await button(page, words.blank).isEnabled()).toBe(true);
    });
  });
});

describe("设置", () => {
  it.each(fourLooks)("is whole, and asks before what cannot be taken back (%i px, dark %s, %s)", async (width, dark, language) => {
    const words = settings(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: tracked, language }, { width, dark }, async (page) => {
      await openMore(page, language, "settings");
      await button(page, words.removeLook).waitFor();
      await sound(page, `settings-${suffix}`);
      await button(page, words.toSheet).click();
      expect(await jumps(page)).toEqual(["GJ_sheet_settings 0"]);
      await button(page, words.removeLook).click();
      await button(page, words.removeYes).waitFor();
      await button(page, words.factory).click();
      await button(page, words.factoryYes).waitFor();
      await sound(page, `settings-asked-${suffix}`);
    });
  }, 60_000);

  it("keeps the name for this person, restores the factory's rules, and takes the tracker away", async () => {
    const words = settings("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await openMore(page, "zh", "settings");
      await page.getByRole("textbox", { name: words.actor }).fill(" 张三 ");
      await button(page, words.keep).click();
      await page.getByText(words.actorKept("张三")).waitFor();
      expect(await page.evaluate(() => localStorage.getItem("gj-actor"))).toBe("张三");
      await button(page, words.factory).click();
      await button(page, words.factoryYes).click();
      await page.getByText(words.factoryDone).waitFor();
      await button(page, words.removeLook).click();
      await button(page, words.removeYes).click();
      await page.getByText(/已移除 \d+ 张跟踪表/).waitFor();
      expect((await page.evaluate(() => window.pane!.sheetNames())).filter((name) => tracked.sheets.some((sheet) => sheet.role !== null && sheet.name === name))).toEqual([]);
      await hasCount(button(page, words.removeLook), 0);
    });
  }, 60_000);

  it("takes a settings file up once it is agreed to, and names what is wrong in one that cannot be used", async () => {
    const words = settings("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await openMore(page, "zh", "settings");
      const choose = async (text: string) => page.getByLabel(words.choose).setInputFiles({ name: "设置.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await choose('{"campaign":{"start":"不是日期","days":100}}');
      await page.getByRole("alert").getByText("campaign.start").waitFor();
      await choose('{"campaign":{"name":"秋季会战","start":"2025-07-15","days":90}}');
      await button(page, words.fileYes).click();
      await page.getByText(words.fileDone).waitFor();
      expect(await page.locator(".settings-facts").innerText()).toContain("90 天");
      expect(await page.locator("h1").innerText()).toBe("秋季会战");
    });
  }, 60_000);
});
