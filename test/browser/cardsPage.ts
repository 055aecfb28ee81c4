/** The page 亮牌 as its tests use it. */
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import type { CardsState } from "../../src/actions/cards";
import { cardWords } from "../../src/taskpane/cards/texts";
import { textsOf } from "../../src/taskpane/texts";
import { wordsOf } from "../../src/taskpane/words";
import { cardsIn } from "./cardsWorkbook";
import { hasCount } from "./count";
import { button, tab } from "./panePage";

export const zh = wordsOf(cardWords, "zh");

/** Cards of the pane's workbook as they are now. */
export const cardsOf = async (page: Page): Promise<CardsState> => cardsIn(await page.evaluate(() => window.pane!.snapshot()));

export async function preview(page: Page): Promise<void> {
  await tab(page, textsOf("zh").cards).click();
  await button(page, zh.previewNow).click();
  await page.locator(".parts").waitFor();
}
export const part = (page: Page, name: string) => page.locator(".parts").getByRole("button", { name, exact: true });
export const said = (page: Page, text: string) => page.locator(".toast").getByText(text).waitFor();
/** The ribbon's button, as src/commands hands it over. */
export const press = (page: Page, name: string) => page.evaluate((pressed) => new Promise<void>((done) => {
  window.dispatchEvent(new CustomEvent("gj-command", { cancelable: true, detail: { name: pressed, done } }));
}), name);

/** Ticks everything, tier by tier. */
export async function pickTiers(page: Page): Promise<void> {
  for (const one of await page.locator(".pick-all").all()) await one.click();
}

/** Drafts the first proposal for a unit and opens it in the ledger. */
export async function draftOne(page: Page, unit: string): Promise<void> {
  await preview(page);
  await hasCount(page.locator(".proposal input:checked"), 0);
  expect(await button(page, zh.draftPicked(0)).first().isDisabled()).toBe(true);
  await page.getByLabel(zh.unit).selectOption(unit);
  await page.locator(".proposal input").first().check();
  await button(page, zh.draftPicked(1)).first().click();
  await page.getByLabel(zh.actor).fill("张三");
  await button(page, zh.confirmDraft).click();
  await said(page, "均为拟稿");
  await button(page, zh.toLedger).click();
  await page.locator(".ledger-card summary").first().click();
}
