/** 倒排工期 in a real browser: found from the row or by search, explained, tried out, copied. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { scheduleTexts } from "../../src/taskpane/schedule/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasCount } from "./count";
import { button, looks, panePages, sample as readSample, sound, tab } from "./panePage";

const zh = wordsOf(scheduleTexts, "zh");
const inPane = panePages();
let sample: WorkbookSnapshot;
beforeAll(async () => { sample = await readSample(); });

const parcels = "宗地台账";
const rowOf = (id: string): number => sample.sheets.find(({ name }) => name === parcels)!.values.findIndex((row) => row.includes(id));
const press = (page: Page, name: string) => page.evaluate((command) => window.dispatchEvent(new CustomEvent("gj-command", { cancelable: true, detail: { name: command, done: () => undefined } })), name);
const openPage = async (page: Page, language: Language): Promise<void> => {
  const texts = textsOf(language);
  await tab(page, texts.morePages).click();
  await page.locator(".more-item", { has: page.getByText(texts.schedule, { exact: true }) }).click();
  await button(page, texts.review).click();
  await page.locator(".parcel").first().waitFor();
};

describe("the page 倒排工期", () => {
  it.each(looks)("is whole, named and readable ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const words = wordsOf(scheduleTexts, language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ language }, { width, dark }, async (page) => {
      await openPage(page, language);
      await sound(page, `schedule-list-${suffix}`);
      await page.locator(".parcel").first().click();
      await page.locator(".timeline").waitFor();
      await page.locator(".step summary").first().click();
      await sound(page, `schedule-${suffix}`);
      await page.locator(".trial-line input").first().fill("400");
      await page.getByText(words.trying).waitFor();
      await sound(page, `schedule-trial-${suffix}`);
    });
  }, 120_000);

  it("takes up the row that the user stands on, from the menu of a cell", async () => {
    await inPane({ selected: { sheet: parcels, row: rowOf("YXG2025-061"), column: 2 } }, {}, async (page) => {
      await press(page, "scheduleRow");
      await page.locator(".verdict-box").waitFor();
      expect(await page.locator("#gj-parcel").textContent()).toContain("YXG2025-061");
      expect(await page.locator(".jump .place").textContent()).toBe(`${parcels}!A${rowOf("YXG2025-061") + 1}`);
      await page.locator(".jump").click();
      expect(await page.evaluate(() => window.pane!.jumps)).toEqual([`${parcels}!A${rowOf("YXG2025-061") + 1}`]);
    });
  });

  it("says where the row is none of a parcel, and offers the list", async () => {
    await inPane({ selected: { sheet: parcels, row: 0, column: 0 } }, {}, async (page) => {
      await press(page, "scheduleRow");
      await page.getByText(zh.notARow(`${parcels}!A1`)).waitFor();
      await page.locator(".parcel").first().waitFor();
      await sound(page, "schedule-no-row");
    });
  });

  it("finds by number and place, moves with a length that is tried, and writes nothing", async () => {
    await inPane({}, {}, async (page) => {
      await openPage(page, "zh");
      await page.getByLabel(zh.search).fill("不会有的");
      await page.getByText(zh.noneFound).waitFor();
      await page.getByLabel(zh.search).fill("竹笙 061");
      await page.getByText(zh.noneFound).waitFor();
      await page.getByLabel(zh.search).fill("雁陂 061");
      await hasCount(page.locator(".parcel"), 1);
      await page.locator(".parcel").click();
      const verdict = page.locator(".verdict-box");
      expect(await verdict.textContent()).toMatch(/^来得及/);
      const length = page.getByLabel(zh.try("签订出让合同"));
      await length.fill("十");
      await page.getByText(zh.tryFail).waitFor();
      expect(await verdict.textContent()).toMatch(/^来得及/);
      await page.getByLabel(zh.try("挂牌期")).fill("60");
      await page.getByText(zh.trying).waitFor();
      expect(await verdict.textContent()).toMatch(/^按本区设定的时长来不及/);
      await button(page, zh.tryEnd).click();
      expect(await verdict.textContent()).toMatch(/^来得及/);
      expect(await page.getByLabel(zh.try("挂牌期")).inputValue()).toBe("");
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(sample.sheets.map(({ name }) => name));
    });
  });

  it("copies the plan as the lines of a message", async () => {
    await inPane({ selected: { sheet: parcels, row: rowOf("YXG2025-061"), column: 2 } }, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await press(page, "scheduleRow");
      await button(page, zh.copy).click();
      await page.getByText(zh.copied).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^【倒排工期】YXG2025-061/);
      expect(copied).toContain("须于2025年10月22日前完成签订出让合同");
    });
  });

  it("is gone through with the keyboard only", async () => {
    await inPane({}, {}, async (page) => {
      await openPage(page, "zh");
      await page.getByLabel(zh.search).focus();
      await page.keyboard.type("061");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator(".verdict-box").waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("gj-parcel");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(zh.another);
      await page.keyboard.press("Enter");
      await page.locator(".parcel").first().waitFor();
      expect(await page.getByLabel(zh.search).inputValue()).toBe("061");
    });
  });
});
