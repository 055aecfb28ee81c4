/** 函数 in a real browser: found, read, written into a cell and taken back. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { libraryTexts } from "../../src/taskpane/library/texts";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasCount } from "./count";
import { button, looks, panePages, sample as readSample, sound, tab, trackedSample } from "./panePage";

const zh = wordsOf(libraryTexts, "zh");
const inPane = panePages();
let sample: WorkbookSnapshot;
let tracked: WorkbookSnapshot;
beforeAll(async () => { [sample, tracked] = await Promise.all([readSample(), trackedSample()]); }, 120_000);

const sheet = "宗地台账";
const at = (row: number, column: number) => ({ sheet, row, column });
/** Far to the right of the ledger. */
const free = at(4, 60);
const openPage = async (page: Page, language: Language): Promise<void> => {
  const texts = textsOf(language);
  await tab(page, texts.morePages).click();
  await page.locator(".more-item", { has: page.getByText(texts.functions, { exact: true }) }).click();
  await page.locator(".library input[type=search]").waitFor();
};
const openFunction = async (page: Page, name: string, language: Language = "zh"): Promise<void> => {
  await openPage(page, language);
  await page.locator(".more-item", { has: page.getByText(`GJ.${name}`, { exact: true }) }).click();
  await page.locator("#gj-form").waitFor();
};
const go = (page: Page, cell: typeof free) => page.evaluate((to) => window.pane!.select(to), cell);
const entries = (page: Page) => page.evaluate(() => window.pane!.entries);

describe("the page 函数", () => {
  it.each(looks)("is whole, named and readable ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const words = wordsOf(libraryTexts, language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ language, workbook: tracked, selected: free }, { width, dark }, async (page) => {
      await openPage(page, language);
      await hasCount(page.locator(".more-item"), 20);
      await sound(page, `functions-${suffix}`);
      await page.locator(".more-item", { has: page.getByText("GJ.COUNTDOWN", { exact: true }) }).click();
      await page.getByLabel("截止日", { exact: true }).fill("K5");
      await page.locator(".formula code").waitFor();
      await sound(page, `function-${suffix}`);
      await button(page, words.insertNow).click();
      await page.getByText(words.inserted(`${sheet}!BI5`)).waitFor();
      await button(page, words.insertNow).click();
      await button(page, words.overwrite).waitFor();
      await sound(page, `function-occupied-${suffix}`);
    });
  }, 120_000);

  it("writes a formula from the selection, asks before it overwrites, and takes it back", async () => {
    await inPane({ workbook: tracked, selected: free }, {}, async (page) => {
      await openFunction(page, "COUNTDOWN");
      await page.getByText(`${sheet}!BI5`).waitFor();
      expect(await page.getByLabel("数据截至日", { exact: true }).inputValue()).toBe("GJ_asOf");
      expect(await page.locator(".formula").textContent()).toContain(zh.missing(["截止日"]));
      expect(await button(page, zh.insertNow).isDisabled()).toBe(true);
      await go(page, at(4, 10));
      await page.getByRole("button", { name: zh.takeFor("截止日") }).click();
      expect(await page.locator(".formula code").textContent()).toBe("=GJ.COUNTDOWN(K5,GJ_asOf)");
      await button(page, zh.insertNow).click();
      await page.getByText(zh.inserted(`${sheet}!BI5`)).waitFor();
      expect(await entries(page)).toEqual({ [`${sheet}!BI5`]: "=GJ.COUNTDOWN(K5,GJ_asOf)" });
      await page.getByLabel(zh.plain).check();
      expect(await page.locator(".formula code").textContent()).toBe("=K5-GJ_asOf");
      await button(page, zh.insertNow).click();
      await page.getByText(zh.occupied(`${sheet}!BI5`, "=GJ.COUNTDOWN(K5,GJ_asOf)")).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(zh.keep);
      await page.keyboard.press("Enter");
      expect(await entries(page)).toEqual({ [`${sheet}!BI5`]: "=GJ.COUNTDOWN(K5,GJ_asOf)" });
      await button(page, zh.insertNow).click();
      await button(page, zh.overwrite).click();
      await page.getByText(zh.inserted(`${sheet}!BI5`)).waitFor();
      expect(await entries(page)).toEqual({ [`${sheet}!BI5`]: "=K5-GJ_asOf" });
      await button(page, textsOf("zh").undoWork).click();
      expect(await entries(page)).toEqual({ [`${sheet}!BI5`]: "=GJ.COUNTDOWN(K5,GJ_asOf)" });
    });
  });

  it("says where leaders can read no formula, and writes nothing in a workbook that is read-only", async () => {
    await inPane({ workbook: tracked, selected: free }, {}, async (page) => {
      await openFunction(page, "MONTHRANK");
      await page.getByLabel(zh.plain).check();
      await page.getByText(zh.noPlain).waitFor();
      await hasCount(button(page, zh.insertNow), 0);
      await sound(page, "function-no-plain");
    });
  });

  it("names the sheet of a selection elsewhere, and of what is refused the reason", async () => {
    await inPane({ workbook: sample, selected: { sheet: "没有这张表", row: 0, column: 0 } }, {}, async (page) => {
      await openFunction(page, "GRADE");
      await go(page, at(4, 3));
      await page.getByRole("button", { name: zh.takeFor("得分") }).click();
      expect(await page.locator(".formula code").textContent()).toBe(`=GJ.GRADE('${sheet}'!D5)`);
      await button(page, zh.insertNow).click();
      await page.getByRole("alert").getByText("找不到工作表“没有这张表”").waitFor();
      expect(await entries(page)).toEqual({});
    });
  });

  it("shows the full page of a function in its place", async () => {
    await inPane({ workbook: sample }, {}, async (page) => {
      await openFunction(page, "PACEGAP");
      await button(page, zh.fullPage).click();
      await page.frameLocator(".full-page").getByRole("heading", { name: "PACEGAP 超欠序时" }).waitFor();
      await sound(page, "function-full-page");
    });
  });

  it("is gone through with the keyboard only", async () => {
    await inPane({ workbook: sample, selected: free }, {}, async (page) => {
      await openPage(page, "zh");
      await page.getByLabel(zh.search).focus();
      await page.keyboard.type("等次 分数线");
      await page.getByText(zh.count(1)).waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator("#gj-form").waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H3");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("95");
      expect(await page.locator(".formula code").textContent()).toBe("=GJ.GRADE(95)");
    });
  });
});
